package vn.bienban.view;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.Excerpt;
import vn.bienban.text.Span;

/** Where values of a record tell their words, rule and confidence. For one thread. */
final class RecordFields {
  private final Language language;
  private final Html html;
  private final TextMarks marks;
  private final TreeSet<String> rules = new TreeSet<>();

  RecordFields(Language language, Html html, TextMarks marks) {
    this.language = language;
    this.html = html;
    this.marks = marks;
  }

  Html html() {
    return html;
  }

  /** The rules that values were said to come from. */
  TreeSet<String> rules() {
    return rules;
  }

  @Nullable TextMark mark(MarkLayer layer, Excerpt words, double confidence) {
    return marks.add(layer, words.text(), words.begin(), words.end(), confidence);
  }

  /** Words of the article as a field that leads to them. */
  void value(
      MarkLayer layer,
      String label,
      Excerpt words,
      String source,
      double confidence,
      @Nullable String reading) {
    TextMark mark = mark(layer, words, confidence);
    field(
        layer.style() + (mark == null ? " off" : " " + mark.style().split(" ")[1]),
        language.get("field." + label),
        words.text(),
        mark == null ? List.of() : List.of(mark),
        source,
        confidence,
        reading);
  }

  /**
   * An item of a gold record or of what was compared with it.
   *
   * @param field the field, as reports call it
   * @param place where its words stand in the original, or null
   */
  void judged(MarkLayer layer, String field, String item, @Nullable Span place, String original) {
    TextMark mark =
        place == null ? null : marks.add(layer, place.of(original), place.begin(), place.end(), 1);
    field(
        layer.style(),
        language.get("gold." + field) + " – " + language.get(layer.message()),
        item,
        mark == null ? List.of() : List.of(mark),
        null,
        null,
        null);
  }

  /** A name that stands for several words. */
  void named(
      MarkLayer layer,
      String label,
      String name,
      List<TextMark> stands,
      @Nullable String source,
      @Nullable Double confidence) {
    field(
        "name " + layer.style(),
        language.get("field." + label),
        name,
        stands,
        source,
        confidence,
        null);
  }

  /** What stands on no words of its own. */
  void plain(String label, String text, String source, double confidence) {
    field("plain", language.get("field." + label), text, List.of(), source, confidence, null);
  }

  private void field(
      String style,
      String label,
      String text,
      List<TextMark> stands,
      @Nullable String source,
      @Nullable Double confidence,
      @Nullable String reading) {
    if (source != null) {
      rules.add(source);
    }
    String tag = stands.isEmpty() ? "button" : "a";
    html.open(
            tag,
            "class",
            "v " + style,
            "type",
            stands.isEmpty() ? "button" : null,
            "href",
            stands.isEmpty() ? null : "#t" + stands.get(0).number(),
            "data-m",
            stands.isEmpty()
                ? null
                : stands.stream()
                    .map(mark -> Integer.toString(mark.number()))
                    .collect(Collectors.joining(" ")),
            "data-f",
            label,
            "data-s",
            source,
            "data-c",
            confidence == null ? null : Long.toString(Math.round(confidence * 100)),
            "data-v",
            reading)
        .text(text)
        .close(tag);
  }
}
