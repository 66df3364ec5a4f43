/** JSON, for what the command line says and for the collation record. */
@NullMarked
package org.shanben.json;

import org.jspecify.annotations.NullMarked;
