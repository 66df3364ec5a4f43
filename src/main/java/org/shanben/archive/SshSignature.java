package org.shanben.archive;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Detached Ed25519 signatures in OpenSSH's format (PROTOCOL.sshsig): {@code ssh-keygen -Y verify}
 * accepts them, with the namespace {@code file}.
 */
public final class SshSignature {

  private static final String TYPE = "ssh-ed25519";
  private static final String NAMESPACE = "file";
  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);

  /** What stands before the 32 bytes of a key in PKCS 8 and X.509 (RFC 8410). */
  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private SshSignature() {}

  /**
   * Signs a message.
   *
   * @param message what is signed
   * @param key an OpenSSH private key of the type ssh-ed25519, without passphrase
   * @return the signature's file
   * @throws GeneralSecurityException where the key is none of that type
   */
  public static String sign(byte[] message, String key) throws GeneralSecurityException {
    byte[][] pair = pair(key);
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(privateKey(pair[0]));
    signer.update(signed(message));
    Wire signature = new Wire().string(TYPE).string(signer.sign());
    byte[] blob =
        new Wire()
            .bytes(MAGIC)
            .number(1)
            .string(publicBlob(pair[1]))
            .string(NAMESPACE)
            .string("")
            .string("sha512")
            .string(signature.toByteArray())
            .toByteArray();
    String lines = Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(blob);
    return "-----BEGIN SSH SIGNATURE-----\n" + lines + "\n-----END SSH SIGNATURE-----\n";
  }

  /**
   * Tells whether a signature is that of a message by the owner of a key.
   *
   * @param message what was signed
   * @param signature the signature's file
   * @param key a line of an OpenSSH public key: its type and the key in Base64
   */
  public static boolean verifies(byte[] message, String signature, String key) {
    try {
      byte[] owner = Base64.getDecoder().decode(key.strip().split("\\s+")[1]);
      ByteBuffer in = ByteBuffer.wrap(body(signature, "SSH SIGNATURE"));
      byte[] magic = new byte[MAGIC.length];
      in.get(magic);
      boolean first = Arrays.equals(magic, MAGIC) && in.getInt() == 1;
      boolean same = Arrays.equals(string(in), owner) && text(in).equals(NAMESPACE);
      boolean plain = text(in).isEmpty() && text(in).equals("sha512");
      ByteBuffer inner = ByteBuffer.wrap(string(in));
      if (!first || !same || !plain || !text(inner).equals(TYPE)) {
        return false;
      }
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(owner));
      verifier.update(signed(message));
      return verifier.verify(string(inner));
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // what cannot be understood proves nothing
    }
  }

  private static byte[] signed(byte[] message) {
    return new Wire()
        .bytes(MAGIC)
        .string(NAMESPACE)
        .string("")
        .string("sha512")
        .string(HexFormat.of().parseHex(Digests.of(message, "sha512")))
        .toByteArray();
  }

  /** Returns the private and the public half. */
  private static byte[][] pair(String key) throws GeneralSecurityException {
    try {
      ByteBuffer in = ByteBuffer.wrap(body(key, "OPENSSH PRIVATE KEY"));
      in.position("openssh-key-v1".length() + 1);
      String cipher = text(in);
      string(in); // the key derivation, none where there is no cipher
      string(in); // and its settings
      boolean one = in.getInt() == 1;
      string(in); // the public key, which comes again
      ByteBuffer inner = ByteBuffer.wrap(string(in));
      inner.getLong(); // the same random number twice
      if (!cipher.equals("none") || !one || !text(inner).equals(TYPE)) {
        throw new GeneralSecurityException("no ssh-ed25519 key without passphrase");
      }
      byte[] half = string(inner);
      return new byte[][] {Arrays.copyOf(string(inner), 32), half};
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new GeneralSecurityException("no OpenSSH private key", e);
    }
  }

  private static byte[] body(String file, String name) {
    return Base64.getMimeDecoder()
        .decode(
            file.replace("-----BEGIN " + name + "-----", "")
                .replace("-----END " + name + "-----", "")
                .replaceAll("\\s", ""));
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    byte[] encoded = new Wire().bytes(PRIVATE).bytes(seed).toByteArray();
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static PublicKey publicKey(byte[] blob) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(blob);
    if (!text(in).equals(TYPE)) {
      throw new GeneralSecurityException("no ssh-ed25519 key");
    }
    byte[] encoded = new Wire().bytes(PUBLIC).bytes(string(in)).toByteArray();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] publicBlob(byte[] half) {
    return new Wire().string(TYPE).string(half).toByteArray();
  }

  private static byte[] string(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static String text(ByteBuffer in) {
    return new String(string(in), StandardCharsets.US_ASCII);
  }

  /** What SSH sends (RFC 4251, 5): numbers of four bytes, and strings after their lengths. */
  private static final class Wire {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Wire bytes(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    Wire number(int number) {
      return bytes(ByteBuffer.allocate(4).putInt(number).array());
    }

    Wire string(byte[] bytes) {
      return number(bytes.length).bytes(bytes);
    }

    Wire string(String text) {
      return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] toByteArray() {
      return out.toByteArray();
    }
  }
}
