package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Layer;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds the names of persons, the posts and the bodies of a document by rule: family names, words
 * of address, tables of posts and bodies. Immutable and thread-safe.
 */
public final class EntityRecognizer {
  /** What is decided by weights. */
  public static final Set<String> DECISIONS = Set.of(OpenNames.DECISION);

  private final EntityRules rules;
  private final MentionScanner scanner;
  private final OpenNames openNames;
  private final DoubtfulNames doubtfulNames;
  private final CalledNames calledNames;

  /**
   * A recognizer with the words of a lexicon.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public EntityRecognizer(Lexicon lexicon) {
    this(lexicon, Models.NONE);
  }

  /**
   * A recognizer with the words of a lexicon, for name models too.
   *
   * @param models weigh what a name model takes for a person
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public EntityRecognizer(Lexicon lexicon, Models models) {
    this(lexicon, models, null, null);
  }

  /**
   * As {@link #EntityRecognizer(Lexicon, Models)}.
   *
   * @param believed the rule of names that are believed and not weighed, or null
   * @param sheet the rules in place of the shipped ones, or null
   */
  EntityRecognizer(
      Lexicon lexicon, Models models, @Nullable String believed, @Nullable RuleSheet sheet) {
    Gazetteer gazetteer = new Gazetteer(lexicon);
    NameGrammar names = new NameGrammar(lexicon, gazetteer);
    BodyGrammar bodies = new BodyGrammar(lexicon, gazetteer, names);
    PostGrammar posts = new PostGrammar(lexicon, gazetteer, bodies);
    rules =
        new EntityRules(
            sheet == null ? EntityRules.sheet(lexicon, gazetteer, names, posts) : sheet);
    NameContexts contexts = new NameContexts(lexicon, gazetteer, rules);
    scanner = new MentionScanner(rules, gazetteer, names, bodies, posts, contexts);
    openNames = new OpenNames(gazetteer, names, contexts, models.get(OpenNames.DECISION), believed);
    doubtfulNames = new DoubtfulNames(lexicon, names);
    calledNames = new CalledNames(lexicon, rules, gazetteer, contexts);
  }

  /** The rules that it names as the origin of what it finds. */
  public EntityRules rules() {
    return rules;
  }

  /** The entities of a document. */
  public Layer<Entity> recognize(Document document) {
    return recognize(document, null, Trace.OFF);
  }

  /**
   * The entities of a document, with persons that the rules leave open and a model knows.
   *
   * @param model the model, or null
   * @param trace keeps what was weighed
   */
  public Layer<Entity> recognize(Document document, @Nullable NameModel model, Trace trace) {
    Mentions mentions = new Mentions(document);
    List<Entity> signed = new ArrayList<>();
    SegmentedText text = document.segmented();
    for (Sentence sentence : document.sentences()) {
      if (text.blockOf(sentence).kind() == BlockKind.BYLINE) {
        scanner.sign(sentence, mentions, signed);
      } else {
        scanner.read(sentence, mentions);
      }
    }
    if (model != null) {
      openNames.ask(model, mentions, trace);
    }
    doubtfulNames.settle(mentions);
    calledNames.find(mentions);
    return mentions.layer();
  }
}
