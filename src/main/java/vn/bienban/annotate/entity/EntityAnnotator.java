package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * @param words an engine whose names, if it labels any, count before the model's; or null
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public EntityAnnotator(
      Lexicon lexicon, Models models, NameModel names, @Nullable WordFinder words) {
    this.names = names;
    this.words = words != null && words.labelsNames() ? words : null;
    this.recognizer =
        new EntityRecognizer(lexicon, models, this.words == null ? null : rule(this.words), null);
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
    NameModel labelled = new WordNames(found.words(), rule(words), confidence);
    return recognizer.recognize(
        document,
        (text, sentence) -> both(labelled.names(text, sentence), names.names(text, sentence)),
        context.trace());
  }

  private static String rule(WordFinder words) {
    return words.name() + ".names";
  }

  /** All of the first, and of the second those that share no token with one of them. */
  private static List<Entity> both(List<Entity> first, List<Entity> second) {
    List<Entity> all = new ArrayList<>(first);
    for (Entity name : second) {
      if (first.stream()
          .noneMatch(
              each -> each.firstToken() < name.endToken() && name.firstToken() < each.endToken())) {
        all.add(name);
      }
    }
    all.sort(Comparator.comparingInt(Entity::firstToken));
    return all;
  }
}
