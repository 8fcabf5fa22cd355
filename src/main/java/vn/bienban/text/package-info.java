/**
 * Texts, spans and the alignment of a normalized view to the original. Knows nothing but the JDK.
 */
@NullMarked
package vn.bienban.text;

import org.jspecify.annotations.NullMarked;
