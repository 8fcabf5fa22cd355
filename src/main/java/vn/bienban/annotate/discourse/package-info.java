/** Who has the floor: reporting clauses, the words that they attribute, and turns. */
@NullMarked
package vn.bienban.annotate.discourse;

import org.jspecify.annotations.NullMarked;
