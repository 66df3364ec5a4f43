package org.shanben.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the table of a font's characters (OpenType, {@code cmap}, formats 4 and 12). */
final class CharacterTable {

  /** Characters in a row whose glyphs are in a row. */
  private record Run(int first, int last, int glyph) {}

  private CharacterTable() {}

  /** Returns the table for {@code characters}, each with its glyph. */
  static byte[] of(SortedMap<Integer, Integer> characters) {
    byte[] small = segments(runs(characters.headMap(0xFFFF)));
    byte[] wide = groups(runs(characters));
    ByteBuffer table = ByteBuffer.allocate(20 + small.length + wide.length);
    table.putShort((short) 0).putShort((short) 2);
    table.putShort((short) 3).putShort((short) 1).putInt(20);
    table.putShort((short) 3).putShort((short) 10).putInt(20 + small.length);
    return table.put(small).put(wide).array();
  }

  private static List<Run> runs(SortedMap<Integer, Integer> characters) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
      int character = entry.getKey();
      int glyph = entry.getValue();
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      boolean goesOn =
          last != null
              && character == last.last() + 1
              && glyph == last.glyph() + character - last.first();
      if (last != null && goesOn) {
        runs.set(runs.size() - 1, new Run(last.first(), character, last.glyph()));
      } else {
        runs.add(new Run(character, character, glyph));
      }
    }
    return runs;
  }

  private static byte[] segments(List<Run> runs) {
    List<Run> all = new ArrayList<>(runs);
    all.add(new Run(0xFFFF, 0xFFFF, 0));
    int count = all.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer table = ByteBuffer.allocate(16 + 8 * count);
    table.putShort((short) 4).putShort((short) table.capacity()).putShort((short) 0);
    table.putShort((short) (2 * count)).putShort((short) (2 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (2 * (count - power)));
    all.forEach(run -> table.putShort((short) run.last()));
    table.putShort((short) 0);
    all.forEach(run -> table.putShort((short) run.first()));
    all.forEach(run -> table.putShort((short) (run.glyph() - run.first())));
    all.forEach(run -> table.putShort((short) 0));
    return table.array();
  }

  private static byte[] groups(List<Run> runs) {
    ByteBuffer table = ByteBuffer.allocate(16 + 12 * runs.size());
    table.putShort((short) 12).putShort((short) 0).putInt(table.capacity()).putInt(0);
    table.putInt(runs.size());
    runs.forEach(run -> table.putInt(run.first()).putInt(run.last()).putInt(run.glyph()));
    return table.array();
  }
}
