package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.Entity;
import vn.bienban.document.Layer;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Who holds the event: the subject of a verb of holding, the first one where several share it.
 * Immutable and thread-safe.
 */
final class EventOrganizer {
  private static final int LONGEST = 40;
  private static final int EVENT_WITHIN = 25;

  /** So many words at most stand between the name and the "do" of who holds the event. */
  private static final int FARTHEST_AGENT = 5;

  /** The longest phrase in the name of a body whose words end a name elsewhere. */
  private static final int LONGEST_INSIDE = 3;

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass together;
  private final LexicalClass organizedBy;
  private final LexicalClass by;
  private final LexicalClass agent;
  private final LexicalClass subjectLink;
  private final LexicalClass nounBefore;
  private final LexicalClass smallBody;
  private final LexicalClass noBody;
  private final LexicalClass bareBody;
  private final LexicalClass committee;
  private final LexicalClass subjectStop;
  private final LexicalClass holderInside;
  private final LexicalClass holderStop;
  private final LexicalClass holderJoint;
  private final LexicalClass about;
  private final LexicalClass and;

  EventOrganizer(Lexicon lexicon, EventWords words, Moments moments) {
    this.words = words;
    this.moments = moments;
    together = lexicon.lexicalClass("event.together");
    organizedBy = lexicon.lexicalClass("event.organized-by");
    by = lexicon.lexicalClass("event.by");
    agent = lexicon.lexicalClass("event.agent");
    subjectLink = lexicon.lexicalClass("event.subject-link");
    nounBefore = lexicon.lexicalClass("event.noun-before");
    smallBody = lexicon.lexicalClass("event.small-body");
    noBody = lexicon.lexicalClass("event.no-body");
    bareBody = lexicon.lexicalClass("event.bare-body");
    committee = lexicon.lexicalClass("event.committee");
    subjectStop = lexicon.lexicalClass("event.subject-stop");
    holderInside = lexicon.lexicalClass("event.holder-inside");
    holderStop = lexicon.lexicalClass("event.holder-stop");
    holderJoint = lexicon.lexicalClass("event.holder-joint");
    about = lexicon.lexicalClass("event.about");
    and = lexicon.lexicalClass("event.and");
  }

