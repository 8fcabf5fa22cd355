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
 * record: behind the main one's, with a time of their own in front and the noun of another event.
 * Immutable and thread-safe.
 */
final class OtherEvents extends Domain {
  /** The longest name of a newspaper before a day, in words. */
  private static final int DATELINE = 6;

  private final Moments moments;
  private final LexicalClass sameDay = of("same-day");
  private final LexicalClass afterwards = of("afterwards");

  OtherEvents(Lexicon lexicon, Moments moments) {
    super(lexicon, "event");
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
    Set<Integer> own = new HashSet<>();
    main.family().forEach(mention -> own.add(mention.view().index()));
    own.add(main.main().view().index());
    Set<Integer> others =
        all.stream()
            .filter(mention -> !mention.isDoubtful() && mention.ruled())
            .map(mention -> mention.view().index())
            .filter(index -> !own.contains(index))
            .collect(Collectors.toSet());
    if (others.isEmpty()) {
      return views;
    }
    List<SentenceView> rest = new ArrayList<>();
    int behind = main.main().view().place();
    int block = -1;
    for (SentenceView view : views) {
      if (view.place() > behind && others.contains(view.index()) && opens(view, day)) {
        block = view.sentence().block();
      } else if (own.contains(view.index())
          || view.sentence().block() != block
          || view.kind() == BlockKind.HEADING) {
        block = -1;
      }
      if (block < 0) {
        rest.add(view);
      }
    }
    return rest;
  }

  /** Whether a sentence opens with a time that is not the main event's. */
  private boolean opens(SentenceView view, @Nullable TimeExpression day) {
    if (view.startsWith(sameDay) || view.startsWith(afterwards)) {
      return true;
    }
    int at = view.first();
    int stop = Math.min(view.end(), at + DATELINE);
    while (at < stop && !moments.isAt(view, at)) {
      at++;
    }
    TimeExpression time = at < stop ? view.document().times().startingAt(at) : null;
    return day != null && time != null && isOther(time, day);
  }

  /** Whether two days, or two parts of one, exclude each other. */
  private static boolean isOther(TimeExpression time, TimeExpression day) {
    if (!Moments.isDay(time) || Moments.isRange(time) || Moments.isRange(day)) {
      return false;
    }
    return !Moments.withoutYear(time).equals(Moments.withoutYear(day))
        || time.partOfDay() != null
            && day.partOfDay() != null
            && time.partOfDay() != day.partOfDay();
  }
}
