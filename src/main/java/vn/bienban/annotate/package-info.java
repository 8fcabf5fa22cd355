/** What annotators are: each reads layers of a document and adds one. */
@NullMarked
package vn.bienban.annotate;

import org.jspecify.annotations.NullMarked;
