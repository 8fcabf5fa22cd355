package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Whether a text speaks in the register of orders, of law and procedure or of news, told by the
 * share of their words, and whether law is cited by its parts: what a circular's explainer says
 * must be done is nobody's task. Immutable and thread-safe.
 */
final class Register extends Domain {
  /** Where a document keeps how many parts of law it cites. */
  private static final LayerKey<Integer> CITED = new LayerKey<>("parts of law cited");

  /** A document that is no meeting and cites so many parts of laws explains law. */
  private static final int MANY_CITED = 4;

  private final LexicalClass article = of("law-article");
  private final LexicalClass part = of("law-part");

  /** Shares are counted in words on so many characters. */
  private static final int PER = 10_000;

  /** A shorter text counts as if it were so long, for one word in it tells little. */
  private static final int SHORTEST = 1000;

  /** A share tells as many features as it exceeds bounds, so that more weighs no less than some. */
  private static final int[] BOUNDS = {0, 5, 10, 20, 40};

  private static final String[] NAMES = {"0", "5", "10", "20", "40"};

  private final LexicalClass register = of("register");

  /** The templates of the groups' features, in the order of the table. */
  private final List<String> templates = new ArrayList<>();

  private final Attribute<Integer> group;

  Register(Lexicon lexicon) {
    super(lexicon, "task");
    group = lexicon.attribute(register, "group", this::indexOf);
  }

  private Integer indexOf(String name) {
    String template = name + '>';
    if (!templates.contains(template)) {
      templates.add(template);
    }
    return templates.indexOf(template);
  }

  /** Tells the shares of all groups of words in a text. */
  void tell(Features features, Document document) {
    int[] counts = new int[templates.size()];
    Tokens tokens = document.tokens();
    for (Sentence sentence : document.sentences()) {
      boolean has = tokens.has(register, sentence);
      for (int i = sentence.firstToken(); has && i < sentence.endToken(); i++) {
        if (tokens.begins(register, i)) {
          counts[group.of(tokens.entry(register, i))]++;
        }
      }
    }
    int length = document.text().length();
    features.add("always");
    share(features, "cited parts>", cited(document), length);
    for (int i = 0; i < counts.length; i++) {
      share(features, templates.get(i), counts[i], length);
    }
  }

  private static void share(Features features, String template, int count, int length) {
    double share = (double) count * PER / Math.max(SHORTEST, length);
    for (int i = 0; i < BOUNDS.length && share > BOUNDS[i]; i++) {
      features.add(template, NAMES[i]);
    }
  }

  /** Whether a sentence cites an article of law. */
  boolean areCited(SentenceWindow words) {
    return words.has(article) && count(words.tokens(), article, words.first(), words.end()) > 0;
  }

  /**
   * The sentences of the sections that explain law, where articles, clauses and points are cited
   * again and again: a dispatch is often quoted in one section and the law explained in the next.
   */
  BitSet explained(Document document) {
    BitSet explained = new BitSet();
    if (cited(document) < MANY_CITED) {
      return explained;
    }
    int section = 0;
    int block = -1;
    boolean cites = false;
    for (Sentence sentence : document.sentences()) {
      boolean opens =
          sentence.block() != block
              && document.segmented().blockOf(sentence).kind() == BlockKind.HEADING;
      block = sentence.block();
      if (opens) {
        explained.set(section, sentence.index(), cites);
        section = sentence.index();
        cites = false;
      }
      cites |= cited(document.tokens(), sentence) > 0;
    }
    explained.set(section, document.segmented().sentences().size(), cites);
    return explained;
  }

  /** How many parts of law are cited. */
  private int cited(Document document) {
    return document.derived(CITED, this::count);
  }

  private int count(Document document) {
    int cited = 0;
    for (Sentence sentence : document.sentences()) {
      cited += cited(document.tokens(), sentence);
    }
    return cited;
  }

  private int cited(Tokens tokens, Sentence sentence) {
    int end = Math.min(sentence.endToken() + 1, tokens.size());
    return tokens.has(part, sentence) ? count(tokens, part, sentence.firstToken(), end) : 0;
  }

  private static int count(Tokens tokens, LexicalClass type, int from, int to) {
    int cited = 0;
    for (int i = from; i + 1 < to; i++) {
      cited += tokens.is(type, i) && tokens.kind(i + 1) == TokenKind.NUMBER ? 1 : 0;
    }
    return cited;
  }
}
