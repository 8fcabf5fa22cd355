package vn.bienban.annotate.event;

import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.Layer;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Where the name of an event ends: at the end of the noun phrase that its head noun opens. Words of
 * the tables end it (verbs, "tại", "do") or keep it open ("tại các"), a comma ends it unless a
 * further topic follows, quotation marks close it, an acronym in brackets belongs to it. Immutable
 * and thread-safe.
 */
final class EventNames {
  private static final int LONGEST = 60;
  private static final int LONGEST_QUOTE = 40;
  private static final int LOOK_AHEAD = 14;
  private static final int LONGEST_ROW = 9;
  private static final int LONGEST_ABBREVIATION = 6;

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass nameInside;
  private final LexicalClass personInside;
  private final LexicalClass verbFirst;
  private final LexicalClass purpose;
  private final LexicalClass topic;
  private final LexicalClass nameBracket;
  private final LexicalClass nameGoesOn;
  private final LexicalClass nameFiller;
  private final LexicalClass clauseStart;
  private final LexicalClass countedAfter;
  private final LexicalClass aboutNumber;
  private final LexicalClass connector;
  private final LexicalClass afterTitle;
  private final LexicalClass and;
  private final LexicalClass ordinal;
  private final LexicalClass of;

  EventNames(Lexicon lexicon, EventWords words, Moments moments) {
    this.words = words;
    this.moments = moments;
    nameInside = lexicon.lexicalClass("event.name-inside");
    personInside = lexicon.lexicalClass("event.person-inside");
    verbFirst = lexicon.lexicalClass("event.verb-first");
    purpose = lexicon.lexicalClass("event.purpose");
    topic = lexicon.lexicalClass("event.topic");
    nameBracket = lexicon.lexicalClass("event.name-bracket");
    nameGoesOn = lexicon.lexicalClass("event.name-goes-on");
    nameFiller = lexicon.lexicalClass("event.name-filler");
    clauseStart = lexicon.lexicalClass("event.clause-start");
    countedAfter = lexicon.lexicalClass("event.counted-after");
    aboutNumber = lexicon.lexicalClass("event.about-number");
    connector = lexicon.lexicalClass("event.connector");
    afterTitle = lexicon.lexicalClass("event.after-title");
    and = lexicon.lexicalClass("event.and");
    ordinal = lexicon.lexicalClass("event.ordinal");
    of = lexicon.lexicalClass("event.of");
  }

  /**
   * The end of the name whose head noun ends at a token.
   *
   * @return the token after the name's last one, or {@code from} where the noun stands alone
   */
  int end(SentenceView view, int from) {
    return new Name(view, from).end();
  }

  /** One name, read from the end of its head noun on. */
  private final class Name {
    private final SentenceView view;
    private final int from;
    private final int limit;
    private boolean topical;

    Name(SentenceView view, int from) {
      this.view = view;
      this.from = from;
      this.limit = Math.min(view.end(), from + LONGEST);
    }

    private int end() {
      int i = from;
      while (i < limit) {
        int next = step(i);
        if (next == i) {
          break;
        }
        topical |= view.begins(topic, i);
        i = next;
        if (view.text(i - 1).equals("\"") && !goesOnAfterQuote(i)) {
          break;
        }
      }
      i = trimmed(withoutOrganizer(trimmed(withoutVerb(trimmed(i)))));
      return isFiller(i) ? from : i;
    }

