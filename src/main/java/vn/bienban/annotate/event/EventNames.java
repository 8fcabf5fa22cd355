package vn.bienban.annotate.event;

import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;

/**
 * Where the name of an event ends: at the end of the noun phrase that its head noun opens. Words of
 * the tables end it (verbs, "tại", "do") or keep it open ("tại các"), a comma ends it unless a
 * further topic follows, quotation marks close it, an acronym in brackets belongs to it.
 */
final class EventNames {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();
  private static final int LONGEST = 60;
  private static final int LONGEST_QUOTE = 40;
  private static final int LOOK_AHEAD = 14;
  private static final int LONGEST_ROW = 9;
  private static final int LONGEST_ABBREVIATION = 6;

  private final SentenceReader reader;
  private final int from;
  private final int limit;
  private boolean topic;

  private EventNames(SentenceReader reader, int from) {
    this.reader = reader;
    this.from = from;
    this.limit = Math.min(reader.tokens.size(), from + LONGEST);
  }

  /**
   * The end of the name whose head noun ends at a word.
   *
   * @return the word after the name's last one, or {@code from} where the noun stands alone
   */
  static int end(SentenceReader reader, int from) {
    return new EventNames(reader, from).end();
  }

  private int end() {
    int i = from;
    while (i < limit) {
      int next = step(i);
      if (next == i) {
        break;
      }
      topic |= reader.endOf(LEXICON.topic, i) > i;
      i = next;
      if (reader.tokens.get(i - 1).text().equals("\"") && !goesOnAfterQuote(i)) {
        break;
      }
    }
    i = trimmed(withoutOrganizer(trimmed(withoutVerb(trimmed(i)))));
    return isFiller(i) ? from : i;
  }

  /** The word after what belongs to the name at a word, or the word itself where the name ends. */
  private int step(int i) {
    Token token = reader.tokens.get(i);
    switch (token.text()) {
      case "\"":
        return quoteEnd(i);
      case "(":
        return bracketEnd(i);
      case ",":
        return commaEnd(i);
      case ":":
        return isSubtitle(i) ? i + 1 : i;
      case "-":
        return i + 1 < limit
                && (isPerson(i + 1) || reader.endOf(LEXICON.creditStart, i + 1) > i + 1)
            ? i
            : i + 1;
      case "/", "&", "'":
        return i + 1;
      default:
        break;
    }
    if (token.kind() == TokenKind.PUNCTUATION) {
      return i;
    }
    int inside = reader.endOf(LEXICON.nameInside, i);
    if (inside > i
        && inside < limit
        && isPerson(inside)
        && reader.endOf(LEXICON.personInside, i) == inside) {
      return personEnd(inside);
    }
    int person = personEnd(i);
    if (person > i) {
      return i > from && isPersonInside(i) ? person : i;
    }
    int stop = reader.endOf(LEXICON.nameStop, i);
    if (i == from && reader.endOf(LEXICON.verbFirst, i) > Math.max(i, inside)) {
      return i;
    }
    if (stop > inside
        && !(token.isCapitalized() && i > from && stop == i + 1)
        && !(token.lower().equals("nhằm") && !topic && i > from)) {
      return i;
    }
    if (inside > i) {
      return Math.min(inside, limit);
    }
    if (i + 1 < limit
        && reader.endOf(LEXICON.countedAfter, i) > 0
        && (reader.tokens.get(i + 1).kind() == TokenKind.NUMBER
            || reader.endOf(LEXICON.aboutNumber, i + 1) > 0)) {
      return i;
    }
    if (reader.words().endsOf("chair", i) != null || reader.isMoment(i) && !isAfterCode(i)) {
      return i;
    }
    return i + 1;
  }

  private int quoteEnd(int open) {
    int depth = 0;
    for (int i = open + 1; i < Math.min(limit, open + LONGEST_QUOTE); i++) {
      if (!reader.tokens.get(i).text().equals("\"")) {
        continue;
      }
      if (reader.opensQuotation(i)) {
        depth++;
      } else if (depth-- == 0) {
        return i + 1;
      }
    }
    return open;
  }

