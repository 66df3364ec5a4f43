package org.shanben.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.model.Block;
import org.shanben.model.Change;
import org.shanben.model.Document;
import org.shanben.model.Furniture;
import org.shanben.model.Origin;
import org.shanben.repair.Draft;
import org.shanben.repair.DraftLine;
import org.shanben.repair.Edit;
import org.shanben.repair.Passes;
import org.shanben.source.SourcePage;

/**
 * Where the characters of the pages are now, in UTF-16 units: {@code pages = body + furniture +
 * deleted - inserted}.
 *
 * @param pages what the readers saw, white space included
 * @param body what the blocks hold
 * @param furniture what left the body with a reason
 * @param deleted what edits took out of body lines
 * @param inserted what edits put into them, the spaces at joints included
 */
public record Accounts(long pages, long body, long furniture, long deleted, long inserted) {

  /**
   * Proves that nothing was lost, added or reordered but by edits: taking back the edits of each
   * line gives the line as it was read; each line stands once, in the body or in the furniture; and
   * the numbers add up.
   *
   * @throws ConversionException with {@link Code#ACCOUNTS_DIFFER} and the first place that does not
   *     agree
   */
  public static Accounts prove(Passes.Repaired repaired, Document document)
      throws ConversionException {
    Proof proof = new Proof(repaired, document);
    proof.pages();
    proof.lines();
    proof.blocks();
    proof.furniture();
    return proof.sum();
  }

  /** Returns the numbers by their names, in a fixed order. */
  public Map<String, Long> numbers() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("pages", pages);
    numbers.put("body", body);
    numbers.put("furniture", furniture);
    numbers.put("deleted", deleted);
    numbers.put("inserted", inserted);
    return numbers;
  }

  /** Goes through one document. */
  private static final class Proof {

    private final Draft draft;
    private final Document document;
    private final Map<Long, List<Change>> changes = new HashMap<>();
    private final Map<Long, DraftLine> open = new HashMap<>();
    private long pages;
    private long body;
    private long furniture;
    private long deleted;
    private long inserted;

    Proof(Passes.Repaired repaired, Document document) {
      this.draft = repaired.draft();
      this.document = document;
      for (Edit edit : repaired.edits()) {
        if (edit instanceof Edit.Replace replace) {
          changes
              .computeIfAbsent(key(edit.page(), edit.line()), key -> new ArrayList<>())
              .add(new Change(replace.start(), replace.before(), replace.after()));
        }
      }
    }

    private static long key(int page, int line) {
      return ((long) page << 32) | line;
    }

    private ConversionException differs(int page, int line) {
      return ConversionException.of(Code.ACCOUNTS_DIFFER, document.source().name(), page, line);
    }

    /** What the pages draw is what their lines hold. */
    void pages() throws ConversionException {
      for (SourcePage page : draft.source().pages()) {
        long held =
            page.lines().stream().mapToLong(line -> SourcePage.ink(line.text())).sum()
                + page.hidden().stream().mapToLong(line -> SourcePage.ink(line.text())).sum();
        if (held != page.drawn()) {
          throw differs(page.number(), 0);
        }
      }
    }

    void lines() throws ConversionException {
      for (DraftLine line : draft.lines()) {
        int page = line.source().page();
        int number = line.source().number();
        List<Change> own = changes.getOrDefault(key(page, number), List.of());
        String source = line.source().text();
        if (!Change.undo(line.text(), own).filter(source::equals).isPresent()
            || open.put(key(page, number), line) != null) {
          throw differs(page, number);
        }
        pages += source.length();
        if (line.isBody()) {
          deleted += own.stream().mapToLong(change -> change.before().length()).sum();
          inserted += own.stream().mapToLong(change -> change.after().length()).sum();
        }
      }
    }

    void blocks() throws ConversionException {
      for (Block block : document.blocks()) {
        String chars = block.text().chars();
        int at = 0;
        for (Origin origin : block.text().origins()) {
          DraftLine line = open.remove(key(origin.page(), origin.line()));
          String between = line == null || at == 0 ? "" : line.joint().between();
          if (line == null
              || !line.isBody()
              || !chars.substring(at, origin.start()).equals(between)
              || !chars.substring(origin.start(), origin.end()).equals(line.text())) {
            throw differs(origin.page(), origin.line());
          }
          inserted += between.length();
          at = origin.end();
        }
        if (at != chars.length()) {
          throw differs(0, 0);
        }
        body += chars.length();
      }
    }

    void furniture() throws ConversionException {
      for (Furniture piece : document.furniture()) {
        DraftLine line = open.remove(key(piece.page(), piece.line()));
        if (line == null || line.isBody() || !piece.text().equals(line.source().text())) {
          throw differs(piece.page(), piece.line());
        }
        furniture += piece.text().length();
      }
      for (DraftLine line : open.values()) {
        if (!line.text().isEmpty()) {
          throw differs(line.source().page(), line.source().number());
        }
      }
    }

    Accounts sum() throws ConversionException {
      if (pages != body + furniture + deleted - inserted) {
        throw differs(0, 0);
      }
      return new Accounts(pages, body, furniture, deleted, inserted);
    }
  }
}
