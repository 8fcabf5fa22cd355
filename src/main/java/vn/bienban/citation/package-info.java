/** Documents cited: a grammar of State, Party, National Assembly and congress documents. */
@NullMarked
package vn.bienban.citation;

import org.jspecify.annotations.NullMarked;
