/**
 * The contract of the record as Java records: plain immutable data, one type for each object of the
 * JSON. Offsets are UTF-16 code units of the original text.
 */
@NullMarked
package vn.bienban.record;

import org.jspecify.annotations.NullMarked;