  /**
   * The organizer as the first of these mentions tells it that tells it at all.
   *
   * @param mentions mentions of the event, the best ones first
   */
  @Nullable Span find(List<EventMention> mentions) {
    for (EventMention mention : mentions) {
      mention.view().document().timeLimit().check();
      Span organizer = new Holder(mention.view()).of(mention);
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
  @Nullable Span findAgent(List<EventMention> mentions) {
    for (LexicalClass verbs : List.of(words.organize, words.chair)) {
      for (EventMention mention : mentions) {
        Span agent = mention.said() ? null : new Holder(mention.view()).agent(mention, verbs);
        if (agent != null) {
          return agent;
        }
      }
    }
    return null;
  }

  /** Who holds an event as a sentence tells it. */
  private final class Holder {
    private final SentenceView view;

    Holder(SentenceView view) {
      this.view = view;
    }

    /**
     * "hội thảo y tế số do Sở Y tế phối hợp tổ chức": who stands behind the "do" after the name.
     */
    @Nullable Span agent(EventMention event, LexicalClass verbs) {
      int link = event.nameEnd();
      for (int i = link; i < Math.min(view.end(), link + FARTHEST_AGENT); i++) {
        link = view.is(by, i) ? i : link;
      }
      return holder(link, verbs);
    }

    @Nullable Span of(EventMention event) {
      Span agent = agent(event, words.organize);
      if (agent != null) {
        return agent;
      }
      int first = Math.max(view.first(), event.begin() - EVENT_WITHIN);
      for (int verb = event.begin() - 1; verb >= first; verb--) {
        int end = view.endOf(words.organize, verb);
        if (end >= 0 && end <= event.begin() && isVerb(verb)) {
          Span subject = subject(verb, false);
          if (subject != null) {
            return subject;
          }
        }
      }
      if (event.verbal()) {
        // "Ban Chỉ đạo đã họp phiên thứ hai"
        Span subject = subject(event.begin(), false);
        if (subject != null) {
          return subject;
        }
      }
      int last = Math.min(view.end(), event.nameEnd() + EVENT_WITHIN);
      for (int verb = event.nameEnd() + 1; verb < last; verb++) {
        int begin = view.endOf(organizedBy, verb);
        if (begin >= 0 && begin < view.end() && view.isCapitalized(begin)) {
          int stop = bodyBeginsAt(begin) ? bodyEnd(begin) : capitalsEnd(begin);
          return view.span(begin, firstEnd(begin, stop));
        }
        if (view.begins(words.organize, verb) && isVerb(verb)) {
          Span subject = subject(verb, true);
          if (subject != null) {
            return subject;
          }
        }
      }
      return null;
    }

    /**
     * "hội nghị dân vận của Hội Nông dân tổ chức", "tọa đàm do Sở Y tế, Báo A tổ chức": the first
     * of those who stand between a word behind the name and the verb.
     */
    private @Nullable Span holder(int link, LexicalClass verbs) {
      int begin = link + 1;
      if (begin >= view.end()
          || !view.is(agent, link)
          || !view.isCapitalized(begin) && !isSmallBody(begin)) {
        return null;
      }
      int verb = begin;
      while (verb < view.end()
          && verb - begin < LONGEST
          && (!view.begins(verbs, verb) || insideBody(verb))) {
        verb++;
      }
      boolean organizes = view.begins(verbs, verb);
      int stop = verb;
      while (stop > begin + 1 && isAdverbBefore(stop)) {
        stop--;
      }
      int end = firstEnd(begin, stop);
      return organizes && end > begin && (isBody(begin, end) || isTitled(begin, end))
          ? view.span(begin, end)
          : null;
    }

    /** "công tác tổ chức", "Ban Tổ chức" are no verbs. */
    private boolean isVerb(int word) {
      return !view.isCapitalized(word) && !view.is(nounBefore, word - 1);
    }

    private @Nullable Span subject(int verb, boolean afterDo) {
      int end = verb;
      while (end > view.first() && isAdverbBefore(end)) {
        end--;
      }
      end = withoutAside(end);
      int begin = phraseBegin(end);
      if (begin >= end) {
        return null;
      }
      begin = firstOfList(begin);
      int joint = jointVerb(begin);
      if (joint >= 0) {
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
      if (!afterDo && !small && !view.isCapitalized(begin)) {
        return null;
      }
      while (begin < end && !small && !view.isCapitalized(begin)) {
        begin++;
      }
      int stop = firstEnd(begin, end);
      if (begin >= stop || !isBody(begin, stop)) {
        return null;
      }
      return view.span(begin, stop);
    }

    /** The verb of holding together with others that governs the bodies before a word, or -1. */
    private int jointVerb(int begin) {
      for (int i = begin - 1; i > view.first() && begin - i < LONGEST; i--) {
        int end = view.endOf(together, i);
        if (end >= 0 && end <= begin) {
          return i;
        }
        boolean mark =
            view.isPunctuation(i)
                && switch (view.text(i)) {
                  case ",", "(", ")", "-" -> false;
                  default -> true;
                };
        if (mark || words.speech.says(view, i) && !insideBody(i)) {
          return -1;
        }
      }
      return -1;
    }

    /** "do Sở Y tế tổ chức", "vừa được Sở Y tế tổ chức", "hội nghị của Sở Y tế tổ chức". */
    private boolean isAgent(int begin) {
      return view.is(subjectLink, begin - 1);
    }

    private Layer<Entity> bodies() {
      return view.document().bodies();
    }

    /** "tỉnh An Khê", "tiểu ban Kinh tế": a body that the text writes with a small letter. */
    private boolean isSmallBody(int word) {
      int name = view.endOf(smallBody, word);
      return name >= 0
          && !view.isCapitalized(word)
          && name < view.end()
          && view.isCapitalized(name);
    }

    private boolean isAdverbBefore(int word) {
      return word - 2 >= view.first()
          && !view.isCapitalized(word - 1)
          && view.is(words.holdingAdverb, word - 1)
          && !insideBody(word - 1);
    }

    /** Back from the verb to the mark, the preposition or the time before the phrase. */
    private int phraseBegin(int end) {
      int i = end;
      boolean bracket = false;
      while (i > view.first()) {
        if (end - i >= LONGEST) {
          return end;
        }
        if (view.isMark(i - 1, ")")) {
          bracket = true;
        } else if (view.isMark(i - 1, "(")) {
          bracket = false;
        } else if (!bracket
            && (view.isPunctuation(i - 1)
                    && !view.isMark(i - 1, "-")
                    && !insideBody(i - 1)
                    && !isInsideName(i - 1)
                || isSubjectStop(i - 1)
                || moments.covers(view, i - 1))) {
          break;
        }
        i--;
      }
      return bracket ? end : i;
    }

    /** "UBND huyện Phú Lâm, tỉnh An Khê, đã tổ chức": the end before what stands between commas. */
    private int withoutAside(int end) {
      if (!view.isMark(end - 1, ",")) {
        return end;
      }
      int aside = phraseBegin(end - 1);
      return aside < end - 1 && view.isMark(aside - 1, ",") ? aside - 1 : end;
    }

    /** A word that no name of a body goes over. */
    private boolean isSubjectStop(int word) {
      return !view.isCapitalized(word)
          && view.is(subjectStop, word)
          && !insideBody(word)
          && !isInsideName(word);
    }

    /** "Doanh nghiệp nhỏ và vừa", "vì sự phát triển", "Ban Chỉ đạo về chuyển đổi số". */
    private boolean isInsideName(int word) {
      for (int i = Math.max(view.first(), word - LONGEST_INSIDE + 1); i <= word; i++) {
        if (view.endOf(holderInside, i) > word) {
          return true;
        }
      }
      int body = view.is(about, word) ? bodyEndingAt(word) : -1;
      return body >= 0 && view.begins(committee, body);
    }

    /** Back over the bodies that stand before a comma in one list with this one. */
    private int firstOfList(int begin) {
      int i = begin;
      while (i > view.first() + 1 && view.isMark(i - 1, ",")) {
        int end = i - 1;
        if (view.isMark(end - 1, ")")) {
          while (end > view.first() && !view.isMark(end - 1, "(")) {
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
      if (word == view.first() || view.is(by, word - 1)) {
        return true;
      }
      return switch (view.text(word - 1)) {
        case ",", "-", ")", ":" -> true;
        default -> moments.covers(view, word - 1);
      };
    }

    /** The end of a name that no table knows: to the next mark, or "và". */
    private int capitalsEnd(int begin) {
      int end = begin + 1;
      while (end < view.end()
          && end - begin < LONGEST
          && (!view.isPunctuation(end)
              || view.isMark(end, "(")
              || view.isMark(end - 1, "(")
              || view.isMark(end, ")"))
          && (!view.is(and, end) || !view.isCapitalized(Math.min(end + 1, view.end() - 1)))) {
        end++;
      }
      return end;
    }

    private int bodyEnd(int begin) {
      Entity body = bodies().startingAt(begin);
      if (body == null) {
        return begin;
      }
      int end = Math.min(view.end(), body.endToken());
      boolean acronym = view.isMark(end, "(") && isAcronym(end + 1) && view.isMark(end + 2, ")");
      return acronym ? end + 3 : end;
    }

    private int bodyEndingAt(int end) {
      Entity body = bodies().endingAt(end);
      return body == null || end <= view.first() ? -1 : body.firstToken();
    }

    /** Where the first body of a list ends; bodies of one place stay together. */
    private int firstEnd(int begin, int end) {
      boolean bare = end - begin > 2 && begin + 2 < view.end() && isBare(begin);
      for (int i = begin + 1; i < end; i++) {
        boolean joint = view.is(holderJoint, i) && bodyBeginsAt(i + 1);
        boolean comma = view.isMark(i, ",") && !insideBody(i) && !isInsideName(i);
        boolean bracket = view.isMark(i, "(");
        if (view.is(holderStop, i) || !bare && (joint || comma) || bracket && !isAcronym(i + 1)) {
          return i;
        }
        while (bracket && i < end && !view.isMark(i, ")")) {
          i++;
        }
      }
      return end;
    }

    private boolean isAcronym(int word) {
      return word < view.end() && view.text(word).chars().noneMatch(Character::isLowerCase);
    }

    /** "Tỉnh ủy, UBND tỉnh …": a head without its place, which the last body of the row gives. */
    private boolean isBare(int begin) {
      int end = view.endOf(bareBody, begin);
      return end >= 0 && (view.isMark(end, ",") || view.isMark(end, "-") || view.is(and, end));
    }

    private boolean bodyBeginsAt(int word) {
      return bodies().startingAt(word) != null;
    }

    private boolean insideBody(int word) {
      return bodies().covering(word) != null;
    }

    /** "Chuyên trang bất động sản PhuLam": from capital to capital, no person. */
    private boolean isTitled(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (view.personEnd(i) >= 0 || view.isPunctuation(i)) {
          return false;
        }
      }
      return view.isCapitalized(begin) && view.isCapitalized(end - 1);
    }

    /** No person, no event, nothing that speaks: a body's name. */
    private boolean isBody(int begin, int end) {
      int common = 0;
      for (int i = begin; i < end; i++) {
        common += view.isCapitalized(i) ? 0 : 1;
      }
      boolean named = bodyBeginsAt(begin) || bodyEndingAt(end) >= begin || isSmallBody(begin);
      if (!named && 2 * common > end - begin) {
        return false;
      }
      for (int i = begin; i < end; i++) {
        if (view.personEnd(i) >= 0 || view.begins(words.chair, i) && !insideBody(i)) {
          return false;
        }
      }
      return !view.begins(words.head, begin)
          && !words.speech.says(view, begin)
          && !words.speech.attends(view, begin)
          && !view.begins(noBody, begin);
    }
  }
}
