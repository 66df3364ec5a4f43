/**
 * Chinese punctuation: which marks a profile would change in a paragraph, which it only flags, and
 * which spans nobody touches. Text in, proposals out; nothing here knows of pages.
 */
@NullMarked
package org.shanben.punctuation;

import org.jspecify.annotations.NullMarked;
