/**
 * From the document to files: one package a format, all with the same text, character for
 * character.
 *
 * <p>A {@link Writer} is a function of the document alone: no clock, no random, no place, no
 * locale.
 */
@NullMarked
package org.shanben.write;

import org.jspecify.annotations.NullMarked;
