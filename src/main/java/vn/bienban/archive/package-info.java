/** Readers of article files, each article with the place it came from. */
@NullMarked
package vn.bienban.archive;

import org.jspecify.annotations.NullMarked;