    /**
     * The word after what belongs to the name at a word, or the word itself where the name ends.
     */
    private int step(int i) {
      switch (view.text(i)) {
        case "\"":
          return quoteEnd(i);
        case "(":
          return bracketEnd(i);
        case ",":
          return commaEnd(i);
        case ":":
          return isSubtitle(i) ? i + 1 : i;
        case "-":
          return i + 1 < limit && (isPerson(i + 1) || view.begins(words.creditStart, i + 1))
              ? i
              : i + 1;
        case "/", "&", "'":
          return i + 1;
        default:
          break;
      }
      if (view.isPunctuation(i)) {
        return i;
      }
      int inside = view.endOf(nameInside, i);
      if (inside > i
          && inside < limit
          && isPerson(inside)
          && view.endOf(personInside, i) == inside) {
        return personEnd(inside);
      }
      int person = personEnd(i);
      if (person > i) {
        return i > from && isPersonInside(i) ? person : i;
      }
      int stop = view.endOf(words.nameStop, i);
      if (i == from && view.endOf(verbFirst, i) > Math.max(i, inside)) {
        return i;
      }
      if (stop > inside
          && !(view.isCapitalized(i) && i > from && stop == i + 1)
          && !(view.is(purpose, i) && !topical && i > from)) {
        return i;
      }
      if (inside > i) {
        return Math.min(inside, limit);
      }
      if (i + 1 < limit
          && view.begins(countedAfter, i)
          && (view.kind(i + 1) == TokenKind.NUMBER || view.begins(aboutNumber, i + 1))) {
        return i;
      }
      if (view.begins(words.chair, i) || moments.isAt(view, i) && !isAfterCode(i)) {
        return i;
      }
      return i + 1;
    }

    private int quoteEnd(int open) {
      int depth = 0;
      for (int i = open + 1; i < Math.min(limit, open + LONGEST_QUOTE); i++) {
        if (!view.text(i).equals("\"")) {
          continue;
        }
        if (view.opensQuotation(i)) {
          depth++;
        } else if (depth-- == 0) {
          return i + 1;
        }
      }
      return open;
    }

    /** After a title in quotation marks only its place in a row of events goes on. */
    private boolean goesOnAfterQuote(int i) {
      return i < limit && view.is(afterTitle, i);
    }

    /** An acronym or a term belongs to the name; years belong to it where it goes on after them. */
    private int bracketEnd(int open) {
      int close = open + 1;
      while (close < limit && close - open <= 8 && !view.text(close).equals(")")) {
        close++;
      }
      if (close >= limit || !view.text(close).equals(")") || close == open + 1) {
        return open;
      }
      boolean abbreviation =
          close == open + 2
              && view.isCapitalized(open + 1)
              && view.text(open + 1).length() <= LONGEST_ABBREVIATION
              && view.personEnd(open + 1) < 0;
      boolean explained =
          close - open >= 4 && view.isMark(close - 2, "-") && isInCapitals(close - 1);
      if (isInCapitals(open + 1)
          || abbreviation
          || explained
          || view.begins(nameBracket, open + 1)) {
        return close + 1;
      }
      return close + 1 < limit && view.is(and, close + 1) && step(close + 1) > close + 1
          ? close + 1
          : open;
    }

    private boolean isInCapitals(int token) {
      return view.document().tokens().isInCapitals(token);
    }

    private int commaEnd(int comma) {
      int next = comma + 1;
      if (next >= limit || comma == from) {
        return comma;
      }
      if (view.begins(nameGoesOn, next)) {
        return next;
      }
      if (opensClause(next)) {
        return comma;
      }
      boolean goesOn =
          view.isCapitalized(next) || view.kind(next) != TokenKind.WORD
              ? isFurtherBody(comma, next) || isRowOfCapitals(comma, next)
              : isCommonWord(next);
      return goesOn ? next : comma;
    }

    /** "Văn hóa, Thể thao và Du lịch": capitals in a row, the last one behind "và". */
    private boolean isRowOfCapitals(int comma, int next) {
      int before = comma - 1;
      while (before > from && !view.isCapitalized(before) && comma - before < 2) {
        before--;
      }
      if (before <= from || !view.isCapitalized(before) || isPerson(next)) {
        return false;
      }
      for (int i = next; i + 1 < Math.min(limit, next + LONGEST_ROW); i++) {
        if (view.is(and, i)) {
          return view.isCapitalized(i + 1) && !isPerson(i + 1);
        }
        if (view.begins(words.nameStop, i) || view.isPunctuation(i) && !view.isMark(i, ",")) {
          return false;
        }
      }
      return false;
    }

    /** A body after a body in a list, or after the number of a session. */
    private boolean isFurtherBody(int comma, int next) {
      Layer<Entity> bodies = view.document().bodies();
      Entity before = bodies.endingAt(comma);
      return bodies.startingAt(next) != null
          && (before != null && before.firstToken() > from || isNumber(comma - 1));
    }

