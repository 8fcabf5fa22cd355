package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/** Where the names of laws begin that are listed behind one type word. Thread-safe. */
final class LawLists extends PhraseReader {
  /** The longest head of a list of laws, and the longest item that no table knows. */
  private static final int MAX_HEAD = 120;

  private final CitationWords words;
  private final Laws laws;
  private final Phrases draftWord = of("draft-word");
  private final Phrases listLead = of("list-lead");

  LawLists(Lexicon lexicon, CitationWords words, Laws laws) {
    super(lexicon);
    this.words = words;
    this.laws = laws;
  }

  /**
   * Where the list begins whose head speaks of several laws: "các dự luật được xem xét kỳ này gồm:
   * Đường sắt (sửa đổi); Cảnh vệ"; -1 for none.
   */
  int begin(String text, int begin, int wordEnd) {
    int before = Reader.spacesBefore(text, begin);
    int draft = draftWord.beginBefore(text, before);
    int of = draft < 0 ? before : Reader.spacesBefore(text, draft);
    if (words.plural.beginBefore(text, of) < 0 && !(Reader.isDigit(text, of - 1))) {
      return -1;
    }
    int limit = Math.min(text.length(), wordEnd + MAX_HEAD);
    for (int p = wordEnd; p < limit && !Reader.isOneOf(text, p, ".;?!\n(\""); p++) {
      if (Reader.is(text, p, ':')) {
        int name = Reader.spaces(text, p + 1);
        Laws.Hit first = laws.untyped(text, name);
        boolean listed =
            first != null
                && Reader.isUpper(text, name)
                && listLead.endsAt(text, Reader.spacesBefore(text, p));
        return listed ? name : -1;
      }
    }
    return -1;
  }

  /** Where the item behind one that no table knows may begin, over its semicolon; or -1. */
  int overItem(String text, int at) {
    int limit = Math.min(text.length(), at + MAX_HEAD);
    for (int p = at; p < limit && !Reader.isOneOf(text, p, ".:?!\n"); p++) {
      if (Reader.is(text, p, ';')) {
        return p + 1;
      }
    }
    return -1;
  }
}
