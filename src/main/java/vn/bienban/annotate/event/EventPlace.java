package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.Entity;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Where the event takes place: after "tại" or "ở" beside the event or its day. Immutable and
 * thread-safe.
 */
final class EventPlace {
  private static final int LONGEST = 16;

  /** A line that announces the place says so within so many words. */
  private static final int LABEL_WITHIN = 4;

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass in;
  private final LexicalClass venue;
  private final LexicalClass room;
  private final LexicalClass locality;
  private final LexicalClass noPlace;
  private final LexicalClass placeStop;
  private final LexicalClass placeLabel;
  private final LexicalClass visitVerb;

  EventPlace(Lexicon lexicon, EventWords words, Moments moments) {
    this.words = words;
    this.moments = moments;
    in = lexicon.lexicalClass("event.in");
    venue = lexicon.lexicalClass("event.venue");
    room = lexicon.lexicalClass("event.room");
    locality = lexicon.lexicalClass("event.locality");
    noPlace = lexicon.lexicalClass("event.no-place");
    placeStop = lexicon.lexicalClass("event.place-stop");
    placeLabel = lexicon.lexicalClass("event.place-label");
    visitVerb = lexicon.lexicalClass("event.visit-verb");
  }

  /**
   * The place that the first of some sentences tells.
   *
   * @param views the sentences of the event and its day, the best ones first
   * @param events the mentions of events, whose names may hold a place
   * @param cited the documents cited
   */
  @Nullable Span find(List<SentenceView> views, List<EventMention> events, CitedSpans cited) {
    for (LexicalClass preposition : List.of(words.at, in)) {
      for (SentenceView view : views) {
        Span place = view.repeats() ? null : new Place(view, events, cited).after(preposition);
        if (place != null) {
          return place;
        }
      }
    }
    for (SentenceView view : views) {
      Span place =
          view.hasPerson() && Moments.hasDay(view)
              ? new Place(view, events, cited).visited()
              : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The token after the place that begins at a token, or the token itself where none does. */
  int endOfPlace(SentenceView view, int from, CitedSpans cited) {
    Place place = new Place(view, List.of(), cited);
    return from >= view.end() ? from : Math.max(place.end(from), place.bodyEnd(from));
  }

  /** The place in a line that announces it: "Địa điểm: …". */
  @Nullable Span announced(List<SentenceView> views, CitedSpans cited) {
    for (SentenceView view : views) {
      for (int i = view.first(); i < Math.min(view.first() + LABEL_WITHIN, view.end()); i++) {
        int end = view.endOf(placeLabel, i);
        if (end >= 0 && end < view.end() - 1 && view.isMark(end, ":")) {
          int stop = new Place(view, List.of(), cited).end(end + 1);
          return stop > end + 1 ? view.span(end + 1, stop) : null;
        }
      }
    }
    return null;
  }

  /** The places that a sentence may tell. */
  private final class Place {
    private final SentenceView view;
    private final List<EventMention> events;
    private final CitedSpans cited;

    Place(SentenceView view, List<EventMention> events, CitedSpans cited) {
      this.view = view;
      this.events = events;
      this.cited = cited;
    }

    @Nullable Span after(LexicalClass preposition) {
      boolean person = false;
      boolean said = false;
      for (int i = view.first(); i + 1 < view.end(); i++) {
        int end = view.personEnd(i);
        if (end >= 0) {
          person = true;
          i = end - 1;
          continue;
        }
        said |= person && words.speech.says(view, i) && !inName(i);
        if (view.is(preposition, i)
            && !view.begins(words.head, i + 1)
            && !inName(i)
            && (preposition == words.at && !said || followsEvent(i))) {
          int stop = end(i + 1);
          if (stop > i + 1) {
            return view.span(i + 1, stop);
          }
        }
      }
      return null;
    }

    /** Whether the event's noun, its verb of holding or its day stands right before a word. */
    private boolean followsEvent(int word) {
      if (word == view.first()) {
        return false;
      }
      for (EventMention event : events) {
        if (event.view() == view && event.nameEnd() == word) {
          return true;
        }
      }
      return view.endsWith(words.hold, word, 3) || moments.covers(view, word - 1);
    }

    /** What somebody visits or inspects, where no preposition tells the place. */
    @Nullable Span visited() {
      for (int i = view.first() + 1; i < view.end(); i++) {
        int end = view.endOf(visitVerb, i);
        if (end < 0 || end >= view.end() || view.isInPerson(i) || insideBody(i)) {
          continue;
        }
        int stop = end(end);
        int body = bodyEnd(end);
        if (stop > end || body > end) {
          return view.span(end, Math.max(stop, body));
        }
      }
      return null;
    }

    int bodyEnd(int word) {
      Entity body = view.document().bodies().startingAt(word);
      return body == null ? -1 : Math.min(view.end(), body.endToken());
    }

    private boolean inName(int word) {
      for (EventMention event : events) {
        if (event.view() == view && word > event.begin() && word < event.nameEnd()) {
          return true;
        }
      }
      return false;
    }

    int end(int from) {
      if (from >= view.end() || cited.contains(view.document().tokens().begin(from))) {
        return from;
      }
      boolean capital = view.isCapitalized(from) && view.kind(from) == TokenKind.WORD;
      boolean named = view.begins(room, from);
      if (!named && !view.begins(venue, from) && !capital || view.begins(noPlace, from)) {
        return from;
      }
      int end = phraseEnd(from);
      for (int i = from; i < end; i++) {
        named |= view.isCapitalized(i) || view.kind(i) == TokenKind.NUMBER;
      }
      return named ? end : from;
    }

    private int phraseEnd(int from) {
      int size = view.end();
      int i = Math.max(view.endOf(room, from), from);
      while (i < size && i - from < LONGEST) {
        switch (view.text(i)) {
          case "(":
            return bracketEnd(i);
          case ",":
            if (i + 1 >= size || !isApposition(i + 1)) {
              return i;
            }
            i++;
            continue;
          case "-":
            if (i + 1 >= size
                || !view.isCapitalized(i + 1)
                || isPerson(i + 1)
                || view.begins(words.creditStart, i + 1)) {
              return i;
            }
            i++;
            continue;
          default:
            break;
        }
        if (view.isPunctuation(i)
            || !view.isCapitalized(i) && view.begins(words.nameStop, i)
            || view.begins(placeStop, i) && !insideBody(i) && !(i > from && view.isCapitalized(i))
            || view.begins(words.hold, i) && !insideBody(i)
            || view.begins(words.chair, i)
            || i > from && isPerson(i)
            || moments.isAt(view, i)) {
          return i;
        }
        i++;
      }
      return i;
    }

    private boolean isPerson(int word) {
      return view.personEnd(word) >= 0;
    }

    private int bracketEnd(int open) {
      int size = view.end();
      if (open + 1 >= size || !view.isCapitalized(open + 1) && !view.begins(locality, open + 1)) {
        return open;
      }
      int close = open + 1;
      while (close < size && close - open < 10 && !view.text(close).equals(")")) {
        if (view.text(close).equals(",")) {
          // an address, not a name
          return open;
        }
        close++;
      }
      return close < size && view.text(close).equals(")") ? close + 1 : open;
    }

    /** A wider place after a comma, not the subject of what follows. */
    private boolean isApposition(int from) {
      if (!view.begins(locality, from) && !view.begins(room, from)) {
        return false;
      }
      int size = view.end();
      for (int i = from; i < Math.min(size, from + LONGEST); i++) {
        if (view.isPunctuation(i) && !view.isMark(i, "-")) {
          return true;
        }
        if (view.begins(words.hold, i) && !insideBody(i)
            || words.speech.says(view, i) && !insideBody(i)
            || view.begins(words.predicate, i)
            || view.personEnd(i) >= 0) {
          return false;
        }
      }
      return true;
    }

    private boolean insideBody(int word) {
      Entity body = view.document().bodies().covering(word);
      return body != null && body.firstToken() < word;
    }
  }
}
