/** The EPUB 3.3, written without a library: none keeps the language, the name and the bytes. */
@NullMarked
package org.shanben.write.epub;

import org.jspecify.annotations.NullMarked;
