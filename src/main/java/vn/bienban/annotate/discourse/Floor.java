package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.Attribution;
import vn.bienban.document.BlockKind;
import vn.bienban.document.ReportingClause;
import vn.bienban.text.Span;

/**
 * How long a speaker has the floor behind the sentence that names him: a linear model weighs each
 * sentence that follows, and the turn ends where the sentences up to there weigh most together, so
 * that a doubtful one between two sure ones does not end it.
 */
final class Floor {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "speeches.floor";

  /** So many sentences at most go on with one statement. */
  static final int LONGEST_RUN = 60;

  /** A quotation that no mark closes within so many sentences was never opened. */
  static final int LONGEST_QUOTATION = 15;

  /** What opens something new where it stands between two sentences. */
  private static final String HEADING = "heading";

  /** What stands between where a paragraph tells of a speech without a word of it. */
  private static final String BARE = "bare";

  private final List<SentenceView> views;
  private final LinearModel model;
  private final Trace trace;
  private final FloorFeatures features;
  private final Resumption resumption;
  private final double least;
  private final double lost;

  /** Clauses that tell again who speaks, by sentence. */
  private final Map<Integer, Resumption.Clause> resumed = new HashMap<>();

  /**
   * For one document.
   *
   * @param least a run goes on only where its sum comes to more
   * @param lost a run whose sum has fallen so far below its best does not come back to it
   */
  Floor(
      List<SentenceView> views,
      LinearModel model,
      FloorFeatures features,
      Resumption resumption,
      double least,
      double lost,
      Trace trace) {
    this.least = least;
    this.lost = lost;
    this.resumption = resumption;
    this.views = views;
    this.model = model;
    this.trace = trace;
    this.features = features;
  }

  /**
   * The sentences that go on with a speaker's words, in order of place.
   *
   * @param clause who has the floor
   * @param words where the words stand that its own sentence holds
   * @param open whether a quotation is open at the end of its sentence
   * @param taken whether a sentence has a clause of its own or belongs to one
   * @param bare whether a sentence tells that somebody spoke and nothing more
   * @param next the first sentence behind that has a clause with words, or -1
   * @param same whether that clause is of the same person
   */
  List<Integer> run(
      ReportingClause clause,
      FloorFeatures.Words words,
      boolean open,
      IntPredicate taken,
      IntPredicate bare,
      int next,
      boolean same) {
    List<Integer> run = new ArrayList<>();
    int length = 0;
    double sum = 0;
    double best = least;
    boolean quotation = open;
    boolean quotedBelow = false;
    int quotedTo = open ? closing(clause.sentence() + 1, taken) : -1;
    boolean headed = false;
    boolean counts = views.get(clause.sentence()).endsWith(':');
    String interrupted = "";
    int stop = Math.min(views.size(), clause.sentence() + LONGEST_RUN);
    for (int i = clause.sentence() + 1; i < stop && sum > best - lost; i++) {
      SentenceView view = views.get(i);
      if (taken.test(i) && !view.isOutside() || view.isEmpty() || view.kind() == BlockKind.BYLINE) {
        break;
      }
      if (view.isOutside()) {
        interrupted = view.repeats() ? "repeated" : view.kind().name().toLowerCase(Locale.ROOT);
        continue;
      }
      if (bare.test(i)) {
        interrupted = BARE;
        continue;
      }
      Features seen = model.weigh(trace);
      features.add(
          views,
          new FloorFeatures.Case(
              clause,
              words,
              i,
              run.isEmpty() ? -1 : run.get(run.size() - 1),
              quotation,
              interrupted,
              next,
              same),
          seen);
      seen.decide(view.sentence().span(), clause.speaker());
      boolean first = run.isEmpty();
      Resumption.Clause before = resumption.before(view);
      Resumption.Clause told = before != null ? before : resumption.behind(view, quotation);
      if (told != null) {
        resumed.put(i, told);
      }
      boolean goesOn = before != null && length == run.size() && !interrupted.equals(HEADING);
      boolean head = features.isHead(views, i);
      boolean item = headed && view.kind() == BlockKind.LIST_ITEM;
      counts &= length == run.size() && features.isCounted(view);
      headed =
          item
              || head
                  && length == run.size()
                  && features.linksHead(view, views.get(view.index() - 1));
      run.add(i);
      quotedBelow =
          first
              ? words == FloorFeatures.Words.BELOW && view.isMark(view.first(), '"')
              : quotedBelow && quotation;
      if (quotedBelow || goesOn || item || counts || i <= quotedTo) {
        // "ông X nói:" and below a quotation, one that is still open, "Đồng thời nhấn mạnh",
        // "Đối với Sở Y tế:" within a list, "nêu hai việc:" and "Thứ nhất": no doubt whose it is
        length = run.size();
      } else if (!head) {
        sum += seen.score();
      }
      if (sum > best) {
        best = sum;
        length = run.size();
      }
      quotation = view.isQuotationOpen(quotation, view.first());
      if (quotation && i >= quotedTo && length == run.size()) {
        quotedTo = closing(i + 1, taken);
      }
      interrupted = "";
    }
    return List.copyOf(run.subList(0, length));
  }

  /** The sentence that ends with the close of a quotation that is open before another, or -1. */
  private int closing(int from, IntPredicate taken) {
    int stop = Math.min(views.size(), from + LONGEST_QUOTATION);
    for (int i = from; i < stop && !taken.test(i); i++) {
      SentenceView view = views.get(i);
      int close = view.closingQuotation(view.first(), view.end());
      if (close >= 0) {
        return view.endsQuotation() ? i : i - 1;
      }
      if (view.isQuotationOpen(false, view.first())) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The words that a run of sentences makes: a new stretch behind each interruption, and where the
   * text tells again who speaks.
   *
   * @param first what the speaker said before
   */
  List<Attribution> stretches(Attribution first, List<Integer> run) {
    List<Attribution> stretches = new ArrayList<>();
    boolean closed = true;
    for (int i = 0; i < run.size(); i++) {
      SentenceView view = views.get(run.get(i));
      Resumption.Clause told = resumed.get(view.index());
      int begin = view.sentence().span().begin();
      int end = Math.max(begin + 1, end(view));
      boolean joined = !closed && run.get(i) == run.get(i - 1) + 1;
      if (told != null) {
        Span words = view.span(told.begin(), told.end());
        joined &= told.begin() == view.first();
        begin = words.begin();
        end = words.end();
      }
      closed = told != null && end < end(view);
      Attribution before = joined ? stretches.remove(stretches.size() - 1) : first;
      Span said = before.words();
      Span words = new Span(joined && said != null ? said.begin() : begin, end);
      stretches.add(
          told == null
              ? before.with(words)
              : told.attribution(view, first.clause(), resumption.speech(), words));
    }
    return stretches;
  }

  /** The offset behind the last token of a sentence that is no mark at its end. */
  static int end(SentenceView view) {
    return view.document().tokens().end(Math.max(view.first() + 1, view.contentEnd()) - 1);
  }
}
