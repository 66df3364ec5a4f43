/** Files on the disk: what is written where, its checksums, and whether they still hold. */
@NullMarked
package org.shanben.archive;

import org.jspecify.annotations.NullMarked;
