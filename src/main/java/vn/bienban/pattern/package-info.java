/**
 * Named rules with examples that run, and their token pattern matcher; knows no word of the domain.
 */
@NullMarked
package vn.bienban.pattern;

import org.jspecify.annotations.NullMarked;
