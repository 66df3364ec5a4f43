package org.shanben.source;

import java.util.Arrays;

/** The x of each character of a line, in points; a compact, immutable list of numbers. */
public final class Edges {

  /** Where nothing is known. */
  public static final Edges UNKNOWN = new Edges(new float[0]);

  private final float[] values;

  private Edges(float[] values) {
    this.values = values;
  }

  /** Returns edges that copy {@code values}: one a UTF-16 offset, and the line's end. */
  public static Edges of(float[] values) {
    return new Edges(values.clone());
  }

  /** Tells whether the edges are known. */
  public boolean known() {
    return values.length > 0;
  }

  /**
   * Returns the x at which the character at {@code offset} begins.
   *
   * @throws IndexOutOfBoundsException where the line has no such offset
   */
  public double at(int offset) {
    return values[offset];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edges edges && Arrays.equals(values, edges.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " edges";
  }
}
