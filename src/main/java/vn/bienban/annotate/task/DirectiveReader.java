package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;

/** Splits a stretch of a sentence into single directives, as the annotation guide lays down. */
final class DirectiveReader {
  private static final int LONGEST_FRONT = 60;

  /** A noun phrase of unknown people before a verb has at most so many words. */
  private static final int LONGEST_THING = 8;

  private static final int LONGEST_LIMIT = 12;
  private static final int LONGEST_CONDITION = 30;
  private static final int SHORTEST = 3;
  private static final int MOST_JOINED = 3;

  /** A part before "và" with so many words may stand alone. */
  private static final int LONG_ENOUGH = 6;

  private final TaskSentence words;
  private final VerbReader verbs;
  private final Mode mode;
  private final TaskModels models;
  private final List<Piece> pieces = new ArrayList<>();
  private @Nullable Words assignee;
  private @Nullable Words front;
  private Piece.Form form = Piece.Form.BARE;
  private boolean announces;

  /** What the stretch is known to be. */
  enum Mode {
    /** The words after a verb of tasking. */
    TOLD,
    /** The words after a verb of tasking whose addressee must be named. */
    ADDRESSED,
    /** A sentence that goes on with the directives before it. */
    CARRIED,
    /** Somebody's words, of which only those with "cần" or "phải" direct. */
    SAID,
    /** A clause that no rule takes by itself. */
    LOOSE
  }

  private DirectiveReader(TaskSentence words, Mode mode, TaskModels models) {
    this.words = words;
    this.verbs = new VerbReader(words);
    this.mode = mode;
    this.models = models;
  }

  /**
   * What a stretch of words tells to do.
   *
   * @param pieces the directives
   * @param assignee those named last, or null
   * @param front the adverbial that stands before the first directive
   * @param announces whether the stretch only announces directives that follow
   */
  record Result(
      List<Piece> pieces, @Nullable Words assignee, @Nullable Words front, boolean announces) {}

  /** Reads the directives between two words. */
  static Result read(TaskSentence words, int from, int to, Mode mode, TaskModels models) {
    DirectiveReader reader = new DirectiveReader(words, mode, models);
    int end = reader.trim(from, to);
    int at = from;
    if (mode == Mode.TOLD || mode == Mode.ADDRESSED) {
      while (at < end && words.cue(Cue.TOWARD, at) > 0) {
        at = words.cue(Cue.TOWARD, at);
      }
    }
    while (at < end) {
      at = reader.clause(at, end);
    }
    return new Result(reader.pieces, reader.assignee, reader.front, reader.announces);
  }

  /**
   * Reads the directives of one clause from its first verb on.
   *
   * @param verb the first word of the verb phrase
   * @param form how it is told
   * @param told those who must do it, or null
   */
  static List<Piece> readFrom(
      TaskSentence words,
      int verb,
      int to,
      Piece.Form form,
      @Nullable Words told,
      TaskModels models) {
    DirectiveReader reader = new DirectiveReader(words, Mode.LOOSE, models);
    reader.form = form;
    reader.assignee = told;
    reader.list(verb, verb, reader.trim(verb, to));
    return reader.pieces;
  }

  /** Reads one clause, adds its directives and returns where the next one begins. */
  private int clause(int from, int to) {
    int at = skipLinks(from, to);
    for (int next = fronted(at, to); next > at; next = fronted(at, to)) {
      front = new Words(at, next);
      topicAsAssignee(at, next);
      at = skipLinks(next, to);
    }
    if (at >= to) {
      return to;
    }
    if (words.cue(Cue.PRAISE, at) > 0) {
      return to;
    }
    int work = mode == Mode.ADDRESSED || mode == Mode.SAID ? -1 : conditionEnd(at, to);
    if (work > 0) {
      form = Piece.Form.BARE;
      return list(at, work, to);
    }
    boolean unaddressed = mode == Mode.ADDRESSED && assignee == null;
    int modal = verbs.modal(at);
    if (modal > 0 && modal < to) {
      if (verbs.isJudgement(at) || unaddressed) {
        return nextClause(at, to);
      }
      form = Piece.Form.MODAL;
      return list(modal, modal, to);
    }
    VerbReader.Verb verb = verbs.verbAt(at, to);
    if (verb != null && !beginsSubject(at)) {
      if (mode == Mode.SAID && pieces.isEmpty() || unaddressed) {
        return nextClause(at, to);
      }
      form = Piece.Form.BARE;
      return list(at, at, to);
    }
    return named(at, to);
  }

