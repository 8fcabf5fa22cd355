package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting-like event that the article reports or announces.
 *
 * @param name its name, from the head noun to the end, or null where it has none
 * @param kind the head noun phrase in lower case, such as {@code hội nghị}
 * @param date the day or days it takes place, or null
 * @param partOfDay morning, afternoon or evening where said, or null
 * @param time the hour as {@code 08:30} where said, or null
 * @param place the venue or locality, or null
 * @param organizer the body said to hold it, or null
 * @param chairs who is said to chair it
 * @param attendees who is said to attend it
 * @param announced whether it is announced rather than reported
 * @param online true where it is held over a connection; null where the article does not say so
 * @param bridgePoints the places connected with it, each once
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Meeting(
    @Nullable Value name,
    String kind,
    @Nullable DateValue date,
    @Nullable PartOfDay partOfDay,
    @Nullable String time,
    @Nullable Value place,
    @Nullable Value organizer,
    List<Participant> chairs,
    List<Participant> attendees,
    boolean announced,
    @Nullable Boolean online,
    List<Value> bridgePoints,
    String source,
    double confidence) {
  public Meeting {
    chairs = List.copyOf(chairs);
    attendees = List.copyOf(attendees);
    bridgePoints = List.copyOf(bridgePoints);
  }
}
