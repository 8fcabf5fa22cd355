/**
 * Unicode form, tone placement, dashes, spaces and look-alikes folded in an aligned view, never in
 * the source.
 */
@NullMarked
package vn.bienban.normalize;

import org.jspecify.annotations.NullMarked;
