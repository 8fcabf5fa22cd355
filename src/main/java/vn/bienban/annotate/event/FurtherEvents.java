package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The further events of a round-up: each opens a paragraph with a time of its own, is held, chaired
 * or attended there, and has another name than the main one. What was held earlier, or will be, is
 * background. Immutable and thread-safe.
 */
final class FurtherEvents {

  /** How many days a round-up spans. */
  private static final int SPAN = 14;

  private static final int DAYS_OF_MONTH = 31;

  /** Names that share this part of their words name one event. */
  private static final double ONE_NAME = 0.5;

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass sameDay;

  FurtherEvents(Lexicon lexicon, EventWords words, Moments moments) {
    this.words = words;
    this.moments = moments;
    sameDay = lexicon.lexicalClass("event.same-day");
  }

  /** An event and the sentences that report it. */
  record Found(EventMention mention, @Nullable TimeExpression date, List<SentenceView> sentences) {
    private int begin() {
      return mention.view().index();
    }
  }

  /**
   * The further events, in order of place.
   *
   * @param views the sentences in order of place
   * @param mentions all mentions of events, in order of reading
   * @param choice the main event
   * @param date the main event's day, or null
   */
  List<Found> find(
      List<SentenceView> views,
      List<EventMention> mentions,
      EventChoice choice,
      @Nullable TimeExpression date) {
    List<Found> found = new ArrayList<>();
    List<EventMention> known = new ArrayList<>();
    known.add(choice.main());
    for (EventMention mention : mentions) {
      TimeExpression day = Moments.day(mention.view());
      if (!mention.isDoubtful()
          && isFurther(views, mention, choice.main(), day, date)
          && isOther(mention, known)) {
        int end = end(views, mention, mentions, choice.main());
        found.add(new Found(mention, day, views.subList(mention.view().index(), end)));
        known.add(mention);
      }
    }
    found.sort(Comparator.comparingInt(Found::begin));
    return found;
  }

  private boolean isFurther(
      List<SentenceView> views,
      EventMention mention,
      EventMention main,
      @Nullable TimeExpression day,
      @Nullable TimeExpression date) {
    SentenceView view = mention.view();
    boolean thatDay = view.startsWith(sameDay);
    if (!mention.ruled()
        || mention.said()
        || !mention.isNamed()
        || !thatDay && !(opensBlock(views, view.index()) && opensWithTime(view))
        || view == main.view()
        || view.repeats()
        || view.kind() != BlockKind.PARAGRAPH && view.kind() != BlockKind.LIST_ITEM
        || words.elsewhere.isToldBefore(view, mention.begin())) {
      return false;
    }
    boolean told =
        view.hasPerson() || !view.document().bodies().in(view.first(), view.end()).isEmpty();
    return told && (thatDay || date != null && day != null && isNear(day, date));
  }

  private static boolean opensBlock(List<SentenceView> views, int index) {
    return index == 0
        || views.get(index - 1).sentence().block() != views.get(index).sentence().block();
  }

  private boolean opensWithTime(SentenceView view) {
    int at = view.first();
    int stop = Math.min(view.end(), at + EventDateFeatures.DATELINE);
    while (at < stop && !moments.isAt(view, at)) {
      at++;
    }
    return at < stop && (at == view.first() || EventDateFeatures.isAfterDateline(view, at));
  }

  /** Whether two days lie within one round-up; of the same moment they tell one event. */
  private static boolean isNear(TimeExpression day, TimeExpression date) {
    String a = day.value();
    String b = date.value();
    if (a.equals(b)) {
      return day.partOfDay() != date.partOfDay();
    }
    if (!Moments.isDay(date) || !a.substring(0, 4).equals(b.substring(0, 4))) {
      return false;
    }
    return Math.abs(dayOfYear(a) - dayOfYear(b)) <= SPAN;
  }

  private static int dayOfYear(String value) {
    return DAYS_OF_MONTH * number(value, 5) + number(value, 8);
  }

  private static int number(String value, int at) {
    char tens = value.charAt(at);
    char ones = value.charAt(at + 1);
    return Character.isDigit(tens) && Character.isDigit(ones) ? 10 * (tens - '0') + ones - '0' : 0;
  }

  /** Whether a mention's name differs from those of the events known. */
  private static boolean isOther(EventMention mention, List<EventMention> known) {
    Set<String> name = words(mention);
    for (EventMention other : known) {
      Set<String> common = words(other);
      int size = Math.min(name.size(), common.size());
      common.retainAll(name);
      boolean same = size > 0 && common.size() >= ONE_NAME * size;
      if (same && other.family().equals(mention.family())) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(EventMention mention) {
    Set<String> words = new HashSet<>();
    for (int i = mention.begin(); i < mention.nameEnd(); i++) {
      words.add(mention.view().document().tokens().lower(i));
    }
    return words;
  }

  /** The sentence after the last one about an event: the next time in front, or the main event. */
  private int end(
      List<SentenceView> views,
      EventMention mention,
      List<EventMention> mentions,
      EventMention main) {
    Set<Integer> back = new HashSet<>();
    for (EventMention other : mentions) {
      if (other.family().equals(main.family()) && !other.family().equals(mention.family())) {
        back.add(other.view().index());
      }
    }
    int block = mention.view().sentence().block();
    for (int i = mention.view().index() + 1; i < views.size(); i++) {
      SentenceView view = views.get(i);
      if (view.kind() == BlockKind.HEADING
          || view.kind() == BlockKind.BYLINE
          || view.sentence().block() > block && back.contains(i)
          || opensBlock(views, i) && (opensWithTime(view) || view.startsWith(sameDay))) {
        return i;
      }
    }
    return views.size();
  }

  /** The sentences of the main event: all but those of the further ones. */
  static List<SentenceView> without(List<SentenceView> all, List<Found> found) {
    BitSet taken = new BitSet();
    for (Found each : found) {
      taken.set(each.begin(), each.begin() + each.sentences().size());
    }
    return all.stream().filter(view -> !taken.get(view.index())).toList();
  }
}
