/** Task lists: who must do what, by when, on whose word. */
@NullMarked
package vn.bienban.annotate.task;

import org.jspecify.annotations.NullMarked;
