package org.shanben.font;

import java.util.ArrayList;
import java.util.List;
import org.shanben.unicode.Languages;

/**
 * The fonts to set in, best first.
 *
 * @param body for prose and notes
 * @param heading for headings
 */
public record FontChain(List<FontFile> body, List<FontFile> heading) {

  /** Copies the lists. */
  public FontChain {
    body = List.copyOf(body);
    heading = List.copyOf(heading);
  }

  /** Returns the fonts that travel with shanben: Noto Serif TC and Noto Sans TC. */
  public static FontChain bundled() {
    return Bundled.CHAIN;
  }

  /** Returns those for simplified characters: Noto Serif SC and Noto Sans SC. */
  public static FontChain simplified() {
    return Simplified.CHAIN;
  }

  /** Returns the chain for a language: its own forms first, the others for what these lack. */
  public static FontChain of(String language) {
    return Languages.isSimplified(language) ? simplified().then(bundled()) : bundled();
  }

  /** Returns a chain that asks {@code more}, too, for what its own fonts lack. */
  public FontChain with(List<FontFile> more) {
    return then(new FontChain(more, more));
  }

  private FontChain then(FontChain other) {
    List<FontFile> bodies = new ArrayList<>(body);
    bodies.addAll(other.body);
    List<FontFile> headings = new ArrayList<>(heading);
    headings.addAll(other.heading);
    return new FontChain(bodies, headings);
  }

  /** Loaded when the first simplified character is met. */
  private static final class Simplified {

    private static final FontChain CHAIN = load();

    private static FontChain load() {
      FontFile serif = FontFile.bundled("NotoSerifSC-Regular.ttf");
      return new FontChain(List.of(serif), List.of(FontFile.bundled("NotoSansSC-Bold.ttf"), serif));
    }
  }

  /** Loaded when first needed, and then kept for the life of the JVM. */
  private static final class Bundled {

    private static final FontChain CHAIN = load();

    private static FontChain load() {
      FontFile serif = FontFile.bundled("NotoSerifTC-Regular.ttf");
      FontFile sans = FontFile.bundled("NotoSansTC-Regular.ttf");
      FontFile bold = FontFile.bundled("NotoSansTC-Bold.ttf");
      return new FontChain(List.of(serif, sans), List.of(bold, serif));
    }
  }
}
