package vn.bienban.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.citation.Reference.Details;
import vn.bienban.text.Span;

/** Reads what the words after a citation tell of the document: issuer, date of issue, subject. */
final class DetailReader {
  private static final int MAX_SUBJECT = 400;
  private static final String[] SUBJECTS = {
    "về việc",
    "về",
    "quy định chi tiết",
    "quy định",
    "hướng dẫn",
    "sửa đổi",
    "phê duyệt",
    "ban hành kèm theo",
    "ban hành",
    "thay thế",
    "bãi bỏ"
  };

  private final Grammar grammar;
  private final String text;

  DetailReader(Grammar grammar, String text) {
    this.grammar = grammar;
    this.text = text;
  }

  /** Reads on from the end of a citation. */
  Details read(int from) {
    Span issuer = null;
    Dates.Issued issued = null;
    int p = from;
    for (int i = 0; i < 4; i++) {
      int q = Reader.spaces(text, p);
      if (q < text.length() && (text.charAt(q) == ',' || text.charAt(q) == '(')) {
        q = Reader.spaces(text, q + 1);
      }
      int made = Reader.phrase(text, q, "ban hành");
      int dateAt = made > 0 ? Reader.spaces(text, made) : q;
      Dates.Issued date = issued == null ? Dates.read(text, dateAt) : null;
      if (date != null) {
        issued = date;
        p = date.span().end();
        if (p < text.length() && text.charAt(p) == ')') {
          p++;
        }
        continue;
      }
      int of = Reader.phrase(text, q, "của");
      Span body =
          issuer == null && of > 0 ? grammar.bodies().read(text, Reader.spaces(text, of)) : null;
      if (body != null) {
        issuer = body;
        p = body.end();
        continue;
      }
      break;
    }
    Span subject = subject(p);
    return issuer == null && issued == null && subject == null
        ? Details.NONE
        : new Details(
            issuer,
            issued == null ? null : issued.span(),
            issued == null ? null : issued.value(),
            subject);
  }

  /** The subject up to a safe boundary, or null. */
  private @Nullable Span subject(int from) {
    int p = Reader.spaces(text, from);
    if (p < text.length() && (text.charAt(p) == ',' || text.charAt(p) == '"')) {
      p = Reader.spaces(text, p + 1);
    }
    int word = -1;
    for (String start : SUBJECTS) {
      word = Reader.phrase(text, p, start);
      if (word > 0) {
        break;
      }
    }
    if (word < 0) {
      return null;
    }
    int end = word;
    while (end < text.length() && end - p < MAX_SUBJECT && !ends(end)) {
      end++;
    }
    end = Reader.spacesBefore(text, end);
    return end <= word || end - p >= MAX_SUBJECT - 8 ? null : new Span(p, end);
  }

  private boolean ends(int at) {
    char c = text.charAt(at);
    if (c == ';' || c == '\n' || c == ')' || c == '"' || c == ':' || c == '(' || c == '[') {
      return true;
    }
    if (c == '.') {
      return at + 1 >= text.length() || Letters.isSpace(text.charAt(at + 1));
    }
    if (c == ',') {
      // a comma of a list of nouns goes on; one before a new clause ends the subject
      int p = Reader.spaces(text, at + 1);
      return p < text.length()
          && (Letters.isUpper(text.charAt(p))
              || Reader.next(
                      text,
                      p,
                      "theo",
                      "trong đó",
                      "đã",
                      "được",
                      "các",
                      "có",
                      "thì",
                      "nhằm",
                      "ông",
                      "bà",
                      "căn cứ",
                      "thay thế",
                      "hiệu lực",
                      "từ",
                      "tại",
                      "qua đó")
                  > 0);
    }
    if (c == ' ') {
      int p = at + 1;
      return Reader.next(text, p, "đã", "được", "có hiệu lực", "nêu rõ", "thì", "yêu cầu", "- ")
          > 0;
    }
    return false;
  }
}
