package org.shanben.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Box;

/** Puts together what touches, or nearly so, in the time that it takes to look at each once. */
final class Blots {

  /** A page has no more cells than this in a row or a column, however large it is. */
  private static final int MOST = 400;

  private final double cell;
  private final int columns;
  private final int rows;
  private final int[] owners;

  /**
   * Lays a sheet of cells over a page.
   *
   * @param cell shapes with no more than one or two cells between them touch, in points
   */
  private Blots(double width, double height, double cell) {
    this.cell = Math.max(cell, Math.max(width, height) / MOST);
    this.columns = (int) (width / this.cell) + 1;
    this.rows = (int) (height / this.cell) + 1;
    this.owners = new int[columns * rows];
  }

  /** Returns the shapes in groups of those that touch, each group in the order of the page. */
  static List<List<Shape>> of(List<Shape> shapes, double width, double height, double cell) {
    Blots blots = new Blots(width, height, cell);
    blots.paint(shapes);
    blots.number();
    Map<Integer, List<Shape>> groups = new HashMap<>();
    List<List<Shape>> result = new ArrayList<>();
    for (Shape shape : shapes) {
      int owner = blots.owner(shape.box());
      if (owner > 0) {
        List<Shape> group = groups.get(owner);
        if (group == null) {
          group = new ArrayList<>();
          groups.put(owner, group);
          result.add(group);
        }
        group.add(shape);
      }
    }
    return result;
  }

  /** Counts at its corners where each box begins and ends; the sums tell what is covered. */
  private void paint(List<Shape> shapes) {
    int wide = columns + 1;
    int[] sums = new int[wide * (rows + 1)];
    for (Shape shape : shapes) {
      int left = column(shape.box().left());
      int right = column(shape.box().right()) + 1;
      int top = row(shape.box().top());
      int bottom = row(shape.box().bottom()) + 1;
      sums[top * wide + left]++;
      sums[top * wide + right]--;
      sums[bottom * wide + left]--;
      sums[bottom * wide + right]++;
    }
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int at = y * wide + x;
        sums[at] +=
            (x > 0 ? sums[at - 1] : 0)
                + (y > 0 ? sums[at - wide] : 0)
                - (x > 0 && y > 0 ? sums[at - wide - 1] : 0);
        owners[y * columns + x] = sums[at] > 0 ? -1 : 0;
      }
    }
  }

  private void number() {
    int owner = 0;
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] < 0) {
        flood(i, ++owner);
      }
    }
  }

  private void flood(int from, int owner) {
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    owners[from] = owner;
    while (!open.isEmpty()) {
      int at = open.pop();
      for (int y = Math.max(0, at / columns - 1); y <= Math.min(rows - 1, at / columns + 1); y++) {
        for (int x = Math.max(0, at % columns - 1);
            x <= Math.min(columns - 1, at % columns + 1);
            x++) {
          if (owners[y * columns + x] < 0) {
            owners[y * columns + x] = owner;
            open.push(y * columns + x);
          }
        }
      }
    }
  }

  private int owner(Box box) {
    return owners[row(box.top()) * columns + column(box.left())];
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns - 1, x / cell));
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(rows - 1, y / cell));
  }
}
