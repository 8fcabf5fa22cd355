package vn.bienban.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.Value;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/**
 * An article as the annotators read it: a segmented view, its tokens with what the lexicon knows of
 * them, and the layers that annotators added, each once. For one reading and one thread.
 */
public final class Document {
  private final SegmentedText segmented;
  private final TimeLimit timeLimit;
  private final List<Sentence> sentences;
  private final Tokens tokens;
  private @Nullable Layer<PersonMention> mentions;
  private @Nullable Layer<Entity> bodies;
  private @Nullable Layer<TimeExpression> times;
  private final Map<LayerKey<?>, Object> layers = new IdentityHashMap<>();

  // What was asked for last: labels of patterns ask for one layer again and again.
  private @Nullable LayerKey<?> lastKey;
  private @Nullable Object last;

  /** A document without layers, to be read without a limit of time. */
  public Document(SegmentedText segmented, Lexicon lexicon) {
    this(segmented, lexicon, TimeLimit.none());
  }

  /**
   * A document without layers.
   *
   * @param timeLimit when the reading must be over
   * @throws vn.bienban.text.TimeLimitException when the time is over
   */
  public Document(SegmentedText segmented, Lexicon lexicon, TimeLimit timeLimit) {
    this.segmented = segmented;
    this.timeLimit = timeLimit;
    this.sentences = timed(segmented.sentences());
    this.tokens = Tokens.of(segmented.tokens(), sentences, lexicon);
  }

  /**
   * The same list for who works through it: taking an element ends in a {@link
   * vn.bienban.text.TimeLimitException} when the time for the document is over.
   */
  public <T> List<T> timed(List<T> elements) {
    return timeLimit.over(elements);
  }

  /** Blocks, sentences and tokens. */
  public SegmentedText segmented() {
    return segmented;
  }

  /** Until when the document may be read. */
  public TimeLimit timeLimit() {
    return timeLimit;
  }

  /** The sentences in order of place, {@link #timed}. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The tokens and what is known of each. */
  public Tokens tokens() {
    return tokens;
  }

  /** The text of the view. */
  public String text() {
    return segmented.text();
  }

  /**
   * What an annotator added.
   *
   * @throws IllegalStateException if nobody has yet
   */
  @SuppressWarnings("unchecked")
  public <T> T get(LayerKey<T> key) {
    if (key != lastKey || last == null) {
      Object layer = layers.get(key);
      if (layer == null) {
        throw new IllegalStateException("no annotator has added " + key);
      }
      lastKey = key;
      last = layer;
    }
    return (T) last;
  }

  /**
   * Adds what an annotator found.
   *
   * @throws IllegalStateException if it stands there already
   */
  public <T> void put(LayerKey<T> key, T layer) {
    if (layers.putIfAbsent(key, layer) != null) {
      throw new IllegalStateException("a second " + key);
    }
  }

  /** Takes a layer away that only who added it asks for, and asks for no more. */
  public void drop(LayerKey<?> key) {
    layers.remove(key);
    lastKey = null;
    last = null;
  }

  /**
   * What follows from the layers, made when it is first asked for.
   *
   * @param maker makes it of this document
   */
  @SuppressWarnings("unchecked")
  public <T> T derived(LayerKey<T> key, Function<Document, T> maker) {
    Object derived = layers.get(key);
    if (derived == null) {
      derived = maker.apply(this);
      layers.put(key, derived);
    }
    return (T) derived;
  }

  /** A layer of annotations of this document, in order of place. */
  public <A extends Annotation> Layer<A> layer(List<? extends A> annotations) {
    return Layer.of(annotations, tokens.size());
  }

  /** The names, posts and bodies; those of one type do not overlap. */
  public Layer<Entity> entities() {
    return get(Layers.ENTITIES);
  }

  /** The bodies alone; none overlaps another. */
  public Layer<Entity> bodies() {
    if (bodies == null) {
      bodies = layer(entities().stream().filter(e -> e.type() == EntityType.ORGANIZATION).toList());
    }
    return bodies;
  }

  /** The temporal expressions; none overlaps another. */
  public Layer<TimeExpression> times() {
    if (times == null) {
      times = get(Layers.TIMES);
    }
    return times;
  }

  /**
   * Where the document speaks of persons. A mention stands on the tokens of its whole noun phrase,
   * posts and words of address included.
   */
  public Layer<PersonMention> mentions() {
    if (mentions == null) {
      mentions = layer(get(Layers.PEOPLE).mentions());
    }
    return mentions;
  }

  /** The original's words under a span of the view, as a value of the record. */
  public Value value(Span view, String rule, double confidence) {
    Span source = segmented.aligned().toSource(view);
    return new Value(
        segmented.aligned().source().substring(source),
        source.begin(),
        source.end(),
        rule,
        Math.round(confidence * 1000) / 1000.0);
  }
}
