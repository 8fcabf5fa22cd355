package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class RuleMatcherTest {
  private static final Lexicon LEXICON = Lexicon.builder().build();

  /** A token of three letters or more. */
  private static final Label LONG =
      Label.ofTokens((document, token) -> document.tokens().lower(token).length() > 2);

  private static final Label BEHIND_A =
      (document, token) -> token > 0 && document.tokens().lower(token - 1).equals("a") ? token : -1;

  private static final List<String> PATTERNS =
      List.of(
          "a b",
          "x:<long>",
          "^ . x:<long>",
          "^|b x:<long>{1,2}",
          "a|b? <long> !a",
          ".{0,2} ba_má",
          "!a b|<long> a",
          "b* a $",
          "<behind-a> b",
          "ba|ba_má x:.",
          "c|d|ba_má <long>",
          "[ a b | b b ]{1,2} a",
          "[ a ]? [ b | <long> ]",
          "&a . x:[ b | nam ]",
          "~a|<long> b",
          "!~a b|nam",
          "x:[ ^ a | ba ] .{0,2} $",
          "[ a? b? ] nam",
          "[ ba | b? ] nam",
          "x:b? nam");

  private static List<Rule> rules(List<String> patterns) {
    String sheet =
        patterns.stream()
            .map(
                pattern ->
                    "[rule.%d]\nwhat = w\norigin = o\nconfidence = 1\npattern = %s\n"
                        .formatted(patterns.indexOf(pattern), pattern))
            .collect(Collectors.joining());
    try {
      return RuleSheet.read(
              "test.rules",
              new BufferedReader(new StringReader(sheet)),
              name -> name.equals("long") ? LONG : BEHIND_A)
          .rules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of two sentences, one token between spaces; the first one is "ba". */
  private static Document words(String words) {
    String text = "ba " + words;
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      tokens.add(Token.of(text, at, end, TokenKind.WORD));
      at = end + 1;
    }
    Span all = new Span(0, text.length());
    return new Document(
        new SegmentedText(
            AlignedText.of(SourceText.of(text)),
            List.of(new Block(0, BlockKind.PARAGRAPH, all, false)),
            List.of(
                new Sentence(0, new Span(0, 2), 0, 1, 0),
                new Sentence(1, new Span(3, text.length()), 1, tokens.size(), 0)),
            tokens),
        LEXICON);
  }

  private static List<String> together(List<Rule> rules, Document document, Sentence sentence) {
    List<String> found = new ArrayList<>();
    RuleMatcher.of(rules)
        .find(document, sentence, (rule, match) -> found.add(rule.name() + " " + match));
    return found;
  }

  private static List<String> oneByOne(List<Rule> rules, Document document, Sentence sentence) {
    List<String> found = new ArrayList<>();
    for (Rule rule : rules) {
      for (TokenPattern pattern : rule.patterns()) {
        for (Match match : pattern.findAll(document, sentence)) {
          found.add(rule.name() + " " + match);
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a b a b",
        "b b b a",
        "ba má a b",
        "nam ba má nam",
        "a nam b ba má a",
        "c nam d ba má nam a",
        "b nam nam nam a",
        "má"
      })
  void findsWhatThePatternsFindOneByOne(String words) {
    Document document = words(words);
    List<Rule> rules = rules(PATTERNS);

    for (Sentence sentence : document.segmented().sentences()) {
      assertThat(together(rules, document, sentence))
          .isEqualTo(oneByOne(rules, document, sentence));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b a b b a", "b b b a nam ba má nam", "c nam d ba má nam a"})
  void whatMatchesAtATokenIsTheFirstRulesThere(String words) {
    Document document = words(words);
    Sentence sentence = sentence(document);
    List<Rule> rules = rules(PATTERNS);
    RuleMatcher matcher = RuleMatcher.of(rules);

    for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
      String first = null;
      for (int r = rules.size() - 1; r >= 0; r--) {
        Match match =
            rules.get(r).patterns().get(0).at(document, sentence, token, sentence.endToken());
        first = match == null ? first : rules.get(r).name() + " " + match;
      }
      RuleMatcher.Found found = matcher.at(document, sentence, token);
      assertThat(found == null ? null : found.rule().name() + " " + found.match())
          .as("at %d of %s", token, words)
          .isEqualTo(first);
    }
  }

  @Test
  void aMatchAtATokenEndsBeforeALimit() {
    Document document = words("a b nam");
    RuleMatcher matcher = RuleMatcher.of(rules(List.of("a b nam|má", "a b")));

    assertThat(matcher.at(document, sentence(document), 1))
        .isNotNull()
        .satisfies(found -> assertThat(found.match().end()).isEqualTo(4));
    assertThat(matcher.at(document, sentence(document), 1, 3))
        .isNotNull()
        .satisfies(found -> assertThat(found.rule().name()).isEqualTo("rule.1"));
    assertThat(matcher.at(document, sentence(document), 2)).isNull();
  }

  @Test
  void whatAPatternNeedsMayStandBehindTheEndOfALine() {
    Document document = words("a nam");
    Sentence first = document.segmented().sentences().get(0);
    RuleMatcher matcher = RuleMatcher.of(rules(List.of("ba a nam")));

    assertThat(matcher.at(document, first, 0, 3))
        .isNotNull()
        .satisfies(found -> assertThat(found.match().end()).isEqualTo(3));
    assertThat(matcher.at(document, first, 0)).isNull();
  }

  @Test
  void aStretchIsReadAsIfItStoodAlone() {
    Document document = words("a b a b a");
    List<Match> found = new ArrayList<>();
    RuleMatcher.of(rules(List.of("^ b a b $")))
        .find(document, sentence(document), 2, 5, (rule, match) -> found.add(match));
    assertThat(found).containsExactly(new Match(2, 5, List.of(), null));
  }

  @Test
  void theMatchesComeInTheOrderOfTheRules() {
    Document document = words("b a nam");

    assertThat(together(rules(List.of("nam", "a", "b a")), document, sentence(document)))
        .extracting(each -> each.substring(0, 6))
        .containsExactly("rule.0", "rule.1", "rule.2");
  }

  @Test
  void moreRulesThanANumberHasBits() {
    List<String> patterns =
        IntStream.range(0, 150).mapToObj(i -> i % 2 == 0 ? "a x" + i : "<long> a x" + i).toList();
    List<Rule> rules = rules(patterns);
    Document document = words("nam a x3 a x64 nam a x149");

    assertThat(together(rules, document, sentence(document)))
        .isEqualTo(oneByOne(rules, document, sentence(document)))
        .hasSize(3);
  }

  @Test
  void aPatternIsNotTriedWithoutItsWords() {
    Label never =
        (document, token) -> {
          throw new AssertionError("asked at " + token);
        };
    Rule rule =
        new Rule(
            "rule",
            "w",
            "o",
            List.of(TokenPattern.compile("<never> của", name -> never)),
            1,
            Map.of(),
            List.of(),
            "rule",
            "test.rules");
    Document document = words("a b nam");

    assertThat(together(List.of(rule), document, sentence(document))).isEmpty();
  }

  private static Sentence sentence(Document document) {
    return document.segmented().sentences().get(1);
  }

  /** Places that are characters of the text: a word of a pattern is one of these. */
  private static final class Characters implements Label.Names {
    @Override
    public Label label(String name) {
      throw new IllegalArgumentException("no label is called <" + name + ">");
    }

    @Override
    public Label word(String word) {
      return (document, place) -> document.text().charAt(place) == word.charAt(0) ? place + 1 : -1;
    }
  }

  @Test
  void patternsRunOverPlacesThatAreNoTokens() throws IOException {
    String sheet =
        """
        [dash]
        what = w
        origin = o
        confidence = 1
        pattern = ~x a x:- b
        pattern = a x:- b
        """;
    List<Rule> rules =
        RuleSheet.read("t.rules", new BufferedReader(new StringReader(sheet)), new Characters())
            .rules();
    RuleMatcher matcher = RuleMatcher.of(rules);
    Document document = words("xa-b a-c");
    int length = document.text().length();
    List<String> heard = new ArrayList<>();
    String first =
        matcher.first(
            document,
            4,
            length,
            (rule, match) -> {
              heard.add(match.begin() + "-" + match.end() + " " + match.get("x"));
              return heard.size() == 2 ? rule.name() : null;
            });
    assertThat(first).isEqualTo("dash");
    assertThat(heard).containsExactly("4-7 Range[begin=5, end=6]", "4-7 Range[begin=5, end=6]");
    assertThat(matcher.<String>first(document, 8, length, (rule, match) -> "b")).isNull();
    assertThat(matcher.<String>first(document, 4, 6, (rule, match) -> "b")).isNull();
  }
}
