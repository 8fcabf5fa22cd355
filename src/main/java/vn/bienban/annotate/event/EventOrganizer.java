package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.text.Span;

/** Who holds the event: the subject of a verb of holding, the first one where several share it. */
final class EventOrganizer {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();
  private static final int LONGEST = 40;
  private static final int EVENT_WITHIN = 25;

  /** So many words at most stand between the name and the "do" of who holds the event. */
  private static final int FARTHEST_AGENT = 5;

  private final SentenceReader reader;
  private final int base;

  private EventOrganizer(SentenceReader reader) {
    this.reader = reader;
    this.base = reader.sentence.firstToken();
  }

  /**
   * The organizer as the first of these mentions tells it that tells it at all.
   *
   * @param mentions mentions of the event, the best ones first
   */
  static @Nullable Span find(List<EventMention> mentions) {
    for (EventMention mention : mentions) {
      Span organizer = new EventOrganizer(mention.reader).of(mention);
      if (organizer != null) {
        return organizer;
      }
    }
    return null;
  }

  /**
   * The organizer behind the "do" of the first of these mentions that has one; where nobody holds
   * the event, the body that chairs it.
   *
   * @param mentions mentions of the event, in order of place
   */
  static @Nullable Span findAgent(List<EventMention> mentions) {
    for (PhraseTrie<String> verbs : List.of(LEXICON.organize, LEXICON.chair)) {
      for (EventMention mention : mentions) {
        Span agent = mention.said ? null : new EventOrganizer(mention.reader).agent(mention, verbs);
        if (agent != null) {
          return agent;
        }
      }
    }
    return null;
  }

  /** "hội thảo y tế số do Sở Y tế phối hợp tổ chức": who stands behind the "do" after the name. */
  private @Nullable Span agent(EventMention event, PhraseTrie<String> verbs) {
    int link = event.nameEnd;
    for (int i = link; i < Math.min(reader.tokens.size(), link + FARTHEST_AGENT); i++) {
      link = reader.tokens.get(i).lower().equals("do") ? i : link;
    }
    return holder(link, verbs);
  }