  /** After a title in quotation marks only its place in a row of events goes on. */
  private boolean goesOnAfterQuote(int i) {
    return i < limit
        && switch (reader.tokens.get(i).lower()) {
          case "lần", "năm", "và" -> true;
          default -> false;
        };
  }

  /** An acronym or a term belongs to the name; years belong to it where it goes on after them. */
  private int bracketEnd(int open) {
    int close = open + 1;
    while (close < limit && close - open <= 8 && !reader.tokens.get(close).text().equals(")")) {
      close++;
    }
    if (close >= limit || !reader.tokens.get(close).text().equals(")") || close == open + 1) {
      return open;
    }
    Token first = reader.tokens.get(open + 1);
    boolean acronym =
        first.kind() != TokenKind.NUMBER
            && Character.isLetter(first.text().charAt(0))
            && first.text().length() > 1
            && first.text().chars().noneMatch(Character::isLowerCase);
    Token last = reader.tokens.get(close - 1);
    boolean abbreviation =
        close == open + 2
            && first.isCapitalized()
            && first.text().length() <= LONGEST_ABBREVIATION
            && reader.words().endsOf("person", open + 1) == null;
    boolean explained =
        close - open >= 4
            && reader.tokens.get(close - 2).text().equals("-")
            && last.text().length() > 1
            && last.text().chars().noneMatch(Character::isLowerCase)
            && Character.isLetter(last.text().charAt(0));
    if (acronym
        || abbreviation
        || explained
        || reader.endOf(LEXICON.nameBracket, open + 1) > open + 1) {
      return close + 1;
    }
    return close + 1 < limit
            && reader.tokens.get(close + 1).lower().equals("và")
            && step(close + 1) > close + 1
        ? close + 1
        : open;
  }

  private int commaEnd(int comma) {
    int next = comma + 1;
    if (next >= limit || comma == from) {
      return comma;
    }
    if (reader.endOf(LEXICON.nameGoesOn, next) > next) {
      return next;
    }
    if (opensClause(next)) {
      return comma;
    }
    Token token = reader.tokens.get(next);
    boolean goesOn =
        token.isCapitalized() || token.kind() != TokenKind.WORD
            ? isFurtherBody(comma, next) || isRowOfCapitals(comma, next)
            : isCommonWord(next);
    return goesOn ? next : comma;
  }

