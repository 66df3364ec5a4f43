/** Tests of the whole road. */
@NullUnmarked
package org.shanben;

import org.jspecify.annotations.NullUnmarked;
