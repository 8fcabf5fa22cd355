package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

class TokenPatternTest {
  private static final Lexicon LEXICON = Lexicon.builder().build();

  /** "ông an" and "ông an , bí thư" at the beginning; nobody has a body. */
  private static final Label PERSON =
      new Label() {
        @Override
        public int end(Document document, int token) {
          return token == 0 ? 5 : -1;
        }

        @Override
        public int shorterEnd(Document document, int token, int end) {
          return end == 5 ? 2 : -1;
        }
      };

  private static final Label NOWHERE =
      new Label() {
        @Override
        public int end(Document document, int token) {
          assertThat(document.tokens().lower(token)).as("asked for nothing").isNotEqualTo("x");
          return -1;
        }

        @Override
        public boolean mayStandIn(Document document, Sentence sentence) {
          return false;
        }
      };

  private static final Map<String, Label> LABELS =
      Map.of(
          "person", PERSON,
          "nowhere", NOWHERE,
          "behind-a", (document, token) -> isBehindA(document, token) ? token : -1);

  private static boolean isBehindA(Document document, int token) {
    return token > 0 && document.tokens().lower(token - 1).equals("a");
  }

  private static TokenPattern compile(String pattern) {
    return TokenPattern.compile(
        pattern,
        name -> {
          Label label = LABELS.get(name);
          return label == null ? Label.Names.NONE.label(name) : label;
        });
  }

