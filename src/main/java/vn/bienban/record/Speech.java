package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn: somebody has the floor until another speaker or the narrator takes over.
 *
 * @param speaker the id of the person, or null where the article names none
 * @param speakerText the words that stand for the speaker where {@code speaker} is null, or null
 * @param acts what the speaker does, each act once, in order of first mention; never empty
 * @param verbs the verbs that report it; empty for a bare quotation
 * @param statements the words said; empty where the article only tells that somebody spoke
 */
public record Speech(
    @Nullable String speaker,
    @Nullable Value speakerText,
    List<SpeechAct> acts,
    List<ReportingVerb> verbs,
    List<Statement> statements) {
  /**
   * @throws IllegalArgumentException if there is no act
   */
  public Speech {
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("a speech has an act");
    }
    acts = List.copyOf(acts);
    verbs = List.copyOf(verbs);
    statements = List.copyOf(statements);
  }
}
