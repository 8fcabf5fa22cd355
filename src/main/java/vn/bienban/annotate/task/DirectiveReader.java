package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.LinearModel;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Reads what a stretch of a sentence tells to do, clause by clause, as the annotation guide lays
 * down. Immutable and thread-safe.
 */
final class DirectiveReader extends Domain {
  private static final int LONGEST_FRONT = 60;

  /** A noun phrase of unknown people before a verb has at most so many tokens. */
  private static final int LONGEST_THING = 8;

  private static final int LONGEST_LIMIT = 12;

  private final Verbs verbs;
  private final Assignees assignees;
  private final VerbRows rows;
  private final ClauseEdges edges;
  private final Deadlines deadlines;
  private final LexicalClass praise = of("praise");
  private final LexicalClass nominalizer = of("nominalizer");
  private final LexicalClass past = of("past");
  private final LexicalClass state = of("state");
  private final LexicalClass then = of("then");
  private final LexicalClass topic = of("topic");
  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass leadersOf = of("leaders-of");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass link = of("link");
  private final LexicalClass clauseFiller = of("clause-filler");
  private final LexicalClass front = of("front");
  private final LexicalClass timeFront = of("time-front");
  private final LexicalClass toward = of("toward");
  private final LexicalClass whoever = of("whoever");

  /** What an adverbial begins with that opens a clause, times aside. */
  private final ClassSet fronts = ClassSet.of(front, of("habit"));

  private final RuleMatcher conditions;
  private final RuleMatcher openings;

