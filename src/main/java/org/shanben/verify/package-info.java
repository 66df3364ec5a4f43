/**
 * Looks into editions as deep as no checksum does: what a standard's checker lets pass, and whether
 * the three editions of a document are still one text.
 */
@NullMarked
package org.shanben.verify;

import org.jspecify.annotations.NullMarked;
