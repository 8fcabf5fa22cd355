package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Turn;
import vn.bienban.text.Span;

/**
 * Puts reporting clauses and their words together to turns: one person has the floor until another
 * one speaks or the narrator takes over. A caption or a headline tells of a turn of its own and
 * interrupts none.
 */
final class Turns {
  /** Fewer words than these say nothing. */
  private static final int FEWEST_WORDS = 3;

  private static final char MARK = '"';

  private static final Comparator<Turn> ORDER =
      Comparator.<Turn>comparingInt(Turns::begin)
          .thenComparing(turn -> turn.clauses().get(0).speaker());

  private final List<SentenceView> views;
  private final String text;

  private Turns(List<SentenceView> views, String text) {
    this.views = views;
    this.text = text;
  }

  /**
   * The turns in order of place.
   *
   * @param attributions all of a document, in order of place
   */
  static List<Turn> of(List<SentenceView> views, String text, List<Attribution> attributions) {
    return new Turns(views, text).turns(attributions);
  }

  private List<Turn> turns(List<Attribution> attributions) {
    List<Turn> turns = new ArrayList<>();
    List<Attribution> open = new ArrayList<>();
    int last = 0;
    Attribution before = null;
    for (Attribution attribution : attributions) {
      boolean joint =
          before != null
              && before.clause().token() == attribution.clause().token()
              && before.person() != attribution.person();
      if (joint) {
        // Of those who speak together the first one named has the words.
        turns.add(turn(List.of(attribution.with(null))));
      } else if (views.get(attribution.clause().sentence()).isOutside()) {
        turns.add(turn(List.of(attribution)));
      } else {
        if (!open.isEmpty() && !goesOn(open.get(0), last, attribution)) {
          turns.add(turn(open));
          open.clear();
          last = 0;
        }
        open.add(attribution);
        last = Math.max(last, lastSentence(attribution));
      }
      before = attribution;
    }
    if (!open.isEmpty()) {
      turns.add(turn(open));
    }
    // A quotation of a word or two beside a name, without a verb, is nothing said.
    turns.removeIf(turn -> begin(turn) == Integer.MAX_VALUE);
    turns.sort(ORDER);
    return withoutRepetitions(turns);
  }

  /** What somebody is told to say in the same words again, as in a lead and below, is said once. */
  private List<Turn> withoutRepetitions(List<Turn> turns) {
    Map<Integer, Set<String>> said = new HashMap<>();
    List<Turn> kept = new ArrayList<>();
    for (Turn turn : turns) {
      List<Turn.Statement> statements = new ArrayList<>(turn.statements());
      Set<String> its = said.computeIfAbsent(turn.person(), person -> new HashSet<>());
      statements.removeIf(statement -> !its.add(statement.span().of(text)));
      kept.add(
          statements.size() == turn.statements().size()
              ? turn
              : new Turn(turn.person(), turn.clauses(), statements));
    }
    kept.removeIf(turn -> begin(turn) == Integer.MAX_VALUE);
    // without words said before its verb a turn begins later
    kept.sort(ORDER);
    return List.copyOf(kept);
  }

  /** Where a turn begins: with its first verb, or with words that stand before it. */
  private static int begin(Turn turn) {
    int begin = Integer.MAX_VALUE;
    for (ReportingClause clause : turn.clauses()) {
      Span verb = clause.verb();
      begin = verb == null ? begin : Math.min(begin, verb.begin());
    }
    for (Turn.Statement statement : turn.statements()) {
      begin = Math.min(begin, statement.span().begin());
    }
    return begin;
  }

  /**
   * Whether the same person still has the floor, nobody's sentence being between.
   *
   * @param last the last sentence of the turn so far
   */
  private boolean goesOn(Attribution first, int last, Attribution next) {
    if (first.person() != next.person()) {
      return false;
    }
    for (int i = last + 1; i < firstSentence(next); i++) {
      if (!views.get(i).isOutside()) {
        return false;
      }
    }
    return true;
  }

  private int lastSentence(Attribution attribution) {
    Span words = attribution.words();
    int sentence = attribution.clause().sentence();
    while (words != null
        && sentence + 1 < views.size()
        && views.get(sentence + 1).sentence().span().begin() < words.end()) {
      sentence++;
    }
    return sentence;
  }

  private int firstSentence(Attribution attribution) {
    Span words = attribution.words();
    int sentence = attribution.clause().sentence();
    while (words != null
        && sentence > 0
        && views.get(sentence - 1).sentence().span().end() > words.begin()) {
      sentence--;
    }
    return sentence;
  }

  private Turn turn(List<Attribution> attributions) {
    Set<ReportingClause> clauses = new LinkedHashSet<>();
    List<Turn.Statement> statements = new ArrayList<>();
    for (Attribution attribution : attributions) {
      views.get(0).document().timeLimit().check();
      clauses.add(attribution.clause());
      Turn.Statement statement = statement(attribution);
      if (statement != null) {
        statements.add(statement);
      }
    }
    statements.sort(
        Comparator.<Turn.Statement>comparingInt(statement -> statement.span().begin())
            .thenComparingInt(statement -> -statement.span().end()));
    List<Turn.Statement> kept = new ArrayList<>();
    int end = -1;
    for (Turn.Statement statement : statements) {
      if (statement.span().begin() >= end) {
        kept.add(statement);
        end = statement.span().end();
      }
    }
    return new Turn(attributions.get(0).person(), List.copyOf(clauses), kept);
  }

  /** The words of a clause without the marks of quotation around, or null where nothing is said. */
  private Turn.@Nullable Statement statement(Attribution attribution) {
    Span words = attribution.words();
    if (words == null) {
      return null;
    }
    int begin = words.begin();
    int end = words.end();
    boolean quoted = text.charAt(begin) == MARK;
    boolean closed = text.charAt(end - 1) == MARK;
    if (quoted
        && (closed || text.indexOf(MARK, begin + 1) < 0 || text.indexOf(MARK, begin + 1) >= end)) {
      begin++;
      end -= closed && end > begin ? 1 : 0;
    } else {
      quoted = false;
    }
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Span said = new Span(begin, end);
    return countWords(said) < FEWEST_WORDS
        ? null
        : new Turn.Statement(said, quoted, attribution.clause());
  }

  private int countWords(Span span) {
    int words = 0;
    boolean in = false;
    for (int i = span.begin(); i < span.end(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return words;
  }
}