  private int fronted(int at, int to) {
    return conditionEnd(at, to) > 0 ? -1 : frontEnd(at, to, true);
  }

  /** A clause that begins with those who must do it, or with the thing to be done. */
  private int named(int at, int to) {
    if (words.is(at, "việc") && mode == Mode.TOLD && verbs.verbAt(at + 1, to) != null) {
      VerbReader.Verb verb = verbs.verbAt(at + 1, to);
      if (verb != null && verb.adverbs()) {
        form = Piece.Form.BARE;
        return list(at + 1, at + 1, to);
      }
    }
    boolean carried = mode == Mode.CARRIED || mode == Mode.SAID;
    boolean recipient = carried ? verbs.isAgent(at) : verbs.isRecipient(at);
    if (!recipient && (words.cue(Cue.PAST, at) > 0 || words.cue(Cue.STATE, at) > 0)) {
      return nextClause(at, to);
    }
    boolean told = (mode == Mode.TOLD || mode == Mode.ADDRESSED) && recipient;
    int end = verbs.subjectEnd(at, to, told);
    boolean thingOnly = !recipient && end - at > LONGEST_THING && verbs.modal(end) < 0;
    if (end < 0 || thingOnly) {
      headOnly(at, to, recipient);
      return nextClause(at, to);
    }
    int modal = verbs.modal(end);
    boolean judged = modal > 0 && verbs.isJudgement(end);
    if (judged || modal < 0 && mode == Mode.SAID) {
      return nextClause(at, to);
    }
    boolean whoever = hasWord("nào", at, end) || !recipient && words.is(end - 1, "thì");
    boolean thing = words.cue(Cue.TOPIC, at) > 0 && modal > 0;
    if (whoever || thing) {
      boolean counts = mode == Mode.TOLD || mode == Mode.CARRIED || thing && mode == Mode.SAID;
      return counts ? topic(at, modal > 0 ? modal : end, to) : nextClause(at, to);
    }
    boolean narrated = mode == Mode.CARRIED && modal < 0 && words.mentionAt(at) != null;
    if (!recipient && mode != Mode.TOLD || narrated) {
      return nextClause(at, to);
    }
    if (!recipient && !words.tokens.get(at).isCapitalized() && !verbs.isAgent(at)) {
      // a thing, not somebody: "yêu cầu chính sách phải đi trước"
      return modal > 0 ? topic(at, modal, to) : topic(end, end, to);
    }
    assignee = RecipientWords.of(words, verbs, at, end);
    form = modal > 0 ? Piece.Form.MODAL : Piece.Form.SUBJECT;
    int begin = modal > 0 ? modal : words.is(end, ":") ? skipLinks(end, to) : end;
    return begin >= to ? to : list(begin, begin, to);
  }

  /** Reads work that its thing or condition belongs to; nobody in particular must do it. */
  private int topic(int begin, int verb, int to) {
    Words before = assignee;
    assignee = null;
    form = Piece.Form.TOPIC;
    int next = list(begin, verb, to);
    assignee = before;
    return next;
  }

  /** "Bộ Y tế:" before a list names those who must do what the list says. */
  private void headOnly(int at, int to, boolean recipient) {
    if (recipient && words.is(to, ":") && to == words.size() - 1) {
      assignee = RecipientWords.of(words, verbs, at, to);
      announces = true;
    }
  }

