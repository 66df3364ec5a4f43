/** Many documents: one after another or side by side, in processes of their own, and resumed. */
@org.jspecify.annotations.NullMarked
package org.shanben.batch;
