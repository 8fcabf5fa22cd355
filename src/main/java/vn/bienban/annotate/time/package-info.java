/**
 * Temporal expressions: recognized, normalized to TIMEX3 values and anchored on the publication
 * date.
 */
@NullMarked
package vn.bienban.annotate.time;

import org.jspecify.annotations.NullMarked;
