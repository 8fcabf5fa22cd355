package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.document.Turn;

/**
 * What stands on the tokens of a document for those who look for tasks: units, which are the noun
 * phrases of persons and bodies that no rule cuts, brackets and short quotations, and who speaks
 * where. Immutable.
 */
final class TaskText {
  /** Where a document keeps it while it is read for tasks. */
  private static final LayerKey<TaskText> KEY = new LayerKey<>("units");

  /** A quotation of at most so many tokens is a name or a slogan, not a speech. */
  private static final int SHORT_QUOTATION = 30;

  /** Within a unit, its first token excepted. */
  static final byte COVERED = 1;

  /** In a person's name. */
  static final byte NAME = 2;

  /** In brackets or in a short quotation. */
  static final byte ENCLOSED = 4;

  final Document document;
  private final Tokens tokens;
  final Trace trace;

  /** For each token how many the unit has that begins there, or 0. */
  final short[] units;

  /** What a token stands in: {@link #COVERED}, {@link #NAME}, {@link #ENCLOSED}. */
  final byte[] marks;

  /** Tokens right behind the unit of a person. */
  private final BitSet behindMention = new BitSet();

  /** The persons with units, and where each unit ends. */
  private final List<PersonMention> mentions = new ArrayList<>();

  private int[] mentionEnds = new int[8];

  /** All that says who speaks, in order of place. */
  final List<ReportingClause> reporting;

  /** Who speaks in each sentence. */
  final List<List<ReportingClause>> clauses;

  /** Verbs of speech all whose words stand before them. */
  private final BitSet closing = new BitSet();

  /** Made when they are first asked for. */
  private final @Nullable SentenceWindow[] windows;

  /**
   * A document.
   *
   * @param turns who speaks where
   * @param trace hears of what is weighed
   */
  private TaskText(Document document, List<Turn> turns, Verbs verbs, Trace trace) {
    this.document = document;
    this.trace = trace;
    this.tokens = document.tokens();
    units = new short[tokens.size()];
    marks = new byte[tokens.size()];
    for (PersonMention mention : document.timed(document.mentions())) {
      int begin = mention.firstToken();
      int end = withoutVerb(verbs, begin, mention.endToken());
      unit(begin, end);
      if (mentions.size() == mentionEnds.length) {
        mentionEnds = Arrays.copyOf(mentionEnds, 2 * mentionEnds.length);
      }
      mentionEnds[mentions.size()] = end;
      behindMention.set(end);
      mentions.add(mention);
      name(mention, begin, end);
    }
    for (Entity body : document.timed(document.entities())) {
      if (body.type() == EntityType.ORGANIZATION) {
        int begin = body.firstToken();
        unit(begin, withCapitals(begin, withoutVerb(verbs, begin, body.endToken())));
      }
    }
    this.clauses = new ArrayList<>(document.segmented().sentences().size());
    for (Sentence sentence : document.sentences()) {
      enclose(sentence);
      this.clauses.add(List.of());
    }
    reporting = Turn.clauses(turns);
    for (ReportingClause clause : reporting) {
      List<ReportingClause> before = this.clauses.get(clause.sentence());
      List<ReportingClause> all = before.isEmpty() ? new ArrayList<>(2) : before;
      all.add(clause);
      this.clauses.set(clause.sentence(), all);
    }
    for (Turn turn : turns) {
      for (Turn.Statement statement : turn.statements()) {
        int verb = statement.clause().token();
        closing.set(verb, statement.span().end() <= tokens.begin(verb));
      }
    }
    windows = new SentenceWindow[this.clauses.size()];
  }

  /** Begins to read a document for tasks; parameters as of the constructor. */
  static TaskText add(Document document, List<Turn> turns, Verbs verbs, Trace trace) {
    TaskText text = new TaskText(document, turns, verbs, trace);
    document.put(KEY, text);
    return text;
  }

  /** What stands on the tokens of a document that is read for tasks. */
  static TaskText of(Document document) {
    return document.get(KEY);
  }

  /** The window on a sentence. */
  SentenceWindow window(Sentence sentence) {
    SentenceWindow window = windows[sentence.index()];
    if (window == null) {
      window = new SentenceWindow(this, sentence);
      windows[sentence.index()] = window;
    }
    return window;
  }

  /** The window on the sentence of a token. */
  SentenceWindow window(int token) {
    return window(document.segmented().sentences().get(tokens.sentence(token)));
  }

  /** The end of a unit's tokens without a verb of tasking that was read as a field of work. */
  private int withoutVerb(Verbs verbs, int begin, int unit) {
    int end = Math.min(unit, sentenceEnd(begin));
    for (int i = Math.max(begin + 1, end - 2); i < end; i++) {
      if (verbs.isOrder(tokens, i, end) && !verbs.isBoard(tokens, i - 1)) {
        return i;
      }
    }
    return end;
  }

  /** The end of a body's tokens with the capitalized words right behind, a person's excepted. */
  private int withCapitals(int begin, int end) {
    int at = end;
    int stop = sentenceEnd(begin);
    while (at < stop
        && tokens.kind(at) == TokenKind.WORD
        && tokens.isCapitalized(at)
        && document.mentions().startingAt(at) == null
        && units[at] == 0) {
      at++;
    }
    return at;
  }

  private int sentenceEnd(int token) {
    return document.segmented().sentences().get(tokens.sentence(token)).endToken();
  }

  private void unit(int begin, int end) {
    if ((marks[begin] & COVERED) == 0) {
      units[begin] = (short) Math.min(Short.MAX_VALUE, Math.max(units[begin], end - begin));
    }
    for (int i = begin + 1; i < end; i++) {
      marks[i] |= COVERED;
      units[i] = 0;
    }
  }

  private void name(PersonMention mention, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (mention.isNameAt(tokens.begin(i), tokens.end(i))) {
        marks[i] |= NAME;
      }
    }
  }

  private void enclose(Sentence sentence) {
    if (!tokens.hasMark(sentence, ')') && !tokens.hasMark(sentence, '"')) {
      return;
    }
    int open = -1;
    int quote = -1;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tokens.isMark(i, '(')) {
        open = i;
      } else if (tokens.isMark(i, ')')) {
        enclose(open, i);
        open = -1;
      } else if (tokens.isMark(i, '"')) {
        boolean named =
            quote > sentence.firstToken() && tokens.kind(quote - 1) != TokenKind.PUNCTUATION;
        if (named && i - quote <= SHORT_QUOTATION) {
          enclose(quote, i);
        }
        quote = quote < 0 ? i : -1;
      }
    }
  }

  private void enclose(int open, int close) {
    for (int i = open; i >= 0 && i <= close; i++) {
      marks[i] |= ENCLOSED;
    }
  }

  /** The person whose unit ends right before a token. */
  @Nullable PersonMention mentionBefore(int token) {
    if (!behindMention.get(token)) {
      return null;
    }
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).firstToken() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (mentionEnds[low - 1] != token) {
      low--;
    }
    return mentions.get(low - 1);
  }

  /** Whether a verb of speech begins at a token and all its words stand before it. */
  boolean closesAt(int token) {
    return closing.get(token);
  }

  /** The clause whose verb begins at a token, or null. */
  @Nullable ReportingClause clauseAt(int token) {
    for (ReportingClause clause : clauses.get(tokens.sentence(token))) {
      if (clause.token() == token) {
        return clause;
      }
    }
    return null;
  }
}
