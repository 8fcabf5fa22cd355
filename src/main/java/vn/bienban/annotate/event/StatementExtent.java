package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Statement;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * How far a statement goes: within its sentence to the next verb of speech, past it until another
 * voice takes over, and back to where its quotation opens.
 */
final class StatementExtent {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** A quotation that no mark closes within so many sentences was never opened. */
  private static final int LONGEST_QUOTATION = 15;

  /** So many sentences at most go on with one statement. */
  private static final int LONGEST_RUN = 40;

  /** What stands between two verbs of one speaker counts as words from this length on. */
  private static final int SHORTEST = 3;

  /** A speaker's words between the beginning of a sentence and a body's verb of speech. */
  private static final int SUBJECT_WITHIN = 16;

  private final List<SentenceReader> readers;
  private final Map<Integer, List<Statement>> bySentence = new HashMap<>();

  /** For each statement whose quotation opened in an earlier sentence its words. */
  private final Map<Statement, Span> quotations = new HashMap<>();

  /** Sentences that belong to such a quotation. */
  private final Set<Integer> claimed = new HashSet<>();

  private StatementExtent(List<SentenceReader> readers, List<Statement> statements) {
    this.readers = readers;
    for (Statement statement : statements) {
      bySentence.computeIfAbsent(statement.sentence(), s -> new ArrayList<>()).add(statement);
    }
    for (Statement statement : statements) {
      Span before = quotationBefore(readers.get(statement.sentence()), statement);
      if (before != null) {
        quotations.put(statement, before);
        for (int i = statement.sentence() - 1; i >= 0 && endOf(readers.get(i)) > before.begin(); ) {
          claimed.add(i--);
        }
      }
    }
  }

  /** The same statements, each with all its words. */
  static List<Statement> extend(List<SentenceReader> readers, List<Statement> statements) {
    StatementExtent extent = new StatementExtent(readers, statements);
    List<Statement> extended = new ArrayList<>(statements.size());
    for (List<Statement> said : extent.bySentence.values()) {
      said.sort(Comparator.comparingInt(Statement::verbToken));
      extended.addAll(extent.extend(said));
    }
    return extended;
  }

  /** The statements of one sentence, in order of their verbs. */
  private List<Statement> extend(List<Statement> said) {
    int sentence = said.get(0).sentence();
    SentenceReader reader = readers.get(sentence);
    List<Statement> extended = new ArrayList<>();
    int last = reader.contentEnd();
    for (int i = said.size() - 1; i >= 0; i--) {
      Statement statement = said.get(i);
      if (i + 1 < said.size()) {
        statement = beforeNext(reader, statement, said.get(i + 1), extended.get(0));
      }
      extended.add(0, statement);
    }
    int end = last > 0 ? reader.tokens.get(last - 1).end() : -1;
    int run = -1;
    for (int i = 0; i < extended.size(); i++) {
      Statement statement = extended.get(i);
      Span span = statement.span();
      Span before = quotations.get(said.get(i));
      if (before != null) {
        extended.set(i, with(statement, before, true));
        continue;
      }
      boolean announced = announces(reader, statement);
      if (!announced && span.end() != end) {
        continue;
      }
      run = run < 0 ? runEnd(reader, statement, announced) : run;
      if (run > sentence) {
        int begin = announced ? wordsBegin(sentence + 1) : span.begin();
        boolean quoted = announced ? opensQuotation(sentence + 1) : statement.quoted();
        int to = endOf(readers.get(run));
        if (begin < to) {
          extended.set(i, with(statement, new Span(begin, to), quoted));
        }
      }
    }
    return extended;
  }

  private static int endOf(SentenceReader reader) {
    return reader.tokens.isEmpty()
        ? reader.sentence.span().end()
        : reader.tokens.get(Math.max(1, reader.contentEnd()) - 1).end();
  }

  private int wordsBegin(int sentence) {
    return readers.get(sentence).tokens.get(0).begin();
  }

