/** The report: the collation record for eyes, one HTML file with the pages and the clean text. */
@NullMarked
package org.shanben.report;

import org.jspecify.annotations.NullMarked;
