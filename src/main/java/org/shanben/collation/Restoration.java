package org.shanben.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanben.json.Json;
import org.shanben.model.Change;
import org.shanben.write.text.TextCopy;

/**
 * The way back: from the clean text and the record to the lines of the source, and from the lines
 * and the record to the clean text.
 */
public final class Restoration {

  private final Map<Long, String> raw = new HashMap<>();
  private final List<Long> order = new ArrayList<>();
  private final Map<Long, List<Change>> changes = new HashMap<>();
  private final Map<Long, String> joints = new HashMap<>();
  private final List<Map<String, Object>> blocks = new ArrayList<>();
  private final List<Map<String, Object>> removed = new ArrayList<>();

  private Restoration() {}

  /**
   * What came of it.
   *
   * @param pages the source's pages, each line by line
   * @param undone whether taking back every edit gives the lines as they were read
   * @param replayed whether making every edit again gives the clean text
   * @param place the first page and line that differs; empty where all agree
   */
  public record Restored(
      List<String> pages, boolean undone, boolean replayed, Optional<String> place) {

    /** Copies the list. */
    public Restored {
      pages = List.copyOf(pages);
    }

    /** Tells whether both ways agree, byte for byte. */
    public boolean isExact() {
      return undone && replayed;
    }
  }

  /**
   * Restores a document.
   *
   * @param record the collation record
   * @param copy the text copy
   * @throws IllegalArgumentException where the record is none, or the copy has other blocks
   */
  public static Restored of(String record, String copy) {
    Restoration restoration = new Restoration();
    record.lines().forEach(line -> restoration.read(Json.parse(line)));
    if (restoration.order.isEmpty()) {
      throw new IllegalArgumentException("no line of a source is recorded");
    }
    return restoration.restore(TextCopy.blocks(copy));
  }

  private void read(Map<String, Object> object) {
    switch (String.valueOf(object.get("type"))) {
      case "line" -> {
        order.add(key(object));
        raw.put(key(object), text(object, "text"));
      }
      case "edit" -> edit(object);
      case "block" -> blocks.add(object);
      default -> {} // the rest says what was found
    }
  }

  private void edit(Map<String, Object> object) {
    switch (text(object, "op")) {
      case "replace" ->
          changes
              .computeIfAbsent(key(object), key -> new ArrayList<>())
              .add(
                  new Change(
                      number(object, "start"), text(object, "before"), text(object, "after")));
      case "join" -> joints.put(key(object), text(object, "after").equals("space") ? " " : "");
      case "remove" -> removed.add(object);
      default -> {} // roles and marks change no character
    }
  }

  private Restored restore(List<String> copy) {
    Map<Long, String> restored = new HashMap<>();
    removed.forEach(object -> restored.put(key(object), raw.getOrDefault(key(object), "")));
    boolean replayed = true;
    int next = 0;
    @Nullable String place = null;
    for (Map<String, Object> block : blocks) {
      List<List<Integer>> spans = spans(block, "spans");
      if (spans.isEmpty()) {
        continue; // a picture without words
      }
      if (next >= copy.size()) {
        throw new IllegalArgumentException("the text copy has too few blocks");
      }
      String clean = clean(block, copy.get(next++));
      String again = replay(spans);
      if (!again.equals(clean)) {
        replayed = false;
        place = place == null ? spans.get(0).get(0) + ":" + spans.get(0).get(1) : place;
      }
      undo(spans, clean, restored);
    }
    if (next != copy.size()) {
      throw new IllegalArgumentException("the text copy has too many blocks");
    }
    return result(restored, replayed, place);
  }

  private Restored result(
      Map<Long, String> restored, boolean replayed, @Nullable String firstPlace) {
    @Nullable String place = firstPlace;
    boolean undone = true;
    List<String> pages = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    int number = (int) (order.get(0) >> 32);
    for (long key : order) {
      // A line that edits emptied stands in no block.
      String line =
          restored.containsKey(key)
              ? restored.getOrDefault(key, "")
              : Change.undo("", changes.getOrDefault(key, List.of())).orElse("");
      if (!line.equals(raw.get(key))) {
        undone = false;
        place = place == null ? (key >> 32) + ":" + (int) key : place;
      }
      while (number < (int) (key >> 32)) {
        pages.add(page.toString());
        page.setLength(0);
        number++;
      }
      page.append(line).append('\n');
    }
    pages.add(page.toString());
    return new Restored(pages, undone, replayed, Optional.ofNullable(place));
  }

  private void undo(List<List<Integer>> spans, String clean, Map<Long, String> restored) {
    for (List<Integer> span : spans) {
      long key = key(span.get(0), span.get(1));
      boolean inside = span.get(3) <= clean.length();
      String now = inside ? clean.substring(span.get(2), span.get(3)) : "";
      restored.put(key, Change.undo(now, changes.getOrDefault(key, List.of())).orElse(now));
    }
  }

  private String replay(List<List<Integer>> spans) {
    StringBuilder text = new StringBuilder();
    for (List<Integer> span : spans) {
      long key = key(span.get(0), span.get(1));
      text.append(text.isEmpty() ? "" : joints.getOrDefault(key, ""));
      List<Change> own = changes.getOrDefault(key, List.of());
      text.append(Change.replay(raw.getOrDefault(key, ""), own).orElse(""));
    }
    return text.toString();
  }

  private static String clean(Map<String, Object> block, String copy) {
    List<int[]> refs =
        spans(block, "refs").stream().map(ref -> new int[] {ref.get(0), ref.get(1)}).toList();
    return switch (text(block, "kind")) {
      case "heading" -> TextCopy.heading(copy, number(block, "level"), refs);
      case "note" -> TextCopy.note(copy, text(block, "mark"));
      default -> TextCopy.prose(copy, refs);
    };
  }

  private static long key(Map<String, Object> object) {
    return key(number(object, "page"), number(object, "line"));
  }

  private static long key(int page, int line) {
    return ((long) page << 32) | line;
  }

  private static String text(Map<String, Object> object, String member) {
    return String.valueOf(object.get(member));
  }

  private static int number(Map<String, Object> object, String member) {
    if (object.get(member) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("no number " + member);
  }

  private static List<List<Integer>> spans(Map<String, Object> object, String member) {
    List<List<Integer>> spans = new ArrayList<>();
    if (object.get(member) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof List<?> numbers) {
          spans.add(numbers.stream().map(n -> ((Number) n).intValue()).toList());
        }
      }
    }
    return spans;
  }
}