  /**
   * Where the work begins after a condition or a time that belongs to it: "nếu vướng thì báo cáo
   * ngay", "hằng tuần cập nhật", or -1.
   */
  private int conditionEnd(int at, int to) {
    int time = Math.max(words.timeEnd(at), words.cue(Cue.HABIT, at));
    if (time > at && time < to && verbs.verbAt(time, to) != null) {
      return time;
    }
    int topic = words.cue(Cue.TOPIC_FRONT, at);
    if (topic > 0) {
      return topicEnd(topic, to, !verbs.isRecipient(topic));
    }
    if (words.cue(Cue.CONDITION, at) < 0) {
      return -1;
    }
    int stop = Math.min(to, at + LONGEST_CONDITION);
    for (int i = at; i < stop && !words.is(i, ";"); i++) {
      boolean comma = words.is(i, ",") && !words.is(at, "nếu");
      if (words.isFree(i) && (words.is(i, "thì") || comma) && i + 1 < to) {
        int modal = verbs.modal(i + 1);
        if (modal > 0 || verbs.verbAt(i + 1, to) != null) {
          return modal > 0 ? modal : i + 1;
        }
      }
    }
    return -1;
  }

  /** Where the work begins after "với hàng tồn đọng thì …" or "với cá nhân vi phạm phải …". */
  private int topicEnd(int at, int to, boolean thing) {
    int stop = Math.min(to, at + LONGEST_CONDITION);
    for (int i = at; i < stop && !words.is(i, ",") && !words.is(i, ";"); i++) {
      if (words.isFree(i) && words.is(i, "thì") && verbs.verbAt(i + 1, to) != null) {
        return i + 1;
      }
      int modal = thing ? verbs.modal(i) : -1;
      if (modal > 0) {
        return modal;
      }
    }
    return -1;
  }

  /** Whether those who must do it stand at a word, though it could be a verb too. */
  private boolean beginsSubject(int at) {
    if (words.unitEnd(at) > 0 || words.isAcronym(at)) {
      return true;
    }
    int led = words.cue(Cue.LEADERS_OF, at);
    if (led > 0 && words.unitEnd(led) > 0) {
      return true;
    }
    int recipient = words.cue(Cue.RECIPIENT, at);
    PhraseTrie.Hit<VerbKind> hit = words.verb(at);
    if (recipient < 0 || hit == null) {
      return false;
    }
    if (recipient > hit.end()) {
      return true;
    }
    return words.isWord(recipient)
        && verbs.isRecipient(recipient)
        && verbs.subjectEnd(at, words.size(), false) > 0;
  }

  /** "Đối với Sở Y tế, yêu cầu …": the topic is told. */
  private void topicAsAssignee(int at, int end) {
    int head = words.cue(Cue.TOPIC_FRONT, at);
    if (head > 0 && head < end && verbs.isRecipient(head)) {
      assignee = RecipientWords.of(words, verbs, head, words.is(end - 1, ",") ? end - 1 : end);
    }
  }

