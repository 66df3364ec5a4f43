package org.shanben.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Bookmark;

/**
 * The outline of a PDF (ISO 32000-1, 12.3.3), as far as its entries lead to pages. An outline may
 * lead in circles and hold what it likes: each item is read once, and a broken one is left out.
 */
final class Bookmarks {

  /** An outline with more entries was made to stop its readers. */
  private static final int MOST = 100_000;

  /** Deeper than any reader shows it. */
  private static final int DEEPEST = 32;

  private final PDDocument document;
  private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Bookmark> found = new ArrayList<>();

  private Bookmarks(PDDocument document) {
    this.document = document;
    for (PDPage page : document.getPages()) {
      pages.put(page.getCOSObject(), pages.size() + 1);
    }
  }

  /** Returns the entries in their order; none where there is no outline. */
  static List<Bookmark> of(PDDocument document) {
    PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
    if (root == null) {
      return List.of();
    }
    Bookmarks bookmarks = new Bookmarks(document);
    bookmarks.walk(root, 1);
    return List.copyOf(bookmarks.found);
  }

  private void walk(PDOutlineNode parent, int depth) {
    PDOutlineItem item = parent.getFirstChild();
    while (item != null && seen.size() < MOST && seen.add(item.getCOSObject())) {
      add(item, depth);
      if (depth < DEEPEST) {
        walk(item, depth + 1);
      }
      item = item.getNextSibling();
    }
  }

  private void add(PDOutlineItem item, int depth) {
    String title = item.getTitle();
    Integer page = page(item);
    if (title != null && page != null && !title.isBlank()) {
      found.add(new Bookmark(page, depth, title.strip()));
    }
  }

  private @Nullable Integer page(PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(document);
      return page == null ? null : pages.get(page.getCOSObject());
    } catch (IOException | RuntimeException e) {
      return null; // a destination of no known kind leads nowhere
    }
  }
}
