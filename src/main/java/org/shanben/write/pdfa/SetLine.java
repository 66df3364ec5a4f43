package org.shanben.write.pdfa;

import java.util.List;

/**
 * One line as it will be drawn.
 *
 * @param clusters what it shows, from left to right, its last space included
 * @param gaps the extra width after each cluster, in points
 * @param left where it begins, in points from the first margin
 */
record SetLine(List<Cluster> clusters, List<Double> gaps, double left) {

  SetLine {
    clusters = List.copyOf(clusters);
    gaps = List.copyOf(gaps);
  }
}
