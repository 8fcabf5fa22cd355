/** What a user adds to a reader: words, names and rules of his own, and annotators. */
@NullMarked
package vn.bienban.extend;

import org.jspecify.annotations.NullMarked;
