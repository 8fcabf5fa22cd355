package vn.bienban.annotate.time;

import vn.bienban.document.Tokens;

/** What the words around a time say of its year. For one text and one thread. */
final class YearContext {
  /** How many lexemes before a year the head noun of the event's name may stand. */
  private static final int LONGEST_NAME = 24;

  /** How many lexemes before a year the word of a law may stand. */
  private static final int LONGEST_LAW = 14;

  /** How many lexemes before a year tell what is said of it. */
  private static final int REACH = 5;

  private final Lexemes lex;
  private final TimeWords words;

  // The sentence asked for last, and whether it speaks of something still to come.
  private int sentenceBegin;
  private int sentenceEnd;
  private boolean ahead;

  YearContext(Lexemes lex) {
    this.lex = lex;
    this.words = lex.words();
  }

  /** Whether the sentence of a lexeme has a word of the future. */
  boolean future(int lexeme) {
    if (lexeme < sentenceBegin || lexeme >= sentenceEnd) {
      sentenceBegin = lexeme;
      while (sentenceBegin > 0 && !endsSentence(sentenceBegin - 1)) {
        sentenceBegin--;
      }
      sentenceEnd = sentenceBegin;
      ahead = false;
      while (sentenceEnd < lex.size() && !endsSentence(sentenceEnd)) {
        ahead |= lex.is(sentenceEnd++, words.future);
      }
    }
    return ahead;
  }

  private boolean endsSentence(int i) {
    return switch (lex.figure(i)) {
      case BREAK, SEMICOLON -> true;
      case DOT -> {
        char after = lex.at(lex.end(i));
        yield after == ' ' || after == '\n' || after == '"';
      }
      default -> false;
    };
  }

  enum Said {
    NOTHING("nothing"),
    BIRTH("birth"),
    COMPARED("compared"),
    PLAN("plan"),
    REVIEW("review"),
    /** How things stood then. */
    RECKONED("reckoned");

    /** As features call it. */
    final String name;

    Said(String name) {
      this.name = name;
    }
  }

  /** What the words before a year say of it. */
  Said said(int begin) {
    for (int p = begin - 1; p >= begin - REACH; p--) {
      if (lex.is(p, Figure.OTHER)) {
        continue;
      } else if (lex.is(p, words.birth)) {
        return p >= begin - 2 ? Said.BIRTH : Said.NOTHING;
      } else if (lex.is(p, words.compared)) {
        return Said.COMPARED;
      } else if (lex.is(p, words.to) || lex.is(p, words.toward)) {
        return lex.is(p - 1, words.reckoned) ? Said.RECKONED : Said.PLAN;
      } else if (lex.is(p, words.planning)) {
        return Said.PLAN;
      } else if (lex.is(p, words.review)) {
        return Said.REVIEW;
      } else if (lex.isStop(p) || lex.is(p, Figure.COMMA) || lex.is(p, words.and)) {
        return Said.NOTHING;
      }
    }
    return Said.NOTHING;
  }

  /** Whether somebody was born or died on the day that begins here. */
  boolean isBirth(int begin) {
    return said(begin) == Said.BIRTH;
  }

  /** "Luật Đầu tư 2020", "Luật Phòng, chống ma túy năm 2000 (sửa đổi, bổ sung năm 2008)". */
  boolean isOfLaw(int begin) {
    // "quyết định giảm thuế, … trong năm 2020"
    return !lex.is(begin - 1, words.beforeYear)
        && lex.classBefore(begin, LONGEST_LAW, words.cited) >= 0;
  }

  /** "Hội nghị Tổng cục trưởng Hải quan ASEAN năm 2020": the head noun of an event before. */
  boolean isInEventName(int begin) {
    for (int p = begin - 1; p >= begin - LONGEST_NAME; p--) {
      if (lex.is(p, words.eventName)) {
        return true;
      }
      if (lex.isStop(p) || lex.is(p, Figure.COMMA) || lex.is(p, words.notInName)) {
        return false;
      }
    }
    return false;
  }

  /** "Năm 2021, ngành phấn đấu …". */
  private boolean plansBehind(int end) {
    for (int p = end; p < end + REACH && !lex.isStop(p) && !lex.is(p, words.and); p++) {
      if (lex.is(p, words.ahead)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a time lies ahead of the article, by the words around it.
   *
   * @param said what those before say
   */
  boolean isAhead(Draft draft, Said said) {
    return said != Said.RECKONED
        && (said == Said.PLAN
            || future(draft.begin)
            || plansBehind(draft.end)
            || topic(draft.begin) == Said.PLAN);
  }

  /** What the sentence speaks of before a year: a review in "tổng kết công tác … năm 2018". */
  Said topic(int begin) {
    int topic = lex.classBefore(begin, LONGEST_NAME, words.topics);
    return topic < 0
        ? Said.NOTHING
        : topic == words.review.id()
            ? Said.REVIEW
            : topic == words.compared.id() ? Said.COMPARED : Said.PLAN;
  }

  /** A word of the same sentence as another one; figures are all alike. */
  String word(int token, int of) {
    Tokens tokens = lex.tokens();
    if (token < 0 || token >= tokens.size() || tokens.sentence(token) != tokens.sentence(of)) {
      return "";
    }
    return tokens.hasDigit(token) ? "#" : tokens.lower(token);
  }
}
