/**
 * Records for looking at: a page for each article, its text beside what the record makes of it, and
 * pages over the records of a whole archive. What comes from an article is text on every page,
 * never mark-up or script.
 */
@NullMarked
package vn.bienban.view;

import org.jspecify.annotations.NullMarked;
