/**
 * From glyphs to lines in reading order.
 *
 * <p>In: the {@link Glyph}s of one page, in no order that means anything. Out: a {@link
 * org.shanben.source.SourcePage}. Read {@link Rows} first (glyphs to baselines), then {@link
 * Columns} (where a page is parted), then {@link PageLayout} (the order of it all).
 *
 * <p>Traps. A PDF may draw a page bottom up, one glyph a command, every bold word twice, and a
 * space where there is none to see. So nothing here trusts the drawing order, and a gap counts as a
 * space only between two characters of scripts that part words by spaces.
 */
@NullMarked
package org.shanben.layout;

import org.jspecify.annotations.NullMarked;
