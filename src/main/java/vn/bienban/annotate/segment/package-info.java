/** Blocks, sentences and tokens of a text: the interfaces and the defaults. */
@NullMarked
package vn.bienban.annotate.segment;

import org.jspecify.annotations.NullMarked;
