/**
 * What Unicode says of characters: scripts, cell widths, radicals, line breaks, charsets.
 *
 * <p>ICU is named here and nowhere else. Nothing here knows of documents.
 */
@NullMarked
package org.shanben.unicode;

import org.jspecify.annotations.NullMarked;
