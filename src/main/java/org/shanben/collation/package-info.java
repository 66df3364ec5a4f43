/**
 * The collation record (校勘記): what stood on the pages, every change that was made, and the proof
 * that both give the clean text; and the way back.
 */
@NullMarked
package org.shanben.collation;

import org.jspecify.annotations.NullMarked;
