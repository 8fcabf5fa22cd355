package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The sentences that tell of another event than the main one, whether or not that is one of the
 * record: behind the main one's, with a time of their own in front and the noun of another event,
 * or, as the items of a round-up, a verb of holding. Immutable and thread-safe.
 */
final class OtherEvents extends Domain {
  private final EventWords words;
  private final Moments moments;
  private final LexicalClass sameDay = of("same-day");
  private final LexicalClass afterwards = of("afterwards");

  OtherEvents(Lexicon lexicon, EventWords words, Moments moments) {
    super(lexicon, "event");
    this.words = words;
    this.moments = moments;
  }

  /**
   * The sentences that do not tell of another event.
   *
   * @param views sentences in order of place
   * @param main the main event
   * @param all the mentions of events in the article
   * @param day the main event's day, or null where it is not known
   */
  List<SentenceView> without(
      List<SentenceView> views,
      EventChoice main,
      List<EventMention> all,
      @Nullable TimeExpression day) {
    SentenceView first = main.main().view();
    TimeExpression its = day == null ? moments.opening(first) : day;
    Set<Integer> own = new HashSet<>();
    main.family().forEach(mention -> own.add(mention.view().index()));
    own.add(first.index());
    Set<Integer> others =
        all.stream()
            .filter(mention -> !mention.isDoubtful() && mention.ruled())
            .map(mention -> mention.view().index())
            .collect(Collectors.toSet());
    List<SentenceView> rest = new ArrayList<>();
    int block = -1;
    for (SentenceView view : views) {
      boolean itsOwn = own.contains(view.index());
      if (!itsOwn
          && view.place() > first.place()
          && (others.contains(view.index()) || isItem(view) || isVisit(view, main.main()))
          && opens(view, its)) {
        block = view.sentence().block();
      } else if (itsOwn || view.sentence().block() != block || view.kind() == BlockKind.HEADING) {
        block = -1;
      }
      if (block < 0) {
        rest.add(view);
      }
    }
    return rest;
  }

  /** Whether a sentence begins its block and something is held in it. */
  private boolean isItem(SentenceView view) {
    return view.sentence().span().begin() <= view.block().span().begin() && view.has(words.hold);
  }

  /**
   * Whether a sentence goes on with the day by a verb that tells of an event, of another one than
   * the main mention's noun; a headline leaves open which of them is the main one.
   */
  private boolean isVisit(SentenceView view, EventMention main) {
    return main.view().kind() != BlockKind.HEADING
        && view.startsWith(sameDay)
        && view.has(words.eventVerb)
        && !view.tokens()
            .lower(view.first(), view.end(), new StringBuilder())
            .contains(main.family());
  }

  /** Whether a sentence opens with a time that is not the main event's. */
  private boolean opens(SentenceView view, @Nullable TimeExpression day) {
    if (view.startsWith(sameDay) || view.startsWith(afterwards)) {
      return true;
    }
    TimeExpression time = moments.opening(view);
    return day != null && time != null && isOther(time, day);
  }

  /** Whether two days, or two parts of one, exclude each other. */
  private static boolean isOther(TimeExpression time, TimeExpression day) {
    if (!Moments.isDay(time)
        || !Moments.isDay(day)
        || Moments.isRange(time)
        || Moments.isRange(day)) {
      return false;
    }
    return !Moments.withoutYear(time).equals(Moments.withoutYear(day))
        || time.partOfDay() != null
            && day.partOfDay() != null
            && time.partOfDay() != day.partOfDay();
  }
}
