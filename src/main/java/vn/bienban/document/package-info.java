/**
 * The document that every annotator reads and adds to: tokens, sentences and blocks, and what
 * stands on them.
 */
@NullMarked
package vn.bienban.document;

import org.jspecify.annotations.NullMarked;
