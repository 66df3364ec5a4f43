package org.shanben.read;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Tag;

/**
 * What the structure tree says of each piece of marked content (ISO 32000-1, 14.7): the lowest
 * block-level element that holds it. The label and the body of a list item are one.
 */
final class StructureTree {

  /** Elements inside a line; what they hold belongs to the block around them (14.8.4.4). */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Quote",
          "Reference",
          "BibEntry",
          "Code",
          "Link",
          "Annot",
          "Em",
          "Strong",
          "Sub",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "Warichu",
          "WT",
          "WP",
          "NonStruct",
          "Private",
          "Lbl");

  /** A tree with more nodes was made to stop its readers. */
  private static final int MOST = 5_000_000;

  private final IdentityHashMap<COSDictionary, Map<Integer, Tag>> tags = new IdentityHashMap<>();
  private final Map<Integer, String> alternates = new HashMap<>();
  private final @Nullable COSDictionary roles;
  private int count;

  /** A node that waits to be walked. */
  private record Node(COSBase kid, @Nullable COSDictionary page, Tag tag) {}

  private StructureTree(@Nullable COSDictionary roles) {
    this.roles = roles;
  }

  /** Reads the tree of a document; an empty one where it has none. */
  static StructureTree of(PDDocument document) {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) {
      return new StructureTree(null);
    }
    StructureTree tree = new StructureTree(root.getCOSObject().getCOSDictionary(COSName.ROLE_MAP));
    tree.walk(root.getCOSObject());
    return tree;
  }

  /** Returns what the tree says of a page's marked content, by its number. */
  Map<Integer, Tag> of(COSDictionary page) {
    return tags.getOrDefault(page, Map.of());
  }

  /** Returns what an element says in place of what it holds; empty where it says nothing. */
  String alternate(int element) {
    return alternates.getOrDefault(element, "");
  }

  private void walk(COSDictionary root) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    push(root.getDictionaryObject(COSName.K), null, new Tag(++count, "Document"), open);
    int steps = 0;
    while (!open.isEmpty() && steps++ < MOST) {
      Node node = open.pop();
      if (node.kid() instanceof COSInteger mcid) {
        put(node.page(), mcid.intValue(), node.tag());
      } else if (node.kid() instanceof COSDictionary kid && seen.add(kid)) {
        walk(kid, node, open);
      }
    }
  }

  private void walk(COSDictionary kid, Node node, Deque<Node> open) {
    COSDictionary own = kid.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? node.page() : own;
    COSName type = kid.getCOSName(COSName.TYPE);
    if (COSName.getPDFName("MCR").equals(type)) {
      boolean ofForm = kid.containsKey(COSName.getPDFName("Stm"));
      if (!ofForm) {
        put(page, kid.getInt(COSName.MCID), node.tag());
      }
    } else if (kid.containsKey(COSName.S)) {
      Tag tag = tag(role(kid.getNameAsString(COSName.S)), node.tag());
      String alternate = kid.getString(COSName.ALT);
      if (alternate != null && !alternate.isBlank()) {
        alternates.putIfAbsent(tag.element(), alternate.strip());
      }
      push(kid.getDictionaryObject(COSName.K), page, tag, open);
    }
  }

  private Tag tag(String role, Tag parent) {
    boolean item = parent.role().equals("LI") && (role.equals("LBody") || role.equals("Lbl"));
    return INLINE.contains(role) || item ? parent : new Tag(++count, role);
  }

  private String role(String name) {
    String role = name;
    for (int i = 0; roles != null && i < 8; i++) {
      String mapped = roles.getNameAsString(COSName.getPDFName(role));
      if (mapped == null) {
        break;
      }
      role = mapped;
    }
    return role;
  }

  private void put(@Nullable COSDictionary page, int mcid, Tag tag) {
    if (page != null && mcid >= 0) {
      tags.computeIfAbsent(page, key -> new HashMap<>()).putIfAbsent(mcid, tag);
    }
  }

  /** Pushes kids so that the first is walked first: elements are numbered in reading order. */
  private static void push(
      @Nullable COSBase kids, @Nullable COSDictionary page, Tag tag, Deque<Node> open) {
    if (kids instanceof COSArray array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        COSBase kid = array.getObject(i);
        if (kid != null) {
          open.push(new Node(kid, page, tag));
        }
      }
    } else if (kids instanceof COSObject object && object.getObject() != null) {
      open.push(new Node(object.getObject(), page, tag));
    } else if (kids != null) {
      open.push(new Node(kids, page, tag));
    }
  }
}
