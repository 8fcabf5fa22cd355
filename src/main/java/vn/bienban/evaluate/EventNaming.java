package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * Where an article names its main event by an annotation: the places of the name's words, or of the
 * event's head noun where it has no name. Immutable.
 */
final class EventNaming {
  /** The longest counter that stands before the noun in some names, without spaces: "phiên". */
  private static final int LONGEST_COUNTER = 5;

  private final FlatText text;
  private final boolean meeting;
  private final List<Span> places;

  private EventNaming(FlatText text, boolean meeting, List<Span> places) {
    this.text = text;
    this.meeting = meeting;
    this.places = List.copyOf(places);
  }

  static EventNaming of(Facts facts, FlatText text) {
    List<Span> places = new ArrayList<>();
    boolean meeting = !facts.of(Field.IS_MEETING).isEmpty();
    boolean named = !facts.of(Field.NAME).isEmpty();
    for (Facts.Fact fact : facts.of(named ? Field.NAME : Field.KIND).values()) {
      String words = fact.words();
      Span place = words == null ? null : text.find(words);
      while (words != null && place != null) {
        places.add(place);
        place = text.find(words, place.end());
      }
    }
    return new EventNaming(text, meeting, places);
  }

  /** The place at whose begin, or behind a counter there, some words begin, or null. */
  private @Nullable Span at(Span words) {
    int begin = text.offset(words.begin());
    for (Span place : places) {
      if (place.begin() <= begin
          && begin - place.begin() <= LONGEST_COUNTER
          && begin < place.end()) {
        return place;
      }
    }
    return null;
  }

  /** Whether some words begin where the event is named, or null where that is unknown. */
  @Nullable Boolean begins(Span words) {
    return !meeting || places.isEmpty() ? null : at(words) != null;
  }

  /** Whether the name ends where some words do, or null where they are not its begin. */
  @Nullable Boolean endsWith(Span words) {
    Span place = at(words);
    int end = text.offset(words.end());
    return place == null || end > place.end() ? null : end == place.end();
  }
}
