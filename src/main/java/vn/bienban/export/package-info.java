/**
 * Records in the forms of other tools, each article by itself; no more than bytes are made here.
 */
@NullMarked
package vn.bienban.export;

import org.jspecify.annotations.NullMarked;
