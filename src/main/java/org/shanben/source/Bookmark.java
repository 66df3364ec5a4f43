package org.shanben.source;

/**
 * An entry of the outline that a file has for its readers to click (ISO 32000-1, 12.3.3).
 *
 * @param page where it leads, from 1
 * @param depth how deep it stands, from 1
 * @param title its words
 */
public record Bookmark(int page, int depth, String title) {}