    private boolean isNumber(int word) {
      return view.kind(word) == TokenKind.NUMBER || view.is(ordinal, word - 1);
    }

    /** Whether a verb stands before the next mark, so that the comma begins a clause of its own. */
    private boolean opensClause(int at) {
      int end = Math.min(view.end(), at + LOOK_AHEAD);
      for (int i = at; i < end; i++) {
        if (view.isPunctuation(i) && !view.isMark(i, "-")) {
          return false;
        }
        if (view.begins(words.predicate, i)
            || view.personEnd(i) >= 0
            || i > at && words.speech.says(view, i)) {
          return true;
        }
      }
      return false;
    }

    /** A lower-case word that is neither a verb around events nor one that ends a name. */
    private boolean isCommonWord(int word) {
      return !view.begins(words.nameStop, word)
          && !view.begins(clauseStart, word)
          && !words.speech.says(view, word)
          && !view.begins(words.hold, word)
          && !view.begins(words.chair, word)
          && !words.speech.attends(view, word)
          && view.personEnd(word) < 0;
    }

    /** "Diễn đàn Cà phê 2031: Hạt giống mới", but not the words after a headline's colon. */
    private boolean isSubtitle(int colon) {
      if (colon + 1 >= limit || colon == from || view.kind() == BlockKind.HEADING) {
        return false;
      }
      if (view.isMark(colon + 1, "\"")) {
        return !isSaidBefore();
      }
      return view.kind(colon + 1) == TokenKind.WORD
          && view.isCapitalized(colon + 1)
          && !isPerson(colon + 1)
          && view.document().bodies().startingAt(colon + 1) == null
          && (view.kind(colon - 1) == TokenKind.NUMBER
              || view.isCapitalized(colon - 1)
              || !isSaidBefore());
    }

    /**
     * Whether a verb of speech stands before the name, so that a colon behind it opens the words.
     */
    private boolean isSaidBefore() {
      for (int i = view.first(); i < from; i++) {
        if (words.speech.says(view, i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPerson(int word) {
      return personEnd(word) > word;
    }

    private int personEnd(int word) {
      int end = view.personEnd(word);
      return end < 0 ? word : Math.min(limit, end);
    }

    /** "buổi làm việc với ông …", "lễ trao quyết định bổ nhiệm …": the person is in the name. */
    private boolean isPersonInside(int word) {
      for (int i = Math.max(from, word - 3); i < word; i++) {
        if (view.endOf(personInside, i) == word) {
          return true;
        }
      }
      return false;
    }

    /** A day right after a document's number is the document's. */
    private boolean isAfterCode(int word) {
      return word > from && view.kind(word - 1) == TokenKind.CODE;
    }

    /** Without the verb of holding at its end: "… của Hội Nhà báo tổ chức tại …". */
    private int withoutVerb(int end) {
      for (int i = Math.max(from, end - 3); i < end; i++) {
        if (view.endOf(words.hold, i) == end && i > from && i < view.end() - 1) {
          return view.isCapitalized(i) ? end : i;
        }
      }
      return end;
    }

    /** Without those who hold it: "hội nghị dân vận của Hội Nông dân tổ chức". */
    private int withoutOrganizer(int end) {
      boolean held = view.begins(words.hold, end);
      for (int i = end - 1; held && i > from && end - i <= LONGEST_ROW; i--) {
        if (view.is(of, i) && i + 1 < end) {
          return view.isCapitalized(i + 1) ? i : end;
        }
        held = !view.isPunctuation(i) || view.isMark(i, "-");
      }
      return end;
    }

    /** Without marks and connecting words at its end. */
    private int trimmed(int end) {
      int i = end;
      while (i > from) {
        boolean loose =
            view.isPunctuation(i - 1)
                ? !view.isMark(i - 1, "\"") && !view.isMark(i - 1, ")")
                : view.is(connector, i - 1);
        if (!loose) {
          break;
        }
        i--;
      }
      return i;
    }

    /** Whether the words after the head noun say nothing that would name the event. */
    private boolean isFiller(int end) {
      int i = from;
      while (i < end) {
        int next = view.endOf(nameFiller, i);
        if (next < 0) {
          return false;
        }
        i = next;
      }
      return true;
    }
  }
}
