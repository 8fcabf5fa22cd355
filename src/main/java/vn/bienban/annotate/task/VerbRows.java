package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/** Divides the verb phrases of one subject into single directives. Immutable and thread-safe. */
final class VerbRows extends Domain {
  private static final int LONGEST_FRONT = 60;
  private static final int SHORTEST = 3;
  private static final int MOST_JOINED = 3;

  /** A part before "và" with so many tokens may stand alone. */
  private static final int LONG_ENOUGH = 6;

  private final Verbs verbs;
  private final Assignees assignees;
  private final SplitFeatures splitFeatures;

  /** Whether a boundary divides two directives; without weights it is left to the rule. */
  private final LinearModel model;

  private final LexicalClass jointly = of("jointly");
  private final LexicalClass scope = of("scope");
  private final LexicalClass cause = of("cause");
  private final LexicalClass tail = of("tail");
  private final LexicalClass and = of("and");
  private final LexicalClass meanwhile = of("meanwhile");
  private final LexicalClass modal = of("modal");
  private final LexicalClass follow = of("follow");
  private final LexicalClass degree = of("degree");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass into = of("into");
  private final LexicalClass generalHead = of("general-head");
  private final LexicalClass generalEnd = of("general-end");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass link = of("link");
  private final LexicalClass front = of("front");
  private final LexicalClass copula = of("copula");
  private final LexicalClass first = of("first");
  private final LexicalClass negation = of("negation");
  private final LexicalClass then = of("then");

  /** What a row is divided by, marks aside, or what tells how. */
  private final ClassSet telling = ClassSet.of(of("verb"), scope, cause, and, meanwhile);

  private final RuleMatcher joints;
  private final RuleMatcher general;

  VerbRows(Lexicon lexicon, Verbs verbs, Assignees assignees, RuleSheet rules, LinearModel model) {
    super(lexicon, "task");
    joints = TaskProduction.JOINT.in(rules);
    general = TaskProduction.GENERAL.in(rules);
    this.verbs = verbs;
    this.assignees = assignees;
    this.model = model;
    splitFeatures = new SplitFeatures(lexicon, verbs, model);
  }

  /**
   * Reads the verb phrases of one subject and adds the work of each to a reading.
   *
   * @param begin the first token of the first directive
   * @param verb where its verb phrase begins
   * @return where the next clause begins
   */
  int read(DirectiveReader.Reading reading, int begin, int verb, int to) {
    return new Row(reading).read(begin, verb, to);
  }

  /** The end of a stretch without the marks and conjunctions at its end. */
  int trim(SentenceWindow words, int begin, int end) {
    int stop = end;
    while (stop > begin && isLoose(words, stop - 1)) {
      stop--;
    }
    return stop;
  }

  private boolean isLoose(SentenceWindow words, int at) {
    return words.is(and, at)
        || !words.isWord(at) && !words.isMark(at, ')') && !words.isEnclosed(at);
  }

  /** The first word after the next semicolon, or after a comma where somebody must do something. */
  int nextClause(SentenceWindow words, int from, int to) {
    int stop = Math.min(to, from + LONGEST_FRONT);
    boolean modals = words.hasMark(',') && verbs.haveModal(words);
    if (!modals && !words.hasMark(';')) {
      return to;
    }
    for (int i = from; i < to; i++) {
      if (words.isMark(i, ';') && words.isFree(i)) {
        return i + 1;
      }
      if (i < stop
          && modals
          && words.isMark(i, ',')
          && words.isFree(i)
          && i + 1 < to
          && assignees.isRecipient(words, i + 1)) {
        boolean listed = words.ends(recipient, i) || words.unitBefore(i) >= 0;
        int end = listed ? -1 : assignees.end(words, i + 1, to, false);
        if (end > 0 && end < to && verbs.isModal(words, end)) {
          return i + 1;
        }
      }
    }
    return to;
  }

