/**
 * What is said to people: findings, and what stopped a document.
 *
 * <p>A {@link Diagnostic} has a stable {@link Code}; its sentence is looked up in the bundle {@code
 * messages} when somebody reads it, so that a record in JSON stays the same in every language.
 */
@NullMarked
package org.shanben.diag;

import org.jspecify.annotations.NullMarked;
