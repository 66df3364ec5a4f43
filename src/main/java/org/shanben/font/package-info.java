/**
 * TrueType fonts: which characters they have, how wide and of what shape these are, and fonts cut
 * down to the characters that one document needs.
 */
@NullMarked
package org.shanben.font;

import org.jspecify.annotations.NullMarked;
