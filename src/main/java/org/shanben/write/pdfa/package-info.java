/**
 * The PDF/A-2a and PDF/UA-1, drawn line by line with OpenPDF, which is named here and nowhere else.
 */
@NullMarked
package org.shanben.write.pdfa;

import org.jspecify.annotations.NullMarked;
