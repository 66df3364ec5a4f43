package org.shanben.layout;

/**
 * A straight line drawn across or down a page.
 *
 * @param across whether it runs from left to right
 * @param at its y where it runs across, else its x, in points
 * @param from its smaller end: an x where it runs across, else a y
 * @param to its greater end
 */
public record Rule(boolean across, double at, double from, double to) {

  /** Returns how long it is, in points. */
  double length() {
    return to - from;
  }
}
