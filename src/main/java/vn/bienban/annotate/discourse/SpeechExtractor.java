package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Supplements;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.Attribution;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Finds who says something: the clauses of {@code speech.rules} in each sentence, and the words of
 * the sentence that each attributes.
 */
public final class SpeechExtractor implements Annotator<List<Attribution>> {
  private static final Comparator<Attribution> ORDER =
      Comparator.<Attribution>comparingInt(attribution -> attribution.clause().token())
          .thenComparing(Attribution::words, Comparator.nullsLast(Comparator.naturalOrder()));

  private final RuleSheet rules;
  private final SpeechWords speech;
  private final Elsewhere elsewhere;
  private final ClauseReader clauses;
  private final QuotationReader quotations;
  private final Epithets epithets;
  private final Hearsay.Words hearsay;
  private final SpeechTexts texts;
  private final Rule carried;
  private final BorrowedActs acts;

  /**
   * Takes its words and loads its rules.
   *
   * @throws IllegalStateException naming file and line of what is wrong with a table or a rule
   */
  public SpeechExtractor(Lexicon lexicon) {
    this(lexicon, Supplements.NONE);
  }

  /** As {@link #SpeechExtractor(Lexicon)}, with rules that extensions add. */
  public SpeechExtractor(Lexicon lexicon, Supplements own) {
    this(lexicon, sheet(new SpeechWords(lexicon).labels("discourse"), own));
  }

  private static RuleSheet sheet(Label.Names labels, Supplements own) {
    return own.extended(
        "discourse/speech.rules",
        RuleSheet.load(SpeechExtractor.class, "speech.rules", labels),
        labels);
  }

  /** Takes its words and the rules of another sheet, which has those of the shipped one. */
  public SpeechExtractor(Lexicon lexicon, RuleSheet rules) {
    this.rules = rules;
    speech = new SpeechWords(lexicon);
    elsewhere = new Elsewhere(lexicon, speech);
    clauses = new ClauseReader(lexicon, rules, speech, elsewhere);
    quotations = new QuotationReader(lexicon, rules, elsewhere, clauses);
    epithets = new Epithets(lexicon, rules, speech, elsewhere, clauses);
    hearsay = new Hearsay.Words(lexicon, elsewhere);
    texts = new SpeechTexts(lexicon, rules, speech);
    carried = rules.rule("speech.carried");
    acts = new BorrowedActs(lexicon, rules, speech);
  }

  /** The rules, with their examples. */
  public RuleSheet rules() {
    return rules;
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.ENTITIES, Layers.TIMES, Layers.PEOPLE);
  }

  @Override
  public LayerKey<List<Attribution>> writes() {
    return Layers.ATTRIBUTIONS;
  }

  @Override
  public List<Attribution> annotate(Document document, Context context) {
    Trace trace = context.trace();
    return withoutDoubles(attributions(SentenceView.of(document), trace), trace);
  }

  private List<Attribution> attributions(List<SentenceView> views, Trace trace) {
    List<Attribution> attributions = new ArrayList<>();
    Hearsay told = new Hearsay(hearsay, trace);
    Attribution carrier = null;
    for (int i = 0; i < views.size(); i++) {
      SentenceView view = views.get(i);
      if (texts.closes(view)) {
        carrier = null;
        continue;
      }
      List<Attribution> found = new ArrayList<>();
      if (view.hasPerson()) {
        found.addAll(clauses.read(view, told));
        if (found.isEmpty()) {
          found.addAll(quotations.read(view, i + 1 < views.size() ? views.get(i + 1) : null));
        }
        told.drop(view, found);
      }
      if (found.isEmpty()) {
        found.addAll(epithets.read(view, attributions));
      }
      if (view.hasPerson() || !found.isEmpty()) {
        attributions.addAll(found);
        if (!found.isEmpty() || view.kind() != BlockKind.LIST_ITEM) {
          // a colon at the end, before the points of a statement
          carrier = view.isMark(view.end() - 1, ':') ? last(found) : null;
        }
      } else if (carrier != null) {
        Attribution order = carried(view, carrier);
        if (order != null) {
          attributions.add(order);
        }
      }
    }
    attributions.sort(ORDER);
    List<Attribution> spoken = texts.withAddress(views, attributions);
    spoken.sort(ORDER);
    return acts.settled(views, spoken);
  }

  /** Several patterns may find one speaker at one verb; the first in order of place stands. */
  private static List<Attribution> withoutDoubles(List<Attribution> attributions, Trace trace) {
    Map<List<Integer>, Attribution> kept = new LinkedHashMap<>();
    for (Attribution attribution : attributions) {
      ReportingClause clause = attribution.clause();
      Attribution first = kept.putIfAbsent(List.of(clause.person(), clause.token()), attribution);
      if (first != null && !first.clause().rule().equals(clause.rule())) {
        trace.add(
            () ->
                alternative(
                    first,
                    attribution,
                    clause.rule() + " finds the same verb, after " + first.clause().rule()));
      }
    }
    return List.copyOf(kept.values());
  }

  /** A clause that lost, perhaps against another one. */
  static Alternative alternative(@Nullable Attribution winner, Attribution loser, String why) {
    return new Alternative(
        "speeches.verbs", winner == null ? null : verb(winner.clause()), verb(loser.clause()), why);
  }

  private static Span verb(ReportingClause clause) {
    Span verb = clause.verb();
    return verb == null ? clause.speaker() : verb;
  }

  private static @Nullable Attribution last(List<Attribution> attributions) {
    Attribution last = null;
    for (Attribution attribution : attributions) {
      if (last == null || attribution.clause().token() > last.clause().token()) {
        last = attribution;
      }
    }
    return last;
  }

  /** "kết luận như sau:" and in the lines below "Giao Sở …": orders of the same speaker. */
  private @Nullable Attribution carried(SentenceView view, Attribution carrier) {
    int at = view.first();
    while (at < view.end() && isListMark(view, at)) {
      at++;
    }
    int end = speech.sayEnd(view, at);
    if (end < 0 || speech.act(view, at) != SpeechAct.DIRECT) {
      return null;
    }
    ReportingClause clause = carrier.clause();
    return new Attribution(
        new ReportingClause(
            clause.person(),
            clause.speaker(),
            SpeechAct.DIRECT,
            view.span(at, end),
            at,
            view.index(),
            carried.name(),
            Math.min(carried.confidence(), clause.confidence())),
        end < view.end() ? view.span(end, view.end()) : null);
  }

  private static boolean isListMark(SentenceView view, int token) {
    return view.kind(token) != TokenKind.WORD || view.text(token).length() == 1;
  }
}
