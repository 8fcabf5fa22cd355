package vn.bienban.normalize;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.record.Diagnostic;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Alignment;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/**
 * Builds the text of a page from its text nodes and line breaks, each character with its stretch of
 * the source.
 */
final class HtmlText {
  /** Something that makes text or parts it. */
  sealed interface Item {
    /** The first offset in the source. */
    int begin();
  }

  /**
   * A text node.
   *
   * @param begin its first offset in the source
   * @param end the offset after it
   * @param text its text as the parser read it
   * @param prefix the Markdown mark of the block that it opens
   * @param caption whether it is the caption of a picture
   * @param bold whether it stands alone on its line, in bold
   * @param preformatted whether its spaces and line breaks count
   */
  record Words(
      int begin,
      int end,
      String text,
      String prefix,
      boolean caption,
      boolean bold,
      boolean preformatted)
      implements Item {
    private String opening() {
      return caption ? "![" : bold ? "**" : "";
    }

    private String closing() {
      return caption ? "](#)" : bold ? "**" : "";
    }
  }

  /**
   * Where a line ends.
   *
   * @param begin its offset in the source
   * @param lines 1 within a block, 2 where a block begins or ends
   */
  record Break(int begin, int lines) implements Item {}

  private final HtmlCharacters characters;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private final Alignment.Builder alignment = new Alignment.Builder();

  /** Where the stretch of the last character ends. */
  private int lastEnd;

  private int pendingBreaks;

  /** The white space before the next character: where its first character stands, else -1. */
  private int spaceBegin = -1;

  private int spaceEnd = -1;
  private String pendingPrefix = "";

  /** What closes the caption or the bold line that is open. */
  private String closing = "";

  private HtmlText(String html) {
    this.characters = new HtmlCharacters(html);
  }

  /** The text of a page whose items stand in the order of the source. */
  static HtmlText of(String html, List<Item> items) {
    HtmlText text = new HtmlText(html);
    for (Item item : items) {
      if (item instanceof Words words) {
        text.add(words);
      } else if (item instanceof Break line) {
        text.pendingBreaks = Math.max(text.pendingBreaks, line.lines);
      }
    }
    text.close();
    return text;
  }

  AlignedText view(SourceText source) {
    return AlignedText.of(source).view(out.toString(), alignment.build());
  }

  /** The stretches whose characters have no place of their own. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void add(Words words) {
    if (pendingBreaks > 0) {
      pendingPrefix = words.prefix;
    }
    if (pendingBreaks > 1 || !closing.equals(words.closing())) {
      close();
    }
    characters.read(words.begin, words.end, words.text);
    Span difference = characters.difference();
    if (difference != null) {
      diagnostics.add(
          new Diagnostic(
              "html-difference",
              "the parser read this otherwise than it is written; what lies in it has no closer place",
              difference.begin(),
              difference.end()));
    }
    for (int i = 0; i < words.text.length(); i++) {
      put(words, words.text.charAt(i), characters.begin(i), characters.end(i));
    }
  }

  private void close() {
    insert(closing);
    closing = "";
  }

  private void put(Words words, char c, int begin, int end) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      if (words.preformatted && c == '\n') {
        pendingBreaks = Math.max(pendingBreaks, 1);
      } else if (spaceBegin < 0) {
        spaceBegin = begin;
        spaceEnd = end;
      }
      return;
    }
    if (words.caption && (c == '[' || c == ']')) {
      // Would end the caption's mark-up.
      return;
    }
    if (pendingBreaks > 0) {
      if (!out.isEmpty()) {
        insert(pendingBreaks > 1 ? "\n\n" : "\n");
      }
      insert(pendingPrefix);
      pendingBreaks = 0;
      pendingPrefix = "";
    } else if (spaceBegin >= 0 && !out.isEmpty()) {
      append(' ', spaceBegin, spaceEnd);
    }
    spaceBegin = -1;
    if (closing.isEmpty() && !words.opening().isEmpty()) {
      closing = words.closing();
      insert(words.opening());
    }
    append(c, begin, end);
  }

  /** Characters that are not in the source stand for an empty stretch of it. */
  private void insert(String marks) {
    int at = lastEnd;
    for (int k = 0; k < marks.length(); k++) {
      append(marks.charAt(k), at, at);
    }
  }

  private void append(char c, int begin, int end) {
    out.append(c);
    alignment.add(begin, end, 1);
    lastEnd = end;
  }
}