  private boolean opensQuotation(int sentence) {
    SentenceReader reader = readers.get(sentence);
    return reader.tokens.get(0).text().equals("\"");
  }

  private static Statement with(Statement statement, Span span, boolean quoted) {
    return new Statement(
        statement.person(),
        statement.speaker(),
        statement.act(),
        statement.verb(),
        statement.verbToken(),
        quoted,
        span,
        statement.sentence(),
        statement.rule(),
        statement.confidence());
  }

  /**
   * What is said with one verb where the speaker's next verb follows: the words between the two, or
   * the next one's where none stand between ("phát biểu kết luận, ông X nhấn mạnh …").
   */
  private static Statement beforeNext(
      SentenceReader reader, Statement statement, Statement next, Statement nextExtended) {
    int base = reader.sentence.firstToken();
    int begin = reader.wordAt(statement.span().begin());
    int verb = next.verbToken() - base;
    if (next.person() != statement.person()
        || statement.span().end() <= next.span().begin()
        || verb < begin
        || verb >= reader.tokens.size()) {
      return statement;
    }
    int end = verb;
    while (end > begin && isConnector(reader, end - 1)) {
      end--;
    }
    Span speaker = statement.speaker();
    boolean behindSpeaker =
        speaker != null
            && speaker.begin() <= statement.span().begin()
            && reader.wordAt(speaker.begin()) > statement.verbToken() - base;
    if (end - begin >= SHORTEST && !behindSpeaker) {
      return with(
          statement,
          new Span(reader.tokens.get(begin).begin(), reader.tokens.get(end - 1).end()),
          statement.quoted());
    }
    return with(statement, nextExtended.span(), nextExtended.quoted());
  }

  private static boolean isConnector(SentenceReader reader, int word) {
    Token token = reader.tokens.get(word);
    return reader.isInPerson(word)
        || token.kind() == TokenKind.PUNCTUATION && !token.text().equals("\"")
        || LEXICON.isCoordinator(token.lower());
  }

  /** Whether the verb ends its sentence with a colon, so that the words follow below. */
  private static boolean announces(SentenceReader reader, Statement statement) {
    int size = reader.tokens.size();
    int verb = statement.verbToken() - reader.sentence.firstToken();
    if (verb < 0 || size == 0 || !reader.tokens.get(size - 1).text().equals(":")) {
      return false;
    }
    int[] ends = reader.words().endsOf("say", verb);
    int from = ends == null ? verb + 1 : ends[0];
    int words = 0;
    for (int i = from; i < size - 1; i++) {
      words += reader.tokens.get(i).kind() == TokenKind.PUNCTUATION ? 0 : 1;
    }
    return words < SHORTEST;
  }

  /** The last sentence that goes on with a statement. */
  private int runEnd(SentenceReader from, Statement statement, boolean announced) {
    int sentence = from.sentence.index();
    boolean open = from.isQuotationOpen(false, from.wordAt(statement.span().begin()));
    int openFor = 0;
    boolean list =
        announced
            || !from.tokens.isEmpty() && from.tokens.get(from.tokens.size() - 1).text().equals(":");
    int end = sentence;
    int stop = Math.min(readers.size(), sentence + LONGEST_RUN);
    for (int i = sentence + 1; i < stop; i++) {
      SentenceReader reader = readers.get(i);
      boolean sameBlock = reader.sentence.block() == readers.get(i - 1).sentence.block();
      if (reader.tokens.isEmpty() || isOutside(reader) || isTaken(i)) {
        break;
      }
      boolean quoted = reader.tokens.get(0).text().equals("\"");
      if (open && openFor < LONGEST_QUOTATION) {
        openFor++;
      } else if (!goesOn(reader, statement, sameBlock, list, quoted)) {
        break;
      }
      boolean wasOpen = open;
      open = reader.isQuotationOpen(open, 0);
      openFor = open && wasOpen ? openFor : 0;
      list = list && (reader.kind == BlockKind.LIST_ITEM || announced && i == sentence + 1);
      end = i;
    }
    return end;
  }

