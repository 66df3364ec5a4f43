package org.shanben.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshSignatureTest {

  /** A key made for this test alone. */
  private static final String KEY =
      """
      -----BEGIN OPENSSH PRIVATE KEY-----
      b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
      QyNTUxOQAAACDV7cRKoQrhWtEAhtCbNCxlhndWlCOh81YQf7RbQYyVwQAAAIggqkBjIKpA
      YwAAAAtzc2gtZWQyNTUxOQAAACDV7cRKoQrhWtEAhtCbNCxlhndWlCOh81YQf7RbQYyVwQ
      AAAEAeS4xu6MjyQYBreENME0VRhH9lObHuGWB7A4wavxxaY9XtxEqhCuFa0QCG0Js0LGWG
      d1aUI6HzVhB/tFtBjJXBAAAABHRlc3QB
      -----END OPENSSH PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINXtxEqhCuFa0QCG0Js0LGWGd1aUI6HzVhB/tFtBjJXB";

  private static final byte[] MESSAGE = "善本\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path dir;

  @Test
  void isThatOfTheMessageAndTheKeyAlone() throws Exception {
    String signature = SshSignature.sign(MESSAGE, KEY);
    assertThat(signature).isEqualTo(SshSignature.sign(MESSAGE, KEY));
    assertThat(SshSignature.verifies(MESSAGE, signature, PUBLIC)).isTrue();
    assertThat(SshSignature.verifies(new byte[] {1}, signature, PUBLIC)).isFalse();
    String other = PUBLIC.substring(0, PUBLIC.length() - 2) + "AA";
    assertThat(SshSignature.verifies(MESSAGE, signature, other)).isFalse();
    assertThat(SshSignature.verifies(MESSAGE, "", PUBLIC)).isFalse();
    assertThat(SshSignature.verifies(MESSAGE, signature.replace("A", "B"), PUBLIC)).isFalse();
  }

  @Test
  void aKeyOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> SshSignature.sign(MESSAGE, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void openSshAcceptsIt() throws Exception {
    assumeTrue(isInstalled());
    Path signature = dir.resolve("m.sig");
    Files.writeString(signature, SshSignature.sign(MESSAGE, KEY));
    Path message = Files.write(dir.resolve("m"), MESSAGE);
    Path signers = dir.resolve("signers");
    Files.writeString(signers, "archive@example.org " + PUBLIC + "\n");
    Process process =
        new ProcessBuilder(
                List.of(
                    "ssh-keygen",
                    "-Y",
                    "verify",
                    "-f",
                    signers.toString(),
                    "-I",
                    "archive@example.org",
                    "-n",
                    "file",
                    "-s",
                    signature.toString()))
            .redirectInput(message.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("Good \"file\" signature");
    assertThat(process.waitFor()).isZero();
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("ssh-keygen", "-?").redirectErrorStream(true).start().waitFor()
          >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
