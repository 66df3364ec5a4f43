/**
 * From a file to {@link org.shanben.source.SourceText}. {@link Readers} finds out what a file is
 * and picks the {@link Reader}.
 *
 * <p>PDFBox and Tika are named here and nowhere else. A reader judges nothing: it says which
 * characters stand where, and what it could not know.
 */
@NullMarked
package org.shanben.read;

import org.jspecify.annotations.NullMarked;
