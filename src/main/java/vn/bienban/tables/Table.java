package vn.bienban.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Value;

/**
 * A table: what its rows are about and what its columns hold. The definition is the one place that
 * the header of a CSV file, the schema of the others and the description come from. Immutable once
 * it stands in {@link Tables}.
 *
 * @param <T> the part of a record that a row is about
 */
final class Table<T> {
  private final String name;
  private final String meaning;
  private final Function<ArticleRecord, List<T>> items;
  private final List<Column<T>> columns = new ArrayList<>();

  private Table(String name, String meaning, Function<ArticleRecord, List<T>> items) {
    this.name = name;
    this.meaning = meaning;
    this.items = items;
  }

  /** A table that has the columns every table has. */
  static <T> Table<T> of(String name, String meaning, Function<ArticleRecord, List<T>> items) {
    return new Table<>(name, meaning, items)
        .add(
            "article",
            Column.Type.LONG,
            "the record's number among all records, from 1: what the tables are joined by",
            Row::article)
        .add(
            "article_id",
            Column.Type.TEXT,
            "the id given with the article; need not be there nor be the only one",
            row -> row.record().id());
  }

  String name() {
    return name;
  }

  String meaning() {
    return meaning;
  }

  List<Column<T>> columns() {
    return columns;
  }

  /** Takes the rows of a record one by one, the values in the order of the columns. */
  void rows(long article, ArticleRecord record, Taker taker) throws IOException {
    int number = 0;
    for (T item : items.apply(record)) {
      Row<T> row = new Row<>(article, record, ++number, item);
      List<@Nullable Object> values = new ArrayList<>(columns.size());
      for (Column<T> column : columns) {
        Object value = column.value().apply(row);
        values.add(value instanceof String text ? wellFormed(text) : value);
      }
      taker.take(values);
    }
  }

  /** Takes the values of a row. */
  @FunctionalInterface
  interface Taker {
    void take(List<@Nullable Object> values) throws IOException;
  }

  /** The item's number in its record. */
  Table<T> number(String column, String what) {
    return add(column, Column.Type.NUMBER, what, Row::number);
  }

  Table<T> number(String column, String what, ToIntFunction<T> value) {
    return add(column, Column.Type.NUMBER, what, row -> value.applyAsInt(row.item()));
  }

  Table<T> text(String column, String what, Function<T, @Nullable String> value) {
    return add(column, Column.Type.TEXT, what, row -> value.apply(row.item()));
  }

  /** The constant's name as the JSON has it. */
  Table<T> word(String column, String what, Function<T, @Nullable Enum<?>> value) {
    return add(
        column,
        Column.Type.TEXT,
        what,
        row -> {
          Enum<?> constant = value.apply(row.item());
          return constant == null ? null : ContractWords.of(constant);
        });
  }

  /** The article's words. */
  Table<T> value(String column, String what, Function<T, @Nullable Value> value) {
    return add(
        column,
        Column.Type.TEXT,
        what,
        row -> {
          Value found = value.apply(row.item());
          return found == null ? null : found.text();
        });
  }

  /** A date's value as the record has it, and its first and last day where they are known. */
  Table<T> date(String column, String what, Function<T, @Nullable DateValue> value) {
    return text(
            column,
            what + ", as in the record",
            item -> {
              DateValue date = value.apply(item);
              return date == null ? null : date.value();
            })
        .add(
            column + "_first",
            Column.Type.DAY,
            "its first day, where the value says one",
            row -> {
              DateValue date = value.apply(row.item());
              return date == null ? null : date.first();
            })
        .add(
            column + "_last",
            Column.Type.DAY,
            "its last day, where the value says one",
            row -> {
              DateValue date = value.apply(row.item());
              return date == null ? null : date.last();
            });
  }

  Table<T> flag(String column, String what, Function<T, Boolean> value) {
    return add(column, Column.Type.FLAG, what, row -> value.apply(row.item()));
  }

  /** Where the words stand and who found them. */
  Table<T> found(
      ToIntFunction<T> begin,
      ToIntFunction<T> end,
      Function<T, String> source,
      ToDoubleFunction<T> confidence) {
    return at(begin, end).source(source, confidence);
  }

  /** Where the words stand. */
  Table<T> at(ToIntFunction<T> begin, ToIntFunction<T> end) {
    return number("begin_offset", "the first UTF-16 offset of its words in the article", begin)
        .number("end_offset", "the offset after the last one", end);
  }

  Table<T> source(Function<T, String> source, ToDoubleFunction<T> confidence) {
    return text("source", "the rule or model that found it", source::apply)
        .add(
            "confidence",
            Column.Type.SHARE,
            "how far it is trusted, from 0 to 1",
            row -> confidence.applyAsDouble(row.item()));
  }

  Table<T> add(
      String column,
      Column.Type type,
      String what,
      Function<Row<T>, ? extends @Nullable Object> value) {
    columns.add(new Column<>(column, type, what, value::apply));
    return this;
  }

  /** No half of a surrogate pair: UTF-8 has no form for it. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\ufffd');
    }
    return mended == null ? text : mended.toString();
  }
}
