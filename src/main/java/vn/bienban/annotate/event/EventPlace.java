package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.text.Span;

/** Where the event takes place: after "tại" or "ở" beside the event or its day. */
final class EventPlace {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();
  private static final int LONGEST = 16;

  private final SentenceReader reader;
  private final List<EventMention> events;
  private final CitedSpans cited;

  private EventPlace(SentenceReader reader, List<EventMention> events, CitedSpans cited) {
    this.reader = reader;
    this.events = events;
    this.cited = cited;
  }

  /**
   * The place that the first of some sentences tells.
   *
   * @param readers the sentences of the event and its day, the best ones first
   * @param events the mentions of events, whose names may hold a place
   * @param cited the documents cited
   */
  static @Nullable Span find(
      List<SentenceReader> readers, List<EventMention> events, CitedSpans cited) {
    for (String preposition : List.of("tại", "ở")) {
      for (SentenceReader reader : readers) {
        Span place =
            reader.repeats ? null : new EventPlace(reader, events, cited).after(preposition);
        if (place != null) {
          return place;
        }
      }
    }
    for (SentenceReader reader : readers) {
      Span place =
          reader.words().has("person") && EventFinder.hasDay(reader)
              ? new EventPlace(reader, events, cited).visited()
              : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The word after the place that begins at a word, or the word itself where none does. */
  static int endOfPlace(SentenceReader reader, int from, CitedSpans cited) {
    EventPlace place = new EventPlace(reader, List.of(), cited);
    return from >= reader.tokens.size()
        ? from
        : Math.max(place.end(from), Math.max(from, place.bodyEnd(from)));
  }

  /** The place in a line that announces it: "Địa điểm: …". */
  static @Nullable Span announced(List<SentenceReader> readers, CitedSpans cited) {
    for (SentenceReader reader : readers) {
      int size = reader.tokens.size();
      for (int i = 0; i < Math.min(4, size); i++) {
        int end = reader.endOf(LEXICON.placeLabel, i);
        if (end > 0 && end < size - 1 && reader.words().word(end).equals(":")) {
          int stop = new EventPlace(reader, List.of(), cited).end(end + 1);
          return stop > end + 1 ? reader.span(end + 1, stop) : null;
        }
      }
    }
    return null;
  }

  private @Nullable Span after(String preposition) {
    boolean person = false;
    boolean said = false;
    for (int i = 0; i + 1 < reader.tokens.size(); i++) {
      int[] ends = reader.words().endsOf("person", i);
      if (ends != null) {
        person = true;
        i = ends[0] - 1;
        continue;
      }
      said |= person && reader.words().endsOf("say", i) != null && !inName(i);
      if (reader.words().word(i).equals(preposition)
          && reader.words().endsOf("event", i + 1) == null
          && !inName(i)
          && (preposition.equals("tại") && !said || followsEvent(i))) {
        int end = end(i + 1);
        if (end > i + 1) {
          return reader.span(i + 1, end);
        }
      }
    }
    return null;
  }

  /** Whether the event's noun, its verb of holding or its day stands right before a word. */
  private boolean followsEvent(int word) {
    if (word == 0) {
      return false;
    }
    for (EventMention event : events) {
      if (event.reader == reader && event.nameEnd == word) {
        return true;
      }
    }
    for (int i = Math.max(0, word - 3); i < word; i++) {
      int[] hold = reader.words().endsOf("hold", i);
      if (hold != null && hold[0] == word) {
        return true;
      }
    }
    return reader.isInMoment(word - 1);
  }

  /** What somebody visits or inspects, where no preposition tells the place. */
  private @Nullable Span visited() {
    int size = reader.tokens.size();
    for (int i = 1; i < size; i++) {
      int end = reader.endOf(LEXICON.visitVerb, i);
      if (end < 0 || end >= size || reader.isInPerson(i) || insideBody(i)) {
        continue;
      }
      int stop = end(end);
      int body = bodyEnd(end);
      if (stop > end || body > end) {
        return reader.span(end, Math.max(stop, body));
      }
    }
    return null;
  }

  private int bodyEnd(int word) {
    int base = reader.sentence.firstToken();
    for (Entity body : reader.bodies) {
      if (body.firstToken() - base == word) {
        return Math.min(reader.tokens.size(), body.endToken() - base);
      }
    }
    return -1;
  }

  private boolean inName(int word) {
    for (EventMention event : events) {
      if (event.reader == reader && word > event.begin && word < event.nameEnd) {
        return true;
      }
    }
    return false;
  }

  private int end(int from) {
    if (from >= reader.tokens.size() || cited.contains(reader.tokens.get(from).begin())) {
      return from;
    }
    Token first = reader.tokens.get(from);
    boolean room = reader.endOf(LEXICON.room, from) > from;
    boolean venue = reader.endOf(LEXICON.venue, from) > from;
    boolean capital = first.isCapitalized() && first.kind() == TokenKind.WORD;
    if (!room && !venue && !capital || reader.endOf(LEXICON.noPlace, from) > from) {
      return from;
    }
    int end = phraseEnd(from);
    boolean named = room;
    for (int i = from; i < end; i++) {
      named |=
          reader.tokens.get(i).isCapitalized() || reader.tokens.get(i).kind() == TokenKind.NUMBER;
    }
    return named ? end : from;
  }

  private int phraseEnd(int from) {
    int size = reader.tokens.size();
    int i = Math.max(from, Math.max(reader.endOf(LEXICON.room, from), from));
    while (i < size && i - from < LONGEST) {
      Token token = reader.tokens.get(i);
      switch (token.text()) {
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
              || !reader.tokens.get(i + 1).isCapitalized()
              || isPerson(i + 1)
              || reader.endOf(LEXICON.creditStart, i + 1) > i + 1) {
            return i;
          }
          i++;
          continue;
        default:
          break;
      }
      if (token.kind() == TokenKind.PUNCTUATION
          || !token.isCapitalized() && reader.endOf(LEXICON.nameStop, i) > i
          || reader.endOf(LEXICON.placeStop, i) > i
              && !insideBody(i)
              && !(i > from && token.isCapitalized())
          || reader.words().endsOf("hold", i) != null && !insideBody(i)
          || reader.words().endsOf("chair", i) != null
          || i > from && isPerson(i)
          || reader.isMoment(i)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean isPerson(int word) {
    return reader.words().endsOf("person", word) != null;
  }

  private int bracketEnd(int open) {
    int size = reader.tokens.size();
    if (open + 1 >= size
        || !reader.tokens.get(open + 1).isCapitalized()
            && reader.endOf(LEXICON.locality, open + 1) < 0) {
      return open;
    }
    int close = open + 1;
    while (close < size && close - open < 10 && !reader.tokens.get(close).text().equals(")")) {
      if (reader.tokens.get(close).text().equals(",")) {
        // an address, not a name
        return open;
      }
      close++;
    }
    return close < size && reader.tokens.get(close).text().equals(")") ? close + 1 : open;
  }

  /** A wider place after a comma, not the subject of what follows. */
  private boolean isApposition(int from) {
    boolean locality = reader.endOf(LEXICON.locality, from) > from;
    if (!locality && reader.endOf(LEXICON.room, from) < 0) {
      return false;
    }
    int size = reader.tokens.size();
    for (int i = from; i < Math.min(size, from + LONGEST); i++) {
      Token token = reader.tokens.get(i);
      if (token.kind() == TokenKind.PUNCTUATION && !token.text().equals("-")) {
        return true;
      }
      if (reader.words().endsOf("hold", i) != null && !insideBody(i)
          || reader.words().endsOf("say", i) != null && !insideBody(i)
          || reader.endOf(LEXICON.predicate, i) > i
          || reader.words().endsOf("person", i) != null) {
        return false;
      }
    }
    return true;
  }

  private boolean insideBody(int word) {
    int base = reader.sentence.firstToken();
    for (Entity body : reader.bodies) {
      if (word > body.firstToken() - base && word < body.endToken() - base) {
        return true;
      }
    }
    return false;
  }
}
