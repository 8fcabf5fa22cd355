/**
 * Articles of files and archives as streams of records, and records that were written before. What
 * callers see is the JDK's and the record's alone.
 */
@NullMarked
package vn.bienban.stream;

import org.jspecify.annotations.NullMarked;
