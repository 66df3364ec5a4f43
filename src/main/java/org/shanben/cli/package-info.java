/**
 * The command line: it parses, calls {@link org.shanben.Converter}, and prints. Nothing else does.
 *
 * <p>picocli is named here and nowhere else, and only {@link Console} touches the standard streams.
 */
@NullMarked
package org.shanben.cli;

import org.jspecify.annotations.NullMarked;