  private @Nullable Span of(EventMention event) {
    Span agent = agent(event, LEXICON.organize);
    if (agent != null) {
      return agent;
    }
    int first = Math.max(0, event.begin - EVENT_WITHIN);
    for (int verb = event.begin - 1; verb >= first; verb--) {
      int end = reader.endOf(LEXICON.organize, verb);
      if (end > 0 && end <= event.begin && isVerb(verb)) {
        Span subject = subject(verb, false);
        if (subject != null) {
          return subject;
        }
      }
    }
    if (EventFinder.isVerbal(event)) {
      // "Ban Chỉ đạo đã họp phiên thứ hai"
      Span subject = subject(event.begin, false);
      if (subject != null) {
        return subject;
      }
    }
    int last = Math.min(reader.tokens.size(), event.nameEnd + EVENT_WITHIN);
    for (int verb = event.nameEnd + 1; verb < last; verb++) {
      int by = reader.endOf(LEXICON.organizedBy, verb);
      if (by > 0 && by < reader.tokens.size() && reader.tokens.get(by).isCapitalized()) {
        int stop = bodyBeginsAt(by) ? bodyEnd(by) : capitalsEnd(by);
        return reader.span(by, firstEnd(by, stop));
      }
      if (reader.endOf(LEXICON.organize, verb) > 0 && isVerb(verb)) {
        Span subject = subject(verb, true);
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /**
   * "hội nghị dân vận của Hội Nông dân tổ chức", "tọa đàm do Sở Y tế, Báo A tổ chức": the first of
   * those who stand between a word behind the name and the verb.
   */
  private @Nullable Span holder(int link, PhraseTrie<String> verbs) {
    int begin = link + 1;
    if (begin >= reader.tokens.size()
        || !reader.tokens.get(link).lower().equals("của")
            && !reader.tokens.get(link).lower().equals("do")
        || !reader.tokens.get(begin).isCapitalized() && !isSmallBody(begin)) {
      return null;
    }
    int verb = begin;
    while (verb < reader.tokens.size()
        && verb - begin < LONGEST
        && (reader.endOf(verbs, verb) < 0 || insideBody(verb))) {
      verb++;
    }
    boolean organizes = verb < reader.tokens.size() && reader.endOf(verbs, verb) > verb;
    int stop = verb;
    while (stop > begin + 1 && isAdverbBefore(stop)) {
      stop--;
    }
    int end = firstEnd(begin, stop);
    return organizes && end > begin && (isBody(begin, end) || isTitled(begin, end))
        ? reader.span(begin, end)
        : null;
  }

  /** "công tác tổ chức", "Ban Tổ chức" are no verbs. */
  private boolean isVerb(int word) {
    return !reader.tokens.get(word).isCapitalized()
        && (word == 0 || !LEXICON.isNounBefore(reader.tokens.get(word - 1).lower()));
  }

  private @Nullable Span subject(int verb, boolean afterDo) {
    int end = verb;
    while (end > 0 && isAdverbBefore(end)) {
      end--;
    }
    end = withoutAside(end);
    int begin = phraseBegin(end);
    if (begin >= end) {
      return null;
    }
    begin = firstOfList(begin);
    int joint = jointVerb(begin);
    if (joint > 0) {
      // "Sở Y tế phối hợp cùng Cục A, Bộ B và Công an tỉnh tổ chức": the first one holds it
      Span first = subject(joint, afterDo);
      if (first != null) {
        return first;
      }
    }
    if (afterDo && !isAgent(begin)) {
      return null;
    }
    boolean small = isSmallBody(begin);
    if (!afterDo && !small && !reader.tokens.get(begin).isCapitalized()) {
      return null;
    }
    while (begin < end && !small && !reader.tokens.get(begin).isCapitalized()) {
      begin++;
    }
    int stop = firstEnd(begin, end);
    if (begin >= stop || !isBody(begin, stop)) {
      return null;
    }
    return reader.span(begin, stop);
  }

  /** The verb of holding together with others that governs the bodies before a word, or -1. */
  private int jointVerb(int begin) {
    for (int i = begin - 1; i > 0 && begin - i < LONGEST; i--) {
      int end = reader.endOf(LEXICON.together, i);
      if (end > i && end <= begin) {
        return i;
      }
      Token token = reader.tokens.get(i);
      boolean mark =
          token.kind() == TokenKind.PUNCTUATION
              && !token.text().equals(",")
              && !token.text().equals("(")
              && !token.text().equals(")")
              && !token.text().equals("-");
      if (mark || reader.words().endsOf("say", i) != null && !insideBody(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "do Sở Y tế tổ chức", "vừa được Sở Y tế tổ chức", "hội nghị của Sở Y tế tổ chức". */
  private boolean isAgent(int begin) {
    return begin > 0
        && switch (reader.tokens.get(begin - 1).lower()) {
          case "do", "được", "của" -> true;
          default -> false;
        };
  }

  /** "tỉnh An Khê", "tiểu ban Kinh tế": a body that the text writes with a small letter. */
  private boolean isSmallBody(int word) {
    int name = word < reader.tokens.size() ? reader.endOf(LEXICON.smallBody, word) : -1;
    return name > word
        && !reader.tokens.get(word).isCapitalized()
        && name < reader.tokens.size()
        && reader.tokens.get(name).isCapitalized();
  }

  private boolean isAdverbBefore(int word) {
    Token token = reader.tokens.get(word - 1);
    return !token.isCapitalized()
        && LEXICON.isHoldingAdverb(token.lower())
        && word - 2 >= 0
        && !insideBody(word - 1);
  }

  /** Back from the verb to the mark, the preposition or the time before the phrase. */
  private int phraseBegin(int end) {
    int i = end;
    boolean bracket = false;
    while (i > 0) {
      if (end - i >= LONGEST) {
        return end;
      }
      Token token = reader.tokens.get(i - 1);
      if (token.text().equals(")")) {
        bracket = true;
      } else if (token.text().equals("(")) {
        bracket = false;
      } else if (!bracket
          && (token.kind() == TokenKind.PUNCTUATION
                  && !token.text().equals("-")
                  && !insideBody(i - 1)
                  && !isInsideName(i - 1)
              || isSubjectStop(i - 1)
              || reader.isInMoment(i - 1))) {
        break;
      }
      i--;
    }
    return bracket ? end : i;
  }

  /** "UBND huyện Phú Lâm, tỉnh An Khê, đã tổ chức": the end before what stands between commas. */
  private int withoutAside(int end) {
    if (end == 0 || !reader.tokens.get(end - 1).text().equals(",")) {
      return end;
    }
    int aside = phraseBegin(end - 1);
    return aside > 0 && aside < end - 1 && reader.tokens.get(aside - 1).text().equals(",")
        ? aside - 1
        : end;
  }

  /** A word that no name of a body goes over. */
  private boolean isSubjectStop(int word) {
    Token token = reader.tokens.get(word);
    return !token.isCapitalized()
        && LEXICON.isSubjectStop(token.lower())
        && !insideBody(word)
        && !isInsideName(word);
  }

  /** "Doanh nghiệp nhỏ và vừa", "vì sự phát triển", "Ban Chỉ đạo về chuyển đổi số". */
  private boolean isInsideName(int word) {
    String before = word == 0 ? "" : reader.tokens.get(word - 1).lower();
    String after = word + 1 < reader.tokens.size() ? reader.tokens.get(word + 1).lower() : "";
    return switch (reader.tokens.get(word).lower()) {
      case "vừa" -> before.equals("và");
      case "vì" -> after.equals("sự");
      case "về" -> {
        int body = bodyEndingAt(word);
        yield body >= 0 && reader.endOf(LEXICON.committee, body) > body;
      }
      case "," -> before.equals("phòng") && after.equals("chống");
      default -> false;
    };
  }

  /** Back over the bodies that stand before a comma in one list with this one. */
  private int firstOfList(int begin) {
    int i = begin;
    while (i > 1 && reader.tokens.get(i - 1).text().equals(",")) {
      int end = i - 1;
      if (reader.tokens.get(end - 1).text().equals(")")) {
        while (end > 0 && !reader.tokens.get(end - 1).text().equals("(")) {
          end--;
        }
        end--;
      }
      int before = bodyEndingAt(end);
      if (before < 0 || !opensSegment(before)) {
        break;
      }
      i = before;
    }
    return i;
  }

  /** Whether a clause or a member of a list may begin at a word. */
  private boolean opensSegment(int word) {
    if (word == 0) {
      return true;
    }
    return switch (reader.tokens.get(word - 1).lower()) {
      case ",", "do", "-", ")", ":" -> true;
      default -> reader.isInMoment(word - 1);
    };
  }

  /** The end of a name that no table knows: to the next mark, or "và". */
  private int capitalsEnd(int begin) {
    int end = begin + 1;
    while (end < reader.tokens.size()
        && end - begin < LONGEST
        && (reader.tokens.get(end).kind() != TokenKind.PUNCTUATION
            || reader.tokens.get(end).text().equals("(")
            || reader.tokens.get(end - 1).text().equals("(")
            || reader.tokens.get(end).text().equals(")"))
        && (!reader.tokens.get(end).lower().equals("và")
            || !reader.tokens.get(Math.min(end + 1, reader.tokens.size() - 1)).isCapitalized())) {
      end++;
    }
    return end;
  }

  private int bodyEnd(int begin) {
    for (Entity body : reader.bodies) {
      if (body.firstToken() - base == begin) {
        int end = Math.min(reader.tokens.size(), body.endToken() - base);
        boolean acronym =
            end + 2 < reader.tokens.size()
                && reader.tokens.get(end).text().equals("(")
                && isAcronym(end + 1)
                && reader.tokens.get(end + 2).text().equals(")");
        return acronym ? end + 3 : end;
      }
    }
    return begin;
  }

  private int bodyEndingAt(int end) {
    for (Entity body : reader.bodies) {
      if (body.endToken() - base == end) {
        return Math.max(0, body.firstToken() - base);
      }
    }
    return -1;
  }

  /** Where the first body of a list ends; bodies of one place stay together. */
  private int firstEnd(int begin, int end) {
    boolean bare = end - begin > 2 && begin + 2 < reader.tokens.size() && isBare(begin);
    for (int i = begin + 1; i < end; i++) {
      Token token = reader.tokens.get(i);
      switch (token.lower()) {
        case "(":
          int close = i;
          while (close < end && !reader.tokens.get(close).text().equals(")")) {
            close++;
          }
          if (!isAcronym(i + 1)) {
            return i;
          }
          i = close;
          break;
        case "dưới", "phối", "thuộc":
          return i;
        case ",":
          if (!bare && !insideBody(i) && !isInsideName(i)) {
            return i;
          }
          break;
        case "và", "cùng", "với":
          if (!bare && bodyBeginsAt(i + 1)) {
            return i;
          }
          break;
        default:
          break;
      }
    }
    return end;
  }

  private boolean isAcronym(int word) {
    return word < reader.tokens.size()
        && reader.tokens.get(word).text().chars().noneMatch(Character::isLowerCase);
  }

  /** "Tỉnh ủy, UBND tỉnh …": a head without its place, which the last body of the row gives. */
  private boolean isBare(int begin) {
    int end = reader.endOf(LEXICON.bareBody, begin);
    return end > 0
        && end < reader.tokens.size()
        && switch (reader.tokens.get(end).lower()) {
          case ",", "-", "và" -> true;
          default -> false;
        };
  }

  private boolean bodyBeginsAt(int word) {
    for (Entity body : reader.bodies) {
      if (body.firstToken() - base == word) {
        return true;
      }
    }
    return false;
  }

  private boolean insideBody(int word) {
    for (Entity body : reader.bodies) {
      if (word >= body.firstToken() - base && word < body.endToken() - base) {
        return true;
      }
    }
    return false;
  }

  /** "Chuyên trang bất động sản PhuLam": from capital to capital, no person. */
  private boolean isTitled(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (reader.words().endsOf("person", i) != null
          || reader.tokens.get(i).kind() == TokenKind.PUNCTUATION) {
        return false;
      }
    }
    return reader.tokens.get(begin).isCapitalized() && reader.tokens.get(end - 1).isCapitalized();
  }

  /** No person, no event, nothing that speaks: a body's name. */
  private boolean isBody(int begin, int end) {
    int common = 0;
    for (int i = begin; i < end; i++) {
      common += reader.tokens.get(i).isCapitalized() ? 0 : 1;
    }
    boolean named = bodyBeginsAt(begin) || bodyEndingAt(end) >= begin || isSmallBody(begin);
    if (!named && 2 * common > end - begin) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (reader.words().endsOf("person", i) != null
          || reader.words().endsOf("chair", i) != null && !insideBody(i)) {
        return false;
      }
    }
    return reader.words().endsOf("event", begin) == null
        && reader.words().endsOf("say", begin) == null
        && reader.words().endsOf("attend", begin) == null
        && reader.endOf(LEXICON.noBody, begin) < 0;
  }
}