  /** "Văn hóa, Thể thao và Du lịch": capitals in a row, the last one behind "và". */
  private boolean isRowOfCapitals(int comma, int next) {
    int before = comma - 1;
    while (before > from && !reader.tokens.get(before).isCapitalized() && comma - before < 2) {
      before--;
    }
    if (before <= from || !reader.tokens.get(before).isCapitalized() || isPerson(next)) {
      return false;
    }
    for (int i = next; i + 1 < Math.min(limit, next + LONGEST_ROW); i++) {
      String word = reader.tokens.get(i).lower();
      if (word.equals("và")) {
        return reader.tokens.get(i + 1).isCapitalized() && !isPerson(i + 1);
      }
      if (reader.endOf(LEXICON.nameStop, i) > i
          || reader.tokens.get(i).kind() == TokenKind.PUNCTUATION && !word.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** A body after a body in a list, or after the number of a session. */
  private boolean isFurtherBody(int comma, int next) {
    boolean afterBody = false;
    boolean body = false;
    for (Entity entity : reader.bodies) {
      int begin = entity.firstToken() - reader.sentence.firstToken();
      int end = entity.endToken() - reader.sentence.firstToken();
      afterBody |= end == comma && begin > from;
      body |= begin == next;
    }
    return body && (afterBody || isNumber(comma - 1));
  }

  private boolean isNumber(int word) {
    return reader.tokens.get(word).kind() == TokenKind.NUMBER
        || word > 0 && reader.tokens.get(word - 1).lower().equals("thứ");
  }

  /** Whether a verb stands before the next mark, so that the comma begins a clause of its own. */
  private boolean opensClause(int at) {
    int end = Math.min(reader.tokens.size(), at + LOOK_AHEAD);
    for (int i = at; i < end; i++) {
      Token token = reader.tokens.get(i);
      if (token.kind() == TokenKind.PUNCTUATION && !token.text().equals("-")) {
        return false;
      }
      if (reader.endOf(LEXICON.predicate, i) > i
          || reader.words().endsOf("person", i) != null
          || i > at && reader.words().endsOf("say", i) != null) {
        return true;
      }
    }
    return false;
  }

  /** A lower-case word that is neither a verb around events nor one that ends a name. */
  private boolean isCommonWord(int word) {
    return reader.endOf(LEXICON.nameStop, word) < 0
        && reader.endOf(LEXICON.clauseStart, word) < 0
        && reader.words().endsOf("say", word) == null
        && reader.words().endsOf("hold", word) == null
        && reader.words().endsOf("chair", word) == null
        && reader.words().endsOf("attend", word) == null
        && reader.words().endsOf("person", word) == null;
  }

  /** "Diễn đàn Kinh tế 2020: Điểm tựa phục hồi", but not the words after a headline's colon. */
  private boolean isSubtitle(int colon) {
    if (colon + 1 >= limit || colon == from || reader.kind == BlockKind.HEADING) {
      return false;
    }
    Token before = reader.tokens.get(colon - 1);
    Token after = reader.tokens.get(colon + 1);
    if (after.text().equals("\"")) {
      return !isSaidBefore();
    }
    return after.kind() == TokenKind.WORD
        && after.isCapitalized()
        && !isPerson(colon + 1)
        && reader.words().endsOf("body", colon + 1) == null
        && (before.kind() == TokenKind.NUMBER || before.isCapitalized() || !isSaidBefore());
  }

  /** Whether a verb of speech stands before the name, so that a colon behind it opens the words. */
  private boolean isSaidBefore() {
    for (int i = 0; i < from; i++) {
      if (reader.words().endsOf("say", i) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isPerson(int word) {
    return personEnd(word) > word;
  }

  private int personEnd(int word) {
    int[] ends = reader.words().endsOf("person", word);
    return ends == null ? word : Math.min(limit, ends[0]);
  }

  /** "buổi làm việc với ông …", "lễ trao quyết định bổ nhiệm …": the person is in the name. */
  private boolean isPersonInside(int word) {
    for (int i = Math.max(from, word - 3); i < word; i++) {
      if (reader.endOf(LEXICON.personInside, i) == word) {
        return true;
      }
    }
    return false;
  }

  /** A day right after a document's number is the document's. */
  private boolean isAfterCode(int word) {
    return word > from && reader.tokens.get(word - 1).kind() == TokenKind.CODE;
  }

  /** Without the verb of holding at its end: "… của Hội Nhà báo tổ chức tại …". */
  private int withoutVerb(int end) {
    for (int i = Math.max(from, end - 3); i < end; i++) {
      int[] hold = reader.words().endsOf("hold", i);
      if (hold != null && hold[0] == end && i > from && i < reader.tokens.size() - 1) {
        return reader.tokens.get(i).isCapitalized() ? end : i;
      }
    }
    return end;
  }

  /** Without those who hold it: "hội nghị dân vận của Hội Nông dân tổ chức". */
  private int withoutOrganizer(int end) {
    boolean held = end < reader.tokens.size() && reader.words().endsOf("hold", end) != null;
    for (int i = end - 1; held && i > from && end - i <= LONGEST_ROW; i--) {
      Token token = reader.tokens.get(i);
      if (token.lower().equals("của") && i + 1 < end) {
        return reader.tokens.get(i + 1).isCapitalized() ? i : end;
      }
      held = token.kind() != TokenKind.PUNCTUATION || token.text().equals("-");
    }
    return end;
  }

  /** Without marks and connecting words at its end. */
  private int trimmed(int end) {
    int i = end;
    while (i > from) {
      Token last = reader.tokens.get(i - 1);
      boolean loose =
          last.kind() == TokenKind.PUNCTUATION
              ? !last.text().equals("\"") && !last.text().equals(")")
              : LEXICON.isConnector(last.lower());
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
      int next = reader.endOf(LEXICON.nameFiller, i);
      if (next < 0) {
        return false;
      }
      i = next;
    }
    return true;
  }
}
