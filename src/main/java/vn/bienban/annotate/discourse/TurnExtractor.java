package vn.bienban.annotate.discourse;

import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Thresholds;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.document.Attribution;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Tells how far the words of each reporting clause go, and puts them together to turns. It comes
 * behind the events, as who goes on speaking is another question at a meeting than in other news.
 */
public final class TurnExtractor implements Annotator<List<Turn>> {
  /** The decisions that it takes by a model. */
  public static final Set<String> DECISIONS = Set.of(Floor.DECISION);

  private final StatementExtent.Words statements;
  private final FloorFeatures features;
  private final Resumption resumption;
  private final LinearModel model;
  private final double least = Thresholds.load().get("speeches.floor-least");
  private final double lost = Thresholds.load().get("speeches.floor-lost");

  /**
   * Takes its words.
   *
   * @param models the weights of its decisions; without any a speaker has no more than the sentence
   * @param rules those that found the clauses
   */
  public TurnExtractor(Lexicon lexicon, Models models, RuleSheet rules) {
    SpeechWords speech = new SpeechWords(lexicon);
    statements = new StatementExtent.Words(lexicon, rules, speech);
    features = new FloorFeatures(lexicon, speech);
    resumption = new Resumption(lexicon, rules, speech);
    model = models.get(Floor.DECISION);
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.ENTITIES, Layers.TIMES, Layers.PEOPLE, Layers.ATTRIBUTIONS, Layers.EVENTS);
  }

  @Override
  public LayerKey<List<Turn>> writes() {
    return Layers.TURNS;
  }

  @Override
  public List<Turn> annotate(Document document, Context context) {
    List<SentenceView> views = SentenceView.of(document);
    Floor floor = new Floor(views, model, features, resumption, least, lost, context.trace());
    List<Attribution> found = document.get(Layers.ATTRIBUTIONS);
    return Turns.of(
        views, document.text(), StatementExtent.extend(views, found, statements, floor));
  }
}
