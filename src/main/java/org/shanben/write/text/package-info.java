/** The plain-text archival copy: UTF-8, LF, one block a line, a blank line between two. */
@NullMarked
package org.shanben.write.text;

import org.jspecify.annotations.NullMarked;