  /** The colon from which on a list in running text gives work, or -1: "các xã: (1) rà soát …". */
  int listed(SentenceWindow words, int from, int to) {
    for (int i = from; i < to && words.hasMark(':'); i++) {
      if (words.isMark(i, ':') && opensItem(words, i, to)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an item of a list in running text stands right behind a token and gives work. */
  private boolean opensItem(SentenceWindow words, int at, int to) {
    boolean counted = words.isMark(at, ':') && words.begins(first, at + 1);
    int item =
        !words.isFree(at) ? -1 : counted ? words.phraseEnd(first, at + 1) : words.itemEnd(at + 1);
    return item > 0
        && item < to
        && (verbs.beginsPhrase(words, item, to)
            || verbs.isModal(words, item)
            || assignees.isRecipient(words, item) && assignees.end(words, item, to, false) > 0);
  }

  /** The verb phrases of one subject while they are read. */
  private final class Row {
    private final DirectiveReader.Reading reading;
    private final SentenceWindow words;

    private Row(DirectiveReader.Reading reading) {
      this.reading = reading;
      this.words = reading.words;
    }

    private int read(int begin, int verb, int to) {
      int start = begin;
      int verbStart = verb;
      boolean purpose = words.begins(jointly, verb);
      boolean caused = false;
      int at = verb;
      while (at < to) {
        char mark = words.tokens().mark(at);
        boolean tells = mark == ',' || mark == ';' || mark == ':' || words.begins(telling, at);
        if (!tells || !words.isFree(at)) {
          at++;
          continue;
        }
        boolean divides = mark == ',' || mark == ';' || mark == ':' || words.is(and, at);
        if (divides && opensItem(words, at, to)) {
          close(start, at);
          reading.listed |= mark == ':';
          return at + 1;
        }
        int pair = pairEnd(at);
        if (pair > 0) {
          at = pair;
          continue;
        }
        purpose |= words.begins(scope, at);
        caused |= words.begins(cause, at);
        if (words.isMark(at, ';')) {
          if (lists(at + 1, to)) {
            at++;
            continue;
          }
          close(start, at);
          return at + 1;
        }
        Boundary boundary = boundary(at, to);
        if (boundary == null) {
          at++;
          continue;
        }
        int next = boundary.end();
        if (words.begins(tail, next)) {
          close(start, at);
          return nextClause(words, next, to);
        }
        if (!caused && newSubject(at, boundary, to)) {
          close(start, at);
          return next;
        }
        if (divides(verbStart, at, boundary, purpose, to)) {
          close(start, at);
          start = next;
          verbStart = next;
          purpose = words.begins(jointly, next);
          if (reading.form == DirectiveSpan.Form.TOPIC) {
            reading.form = DirectiveSpan.Form.BARE;
          }
        }
        at = next;
      }
      close(start, to);
      return to;
    }

    /**
     * A place where a clause may end.
     *
     * @param end the first word of what follows
     * @param strong whether "đồng thời" or a word of contrast stands there
     * @param comma whether a comma does
     */
    private record Boundary(int end, boolean strong, boolean comma) {}

    private @Nullable Boundary boundary(int at, int to) {
      boolean joint = words.isMark(at, ',') || words.is(and, at) || words.begins(meanwhile, at);
      Match match = joint ? words.at(joints, at, to) : null;
      return match == null
          ? null
          : new Boundary(match.end(), match.has("strong"), match.has("comma"));
    }

    /**
     * Whether no clause begins behind a semicolon, so that what stands there only goes on with a
     * list of things: "làm rõ kết quả thu gom; số xe còn thiếu; …".
     */
    private boolean lists(int behind, int to) {
      int from = Math.max(behind, words.itemEnd(behind));
      if (from >= to
          || !words.isWord(from)
          || !words.isFree(from)
          || words.timeEnd(from) > 0
          || words.begins(link, from)
          || words.begins(front, from)
          || assignees.isRecipient(words, from)
          || verbs.beginsPhrase(words, from, to)
          || words.begins(determiner, from) && assignees.end(words, from, to, false) > 0) {
        return false;
      }
      for (int i = from; i < to && !(words.isMark(i, ';') && words.isFree(i)); i++) {
        if (verbs.isModal(words, i)
            || verbs.isTasking(words, i)
            || words.is(copula, i)
            || words.is(then, i)
            || words.isFree(i) && verbs.verbKind(words, i) == VerbKind.STRONG
            || words.clauseAt(i) != null) {
          return false;
        }
      }
      return true;
    }

    /**
     * The end of a verb of two halves with a comma between: "phòng, chống"; -1 where none begins.
     */
    private int pairEnd(int at) {
      int end = verbs.verbEnd(words, at);
      for (int i = at + 1; i < end; i++) {
        if (words.isMark(i, ',')) {
          return end;
        }
      }
      return -1;
    }

    /** Whether somebody else is told after a boundary. */
    private boolean newSubject(int comma, Boundary boundary, int to) {
      int at = boundary.end();
      if (!boundary.comma() && !boundary.strong() || !assignees.isRecipient(words, at)) {
        return false;
      }
      if (!words.isUnit(at) && verbs.beginsPhrase(words, at, to)) {
        return false;
      }
      int end = assignees.end(words, at, to, false);
      if (end < 0) {
        return false;
      }
      for (int i = at; i < end; i++) {
        if (words.isFree(i) && words.isMark(i, ',')) {
          return false;
        }
      }
      boolean body = words.unitEnd(at) == end && words.unitBefore(comma) < 0;
      return verbs.isModal(words, end) || boundary.strong() || body;
    }

    /** Whether a boundary divides two directives, as the model sees it and the rule. */
    private boolean divides(int verbStart, int at, Boundary boundary, boolean purpose, int to) {
      int next = boundary.end();
      VerbPhrase right = verbs.phrase(words, next, to);
      if (right == null || words.isCapitalized(next)) {
        return false;
      }
      VerbPhrase left = verbs.phrase(words, verbStart, to);
      boolean object = hasObject(verbStart, at, to);
      boolean rule =
          object && ownObject(right, to) && splits(verbStart, at, boundary, right, purpose, to);
      Features features = words.weigh(model);
      splitFeatures.tell(
          features,
          words,
          new SplitFeatures.Boundary(verbStart, left, at, right, objectBegin(right, to), to));
      features
          .add(rule ? "rule=yes" : "rule=no")
          .add("mode=", reading.mode.name())
          .addIf(!object, "left-no-object");
      double probability = features.decide(words.span(at, next));
      return model.isEmpty() ? rule : probability >= LinearModel.ENOUGH;
    }

    /** Whether what follows a boundary is a directive of its own: with its own verb and object. */
    private boolean splits(
        int verbStart, int at, Boundary boundary, VerbPhrase verb, boolean purpose, int to) {
      int next = boundary.end();
      if (!verb.known()) {
        return false;
      }
      if (boundary.strong()) {
        return true;
      }
      boolean follows =
          words.begins(follow, verb.begin())
              || words.begins(follow, verb.verb()) && !verb.adverbs();
      boolean manner = words.begins(degree, next) && !verb.adverbs();
      if (verb.kind() == VerbKind.RESULT || words.begins(scope, next) || follows || manner) {
        return false;
      }
      if (verb.adverbs()) {
        return true;
      }
      if (purpose || verbs.endVerb(words, at, verbStart)) {
        return false;
      }
      int object = objectBegin(verb, to);
      return switch (verb.kind()) {
        case STRONG -> boundary.comma() || at - verbStart >= LONG_ENOUGH;
        case SHORT -> boundary.comma();
        case PLAIN ->
            boundary.comma() && (words.begins(determiner, object) || words.isUnit(object));
        case RESULT, ADVERB, NONE -> false;
      };
    }

    /** Whether the part tells more than its verbs and how they are done. */
    private boolean hasObject(int from, int end, int to) {
      VerbPhrase verb = verbs.phrase(words, from, to);
      int at = verb == null ? from + 1 : verb.end();
      int stop = Math.min(end, from + LONGEST_FRONT);
      while (at < stop) {
        int manner = words.phraseEnd(degree, at);
        VerbPhrase more = verbs.phrase(words, at, end);
        if (manner > 0) {
          at = manner;
        } else if (more != null && more.adverbs()) {
          at = more.end();
        } else {
          return true;
        }
      }
      return false;
    }

    private boolean ownObject(VerbPhrase verb, int to) {
      int at = objectBegin(verb, to);
      for (int n = 0; n < MOST_JOINED && at + 1 < to && words.isMark(at, ','); n++) {
        VerbPhrase next = verbs.phrase(words, at + 1, to);
        if (next == null) {
          return false;
        }
        at = objectBegin(next, to);
      }
      return at < to && words.isWord(at) && (verb.adverbs() || !words.is(into, at));
    }

    private int objectBegin(VerbPhrase verb, int to) {
      int at = verb.end();
      while (at < to && words.begins(degree, at) && !words.isMark(at, ',') && !words.is(and, at)) {
        at = words.phraseEnd(degree, at);
      }
      return at;
    }

    private void close(int begin, int end) {
      int stop = trim(words, begin, quotationBegin(begin, end));
      if (stop - begin < SHORTEST || asksNobody(begin)) {
        return;
      }
      if (isGeneral(begin, stop)) {
        reading.announces = true;
        return;
      }
      reading.works.add(
          new DirectiveSpan(begin, stop, reading.assignee, reading.front, reading.form));
    }

    /** "Huyện ủy không yêu cầu các xã báo cáo": nobody is told anything. */
    private boolean asksNobody(int begin) {
      boolean told =
          reading.mode == DirectiveReader.Mode.TOLD
              || reading.mode == DirectiveReader.Mode.ADDRESSED;
      int order = words.phraseEnd(negation, begin);
      return order > 0
          && !told
          && reading.form == DirectiveSpan.Form.SUBJECT
          && verbs.orderKind(words, order) == OrderKind.ORDER
          && assignees.isRecipient(words, verbs.orderEnd(words, order));
    }

    /** Where a quotation after a colon begins, which is no part of the directive. */
    private int quotationBegin(int begin, int end) {
      if (!words.hasMark(':') || !words.hasMark('"')) {
        return end;
      }
      for (int i = begin; i + 1 < end; i++) {
        if (words.isMark(i, ':') && words.isMark(i + 1, '"')) {
          return i;
        }
      }
      return end;
    }

    /** "thực hiện một số nhiệm vụ sau:" only announces what follows. */
    private boolean isGeneral(int begin, int stop) {
      if (!words.has(generalHead)) {
        return false;
      }
      boolean opens = words.isMark(stop, ':') || words.ends(generalEnd, stop);
      return opens && words.tokens().find(generalHead, begin, stop) >= 0
          || words.at(general, begin, stop) != null;
    }
  }
}
