package org.shanben.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses in a text, so that editions can link them. */
public final class Addresses {

  /** RFC 3986: what an address may be written with; a Chinese character or mark ends it. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<![a-z0-9@./_%+-])(?:(?:https?://|www\\.)[a-z0-9\\-._~:/?#@!$&'()*+,;=%]{1,2000}+"
              + "|[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){1,20}+)");

  /** Marks of the sentence around an address. */
  private static final String AFTER = ".,;:!?'";

  private Addresses() {}

  /**
   * An address in a text.
   *
   * @param start its first UTF-16 offset
   * @param end the offset after its last
   * @param uri where it leads
   */
  public record Found(int start, int end, String uri) {}

  /** Returns the addresses in {@code text}, in their order. */
  public static List<Found> of(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      int end = end(text, matcher.start(), matcher.end());
      String uri = uri(text.substring(matcher.start(), end));
      if (!uri.isEmpty()) {
        found.add(new Found(matcher.start(), end, uri));
      }
    }
    return found;
  }

  /** A bracket belongs to the sentence where the address did not open it. */
  private static int end(String text, int start, int end) {
    int unopened = 0;
    for (int i = start; i < end; i++) {
      unopened += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    int at = end;
    while (at > start) {
      char last = text.charAt(at - 1);
      boolean strange = last == ')' && unopened > 0;
      if (AFTER.indexOf(last) < 0 && !strange) {
        break;
      }
      unopened -= strange ? 1 : 0;
      at--;
    }
    return at;
  }

  /** Returns the address in full, or nothing where it is none. */
  private static String uri(String address) {
    boolean mail = address.indexOf('@') > 0 && !address.contains("/");
    boolean bare = !mail && address.regionMatches(true, 0, "www.", 0, 4);
    String full = mail ? "mailto:" + address : bare ? "http://" + address : address;
    try {
      URI uri = new URI(full);
      String host = uri.getHost();
      return mail || (host != null && host.indexOf('.') > 0) ? full : "";
    } catch (URISyntaxException e) {
      return ""; // a line that only begins like an address
    }
  }
}
