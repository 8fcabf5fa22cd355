package vn.bienban.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a stretch of a sentence into single directives, as the annotation guide lays down. */
final class DirectiveReader {
  private static final int LONGEST_FRONT = 60;
  private static final int SHORTEST = 3;

  private final TaskSentence words;
  private final VerbReader verbs;
  private final Mode mode;
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
    SAID
  }

  private DirectiveReader(TaskSentence words, Mode mode) {
    this.words = words;
    this.verbs = new VerbReader(words);
    this.mode = mode;
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
  static Result read(TaskSentence words, int from, int to, Mode mode) {
    DirectiveReader reader = new DirectiveReader(words, mode);
    int end = reader.trim(from, to);
    int at = from;
    if (mode == Mode.TOLD || mode == Mode.ADDRESSED) {
      while (at < end && (words.is(at, "cho") || words.is(at, "với") || words.is(at, "tới"))) {
        at++;
      }
    }
    while (at < end) {
      at = reader.clause(at, end);
    }
    return new Result(reader.pieces, reader.assignee, reader.front, reader.announces);
  }

  /** Reads one clause, adds its directives and returns where the next one begins. */
  private int clause(int from, int to) {
    int at = skipLinks(from, to);
    int next = frontEnd(at, to, true);
    while (next > at) {
      front = new Words(at, next);
      topicAsAssignee(at, next);
      at = skipLinks(next, to);
      next = frontEnd(at, to, true);
    }
    if (at >= to) {
      return to;
    }
    int modal = verbs.modal(at);
    VerbReader.Verb verb = verbs.verbAt(at, to);
    boolean subject = beginsSubject(at);
    if (modal > 0 && modal < to) {
      if (verbs.isJudgement(at) || mode == Mode.ADDRESSED && assignee == null) {
        return nextClause(at, to);
      }
      form = Piece.Form.MODAL;
      return list(modal, modal, to);
    }
    if (verb != null && !subject) {
      if (mode == Mode.SAID || mode == Mode.ADDRESSED && assignee == null) {
        return nextClause(at, to);
      }
      form = form == Piece.Form.SUBJECT ? form : Piece.Form.BARE;
      return list(at, at, to);
    }
    return named(at, to);
  }

  /** A clause that begins with those who must do it, or with the thing to be done. */
  private int named(int at, int to) {
    boolean recipient = verbs.isRecipient(at);
    boolean told = mode == Mode.TOLD || mode == Mode.ADDRESSED && recipient;
    int end = verbs.subjectEnd(at, to, told);
    if (end < 0) {
      headOnly(at, to, recipient);
      return nextClause(at, to);
    }
    int modal = verbs.modal(end);
    boolean topic = words.cue("topic", at) > 0 || !recipient && mode != Mode.TOLD;
    if (topic) {
      if (modal < 0
          || verbs.isJudgement(end)
          || mode == Mode.ADDRESSED
          || words.cue("topic", at) < 0) {
        return nextClause(at, to);
      }
      Words before = assignee;
      assignee = null;
      form = Piece.Form.TOPIC;
      int next = list(at, modal, to);
      assignee = before;
      return next;
    }
    if (modal > 0 && verbs.isJudgement(end) || modal < 0 && mode == Mode.SAID) {
      return nextClause(at, to);
    }
    assignee = recipientWords(at, end);
    form = modal > 0 ? Piece.Form.MODAL : Piece.Form.SUBJECT;
    int begin = modal > 0 ? modal : words.is(end, ":") ? skipLinks(end, to) : end;
    return begin >= to ? to : list(begin, begin, to);
  }

  /** "Bộ Y tế:" before a list names those who must do what the list says. */
  private void headOnly(int at, int to, boolean recipient) {
    boolean whole = to < words.size() && words.is(to, ":") || to == words.size();
    if (recipient && whole && endsWithColon()) {
      assignee = recipientWords(at, to);
      announces = true;
    }
  }

  private boolean endsWithColon() {
    return words.is(words.size() - 1, ":");
  }

  private Words recipientWords(int at, int end) {
    int begin = at;
    int honorific = words.cue("honorific", begin);
    while (honorific > 0 && honorific < end) {
      begin = honorific;
      honorific = words.cue("honorific", begin);
    }
    int stop = end;
    for (int i = begin + 1; i < end; i++) {
      if (words.isFree(i) && words.cue("time-front", i) > 0) {
        stop = i;
        break;
      }
    }
    while (stop > begin + 1
        && (!words.isWord(stop - 1) || words.cueBefore("prefix", stop) || words.is(stop - 1, "thì"))
        && !words.is(stop - 1, ")")
        && !words.is(stop - 1, "\"")) {
      stop--;
    }
    return new Words(begin, stop);
  }

  private boolean beginsSubject(int at) {
    if (words.unitEnd(at) > 0) {
      return true;
    }
    return words.cue("recipient", at) > 0
        && words.verb(at) != null
        && at + 1 < words.size()
        && words.isWord(at + 1)
        && (words.unitEnd(at + 1) > 0 || words.cue("recipient", at + 1) > 0)
        && verbs.subjectEnd(at, words.size(), false) > 0;
  }

  /** "Đối với Sở Y tế, yêu cầu …": the topic is told. */
  private void topicAsAssignee(int at, int end) {
    int head = words.cue("topic-front", at);
    if (head > 0 && head < end && verbs.isRecipient(head)) {
      assignee = recipientWords(head, words.is(end - 1, ",") ? end - 1 : end);
    }
  }

  /** Past connectives, marks and list signs. */
  private int skipLinks(int from, int to) {
    int at = listMarkEnd(from, to);
    while (at < to) {
      int link = words.cue("link", at);
      if (link > 0 && link <= to && !words.isCovered(at)) {
        at = link;
      } else if (isSkipped(at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Past "1.", "a)", "2.3." at the beginning of the sentence. */
  private int listMarkEnd(int from, int to) {
    if (from > 0) {
      return from;
    }
    int mark = words.listMarkEnd();
    return Math.min(mark, to);
  }

  private boolean isSkipped(int at) {
    return switch (words.word(at)) {
      case ",", ":", "-", "+", "*", "•", "\"", ";", ".", ")", "rằng", "thêm", "cho", "với", "tới" ->
          true;
      default -> false;
    };
  }

  /** The end of the adverbial that opens the clause, or -1 where none does. */
  private int frontEnd(int at, int to, boolean several) {
    if (at >= to || words.unitEnd(at) > 0 || words.cue("front", at) < 0) {
      return -1;
    }
    VerbReader.Verb verb = verbs.verbAt(at, to);
    if (verb != null && verb.verb() == at && words.cue("front", at) <= verb.end()) {
      return -1;
    }
    int stop = Math.min(to, at + LONGEST_FRONT);
    for (int i = at + 1; i < stop; i++) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.is(i, ";")) {
        break;
      }
      if ((words.is(i, ",") || words.is(i, ":")) && i + 1 < to && directs(i + 1, to, several)) {
        return i + 1;
      }
    }
    // "Trong thời gian tới các đơn vị tiếp tục …"
    if (words.cue("time-front", at) > 0) {
      int end = Math.max(words.cue("time-front", at), timeEnd(at));
      if (end < to && directs(end, to, false)) {
        return end;
      }
    }
    return -1;
  }

  private int timeEnd(int at) {
    int end = at;
    for (var time : words.times) {
      int begin = words.wordAt(time.span().begin());
      if (begin >= at && begin <= at + 2) {
        end = words.wordAt(time.span().end() - 1) + 1;
      }
    }
    return end;
  }

  private boolean directs(int from, int to, boolean several) {
    int at = skipLinks(from, to);
    if (at >= to) {
      return false;
    }
    VerbReader.Verb verb = verbs.verbAt(at, to);
    return words.cue("modal", at) > 0
        || verb != null
            && (verb.adverbs() || verb.kind() == VerbKind.STRONG)
            && !verbs.endsVerb(from - 1, 0)
        || several && words.cue("front", at) > 0 && frontEnd(at, to, false) > 0
        || (verbs.isRecipient(at) || words.cue("topic", at) > 0)
            && verbs.subjectEnd(at, to, false) > 0;
  }

  /**
   * Reads the verb phrases of one subject and adds a piece for each.
   *
   * @param begin the first word of the first piece
   * @param verb where its verb phrase begins
   */
  private int list(int begin, int verb, int to) {
    int start = begin;
    int verbStart = verb;
    int at = verb;
    boolean scope = false;
    while (at < to) {
      scope |= words.isFree(at) && words.cue("scope", at) > 0;
      if (!words.isFree(at)) {
        at++;
        continue;
      }
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
      if (words.cue("tail", next) > 0) {
        close(start, at);
        return nextClause(next, to);
      }
      if (newSubject(at, boundary, to)) {
        close(start, at);
        return next;
      }
      if (splits(verbStart, at, boundary, scope, to)) {
        close(start, at);
        start = next;
        verbStart = next;
        scope = false;
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
   * @param strong whether "đồng thời" stands there
   * @param comma whether a comma does
   */
  private record Boundary(int end, boolean strong, boolean comma) {}

  private @Nullable Boundary boundary(int at, int to) {
    int i = at;
    boolean comma = false;
    boolean strong = false;
    boolean any = false;
    while (i < to) {
      if (words.is(i, ",")) {
        comma = true;
        i++;
      } else if (words.is(i, "và")) {
        i++;
      } else if (words.is(i, "đồng") && words.is(i + 1, "thời")) {
        strong = true;
        i += 2;
      } else if (any && words.cue("contrast", i) > 0) {
        strong = true;
        i = words.cue("contrast", i);
      } else {
        break;
      }
      any = true;
    }
    return any && i < to ? new Boundary(i, strong, comma) : null;
  }

  private boolean newSubject(int comma, Boundary boundary, int to) {
    int at = boundary.end();
    if (!verbs.isRecipient(at) || verbs.verbAt(at, to) != null && words.unitEnd(at) < 0) {
      return false;
    }
    if (!boundary.comma() && !boundary.strong()) {
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

  private boolean splits(int verbStart, int at, Boundary boundary, boolean scope, int to) {
    int next = boundary.end();
    VerbReader.Verb verb = verbs.verbAt(next, to);
    if (verb == null || !hasObject(verbStart, at) || !ownObject(verb, to)) {
      return false;
    }
    if (boundary.strong()) {
      return true;
    }
    if (verb.kind() == VerbKind.RESULT || words.cue("scope", next) > 0) {
      return false;
    }
    if (words.cue("follow", verb.begin()) > 0
        || words.cue("follow", verb.verb()) > 0 && !verb.adverbs()) {
      return false;
    }
    if (verb.adverbs()) {
      return true;
    }
    if (scope || verbs.endsVerb(at, verbStart)) {
      return false;
    }
    return switch (verb.kind()) {
      case STRONG -> true;
      case SHORT -> boundary.comma();
      case PLAIN ->
          boundary.comma()
              && (words.cue("determiner", objectBegin(verb, to)) > 0
                  || words.unitEnd(objectBegin(verb, to)) > 0);
      case RESULT, ADVERB -> false;
    };
  }

  /** Whether the part tells more than its verbs and how they are done. */
  private boolean hasObject(int from, int to) {
    VerbReader.Verb verb = verbs.verbAt(from, to);
    int at = verb == null ? from + 1 : verb.end();
    int stop = Math.min(to, from + LONGEST_FRONT);
    while (at < stop) {
      int degree = words.cue("degree", at);
      VerbReader.Verb more = verbs.verbAt(at, to);
      if (degree > 0) {
        at = degree;
      } else if (more != null && more.end() <= to && more.adverbs()) {
        at = more.end();
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean ownObject(VerbReader.Verb verb, int to) {
    int at = objectBegin(verb, to);
    return at < to && words.isWord(at) && (verb.adverbs() || !words.is(at, "vào"));
  }

  private int objectBegin(VerbReader.Verb verb, int to) {
    int at = verb.end();
    while (at < to && words.cue("degree", at) > 0 && !words.is(at, ",") && !words.is(at, "và")) {
      at = words.cue("degree", at);
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
    boolean colon =
        end < words.size() && words.is(end, ":") || stop < words.size() && words.is(stop, ":");
    boolean ending = words.cueBefore("general-end", stop);
    if (!colon && !ending) {
      return false;
    }
    for (int i = begin; i < stop; i++) {
      if (words.cue("general-head", i) > 0) {
        return true;
      }
    }
    return false;
  }

  private int trim(int begin, int end) {
    int stop = end;
    while (stop > begin
        && (!words.isWord(stop - 1) && !words.is(stop - 1, ")") && !words.isEnclosed(stop - 1)
            || words.is(stop - 1, "và"))) {
      stop--;
    }
    return stop;
  }

  /**
   * The first word after the next semicolon, or after a comma where somebody "phải" do something.
   */
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
        int end = verbs.subjectEnd(i + 1, to, false);
        if (end > 0 && end < to && verbs.modal(end) > 0) {
          return i + 1;
        }
      }
    }
    return to;
  }
}
