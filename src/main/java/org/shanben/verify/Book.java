package org.shanben.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An opened EPUB: its files, its package, its content documents in the order of the spine. */
final class Book {

  /** No book of ours is larger unpacked; a bomb is. */
  private static final int LARGEST = 1 << 30;

  private final byte[] bytes;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Element> parsed = new HashMap<>();
  private final Map<String, Element> documents = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final List<String> spine = new ArrayList<>();
  private @Nullable Element opf;
  private String folder = "";

  Book(byte[] bytes) {
    this.bytes = bytes;
    unzip();
    open();
    files.keySet().stream()
        .filter(parsed::containsKey)
        .filter(name -> name.endsWith(".xhtml"))
        .forEach(name -> documents.put(name, parsed.get(name)));
  }

  /** Returns the files that are missing or cannot be read. */
  List<String> broken() {
    return broken;
  }

  @Nullable Element opf() {
    return opf;
  }

  /** Returns the names of the content documents, in reading order. */
  List<String> spine() {
    return spine;
  }

  /** Returns all XHTML files that could be read, by name, in the order of the zip. */
  Map<String, Element> documents() {
    return documents;
  }

  /** Returns the book's style sheets as one text. */
  String styles() {
    StringBuilder styles = new StringBuilder();
    files.forEach((name, content) -> {
      if (name.endsWith(".css")) {
        styles.append(new String(content, StandardCharsets.UTF_8));
      }
    });
    return styles.toString();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Tells whether the zip begins as OCF asks (EPUB 3.3, 4.2.3): in both of its headers. */
  boolean beginsWithMimetype() {
    byte[] head = "mimetypeapplication/epub+zip".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 58 || zip.getInt(0) != 0x04034B50 || zip.getShort(8) != 0) {
      return false;
    }
    boolean bare = zip.getShort(26) == 8 && zip.getShort(28) == 0 && zip.getInt(18) == 20;
    boolean said = java.util.Arrays.equals(bytes, 30, 58, head, 0, head.length);
    int directory = directory(zip);
    return bare && said && directory > 0 && zip.getShort(directory + 10) == 0;
  }

  private int directory(ByteBuffer zip) {
    for (int at = bytes.length - 22; at >= 0; at--) {
      if (zip.getInt(at) == 0x06054B50) {
        int start = zip.getInt(at + 16);
        return start > 0 && start < bytes.length - 46 ? start : 0;
      }
    }
    return 0;
  }

  private void unzip() {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int left = LARGEST;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left);
        left -= content.length;
        files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      broken.add("zip");
    }
  }

  private @Nullable Element read(String name) {
    byte[] content = files.get(name);
    Element root = content == null ? null : Dom.parse(content);
    if (root == null) {
      broken.add(name);
    } else {
      parsed.put(name, root);
    }
    return root;
  }

  private void open() {
    Element container = read("META-INF/container.xml");
    List<Element> roots = container == null ? List.of() : Dom.all(container, "rootfile");
    if (roots.isEmpty()) {
      return;
    }
    String name = Dom.attribute(roots.get(0), "full-path");
    folder = name.substring(0, name.lastIndexOf('/') + 1);
    Element root = read(name);
    opf = root;
    if (root != null) {
      manifest(root);
    }
  }

  private void manifest(Element root) {
    Map<String, String> names = new HashMap<>();
    for (Element item : Dom.all(root, "item")) {
      String name = folder + Dom.attribute(item, "href");
      names.put(Dom.attribute(item, "id"), name);
      if (Dom.attribute(item, "media-type").equals("application/xhtml+xml")) {
        read(name);
      } else if (!has(name)) {
        broken.add(name);
      }
    }
    for (Element ref : Dom.all(root, "itemref")) {
      String name = names.getOrDefault(Dom.attribute(ref, "idref"), "");
      if (parsed.containsKey(name)) {
        spine.add(name);
      } else {
        broken.add("itemref " + Dom.attribute(ref, "idref"));
      }
    }
  }
}