  DirectiveReader(
      Lexicon lexicon,
      Verbs verbs,
      Assignees assignees,
      Deadlines deadlines,
      RuleSheet rules,
      LinearModel boundary) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
    this.deadlines = deadlines;
    edges = new ClauseEdges(lexicon);
    rows = new VerbRows(lexicon, verbs, assignees, rules, boundary);
    conditions = TaskProduction.CONDITION.in(rules);
    openings = TaskProduction.OPENING.in(rules);
  }

  /** What a stretch is known to be. */
  enum Mode {
    /** What follows a verb of tasking. */
    TOLD,
    /** What follows a verb of tasking whose addressee must be named. */
    ADDRESSED,
    /** A sentence that goes on with the directives before it. */
    CARRIED,
    /** Somebody's words, of which only those with a modal verb direct. */
    SAID,
    /** A clause that no rule takes by itself. */
    LOOSE
  }

  /** What a stretch of a sentence tells to do, as far as it has been read. */
  static final class Reading {
    final SentenceWindow words;
    final Mode mode;
    final List<DirectiveSpan> works = new ArrayList<>();

    /** Those named last, or null. */
    @Nullable TokenRange assignee;

    /** The last adverbial that stands before a directive, or null. */
    @Nullable TokenRange front;

    DirectiveSpan.Form form = DirectiveSpan.Form.BARE;

    /** Whether the stretch only announces directives that follow. */
    boolean announces;

    /** Whether a modal verb or those who are told stand before a list in running text. */
    boolean listed;

    private Reading(SentenceWindow words, Mode mode) {
      this.words = words;
      this.mode = mode;
    }
  }

  /** Reads the directives between two tokens. */
  Reading read(SentenceWindow words, int from, int to, Mode mode) {
    Reading reading = new Reading(words, mode);
    int end = rows.trim(words, from, reported(words, from, to));
    int at = from;
    if (mode == Mode.TOLD || mode == Mode.ADDRESSED) {
      while (at < end && words.begins(toward, at)) {
        at = words.phraseEnd(toward, at);
      }
    }
    Stretch stretch = new Stretch(reading);
    while (at < end) {
      at = stretch.clause(at, end);
    }
    return reading;
  }

  /**
   * Reads the directives of one clause from its first verb on, and the items of a list in it.
   *
   * @param verb the first token of the verb phrase
   * @param form how it is told
   * @param told those who must do it, or null
   */
  List<DirectiveSpan> readFrom(
      SentenceWindow words, int verb, DirectiveSpan.Form form, @Nullable TokenRange told) {
    Reading reading = new Reading(words, Mode.LOOSE);
    reading.form = form;
    reading.assignee = told;
    int end = rows.trim(words, verb, reported(words, verb, words.end()));
    int at = rows.read(reading, verb, verb, end);
    Stretch stretch = new Stretch(reading);
    while (reading.listed && at < end) {
      at = stretch.clause(at, end);
    }
    return reading.works;
  }

  /** Where somebody's words end before the clause that says whose they are: "…, ông A nói". */
  private int reported(SentenceWindow words, int from, int to) {
    List<ReportingClause> clauses = words.clauses();
    for (int i = firstBehind(clauses, from); i < clauses.size(); i++) {
      int verb = clauses.get(i).token();
      if (verb >= to) {
        break;
      }
      int subject = edges.subjectEnd(words, verb);
      PersonMention person = words.mentionBefore(subject);
      int mark = (person == null ? subject - 1 : person.firstToken()) - 1;
      boolean comma = words.isMark(mark, ',') && mark > from;
      boolean quoted = words.isMark(comma ? mark - 1 : mark, '"') && quotes(words, from, mark) == 1;
      boolean last = verbs.orderEnd(words, verb) == rows.trim(words, verb, to);
      if (quoted || comma && last) {
        return mark;
      }
    }
    return to;
  }

  /** The first of some clauses in order of place whose verb stands behind a token. */
  private static int firstBehind(List<ReportingClause> clauses, int token) {
    int low = 0;
    int high = clauses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).token() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int quotes(SentenceWindow words, int from, int to) {
    int quotes = 0;
    for (int i = from; i <= to; i++) {
      quotes += words.isMark(i, '"') ? 1 : 0;
    }
    return quotes;
  }

  /** Whether a sentence opens with a verb of action: "Khắc phục tình trạng còn chậm …". */
  boolean opensWork(SentenceWindow words, int to) {
    return words.at(openings, words.listMarkEnd(), to) != null;
  }

  /** A stretch while it is read. */
  private final class Stretch {
    private final Reading reading;
    private final SentenceWindow words;
    private final Mode mode;

    private Stretch(Reading reading) {
      this.reading = reading;
      this.words = reading.words;
      this.mode = reading.mode;
    }

    /** Reads one clause, adds its directives and returns where the next one begins. */
    private int clause(int from, int to) {
      int at = skipLinks(from, to);
      int work = conditionEnd(at, to);
      int next = work > 0 ? -1 : frontEnd(at, to, true);
      while (next > at) {
        reading.front = new TokenRange(at, next);
        topicAsAssignee(at, next);
        at = skipLinks(next, to);
        work = conditionEnd(at, to);
        next = work > 0 ? -1 : frontEnd(at, to, true);
      }
      if (at >= to) {
        return to;
      }
      if (words.begins(praise, at)) {
        return to;
      }
      if (work > 0 && mode != Mode.ADDRESSED && mode != Mode.SAID) {
        reading.form = DirectiveSpan.Form.BARE;
        return rows.read(reading, at, work, to);
      }
      boolean unaddressed = mode == Mode.ADDRESSED && reading.assignee == null;
      int modal = verbs.modalEnd(words, at);
      if (modal > 0 && modal < to) {
        if (verbs.isJudgement(words, at) || unaddressed) {
          return rows.nextClause(words, at, to);
        }
        reading.form = DirectiveSpan.Form.MODAL;
        int begin = behindColon(modal, to);
        return begin >= to ? to : rows.read(reading, begin, begin, to);
      }
      VerbPhrase verb = verbs.phrase(words, at, to);
      if (verb != null && !beginsSubject(at)) {
        boolean opinion = mode == Mode.SAID && reading.works.isEmpty() && !reading.listed;
        if (opinion || unaddressed) {
          return rows.nextClause(words, at, to);
        }
        reading.form = DirectiveSpan.Form.BARE;
        return rows.read(reading, at, at, to);
      }
      return named(at, to);
    }

    /** Whether words stand at a token with which an adverbial may begin. */
    private boolean mayFront(int at, int to) {
      return at < to && !words.isUnit(at) && (words.begins(fronts, at) || words.timeEnd(at) >= 0);
    }

    /** A clause that begins with those who must do it, or with the thing to be done. */
    private int named(int at, int to) {
      if (words.is(nominalizer, at) && mode == Mode.TOLD) {
        VerbPhrase verb = verbs.phrase(words, at + 1, to);
        if (verb != null && verb.adverbs()) {
          reading.form = DirectiveSpan.Form.BARE;
          return rows.read(reading, at + 1, at + 1, to);
        }
      }
      boolean carried = mode == Mode.CARRIED || mode == Mode.SAID;
      boolean recipient = carried ? assignees.isAgent(words, at) : assignees.isRecipient(words, at);
      if (!recipient && (words.begins(past, at) || words.begins(state, at))) {
        return rows.nextClause(words, at, to);
      }
      if (!recipient && mode != Mode.TOLD && !mayBeThing(at)) {
        return rows.nextClause(words, at, to);
      }
      boolean told = (mode == Mode.TOLD || mode == Mode.ADDRESSED) && recipient;
      int end = assignees.end(words, at, to, told);
      boolean thingOnly = !recipient && end - at > LONGEST_THING && !verbs.isModal(words, end);
      if (end < 0 || thingOnly) {
        headOnly(at, to, recipient);
        int listed = recipient ? rows.listed(words, at, to) : -1;
        if (listed > 0) {
          reading.assignee = assignees.find(words, at, listed);
          return listed;
        }
        return rows.nextClause(words, at, to);
      }
      int modal = verbs.modalEnd(words, end);
      boolean judged = modal > 0 && verbs.isJudgement(words, end);
      int undone = recipient || mode == Mode.SAID ? -1 : verbs.passiveEnd(words, end, to);
      if (undone > 0) {
        // "mọi khoản thu phải được công khai"
        return topic(at, undone, to);
      }
      if (judged || modal < 0 && mode == Mode.SAID) {
        return rows.nextClause(words, at, to);
      }
      boolean whoever = hasWhoever(at, end) || !recipient && words.is(then, end - 1);
      boolean thing = words.begins(topic, at) && modal > 0;
      if (whoever || thing) {
        boolean counts = mode == Mode.TOLD || mode == Mode.CARRIED || thing && mode == Mode.SAID;
        return counts ? topic(at, modal > 0 ? modal : end, to) : rows.nextClause(words, at, to);
      }
      boolean narrated = mode == Mode.CARRIED && modal < 0 && words.mentionAt(at) != null;
      if (!recipient && mode != Mode.TOLD || narrated) {
        return rows.nextClause(words, at, to);
      }
      if (!recipient && !words.isCapitalized(at) && !assignees.isAgent(words, at)) {
        // a thing, not somebody: "yêu cầu chính sách phải đi trước"
        int work = modal > 0 ? modal : behindColon(end, to);
        return topic(modal > 0 ? at : work, work, to);
      }
      reading.assignee = assignees.find(words, at, end);
      reading.form = modal > 0 ? DirectiveSpan.Form.MODAL : DirectiveSpan.Form.SUBJECT;
      int begin = behindColon(modal > 0 ? modal : end, to);
      return begin >= to ? to : rows.read(reading, begin, begin, to);
    }

    /** Reads work that its thing or condition belongs to; nobody in particular must do it. */
    private int topic(int begin, int verb, int to) {
      TokenRange before = reading.assignee;
      reading.assignee = null;
      reading.form = DirectiveSpan.Form.TOPIC;
      int next = rows.read(reading, begin, verb, to);
      reading.assignee = before;
      return next;
    }

    /** "Bộ Y tế:" before a list names those who must do what the list says. */
    private void headOnly(int at, int to, boolean recipient) {
      if (recipient && words.isMark(to, ':') && to == words.end() - 1) {
        reading.assignee = assignees.find(words, at, to);
        reading.announces = true;
      }
    }

    /**
     * Where the work begins after a condition or a time that belongs to it: "nếu vướng thì báo cáo
     * ngay", "hằng tuần cập nhật", or -1.
     */
    private int conditionEnd(int at, int to) {
      Match match = words.at(conditions, at, to);
      return match == null ? -1 : match.end();
    }

    /** Whether those who must do it stand at a word, though it could be a verb too. */
    private boolean beginsSubject(int at) {
      if (words.isAcronym(at)) {
        return true;
      }
      int led = words.phraseEnd(leadersOf, at);
      if (led > 0 && words.isUnit(led)) {
        return true;
      }
      int end = words.phraseEnd(recipient, at);
      int verb = verbs.verbEnd(words, at);
      if (end < 0 || verb < 0) {
        return false;
      }
      if (end > verb) {
        return true;
      }
      return words.isWord(end)
          && assignees.isRecipient(words, end)
          && assignees.end(words, at, words.end(), false) > 0;
    }

    /** "Đối với Sở Y tế, yêu cầu …": the topic is told. */
    private void topicAsAssignee(int at, int end) {
      int head = words.phraseEnd(topicFront, at);
      if (head > 0 && head < end && assignees.isRecipient(words, head)) {
        reading.assignee = assignees.find(words, head, words.isMark(end - 1, ',') ? end - 1 : end);
      }
    }

    /** Where work begins that a colon may stand before: "các xã cần: (1) rà soát …". */
    private int behindColon(int at, int to) {
      return words.isMark(at, ':') ? skipLinks(at, to) : at;
    }

    /** Past connectives, marks and list signs. */
    private int skipLinks(int from, int to) {
      int at = from == words.first() ? Math.min(words.listMarkEnd(), to) : from;
      while (at < to) {
        int item = words.itemEnd(at);
        int link = linkEnd(at);
        if (item > 0 && item < to) {
          at = item;
        } else if (link > 0 && link <= to) {
          at = link;
        } else if (isMark(at)) {
          at++;
        } else {
          break;
        }
      }
      return at;
    }

    private int linkEnd(int at) {
      if (words.isCovered(at) || words.isUnit(at)) {
        return -1;
      }
      int end = words.phraseEnd(link, at);
      int verb = verbs.verbEnd(words, at);
      return verb <= end ? end : -1;
    }

    private boolean isMark(int at) {
      return switch (words.tokens().mark(at)) {
        case ',', ':', '-', '+', '*', '•', '"', ';', '.', ')' -> true;
        default -> words.is(clauseFiller, at);
      };
    }

    /**
     * The end of the adverbial that opens the clause, or -1 where none does.
     *
     * @param several whether a second adverbial may follow the first
     */
    private int frontEnd(int at, int to, boolean several) {
      if (!mayFront(at, to)) {
        return -1;
      }
      int cue = words.phraseEnd(front, at);
      int verb = verbs.verbEnd(words, at);
      if (verb > 0 && cue <= verb) {
        return -1;
      }
      int stop = Math.min(to, at + LONGEST_FRONT);
      for (int i = at + 1; i < stop && !words.isMark(i, ';'); i++) {
        boolean mark = words.isMark(i, ',') || words.isMark(i, ':');
        if (mark && words.isFree(i) && i + 1 < to && directs(i + 1, to, several, false)) {
          return i + 1;
        }
      }
      // "Trong thời gian tới các đơn vị tiếp tục …"
      int end = Math.max(words.phraseEnd(timeFront, at), words.timeEnd(at));
      Deadlines.Limit limit = deadlines.at(words, at, Math.min(to, at + LONGEST_LIMIT));
      if (limit != null) {
        end = Math.max(end, limit.end());
      }
      return end > 0 && end < to && directs(end, to, false, limit != null) ? end : -1;
    }

    /**
     * Whether a directive begins at a word, or its second adverbial.
     *
     * @param limited whether a time limit stands before, behind which any verb of action is work
     */
    private boolean directs(int from, int to, boolean several, boolean limited) {
      int at = skipLinks(from, to);
      if (at >= to) {
        return false;
      }
      if (verbs.isModal(words, at)) {
        return true;
      }
      VerbPhrase verb = verbs.phrase(words, at, to);
      boolean acts =
          verb != null
              && (verb.adverbs()
                  || verb.kind() == VerbKind.STRONG
                  || limited && verb.kind() == VerbKind.SHORT);
      if (acts) {
        return !verbs.endVerb(words, from - 1, words.first());
      }
      if (several && words.begins(front, at) && frontEnd(at, to, false) > 0) {
        return true;
      }
      boolean recipient = assignees.isRecipient(words, at);
      return (recipient || words.begins(topic, at))
          && assignees.end(words, at, to, recipient && mode == Mode.TOLD) > 0;
    }

    /** Whether what is to be done may stand at a token, or a condition. */
    private boolean mayBeThing(int at) {
      return words.begins(topic, at) || words.has(whoever) || words.has(then);
    }

    private boolean hasWhoever(int from, int to) {
      for (int i = from; i < to; i++) {
        if (words.is(whoever, i)) {
          return true;
        }
      }
      return false;
    }
  }
}
