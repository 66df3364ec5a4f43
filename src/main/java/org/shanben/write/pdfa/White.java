package org.shanben.write.pdfa;

/**
 * The white that a full-width mark has around its ink and may give up (CLREQ 3.1.6), measured on
 * the font: a Taiwanese comma stands in the middle of its cell, one of the mainland at its left.
 *
 * @param kind what the mark does
 * @param left what may go before the ink, in ems
 * @param right what may go after it, in ems
 */
record White(Kind kind, double left, double right) {

  /** What a mark does, as far as its white goes. */
  enum Kind {
    /** No mark, or one that keeps its cell: a letter, a question mark. */
    NONE,
    /** Opens a bracket or quotation. */
    OPEN,
    /** Closes one. */
    CLOSE,
    /** Pauses or stops. */
    STOP,
    /** Stands in the middle between two names. */
    MIDDLE
  }

  /** Half a cell is what a mark always keeps. */
  private static final double HALF = 0.5;

  private static final White NOTHING = new White(Kind.NONE, 0, 0);

  /** Returns the white of a cluster. */
  static White of(Cluster cluster) {
    Kind kind = kind(cluster.shown());
    if (kind == Kind.NONE || cluster.raised() || cluster.width() < 0.95) {
      return NOTHING;
    }
    double left = Math.max(0, cluster.face().whiteLeft(cluster.shown()));
    double right = Math.max(0, cluster.face().whiteRight(cluster.shown()));
    return switch (kind) {
      case OPEN -> new White(kind, Math.min(HALF, left), 0);
      case CLOSE -> new White(kind, 0, Math.min(HALF, right));
      default -> {
        boolean centred = Math.abs(left - right) < 0.2;
        double side = Math.min(HALF / 2, Math.min(left, right));
        yield centred ? new White(kind, side, side) : new White(kind, 0, Math.min(HALF, right));
      }
    };
  }

  /** Tells whether the cluster is a mark that may give up white. */
  boolean isMark() {
    return kind != Kind.NONE;
  }

  private static Kind kind(int codePoint) {
    return switch (codePoint) {
      case '，', '、', '。', '；', '：', '．' -> Kind.STOP;
      case '‧', '·', '・' -> Kind.MIDDLE;
      default ->
          switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> Kind.OPEN;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> Kind.CLOSE;
            default -> Kind.NONE;
          };
    };
  }
}
