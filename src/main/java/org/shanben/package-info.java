/**
 * shanben (善本) makes clean, citable editions of documents that reach an archive as PDF or text.
 *
 * <p>{@link org.shanben.Converter} is the door: build one, give it a {@link org.shanben.Source},
 * and take the {@link org.shanben.Converted}. Behind it the packages follow the journey of a page:
 * {@code read}, {@code layout}, {@code source}, {@code repair}, {@code model}, {@code write},
 * {@code archive}.
 */
@NullMarked
package org.shanben;

import org.jspecify.annotations.NullMarked;
