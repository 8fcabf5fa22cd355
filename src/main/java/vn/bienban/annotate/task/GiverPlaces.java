package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.GiverReader.Stands;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;
import vn.bienban.text.Span;

/**
 * All who may give the tasks of a document, and where it names them: persons, bodies and posts
 * without a holder. For one document and one thread.
 */
final class GiverPlaces {
  private final Document document;
  private final Tokens tokens;
  private final TaskText text;
  private final GiverReader reader;
  private final List<Place> places = new ArrayList<>();
  private final List<Somebody> all = new ArrayList<>();

  /** Persons by their index. */
  private final Map<Integer, Somebody> persons = new HashMap<>();

  /** Bodies and posts by their words in lower case. */
  private final TreeMap<String, Somebody> others = new TreeMap<>();

  /** Where somebody begins whom the rules take. */
  private final BitSet ruledBegins = new BitSet();

  /**
   * Where somebody is named.
   *
   * @param begin the first token
   * @param end the token after the last one
   * @param somebody who it is
   * @param stands what stands around
   */
  record Place(int begin, int end, Somebody somebody, Stands stands) {}

  /** Somebody who may give tasks; equal only to itself. */
  static final class Somebody {
    /** Its place among all, by where they are named first. */
    final int index;

    /** The index of the person, or -1. */
    final int person;

    /** Where it is named, in order of place. */
    final List<Place> places = new ArrayList<>();

    /** At how many places it gives orders. */
    int orders;

    /** At how many a document of its is told of. */
    int issues;

    /** At how many it speaks. */
    int says;

    /** How many tasks the rules take for its. */
    int votes;

    /** The number of the task of which it was a candidate last, from 1 on. */
    int asked;

    /** The place of which its kind was told last, and what that is. */
    @Nullable Place kindAt;

    String kind = "";

    /** Whether longer words begin with its words; null before anybody asked. */
    private @Nullable Boolean shorter;

    /** The words of a body or post in lower case; of a person empty. */
    private final String words;

    private Somebody(int index, int person, String words) {
      this.index = index;
      this.person = person;
      this.words = words;
    }

    /** The last place before a token, or null. */
    @Nullable Place before(int token) {
      int behind = behind(places, token);
      return behind == 0 ? null : places.get(behind - 1);
    }

    Place first() {
      return places.get(0);
    }
  }

  /**
   * Those of a document.
   *
   * @param ruled whom the rules take for the givers of its tasks
   */
  GiverPlaces(Document document, GiverReader reader, List<Giver> ruled) {
    this.document = document;
    this.tokens = document.tokens();
    this.reader = reader;
    text = TaskText.of(document);
    List<Found> found = new ArrayList<>();
    Set<TokenRange> known = new HashSet<>();
    for (Giver giver : ruled) {
      Span words = giver.body();
      if (words != null) {
        TokenRange range = TokenRange.of(document.segmented(), words);
        if (known.add(range)) {
          found.add(new Found(range, null));
          ruledBegins.set(range.begin());
        }
      }
    }
    for (int t = 0; t < tokens.size(); t++) {
      if (text.units[t] > 0) {
        TokenRange range = new TokenRange(t, t + text.units[t]);
        PersonMention person = document.mentions().startingAt(t);
        if (person != null || !(ruledBegins.get(t) && known.contains(range))) {
          found.add(new Found(range, person));
        }
      }
    }
    for (Entity post : document.timed(document.entities())) {
      int begin = post.firstToken();
      TokenRange range = new TokenRange(begin, post.endToken());
      if (post.type() == EntityType.POST
          && (text.marks[begin] & TaskText.COVERED) == 0
          && text.units[begin] == 0
          && !(ruledBegins.get(begin) && known.contains(range))) {
        found.add(new Found(range, null));
      }
    }
    found.sort(Comparator.comparingInt(each -> each.words().begin()));
    found.forEach(this::add);
  }

  /** Somebody whom some words name: a person, or by null another one. */
  private record Found(TokenRange words, @Nullable PersonMention person) {}

  private void add(Found found) {
    Somebody somebody =
        found.person() == null
            ? others.computeIfAbsent(found.words().lower(tokens), key -> create(-1, key))
            : persons.computeIfAbsent(found.person().person(), key -> create(key, ""));
    int begin = found.words().begin();
    int end = found.words().end();
    Stands stands = reader.stands(text.window(begin), begin, end, found.person());
    Place place = new Place(begin, end, somebody, stands);
    somebody.places.add(place);
    somebody.orders += stands.orders() ? 1 : 0;
    somebody.issues += stands.issues() ? 1 : 0;
    somebody.says += stands.says() ? 1 : 0;
    places.add(place);
  }

  private Somebody create(int person, String words) {
    Somebody somebody = new Somebody(all.size(), person, words);
    all.add(somebody);
    return somebody;
  }

  /** All places, in order. */
  List<Place> places() {
    return places;
  }

  /** Whether the words of another body or post begin with those of one and go on. */
  boolean isShort(Somebody somebody) {
    Boolean known = somebody.shorter;
    if (known == null) {
      String begin = somebody.words + ' ';
      String next = others.higherKey(begin);
      known = next != null && next.startsWith(begin);
      somebody.shorter = known;
    }
    return known;
  }

  /** How many of the places begin before a token. */
  int behind(int token) {
    return behind(places, token);
  }

  private static int behind(List<Place> places, int token) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).begin() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All who may be meant, in order of place. */
  List<Somebody> all() {
    return all;
  }

  /** Who a giver is, or null for nobody. */
  @Nullable Somebody of(Giver giver) {
    Span words = giver.words();
    if (words == null) {
      return null;
    }
    return giver.isPerson()
        ? persons.get(giver.person())
        : others.get(TokenRange.of(document.segmented(), words).lower(tokens));
  }

  /** Who a person is, or null where no words name the person. */
  @Nullable Somebody person(int person) {
    return persons.get(person);
  }
}
