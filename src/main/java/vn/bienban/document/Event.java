package vn.bienban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * A meeting-like event of a document.
 *
 * @param head the words of its head noun
 * @param name its name, or null
 * @param date when it takes place, or null
 * @param place where, or null
 * @param organizer who holds it, or null
 * @param chairs who chairs it
 * @param attendees who attends it
 * @param announced whether it is still to take place
 * @param online whether it is held over a connection, or null where the document does not say
 * @param bridgePoints the places connected with it
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 */
public record Event(
    Span head,
    @Nullable Part name,
    @Nullable Day date,
    @Nullable Part place,
    @Nullable Part organizer,
    List<Role> chairs,
    List<Role> attendees,
    boolean announced,
    @Nullable Boolean online,
    List<Part> bridgePoints,
    String rule,
    double confidence) {
  public Event {
    chairs = List.copyOf(chairs);
    attendees = List.copyOf(attendees);
    bridgePoints = List.copyOf(bridgePoints);
  }

  /**
   * Words that tell something of the event.
   *
   * @param span the words
   * @param rule the rule that found them
   * @param confidence from 0 to 1
   */
  public record Part(Span span, String rule, double confidence) {}

  /**
   * The day of the event.
   *
   * @param time where the document names it
   * @param rule the rule that chose it
   * @param confidence from 0 to 1
   */
  public record Day(TimeExpression time, String rule, double confidence) {}

  /**
   * A person's part in the event.
   *
   * @param person the index in the cast
   * @param span the words that name the person here
   * @param inferred whether only a post stands here
   * @param rule the rule that found it
   * @param confidence from 0 to 1
   */
  public record Role(int person, Span span, boolean inferred, String rule, double confidence) {}
}
