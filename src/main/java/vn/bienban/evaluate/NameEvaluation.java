package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.RuleTokenizer;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Rule;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/**
 * Compares names with those that people see: persons as the product finds them, by rule and by
 * model, bodies and places as the model finds them elsewhere. {@link #find} is thread-safe, all
 * else is for one thread.
 */
public final class NameEvaluation {
  private static final String PERSON = "PER";

  private final NameModel model;
  private final Lexicon lexicon = Vocabulary.load();
  private final EntityRecognizer recognizer;
  private final Set<String> rules = new HashSet<>();
  private final BlockSplitter blocks = new BlockSplitter(lexicon);
  private final Segmenter segmenter =
      new Segmenter(OpenNlpSentenceSplitter.load(lexicon), OpenNlpTokenizer.load(lexicon));
  private final NameScore score = new NameScore();
  private final NameScore byRules = new NameScore();
  private final NameScore added = new NameScore();
  private final Map<String, Integer> ignored = new TreeMap<>();
  private int sentences;

  /**
   * An evaluation of a name model.
   *
   * @param models weigh what it takes for a person
   */
  public NameEvaluation(NameModel model, Models models) {
    this.model = model;
    recognizer = new EntityRecognizer(lexicon, models);
    recognizer.rules().sheet().rules().stream().map(Rule::name).forEach(rules::add);
  }

  /**
   * The names found in an article.
   *
   * @param all of persons, bodies and places
   * @param byRules persons found where nobody asks the model
   * @param added those of all persons that the model adds
   */
  public record Found(
      List<NameScore.Name> all, List<NameScore.Name> byRules, List<NameScore.Name> added) {
    public Found {
      all = List.copyOf(all);
      byRules = List.copyOf(byRules);
      added = List.copyOf(added);
    }

    private Found in(Span stretch) {
      return new Found(in(stretch, all), in(stretch, byRules), in(stretch, added));
    }

    private static List<NameScore.Name> in(Span stretch, List<NameScore.Name> names) {
      return names.stream()
          .filter(name -> name.begin() < stretch.end() && name.end() > stretch.begin())
          .toList();
    }
  }

  /**
   * Measures on a file in columns; see {@code bienban evaluate ner}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException naming file and line of what is not well-formed
   */
  public void add(Path columns) throws IOException {
    NameCorpus corpus = NameCorpus.read(columns);
    corpus.ignored().forEach((type, count) -> ignored.merge(type, count, Integer::sum));
    for (List<NameCorpus.Sentence> article : corpus.articles()) {
      SegmentedText text = text(article);
      List<NameScore.Name> gold = new ArrayList<>();
      for (int i = 0; i < article.size(); i++) {
        int first = text.sentences().get(i).firstToken();
        for (NameScore.Name name : article.get(i).names()) {
          gold.add(new NameScore.Name(name.type(), first + name.begin(), first + name.end()));
        }
      }
      sentences += article.size();
      count(
          gold,
          find(
              new Document(text, lexicon),
              entity -> new Span(entity.firstToken(), entity.endToken())));
    }
  }

  /** The names found in the text of an article, by its offsets. */
  public Found find(String article) {
    AlignedText aligned =
        blocks.strip(TextNormalizer.normalize(AlignedText.of(SourceText.of(article))));
    SegmentedText text = segmenter.segment(aligned, blocks.split(aligned), TimeLimit.none());
    return find(new Document(text, lexicon), entity -> aligned.toSource(entity.span()));
  }

  /** Measures on stretches of an article, by the names found in all of it. */
  public void add(List<NameAnnotation> annotations, Found found) {
    for (NameAnnotation annotation : annotations) {
      sentences++;
      count(annotation.names(), found.in(annotation.stretch()));
    }
  }

  private void count(List<NameScore.Name> gold, Found found) {
    List<NameScore.Name> persons =
        gold.stream().filter(name -> name.type().equals(PERSON)).toList();
    score.add(gold, found.all());
    byRules.add(persons, found.byRules());
    added.add(persons, found.added());
  }

  /** The article as the product sees it, but with the set's own sentences and tokens. */
  private static SegmentedText text(List<NameCorpus.Sentence> article) {
    StringBuilder text = new StringBuilder();
    for (NameCorpus.Sentence sentence : article) {
      text.append(String.join(" ", sentence.tokens())).append('\n');
    }
    String all = text.toString();
    RuleTokenizer tokenizer = new RuleTokenizer();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (NameCorpus.Sentence sentence : article) {
      int first = tokens.size();
      for (String word : sentence.tokens()) {
        List<Token> kinds = tokenizer.tokenize(word, new Span(0, word.length()));
        TokenKind kind = kinds.size() == 1 ? kinds.get(0).kind() : TokenKind.WORD;
        tokens.add(Token.of(all, at, at + word.length(), kind));
        at += word.length() + 1;
      }
      Span span = new Span(tokens.get(first).begin(), at - 1);
      sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), 0));
    }
    Block block = new Block(0, BlockKind.PARAGRAPH, new Span(0, all.length()), false);
    return new SegmentedText(AlignedText.of(SourceText.of(all)), List.of(block), sentences, tokens);
  }

  private Found find(Document document, Function<Entity, Span> place) {
    SegmentedText text = document.segmented();
    BitSet taken = new BitSet();
    List<Entity> all = new ArrayList<>();
    for (Entity entity : recognizer.recognize(document, model, Trace.OFF)) {
      if (entity.type() == EntityType.PERSON) {
        all.add(entity);
        taken.set(entity.firstToken(), entity.endToken());
      }
    }
    List<Entity> added = all.stream().filter(name -> !rules.contains(name.rule())).toList();
    for (Sentence sentence : text.sentences()) {
      for (Entity entity : model.names(text, sentence)) {
        int next = taken.nextSetBit(entity.firstToken());
        if (entity.type() != EntityType.PERSON && (next < 0 || next >= entity.endToken())) {
          all.add(entity);
        }
      }
    }
    all.sort(Comparator.comparingInt(Entity::firstToken));
    List<Entity> byRules = new ArrayList<>();
    for (Entity entity : recognizer.recognize(document)) {
      if (entity.type() == EntityType.PERSON) {
        byRules.add(entity);
      }
    }
    return new Found(names(all, place), names(byRules, place), names(added, place));
  }

  private static List<NameScore.Name> names(List<Entity> entities, Function<Entity, Span> place) {
    List<NameScore.Name> names = new ArrayList<>();
    for (Entity entity : entities) {
      Span span = place.apply(entity);
      String type =
          switch (entity.type()) {
            case PERSON -> PERSON;
            case LOCATION -> "LOC";
            default -> "ORG";
          };
      names.add(new NameScore.Name(type, span.begin(), span.end()));
    }
    return names;
  }

  /** The figures by type. */
  public NameScore score() {
    return score;
  }

  /** What was measured, and which types of names were left out. */
  public String toText() {
    StringBuilder text = new StringBuilder(score.toText());
    if (score.has(PERSON)) {
      text.append('\n').append(byRules.line(PERSON, "PER, rules"));
      text.append('\n').append(added.line(PERSON, "PER, added"));
    }
    text.append("\nsentences  ").append(sentences);
    if (!ignored.isEmpty()) {
      text.append("\nignored    ").append(ignored).append(", names of types the model lacks");
    }
    if (!score.absent().isEmpty()) {
      text.append("\nignored    ").append(score.absent()).append(", types the files do not have");
    }
    return text.toString();
  }
}
