/**
 * Readers of article files, each article with the place it came from, and the run over many: in
 * which order, on how many threads, which of them, and how what is done outlasts the process.
 */
@NullMarked
package vn.bienban.archive;

import org.jspecify.annotations.NullMarked;
