/**
 * What a reader saw, before any judgement: pages, and on them lines in reading order with their
 * characters, their place and their type.
 *
 * <p>A line is never changed after it was read. Passes hold what they decide beside it (see {@code
 * org.shanben.repair}), so that the characters of the source can always be counted again.
 */
@NullMarked
package org.shanben.source;

import org.jspecify.annotations.NullMarked;
