package org.shanben.collation;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Change;
import org.shanben.repair.Edit;

/** Follows the places of a line's edits through all edits that were made after them. */
final class Offsets {

  private final List<int[]> followed = new ArrayList<>();
  private final List<Change> run = new ArrayList<>();
  private final List<int[]> runPlaces = new ArrayList<>();

  /** Notes the line's next edit by its number. */
  void add(int number, Edit edit) {
    switch (edit) {
      case Edit.Replace replace -> {
        Change change = new Change(replace.start(), replace.before(), replace.after());
        boolean goesOn =
            !run.isEmpty()
                && change.start() + change.before().length() <= run.get(run.size() - 1).start();
        if (!goesOn) {
          settle();
        }
        run.add(change);
        runPlaces.add(new int[] {number, change.start()});
      }
      case Edit.Refer refer -> {
        settle();
        followed.add(new int[] {number, refer.start()});
      }
      default -> followed.add(new int[] {number, 0});
    }
  }

  /** Returns pairs of an edit's number and the offset at which it stands in the last text. */
  List<int[]> last() {
    settle();
    return followed;
  }

  /** Changes from the end to the beginning are settled at once: none of them moves another. */
  private void settle() {
    if (run.isEmpty()) {
      return;
    }
    int[] moves = new int[run.size() + 1];
    for (int i = run.size() - 1; i >= 0; i--) {
      Change change = run.get(i);
      moves[i] = moves[i + 1] + change.after().length() - change.before().length();
    }
    followed.forEach(place -> place[1] = moved(place[1], moves));
    for (int i = 0; i < run.size(); i++) {
      int[] place = runPlaces.get(i);
      place[1] += moves[i + 1];
      followed.add(place);
    }
    run.clear();
    runPlaces.clear();
  }

  /** The run stands from the end to the beginning: what lies before the offset moves it. */
  private int moved(int offset, int[] moves) {
    int low = 0;
    int high = run.size();
    while (low < high) { // the first change that begins before the offset
      int middle = (low + high) / 2;
      if (run.get(middle).start() < offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == run.size() ? offset : run.get(low).moved(offset) + moves[low + 1];
  }
}
