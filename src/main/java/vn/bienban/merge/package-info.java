/** Brings together what several articles report of one meeting. */
@NullMarked
package vn.bienban.merge;

import org.jspecify.annotations.NullMarked;
