/**
 * The collated edition: what every writer prints and every pass works towards.
 *
 * <p>Everything here is immutable and knows nothing of PDF, EPUB or files. A {@link Document} is a
 * list of {@link Block}s in reading order, the {@link Furniture} that left the body, and the {@link
 * Metadata}. Each {@link Text} carries the {@link Origin}s of its characters, so that a writer can
 * mark where a page of the source began and a reader can ask where a character came from.
 *
 * <p>Units: points (1/72 inch) with the origin at a page's top left corner, y downwards; UTF-16
 * offsets; page numbers from 1.
 */
@NullMarked
package org.shanben.model;

import org.jspecify.annotations.NullMarked;
