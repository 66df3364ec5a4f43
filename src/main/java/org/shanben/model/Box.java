package org.shanben.model;

/**
 * A rectangle on a page, in points, origin at the page's top left corner, y downwards.
 *
 * @param left the smallest x
 * @param top the smallest y
 * @param right the largest x
 * @param bottom the largest y
 */
public record Box(double left, double top, double right, double bottom) {

  /** Returns right minus left, in points. */
  public double width() {
    return right - left;
  }

  /** Returns bottom minus top, in points. */
  public double height() {
    return bottom - top;
  }

  /** Returns the smallest box that holds this one and {@code other}. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Tells whether more than so many points of both the boxes' widths and heights overlap. */
  public boolean overlaps(Box other, double points) {
    return overlapX(other) > points && overlapY(other) > points;
  }

  /** Returns how many points lie between the two boxes' heights; negative where they overlap. */
  public double gapY(Box other) {
    return Math.max(top - other.bottom, other.top - bottom);
  }

  /** Tells whether the middle of the other box lies in this one, or on its sides. */
  public boolean holds(Box other) {
    double x = (other.left + other.right) / 2;
    double y = (other.top + other.bottom) / 2;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Returns the rectangle with its x and y exchanged. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is what it does
  public Box transposed() {
    return new Box(top, left, bottom, right);
  }

  /** Returns how many points of the two boxes' heights lie beside each other; 0 where none do. */
  public double overlapY(Box other) {
    return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
  }

  /** Returns how many points of the two boxes' widths lie above each other; 0 where none do. */
  public double overlapX(Box other) {
    return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
  }
}
