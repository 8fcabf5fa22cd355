package vn.bienban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordClusters;
import vn.bienban.lexicon.WordTable;
import vn.bienban.text.Span;

/**
 * What is known of tokens before any annotator looks. Sentences are lines, tokens stand between
 * spaces.
 */
class TokensTest {
  private static final Lexicon LEXICON = lexicon();
  private static final LexicalClass CHAIR = LEXICON.lexicalClass("event.chair");
  private static final LexicalClass PLACE = LEXICON.lexicalClass("event.place");

  private static Lexicon lexicon() {
    String table =
        """
        class chair = leading the event
        class place = a place
        phrase\tclass
        chủ trì\tchair
        chủ trì cuộc họp\tchair
        cuộc họp\tchair
        tp hà nội\tplace
        họp\tplace
        """;
    try {
      return Lexicon.builder()
          .add("event", WordTable.read("t.tsv", new BufferedReader(new StringReader(table))))
          .build();
    } catch (IOException e) {
      throw new AssertionError("a string can be read", e);
    }
  }

  private static Tokens tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int offset = 0;
    for (String line : text.split("\n")) {
      int first = tokens.size();
      for (String word : line.split(" ")) {
        tokens.add(Token.of(text, offset, offset + word.length(), TokenKind.WORD));
        offset += word.length() + 1;
      }
      Span span = new Span(tokens.get(first).begin(), tokens.get(tokens.size() - 1).end());
      sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), 0));
    }
    return Tokens.of(tokens, sentences, LEXICON);
  }

  private static WordClusters clusters(String... words) throws IOException {
    String table =
        "word\tcoarse\tfine\n"
            + Stream.of(words).map(w -> w + "\tx\tx\n").collect(Collectors.joining());
    return WordClusters.of(
        WordTable.read(
            "t.tsv",
            new BufferedReader(new StringReader(table)),
            WordClusters.COLUMNS.toArray(new String[0])));
  }

  @Test
  void aTokenIsFoundInTheClustersOfItsLexiconAndInOthers() throws IOException {
    WordClusters own = clusters("tổ", "rà soát", "0", "khu 0");
    Lexicon lexicon = Lexicon.builder().clusters(own).build();
    WordForms forms = new WordForms(lexicon);
    List<Token> all = new ArrayList<>();
    String text = "Tổ rà soát khu 17 soát";
    int offset = 0;
    for (String word : text.split(" ")) {
      all.add(forms.token(text, offset, offset + word.length(), TokenKind.WORD));
      offset += word.length() + 1;
    }
    Sentence sentence = new Sentence(0, new Span(0, text.length()), 0, all.size(), 0);
    Tokens tokens = Tokens.of(all, List.of(sentence), lexicon);
    WordClusters others = clusters("x", "0", "khu 0", "rà soát", "tổ");
    for (WordClusters clusters : List.of(own, others)) {
      assertThat(tokens.cluster(clusters, 0)).isEqualTo(clusters.number("tổ"));
      assertThat(tokens.cluster(clusters, 1)).isEqualTo(WordClusters.UNKNOWN);
      assertThat(tokens.cluster(clusters, 4)).isEqualTo(clusters.number("0"));
      assertThat(tokens.clusterOfPair(clusters, 1)).isEqualTo(clusters.number("rà", "soát"));
      assertThat(tokens.clusterOfPair(clusters, 3)).isEqualTo(clusters.number("khu", "0"));
      assertThat(tokens.clusterOfPair(clusters, 4)).isEqualTo(WordClusters.UNKNOWN);
    }
    assertThat(own.number("khu", "0")).isNotEqualTo(others.number("khu", "0"));
  }

  @Test
  void aMarkIsATokenOfOneCharacter() {
    Tokens tokens = tokens("họp , ,,");
    assertThat(tokens.isMark(1, ',')).isTrue();
    assertThat(tokens.isMark(1, ';')).isFalse();
    assertThat(tokens.isMark(2, ',')).isFalse();
    assertThat(tokens.isMark(0, 'h')).isFalse();
  }

  @Test
  void aSentenceKnowsItsMarks() {
    Tokens tokens = tokens("họp , nói\nđi : …");
    Sentence first = new Sentence(0, new Span(0, 9), 0, 3, 0);
    Sentence second = new Sentence(1, new Span(10, 16), 3, 6, 0);

    assertThat(tokens.hasMark(first, ',')).isTrue();
    assertThat(tokens.hasMark(first, ':')).isFalse();
    assertThat(tokens.hasMark(second, ':')).isTrue();
    assertThat(tokens.hasMark(second, ',')).isFalse();
    assertThat(tokens.hasMark(first, '…')).as("no bit for it").isTrue();
  }

  @Test
  void theLongestPhraseOfAClassAnswers() {
    Tokens tokens = tokens("Ông chủ trì cuộc họp");

    assertThat(tokens.phraseEnd(CHAIR, 1)).isEqualTo(5);
    assertThat(tokens.phraseEnd(CHAIR, 1, 4)).isEqualTo(3);
    assertThat(tokens.phraseEnd(CHAIR, 1, 2)).isEqualTo(-1);
    assertThat(tokens.phraseEnd(CHAIR, 0)).isEqualTo(-1);
    assertThat(tokens.phraseEnd(PLACE, 1)).isEqualTo(-1);
    assertThat(tokens.phraseBegin(CHAIR, 5)).isEqualTo(1);
    assertThat(tokens.phraseBegin(CHAIR, 4)).isEqualTo(-1);
    assertThat(tokens.is(PLACE, 4)).isTrue();
    assertThat(tokens.is(CHAIR, 3)).isFalse();
    assertThat(LEXICON.phrases(CHAIR).get(tokens.entry(CHAIR, 1, 3))).isEqualTo("chủ trì");
  }

  @Test
  void noPhraseCrossesTheEndOfASentence() {
    Tokens tokens = tokens("Ông chủ\ntrì cuộc họp");

    assertThat(tokens.find(CHAIR, 0, tokens.size())).isEqualTo(3);
    assertThat(tokens.sentence(1)).isZero();
    assertThat(tokens.sentence(2)).isEqualTo(1);
  }

  @Test
  void anAbbreviationIsFoundWithAndWithoutItsStop() {
    assertThat(tokens("TP. Hà Nội").phraseEnd(PLACE, 0)).isEqualTo(3);
    assertThat(tokens("TP Hà Nội").phraseEnd(PLACE, 0)).isEqualTo(3);
    assertThat(tokens("Tp. Hà. Nội").phraseEnd(PLACE, 0)).isEqualTo(3);
    assertThat(tokens("TP.. Hà Nội").phraseEnd(PLACE, 0)).isEqualTo(-1);
  }

  @Test
  void capitalsAreSeenOnce() {
    Tokens tokens = tokens("Ông UBND X số");

    assertThat(tokens.isCapitalized(0)).isTrue();
    assertThat(tokens.isAcronym(0)).isFalse();
    assertThat(tokens.isAcronym(1)).isTrue();
    assertThat(tokens.isAcronym(2)).as("one letter").isFalse();
    assertThat(tokens.isCapitalized(3)).isFalse();
  }

  @Test
  void tellsWhatIsWrittenInCapitals() {
    Tokens tokens = tokens("UBND TP.HCM U23 Ông X số 23");

    assertThat(tokens.isInCapitals(0)).isTrue();
    assertThat(tokens.isInCapitals(1)).as("marks inside").isTrue();
    assertThat(tokens.isInCapitals(2)).as("digits behind").isTrue();
    assertThat(tokens.isInCapitals(3)).isFalse();
    assertThat(tokens.isInCapitals(4)).as("one letter").isFalse();
    assertThat(tokens.isInCapitals(5)).isFalse();
    assertThat(tokens.isInCapitals(6)).as("no letter").isFalse();
  }

  @Test
  void aSentenceKnowsItsClasses() {
    Tokens tokens = tokens("Ông chủ trì\nvà nói");
    Sentence first = new Sentence(0, new Span(0, 11), 0, 3, 0);
    Sentence second = new Sentence(1, new Span(12, 18), 3, 5, 0);

    assertThat(tokens.has(CHAIR, first)).isTrue();
    assertThat(tokens.has(CHAIR, second)).isFalse();
    assertThat(tokens.has(PLACE, first)).isFalse();
  }

  @Test
  void aLayerAnswersWithTheLongestThatStandsOnAToken() {
    Entity body = entity(1, 4);
    Entity place = entity(2, 3);
    Entity person = entity(5, 7);
    Layer<Entity> layer = Layer.of(List.of(person, place, body), 8);

    assertThat(layer).containsExactly(body, place, person);
    assertThat(layer.startingAt(1)).isEqualTo(body);
    assertThat(layer.startingAt(2)).isEqualTo(place);
    assertThat(layer.startingAt(3)).isNull();
    assertThat(layer.endingAt(4)).isEqualTo(body);
    assertThat(layer.endingAt(3)).isEqualTo(place);
    assertThat(layer.covering(2)).isEqualTo(body);
    assertThat(layer.covering(4)).isNull();
    assertThat(layer.covering(-1)).isNull();
    assertThat(layer.in(2, 6)).containsExactly(place, person);
    assertThat(layer.in(3, 5)).isEmpty();
  }

  private static Entity entity(int first, int end) {
    return new Entity(
        EntityType.ORGANIZATION, new Span(first * 4, end * 4 - 1), first, end, "entity.body", 1);
  }

  @Test
  void aTokenOfSmallLettersAloneIsSmall() {
    Tokens tokens = tokens("họp Họp 3h a-b tp. U");

    assertThat(tokens.isSmall(0)).isTrue();
    for (int t = 1; t < tokens.size(); t++) {
      assertThat(tokens.isSmall(t)).as(tokens.text(t)).isFalse();
    }
  }
}
