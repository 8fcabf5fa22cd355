/**
 * UTF-8 tables of words and facts, loaded into immutable maps and phrase tries; an error names file
 * and line.
 */
@NullMarked
package vn.bienban.lexicon;

import org.jspecify.annotations.NullMarked;
