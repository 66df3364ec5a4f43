package org.shanben.layout;

import org.shanben.model.Box;

/**
 * Something that a page paints and that is no text.
 *
 * @param box where it is to be seen, in points
 * @param bends how many of its pieces are curved or slanting, the rounded corners of a box apart; 0
 *     for a box and for a straight line along the page's sides
 * @param filled whether its inside is painted
 */
public record Shape(Box box, int bends, boolean filled) {}