  /** Past connectives, marks and list signs. */
  private int skipLinks(int from, int to) {
    int at = from == 0 ? Math.min(words.listMarkEnd(), to) : from;
    while (at < to) {
      int link = linkEnd(at);
      if (link > 0 && link <= to) {
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
    if (words.isCovered(at) || words.unitEnd(at) > 0) {
      return -1;
    }
    int link = words.cue(Cue.LINK, at);
    PhraseTrie.Hit<VerbKind> verb = words.verb(at);
    return verb == null || verb.end() <= link ? link : -1;
  }

  private boolean isMark(int at) {
    return switch (words.word(at)) {
      case ",", ":", "-", "+", "*", "•", "\"", ";", ".", ")", "rằng", "thêm" -> true;
      default -> false;
    };
  }

  /**
   * The end of the adverbial that opens the clause, or -1 where none does.
   *
   * @param several whether a second adverbial may follow the first
   */
  private int frontEnd(int at, int to, boolean several) {
    if (at >= to || words.unitEnd(at) > 0) {
      return -1;
    }
    int cue = words.cue(Cue.FRONT, at);
    if (cue < 0 && words.timeEnd(at) < 0 && words.cue(Cue.HABIT, at) < 0) {
      return -1;
    }
    PhraseTrie.Hit<VerbKind> verb = words.verb(at);
    if (verb != null && cue <= verb.end()) {
      return -1;
    }
    int stop = Math.min(to, at + LONGEST_FRONT);
    for (int i = at + 1; i < stop && !words.is(i, ";"); i++) {
      boolean mark = words.isFree(i) && (words.is(i, ",") || words.is(i, ":"));
      if (mark && i + 1 < to && directs(i + 1, to, several)) {
        return i + 1;
      }
    }
    // "Trong thời gian tới các đơn vị tiếp tục …"
    int end = Math.max(words.cue(Cue.TIME_FRONT, at), words.timeEnd(at));
    Deadlines.Deadline limit = Deadlines.find(words, at, Math.min(to, at + LONGEST_LIMIT));
    if (limit != null && limit.span().begin() <= words.tokens.get(at).begin()) {
      end = Math.max(end, words.wordAt(limit.span().end() - 1) + 1);
    }
    return end > 0 && end < to && directs(end, to, false) ? end : -1;
  }

  /** Whether a directive begins at a word, or its second adverbial. */
  private boolean directs(int from, int to, boolean several) {
    int at = skipLinks(from, to);
    if (at >= to) {
      return false;
    }
    if (verbs.modal(at) > 0) {
      return true;
    }
    VerbReader.Verb verb = verbs.verbAt(at, to);
    if (verb != null && (verb.adverbs() || verb.kind() == VerbKind.STRONG)) {
      return !verbs.endsVerb(from - 1, 0);
    }
    if (several && words.cue(Cue.FRONT, at) > 0 && frontEnd(at, to, false) > 0) {
      return true;
    }
    boolean recipient = verbs.isRecipient(at);
    return (recipient || words.cue(Cue.TOPIC, at) > 0)
        && verbs.subjectEnd(at, to, recipient && mode == Mode.TOLD) > 0;
  }

  /**
   * Reads the verb phrases of one subject and adds a piece for each.
   *
   * @param begin the first word of the first piece
   * @param verb where its verb phrase begins
   * @return where the next clause begins
   */
  private int list(int begin, int verb, int to) {
    int start = begin;
    int verbStart = verb;
    boolean scope = words.cue(Cue.JOINTLY, verb) > 0;
    boolean caused = false;
    int at = verb;
    while (at < to) {
      if (!words.isFree(at)) {
        at++;
        continue;
      }
      int pair = pairEnd(at);
      if (pair > 0) {
        at = pair;
        continue;
      }
      scope |= words.cue(Cue.SCOPE, at) > 0;
      caused |= words.cue(Cue.CAUSE, at) > 0;
      if (words.is(at, ";")) {
        close(start, at);
        return at + 1;
      }
      Boundary boundary = boundary(at, to);
      if (boundary == null) {
        at++;
        continue;
      }
      int next = boundary.end();
      if (words.cue(Cue.TAIL, next) > 0) {
        close(start, at);
        return nextClause(next, to);
      }
      if (!caused && newSubject(at, boundary, to)) {
        close(start, at);
        return next;
      }
      if (divides(verbStart, at, boundary, scope, to)) {
        close(start, at);
        start = next;
        verbStart = next;
        scope = words.cue(Cue.JOINTLY, next) > 0;
        form = form == Piece.Form.TOPIC ? Piece.Form.BARE : form;
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
    int i = at;
    boolean comma = false;
    boolean strong = false;
    while (i < to) {
      int contrast = i > at ? words.cue(Cue.CONTRAST, i) : -1;
      if (words.is(i, ",")) {
        comma = true;
        i++;
      } else if (words.is(i, "và")) {
        i++;
      } else if (words.is(i, "đồng") && words.is(i + 1, "thời")) {
        strong = true;
        i += 2;
      } else if (contrast > 0) {
        strong = true;
        i = contrast;
      } else if (i > at && words.cue(Cue.RESUME, i) > 0) {
        // ", trong đó đặc biệt cần kiểm tra …"
        i = words.cue(Cue.RESUME, i);
      } else if (i > at && words.cue(Cue.MODAL, i) > 0 && verbs.modal(i) > 0) {
        i = verbs.modal(i);
      } else {
        break;
      }
    }
    return i > at && i < to ? new Boundary(i, strong, comma) : null;
  }

  /** The end of a verb of two halves with a comma between: "phòng, chống"; -1 where none begins. */
  private int pairEnd(int at) {
    PhraseTrie.Hit<VerbKind> hit = words.verb(at);
    return hit != null && hasWord(",", at, hit.end()) ? hit.end() : -1;
  }

  /** Whether somebody else is told after a boundary. */
  private boolean newSubject(int comma, Boundary boundary, int to) {
    int at = boundary.end();
    if (!boundary.comma() && !boundary.strong() || !verbs.isRecipient(at)) {
      return false;
    }
    if (words.unitEnd(at) < 0 && verbs.verbAt(at, to) != null) {
      return false;
    }
    int end = verbs.subjectEnd(at, to, false);
    if (end < 0) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (words.isFree(i) && words.is(i, ",")) {
        return false;
      }
    }
    boolean body = words.unitEnd(at) == end && words.unitBefore(comma) < 0;
    return verbs.modal(end) > 0 || boundary.strong() || body;
  }

  /** Whether a boundary divides two directives, as the model sees it and the rule. */
  private boolean divides(int verbStart, int at, Boundary boundary, boolean scope, int to) {
    int next = boundary.end();
    VerbReader.Verb right = verbs.verbAt(next, to);
    if (right == null || words.tokens.get(next).isCapitalized()) {
      return false;
    }
    boolean rule = splits(verbStart, at, boundary, scope, to);
    List<String> features =
        SplitFeatures.of(
            words, verbStart, verbs.verbAt(verbStart, to), at, right, objectBegin(right, to), to);
    features.add(rule ? "rule=yes" : "rule=no");
    features.add("mode=" + mode);
    if (!hasObject(verbStart, at, to)) {
      features.add("left-no-object");
    }
    if (!ownObject(right, to)) {
      features.add("right-no-own-object");
    }
    if (scope) {
      features.add("scope");
    }
    return models.divides(words.span(at, next), features, rule);
  }

  /** Whether what follows a boundary is a directive of its own: with its own verb and object. */
  private boolean splits(int verbStart, int at, Boundary boundary, boolean scope, int to) {
    int next = boundary.end();
    VerbReader.Verb verb = verbs.verbAt(next, to);
    if (verb == null
        || words.tokens.get(next).isCapitalized()
        || !verb.known()
        || !hasObject(verbStart, at, to)
        || !ownObject(verb, to)) {
      return false;
    }
    if (boundary.strong()) {
      return true;
    }
    boolean follows =
        words.cue(Cue.FOLLOW, verb.begin()) > 0
            || words.cue(Cue.FOLLOW, verb.verb()) > 0 && !verb.adverbs();
    boolean manner = words.cue(Cue.DEGREE, next) > 0 && !verb.adverbs();
    if (verb.kind() == VerbKind.RESULT || words.cue(Cue.SCOPE, next) > 0 || follows || manner) {
      return false;
    }
    if (verb.adverbs()) {
      return true;
    }
    if (scope || verbs.endsVerb(at, verbStart)) {
      return false;
    }
    int object = objectBegin(verb, to);
    return switch (verb.kind()) {
      case STRONG -> boundary.comma() || at - verbStart >= LONG_ENOUGH;
      case SHORT -> boundary.comma();
      case PLAIN ->
          boundary.comma() && (words.cue(Cue.DETERMINER, object) > 0 || words.unitEnd(object) > 0);
      case RESULT, ADVERB, NONE -> false;
    };
  }

  /** Whether the part tells more than its verbs and how they are done. */
  private boolean hasObject(int from, int end, int to) {
    VerbReader.Verb verb = verbs.verbAt(from, to);
    int at = verb == null ? from + 1 : verb.end();
    int stop = Math.min(end, from + LONGEST_FRONT);
    while (at < stop) {
      int degree = words.cue(Cue.DEGREE, at);
      VerbReader.Verb more = verbs.verbAt(at, end);
      if (degree > 0) {
        at = degree;
      } else if (more != null && more.adverbs()) {
        at = more.end();
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean ownObject(VerbReader.Verb verb, int to) {
    int at = objectBegin(verb, to);
    for (int n = 0; n < MOST_JOINED && at + 1 < to && words.is(at, ","); n++) {
      VerbReader.Verb next = verbs.verbAt(at + 1, to);
      if (next == null) {
        return false;
      }
      at = objectBegin(next, to);
    }
    return at < to && words.isWord(at) && (verb.adverbs() || !words.is(at, "vào"));
  }

  private int objectBegin(VerbReader.Verb verb, int to) {
    int at = verb.end();
    while (at < to && words.cue(Cue.DEGREE, at) > 0 && !words.is(at, ",") && !words.is(at, "và")) {
      at = words.cue(Cue.DEGREE, at);
    }
    return at;
  }

  private void close(int begin, int end) {
    int stop = trim(begin, quotationBegin(begin, end));
    if (stop - begin < SHORTEST) {
      return;
    }
    if (isGeneral(begin, stop, end)) {
      announces = true;
      return;
    }
    pieces.add(new Piece(begin, stop, assignee, form));
  }

  /** Where a quotation after a colon begins, which is no part of the directive. */
  private int quotationBegin(int begin, int end) {
    for (int i = begin; i + 1 < end; i++) {
      if (words.is(i, ":") && words.is(i + 1, "\"")) {
        return i;
      }
    }
    return end;
  }

  /** "thực hiện một số nhiệm vụ sau:" only announces what follows. */
  private boolean isGeneral(int begin, int stop, int end) {
    boolean colon = words.is(end, ":") || words.is(stop, ":");
    boolean ending = words.cueBefore(Cue.GENERAL_END, stop);
    int head = -1;
    for (int i = begin; i < stop; i++) {
      head = Math.max(head, words.cue(Cue.GENERAL_HEAD, i));
    }
    return head > 0 && (colon || ending) || isCounted(begin, stop);
  }

  /** "thực hiện 6 nhiệm vụ": a number and a word for tasks right after the verb. */
  private boolean isCounted(int begin, int end) {
    VerbReader.Verb verb = verbs.verbAt(begin, end);
    int stop = verb == null ? begin : Math.min(end, verb.end() + 4);
    for (int i = verb == null ? begin : verb.end(); i < stop; i++) {
      boolean count = words.tokens.get(i).kind() == TokenKind.NUMBER || words.cue(Cue.COUNT, i) > 0;
      if (count) {
        int after = Math.max(i + 1, words.cue(Cue.COUNT, i));
        after = Math.max(after, words.cue(Cue.GENERAL_GROUP, after));
        return words.cue(Cue.GENERAL_HEAD, after) > 0;
      }
    }
    return false;
  }

  private boolean hasWord(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** The end of a stretch without the marks and conjunctions at its end. */
  private int trim(int begin, int end) {
    int stop = end;
    while (stop > begin && isLoose(stop - 1)) {
      stop--;
    }
    return stop;
  }

  private boolean isLoose(int at) {
    return words.is(at, "và") || !words.isWord(at) && !words.is(at, ")") && !words.isEnclosed(at);
  }

  /** The first word after the next semicolon, or after a comma where somebody must do something. */
  private int nextClause(int from, int to) {
    int stop = Math.min(to, from + LONGEST_FRONT);
    for (int i = from; i < to; i++) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.is(i, ";")) {
        return i + 1;
      }
      if (i < stop && words.is(i, ",") && i + 1 < to && verbs.isRecipient(i + 1)) {
        boolean listed = words.cueBefore(Cue.RECIPIENT, i) || words.unitBefore(i) >= 0;
        int end = listed ? -1 : verbs.subjectEnd(i + 1, to, false);
        if (end > 0 && end < to && verbs.modal(end) > 0) {
          return i + 1;
        }
      }
    }
    return to;
  }
}
