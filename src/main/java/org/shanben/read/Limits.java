package org.shanben.read;

/**
 * How much of a document is read before it is refused.
 *
 * @param pages how many pages it may have
 * @param unpacked how many bytes the content of one page may be, unpacked
 */
public record Limits(int pages, long unpacked) {

  /** 20,000 pages, and 256 MiB a page. */
  public static final Limits DEFAULT = new Limits(20_000, 256L << 20);

  /** Returns the same with other pages. */
  public Limits withPages(int most) {
    return new Limits(most, unpacked);
  }
}
