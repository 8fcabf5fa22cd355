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
import java.util.TreeSet;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.segment.RuleTokenizer;
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
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/**
 * Compares names with those of a public set: persons as the product finds them, by rule and by
 * model, bodies and places as the model finds them elsewhere.
 */
public final class NameEvaluation {
  private final NameScore score;
  private final Map<String, Integer> ignored;
  private final Set<String> absent;
  private final int sentences;

  private NameEvaluation(
      NameScore score, Map<String, Integer> ignored, Set<String> absent, int sentences) {
    this.score = score;
    this.ignored = ignored;
    this.absent = absent;
    this.sentences = sentences;
  }

  /**
   * Measures on files in columns; see {@code bienban evaluate ner}.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException naming file and line of what is not well-formed
   */
  public static NameEvaluation of(List<Path> files, NameModel model) throws IOException {
    List<List<NameCorpus.Sentence>> articles = new ArrayList<>();
    Map<String, Integer> ignored = new TreeMap<>();
    for (Path file : files) {
      NameCorpus corpus = NameCorpus.read(file);
      articles.addAll(corpus.articles());
      corpus.ignored().forEach((type, count) -> ignored.merge(type, count, Integer::sum));
    }
    Set<String> known = new HashSet<>();
    int sentences = 0;
    for (List<NameCorpus.Sentence> article : articles) {
      sentences += article.size();
      for (NameCorpus.Sentence sentence : article) {
        sentence.names().forEach(name -> known.add(name.type()));
      }
    }
    Lexicon lexicon = Vocabulary.load();
    EntityRecognizer recognizer = new EntityRecognizer(lexicon);
    NameScore score = new NameScore();
    Set<String> absent = new TreeSet<>();
    for (List<NameCorpus.Sentence> article : articles) {
      SegmentedText text = text(article);
      List<List<NameScore.Name>> found = names(new Document(text, lexicon), recognizer, model);
      for (int i = 0; i < article.size(); i++) {
        List<NameScore.Name> comparable = new ArrayList<>();
        for (NameScore.Name name : found.get(i)) {
          if (known.contains(name.type())) {
            comparable.add(name);
          } else {
            absent.add(name.type());
          }
        }
        score.add(article.get(i).names(), comparable);
      }
    }
    return new NameEvaluation(score, ignored, absent, sentences);
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

  private static List<List<NameScore.Name>> names(
      Document document, EntityRecognizer recognizer, NameModel model) {
    SegmentedText text = document.segmented();
    BitSet taken = new BitSet();
    List<Entity> names = new ArrayList<>();
    for (Entity entity : recognizer.recognize(document, model)) {
      if (entity.type() == EntityType.PERSON) {
        names.add(entity);
        taken.set(entity.firstToken(), entity.endToken());
      }
    }
    for (Sentence sentence : text.sentences()) {
      for (Entity entity : model.names(text, sentence)) {
        int next = taken.nextSetBit(entity.firstToken());
        if (entity.type() != EntityType.PERSON && (next < 0 || next >= entity.endToken())) {
          names.add(entity);
        }
      }
    }
    names.sort(Comparator.comparingInt(Entity::firstToken));
    List<List<NameScore.Name>> bySentence = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      List<NameScore.Name> row = new ArrayList<>();
      while (next < names.size() && names.get(next).firstToken() < sentence.endToken()) {
        Entity name = names.get(next++);
        row.add(
            new NameScore.Name(
                switch (name.type()) {
                  case PERSON -> "PER";
                  case LOCATION -> "LOC";
                  default -> "ORG";
                },
                name.firstToken() - sentence.firstToken(),
                name.endToken() - sentence.firstToken()));
      }
      bySentence.add(row);
    }
    return bySentence;
  }

  /** The figures by type. */
  public NameScore score() {
    return score;
  }

  /** What was measured, and which types of names were left out. */
  public String toText() {
    StringBuilder text = new StringBuilder(score.toText());
    text.append("\nsentences  ").append(sentences);
    if (!ignored.isEmpty()) {
      text.append("\nignored    ").append(ignored).append(", names of types the model lacks");
    }
    if (!absent.isEmpty()) {
      text.append("\nignored    ").append(absent).append(", types the files do not have");
    }
    return text.toString();
  }
}
