/** Task lists: who must do what, by when, on whose word. */
@NullMarked
package vn.bienban.task;

import org.jspecify.annotations.NullMarked;
