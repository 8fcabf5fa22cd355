/** Documents cited: a grammar of State, Party, National Assembly and congress documents. */
@NullMarked
package vn.bienban.annotate.citation;

import org.jspecify.annotations.NullMarked;
