package vn.bienban.document;

import java.util.Comparator;
import java.util.List;
import vn.bienban.text.Span;

/**
 * A turn: one person has the floor until another speaker or the narrator takes over. Immutable.
 *
 * @param person the index of the speaker in {@link Cast#members()}
 * @param clauses the clauses that report it, in order of place; never empty
 * @param statements the words said, in order of place; empty where the document only tells that
 *     somebody spoke
 */
public record Turn(int person, List<ReportingClause> clauses, List<Statement> statements) {
  public Turn {
    clauses = List.copyOf(clauses);
    statements = List.copyOf(statements);
  }

  /** The reporting clauses of some turns, in order of place. */
  public static List<ReportingClause> clauses(List<Turn> turns) {
    return turns.stream()
        .flatMap(turn -> turn.clauses().stream())
        .sorted(Comparator.comparingInt(ReportingClause::token))
        .toList();
  }

  /**
   * A stretch of words said, without reporting clauses and quotation marks around.
   *
   * @param span the words
   * @param quoted whether they stand in quotation marks
   * @param clause the clause that attributes them
   */
  public record Statement(Span span, boolean quoted, ReportingClause clause) {}
}
