package vn.bienban.tables;

import vn.bienban.record.ArticleRecord;

/**
 * What one row of a table is made from.
 *
 * @param article the record's number among all records, from 1
 * @param record the record
 * @param number the item's number in the record, from 1
 * @param item the part of the record that the row is about
 * @param <T> the kind of that part
 */
record Row<T>(long article, ArticleRecord record, int number, T item) {}
