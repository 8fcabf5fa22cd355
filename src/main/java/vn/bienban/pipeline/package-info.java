/** The public door: an article in, its record out. */
@NullMarked
package vn.bienban.pipeline;

import org.jspecify.annotations.NullMarked;
