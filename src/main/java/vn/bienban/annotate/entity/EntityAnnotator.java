package vn.bienban.annotate.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Thresholds;
import vn.bienban.decide.Models;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Finding;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.NameModel;
import vn.bienban.document.Sentence;
import vn.bienban.document.WordFinder;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds names, posts, bodies and places: by rules, and by an engine or a model where these leave a
 * name open. Immutable and thread-safe.
 */
public final class EntityAnnotator implements Annotator<Layer<Entity>> {
  private final EntityRecognizer recognizer;
  private final NameModel names;
  private final @Nullable WordFinder words;
  private final double confidence = Thresholds.load().get("names.of-words");

  /**
   * An annotator.
   *
   * @param lexicon whose words the rules read
   * @param models weigh what the model of names takes for a person; what the engine does is
   *     believed
   * @param names knows names that the rules leave open
   * @param words an engine whose names count in place of the model's, or null
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public EntityAnnotator(
      Lexicon lexicon, Models models, NameModel names, @Nullable WordFinder words) {
    this.recognizer = new EntityRecognizer(lexicon, words == null ? models : Models.NONE);
    this.names = names;
    this.words = words;
  }

  /** The rules that it names as the origin of what it finds. */
  public RuleSheet rules() {
    return recognizer.rules().sheet();
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of();
  }

  @Override
  public LayerKey<Layer<Entity>> writes() {
    return Layers.ENTITIES;
  }

  @Override
  public Layer<Entity> annotate(Document document, Context context) {
    if (words == null) {
      return recognizer.recognize(document, names, context.trace());
    }
    WordFinder.Words found = words.find(document.segmented());
    for (Sentence sentence : found.unread()) {
      context.tell(
          new Finding("engine-failed", words.name() + " failed on this sentence", sentence.span()));
    }
    return recognizer.recognize(
        document,
        new WordNames(found.words(), words.name() + ".names", confidence),
        context.trace());
  }
}
