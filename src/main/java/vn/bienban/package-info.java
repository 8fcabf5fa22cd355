/** The public door: an article in, its record out. */
@NullMarked
package vn.bienban;

import org.jspecify.annotations.NullMarked;