  /** Whether another statement has the words of a sentence. */
  private boolean isTaken(int sentence) {
    return bySentence.containsKey(sentence) || claimed.contains(sentence);
  }

  /** Whether a sentence can be nobody's words: a heading, a caption, a credit. */
  private static boolean isOutside(SentenceReader reader) {
    return reader.kind == BlockKind.HEADING
        || reader.kind == BlockKind.CAPTION
        || reader.kind == BlockKind.BYLINE
        || reader.repeats;
  }

  private static boolean goesOn(
      SentenceReader reader, Statement statement, boolean sameBlock, boolean list, boolean quoted) {
    if (list && (reader.kind == BlockKind.LIST_ITEM || quoted)) {
      return true;
    }
    if (narrates(reader)) {
      return false;
    }
    if (sameBlock || quoted) {
      return true;
    }
    boolean directs = statement.act() == SpeechAct.DIRECT || statement.act() == SpeechAct.CONCLUDE;
    return reader.has(LEXICON.firstPerson)
        || directs && (reader.startsWith(LEXICON.directive) || reader.has(LEXICON.modal))
        || reader.startsWith(LEXICON.continuation) && !reader.has(LEXICON.past);
  }

  /** Whether the narrator, or somebody else, has the word in a sentence. */
  private static boolean narrates(SentenceReader reader) {
    int at = reader.afterLinks();
    if (at >= reader.tokens.size()
        || reader.isMoment(at)
        || reader.startsWith(LEXICON.narration)
        || reader.words().endsOf("event", at) != null
        || reader.words().endsOf("person", at) != null
        || reader.words().endsOf("attend", at) != null && at == 0) {
      return true;
    }
    int[] body = reader.words().endsOf("body", at);
    for (int i = body == null ? at + 1 : body[0];
        i < Math.min(reader.tokens.size(), at + SUBJECT_WITHIN);
        i++) {
      boolean verb = reader.words().endsOf("say", i) != null;
      if (verb
          && (body != null && i - body[0] <= 2
              || reader.startsWith(LEXICON.audience)
              || reader.words().endsOf("person", i - 1) != null)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The quotation that ends before the speaker and opened in an earlier sentence, or null where
   * none does.
   */
  private @Nullable Span quotationBefore(SentenceReader reader, Statement statement) {
    int verb = statement.verbToken() - reader.sentence.firstToken();
    int begin = reader.wordAt(statement.span().begin());
    int end = reader.wordAt(statement.span().end() - 1) + 1;
    boolean trivial = LEXICON.pointsBack(reader.lower(begin, Math.max(begin, end)));
    if (trivial && reader.sentence.index() > 0) {
      SentenceReader before = readers.get(reader.sentence.index() - 1);
      int size = before.contentEnd();
      boolean closed = size > 0 && before.tokens.get(size - 1).text().equals("\"");
      return closed ? opening(before, size - 1, before.tokens.get(size - 1).end()) : null;
    }
    if (begin > 0 && begin < verb || end > verb && begin > 0) {
      return null;
    }
    int close = reader.closingQuotation(0, Math.min(end, Math.max(verb, 0)));
    return close < 0 ? null : opening(reader, close, statement.span().end());
  }

  /** The words from the mark that opens a quotation, in an earlier sentence, to an offset. */
  private @Nullable Span opening(SentenceReader from, int close, int end) {
    int inside = from.openingQuotation(0, close);
    if (inside >= 0) {
      return new Span(from.tokens.get(inside).begin(), end);
    }
    int first = Math.max(0, from.sentence.index() - LONGEST_QUOTATION);
    for (int i = from.sentence.index() - 1; i >= first; i--) {
      SentenceReader reader = readers.get(i);
      if (isOutside(reader) || bySentence.containsKey(i)) {
        return null;
      }
      int open = reader.openingQuotation(0, reader.tokens.size());
      if (open >= 0) {
        return new Span(reader.tokens.get(open).begin(), end);
      }
    }
    return null;
  }
}