  /** A document of one sentence, a space between two tokens. */
  private static Document words(String words) {
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < words.length(); ) {
      int space = words.indexOf(' ', at);
      int end = space < 0 ? words.length() : space;
      tokens.add(Token.of(words, at, end, TokenKind.WORD));
      at = end + 1;
    }
    Span all = new Span(0, words.length());
    return new Document(
        new SegmentedText(
            AlignedText.of(SourceText.of(words)),
            List.of(new Block(0, BlockKind.PARAGRAPH, all, false)),
            List.of(new Sentence(0, all, 0, tokens.size(), 0)),
            tokens),
        LEXICON);
  }

  private static List<Match> all(String pattern, Document document) {
    return compile(pattern).findAll(document, document.segmented().sentences().get(0));
  }

  private static @Nullable Match first(String pattern, Document document) {
    List<Match> found = all(pattern, document);
    return found.isEmpty() ? null : found.get(0);
  }

  private static Match found(String pattern, Document document) {
    return Objects.requireNonNull(first(pattern, document), "no match");
  }

  @Test
  void wordsStandOneBehindTheOther() {
    assertThat(first("chủ_trì", words("ông an chủ trì họp"))).isEqualTo(plain(2, 4));
    assertThat(first("chủ_trì", words("ông an chủ ý trì"))).isNull();
  }

  @Test
  void oneOfSeveralWords() {
    assertThat(first("đã|sẽ họp", words("họ sẽ họp"))).isEqualTo(plain(1, 3));
    assertThat(first("đã|sẽ họp", words("họ chưa họp"))).isNull();
  }

  @Test
  void anOptionalWordIsTakenWhereItStands() {
    assertThat(found("đã? họp", words("đã họp")).begin()).isZero();
    assertThat(found("đã? họp", words("họ họp")).begin()).isEqualTo(1);
  }

  @Test
  void aGapTakesAsFewWordsAsItCan() {
    assertThat(first("a .{0,5} b", words("a x b y b"))).isEqualTo(plain(0, 3));
    assertThat(first("a .{0,1} b", words("a x y b"))).isNull();
    assertThat(first("a .{2,4} b", words("a b x b"))).isEqualTo(plain(0, 4));
  }

  @Test
  void aRepeatedWordIsTakenAsOftenAsItStands() {
    assertThat(found("w:x* y", words("x x x y")).get("w")).isEqualTo(range(0, 3));
    assertThat(found("w:x{1,2} y", words("x x x y")).get("w")).isEqualTo(range(1, 3));
  }

  @Test
  void aLabelTakesItsLongestStretchThatLetsTheRestMatch() {
    Document input = words("ông an , bí thư nói");
    assertThat(found("who:<person> nói", input).get("who")).isEqualTo(range(0, 5));
    assertThat(found("who:<person> ,", input).get("who")).isEqualTo(range(0, 2));
    assertThat(first("nói <person>", input)).isNull();
  }

  @Test
  void aPatternIsNotTriedWhereALabelItNeedsCannotStand() {
    assertThat(first("ông .{0,3} <nowhere>", words("ông x nói"))).isNull();
    assertThat(first("nói|<nowhere> gì", words("ông an nói gì"))).isNotNull();
  }

  @Test
  void aLabelMayTellOfAPlaceBetweenWords() {
    assertThat(all("<behind-a> b", words("b a b b"))).containsExactly(plain(2, 3));
    assertThat(all("^|a b", words("a b b"))).containsExactly(plain(0, 2));
  }

  @Test
  void aMatchEndsWithItsSentence() {
    Document document = words("đã họp xong");
    Sentence first = new Sentence(0, new Span(0, 2), 0, 1, 0);
    assertThat(compile("đã họp").findAll(document, first)).isEmpty();
    assertThat(compile("đã $").findAll(document, first)).hasSize(1);
  }

  @Test
  void aLabelThatNobodyKnowsIsToldByItsName() {
    assertThatThrownBy(() -> compile("who:<persom> nói"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<persom>");
  }

  @Test
  void aNegatedWordMustNotStandNextAndTakesNothing() {
    assertThat(first("chủ_trì !,", words("chủ trì , phối hợp"))).isNull();
    assertThat(first("chủ_trì !,", words("chủ trì họp"))).isEqualTo(plain(0, 2));
    assertThat(first("chủ_trì !,", words("chủ trì"))).isEqualTo(plain(0, 2));
  }

  @Test
  void aGroupIsOneOfItsRows() {
    assertThat(all("[ a b | c ] d", words("a b d c d b d")))
        .containsExactly(plain(0, 3), plain(3, 5));
    assertThat(first("x [ a b ]? d", words("x d"))).isEqualTo(plain(0, 2));
    assertThat(first("x [ a b ]? d", words("x a d"))).isNull();
    assertThat(first("[ a | b c ]{2} $", words("a b c a"))).isEqualTo(plain(1, 4));
    assertThat(found("w:[ a | b c ]* d", words("a b c d")).get("w")).isEqualTo(range(0, 3));
  }

  @Test
  void aGroupGoesBackToAnotherRow() {
    assertThat(first("[ a | a b ] c", words("a b c"))).isEqualTo(plain(0, 3));
    assertThat(found("x:[ a b | a ] b c", words("a b c")).get("x")).isEqualTo(range(0, 1));
  }

  @Test
  void aPartThatIsTakenSeveralTimesIsToldAsOftenAndTheFirstOneByItsName() {
    Match match = found("[ x:a y:b ]*", words("a b a b"));

    assertThat(match.captures())
        .containsExactly(
            new Match.Capture("x", range(0, 1)),
            new Match.Capture("y", range(1, 2)),
            new Match.Capture("x", range(2, 3)),
            new Match.Capture("y", range(3, 4)));
    assertThat(match.get("x")).isEqualTo(range(0, 1));
  }

  @Test
  void whatStandsNextIsSeenAndNotTaken() {
    assertThat(all("a &b", words("a c a b"))).containsExactly(plain(2, 3));
    assertThat(first("a &[ b c ] .", words("a b a b c"))).isEqualTo(plain(2, 4));
    assertThat(first("a ![ b c ]", words("a b c a b"))).isEqualTo(plain(3, 4));
  }

  @Test
  void whatStandsBehindIsSeenWithinTheSentence() {
    assertThat(all("~a b", words("b a b b"))).containsExactly(plain(2, 3));
    assertThat(all("!~a|b_a b", words("b a b b"))).containsExactly(plain(0, 1), plain(3, 4));
    assertThat(all("~x_y . ", words("x y z y z"))).containsExactly(plain(2, 3));
    assertThat(all("~<person> .", words("ông an , bí thư nói gì")))
        .containsExactly(plain(2, 3), plain(5, 6));
    Document document = words("a b");
    assertThat(compile("~a b").findAll(document, new Sentence(0, new Span(2, 3), 1, 2, 0)))
        .isEmpty();
  }

  @Test
  void everySheetKnowsTheShapesOfTokens() {
    assertThat(first("<cap> <small>", words("an Bình yên"))).isEqualTo(plain(1, 3));
    assertThat(first("<acronym>", words("Sở Y UBND"))).isEqualTo(plain(2, 3));
    assertThat(first("<word> <digit>", words("an b2"))).isEqualTo(plain(0, 2));
    assertThat(first("<small>|<digit>", words("An Bình"))).isNull();
    assertThat(first("<number>|<code>|<mark>|<name-syllable>", words("an b2"))).isNull();
  }

  @Test
  void anchorsHoldAtBeginAndEnd() {
    assertThat(first("^ a", words("b a"))).isNull();
    assertThat(first("a $", words("a b a"))).isEqualTo(plain(2, 3));
  }

  @Test
  void matchesDoNotOverlap() {
    assertThat(all("a a", words("a a a a a"))).hasSize(2);
  }

  @Test
  void aPatternOfManyGapsEndsOnALongRow() {
    Document row = words("a ".repeat(20_000).strip());
    assertThat(all("a .{0,20} a .{0,20} a .{0,20} a .{0,20} b", row)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|",
        "a{x}",
        "a{3,1}",
        "a{1,2,3}",
        "a{0,999}",
        "[ a | ] b",
        "[ a b",
        "a ] b",
        "a | b",
        "@term a",
        "!a? b",
        "who:!a b",
        "&who:<person>",
        "~[ a b ] c",
        "[ [ a b ]{64} ]{64}{64}",
      })
  void aBrokenPatternSaysWhatIsWrong(String pattern) {
    assertThatThrownBy(() -> compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ [ a b ]{64} c ]{64} d [ [ a b ]{64} c ]{64}",
        "[ [ a | b ]{64} | c ]{64}",
        "x:[ [ a b ]{64} c ]{64}"
      })
  void aPatternThatIsTooLongWithItsRepetitionsIsTold(String pattern) {
    assertThatThrownBy(() -> compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("too long");
  }

  private static Match.Range range(int begin, int end) {
    return new Match.Range(begin, end);
  }

  private static Match plain(int begin, int end) {
    return new Match(begin, end, List.of(), null);
  }
}
