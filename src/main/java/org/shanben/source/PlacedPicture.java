package org.shanben.source;

import org.shanben.model.Picture;

/**
 * A picture and its place in the reading order of its page.
 *
 * @param picture the picture
 * @param after the number of the line that it follows; 0 where it stands before all lines
 */
public record PlacedPicture(Picture picture, int after) {}
