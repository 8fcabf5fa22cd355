package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * Where an article names an event by an annotation: the places of the name's words, or of the
 * event's head noun where it has no name. Immutable.
 */
final class EventNaming {
  /** The longest counter that stands before the noun in some names, without spaces: "phiên". */
  private static final int LONGEST_COUNTER = 5;

  /** A noun so near to the words of an event's day tells of it, in characters without spaces. */
  private static final int NEAR = 120;

  private final FlatText text;
  private final boolean meeting;
  private final List<Span> places;
  private final List<Span> days;
  private final String kind;

  /** Whether its name tells more than its kind, so that its words mean it wherever they stand. */
  private final boolean telling;

  private EventNaming(
      FlatText text,
      boolean meeting,
      List<Span> places,
      List<Span> days,
      @Nullable String kind,
      @Nullable String name) {
    this.text = text;
    this.meeting = meeting;
    this.places = List.copyOf(places);
    this.days = List.copyOf(days);
    this.kind = kind == null ? "" : Folding.words(kind);
    this.telling =
        name != null && Folding.words(name).length() > this.kind.length() + LONGEST_COUNTER;
  }

  /** How an article names its main event. */
  static EventNaming of(Facts facts, FlatText text) {
    List<Span> places = new ArrayList<>();
    boolean meeting = !facts.of(Field.IS_MEETING).isEmpty();
    boolean named = !facts.of(Field.NAME).isEmpty();
    for (Facts.Fact fact : facts.of(named ? Field.NAME : Field.KIND).values()) {
      places.addAll(places(fact.words(), text));
    }
    return new EventNaming(text, meeting, places, List.of(), null, null);
  }

  /** How an article names one of several events. */
  static EventNaming of(Facts.MeetingFact meeting, FlatText text) {
    return new EventNaming(
        text,
        true,
        places(meeting.name(), text),
        places(meeting.dayText(), text),
        meeting.kind(),
        meeting.name());
  }

  private static List<Span> places(@Nullable String words, FlatText text) {
    List<Span> places = new ArrayList<>();
    Span place = words == null ? null : text.find(words);
    while (words != null && place != null) {
      places.add(place);
      place = text.find(words, place.end());
    }
    return places;
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

  /**
   * Whether some words name it: they begin with a name that tells more than its kind, or with its
   * kind, and stand beside its day where that is told; null where they may do so, far from its day.
   */
  @Nullable Boolean names(Span words, String its) {
    boolean named = at(words) != null;
    if (!named && !isOfKind(its)) {
      return Boolean.FALSE;
    }
    int begin = text.offset(words.begin());
    boolean near =
        days.stream().anyMatch(day -> begin - day.end() < NEAR && day.begin() - begin < NEAR);
    return near || named && (telling || days.isEmpty()) ? Boolean.TRUE : null;
  }

  /** Whether some words begin with its kind, a counter before either aside. */
  private boolean isOfKind(String its) {
    String words = Folding.words(its);
    return !kind.isEmpty()
        && (words.startsWith(kind)
            || words.startsWith(behindFirst(kind))
            || behindFirst(words).startsWith(kind));
  }

  private static String behindFirst(String words) {
    return words.substring(words.indexOf(' ') + 1);
  }

  /** Whether the name ends where some words do, or null where they are not its begin. */
  @Nullable Boolean endsWith(Span words) {
    Span place = at(words);
    int end = text.offset(words.end());
    return place == null || end > place.end() ? null : end == place.end();
  }
}
