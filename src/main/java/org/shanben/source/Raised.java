package org.shanben.source;

/**
 * A run of a line that is set smaller and higher than the rest, as note marks are.
 *
 * @param start its first UTF-16 offset in the line
 * @param end the offset after its last
 */
public record Raised(int start, int end) {}
