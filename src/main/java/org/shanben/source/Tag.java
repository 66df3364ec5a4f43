package org.shanben.source;

/**
 * What a tagged PDF's structure tree says of a line (ISO 32000-1, 14.8.4).
 *
 * @param element the number of the lowest block-level element that holds it, from 1 through the
 *     document; 0 for an artifact, which is no part of the text
 * @param role the element's standard type, such as {@code P}, {@code H1}, {@code LBody}; {@code
 *     Artifact} for an artifact
 */
public record Tag(int element, String role) {

  /** The role of what is no part of the text. */
  public static final String ARTIFACT = "Artifact";

  /** Tells whether the line was marked as an artifact. */
  public boolean isArtifact() {
    return element == 0;
  }
}
