package vn.bienban.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of words, and what is told of a wrong one. */
class LexiconTest {
  private static final String TABLE =
      """
      # Words around an event.
      class chair = leading the event
      class attend = being there
      phrase\tclass
      chủ trì\tchair
      đồng chủ trì\tchair
      dự\tattend
      """;

  private static WordTable table(String text) {
    try {
      return WordTable.read("words.tsv", new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new AssertionError("a string can be read", e);
    }
  }

  private static Lexicon lexicon(String... tables) {
    Lexicon.Builder builder = Lexicon.builder();
    for (String each : tables) {
      builder.add("event", table(each));
    }
    return builder.build();
  }

  @Test
  void aClassHasItsMeaningAndPlaceFromTheHeadOfItsTable() {
    LexicalClass chair = lexicon(TABLE).lexicalClass("event.chair");

    assertThat(chair.name()).isEqualTo("event.chair");
    assertThat(chair.meaning()).isEqualTo("leading the event");
    assertThat(chair.place()).isEqualTo("words.tsv:2");
  }

  @Test
  void aWholePhraseIsFoundInItsClassAlone() {
    Lexicon lexicon = lexicon(TABLE);
    LexicalClass chair = lexicon.lexicalClass("event.chair");

    assertThat(lexicon.contains(chair, "đồng chủ trì")).isTrue();
    assertThat(lexicon.contains(chair, "đồng")).isFalse();
    assertThat(lexicon.contains(chair, "dự")).isFalse();
    assertThat(lexicon.contains(chair, "")).isFalse();
    assertThat(lexicon.contains(chair, "chủ trì họp")).isFalse();
    assertThat(lexicon.phrases(chair)).containsExactly("chủ trì", "đồng chủ trì");
  }

  @Test
  void aWordIsFoundInAnyCaseAndShared() {
    Lexicon lexicon = lexicon(TABLE);

    assertThat(lexicon.word("Ông CHỦ trì", 4, 7))
        .isEqualTo("chủ")
        .isSameAs(lexicon.word("chủ", 0, 3));
    assertThat(lexicon.word("Ông CHỦ trì", 0, 3)).isNull();
    assertThat(lexicon.word("chủ", 0, 2)).isNull();
    assertThat(lexicon("class a = b\nphrase\nit\n").word("\u0130t", 0, 2)).isNull();
  }

  @Test
  void aNodeTellsAllPhrasesOnTheWayToIt() {
    Lexicon lexicon = lexicon(TABLE + "chủ\tattend\nchủ trì họp kín\tattend\n");
    int node = lexicon.trie().begin(lexicon.form("chủ"));
    node = lexicon.trie().step(node, lexicon.form("trì"));
    node = lexicon.trie().step(node, lexicon.form("họp"));

    List<String> hits = new ArrayList<>();
    for (int hit = lexicon.trie().firstHit(node); hit < lexicon.trie().firstHit(node + 1); hit++) {
      hits.add(lexicon.trie().hitLength(hit) + " of class " + lexicon.trie().hitClass(hit));
    }

    assertThat(hits).containsExactly("1 of class 1", "2 of class 0");
    assertThat(lexicon.trie().followers(node)).isNotZero();
    assertThat(lexicon.trie().step(node, lexicon.form("trì"))).isEqualTo(Lexicon.NONE);
    assertThat(lexicon.trie().step(node, Lexicon.NONE)).isEqualTo(Lexicon.NONE);
  }

  @Test
  void aNodeHasTheClassesOfItsHitsAndNoOther() {
    Lexicon lexicon = lexicon(TABLE);
    LexicalClass chair = lexicon.lexicalClass("event.chair");
    LexicalClass attend = lexicon.lexicalClass("event.attend");
    int first = lexicon.trie().begin(lexicon.form("chủ"));
    int whole = lexicon.trie().classSet(lexicon.trie().step(first, lexicon.form("trì")));

    assertThat(lexicon.trie().classSet(Lexicon.NONE)).isZero();
    assertThat(lexicon.trie().classSet(first)).isZero();
    assertThat(lexicon.trie().has(whole, chair)).isTrue();
    assertThat(lexicon.trie().has(whole, attend)).isFalse();
    assertThat(lexicon.trie().meets(whole, ClassSet.of(chair, attend))).isTrue();
    assertThat(lexicon.trie().meets(whole, ClassSet.of(attend))).isFalse();
  }

  @Test
  void anAttributeIsReadOnceForEachPhrase() {
    Lexicon lexicon = lexicon("class say = a verb of saying\nphrase\tact\nnói\t1\nkết luận\t2\n");
    LexicalClass say = lexicon.lexicalClass("event.say");

    Attribute<Integer> act = lexicon.attribute(say, "act", Integer::valueOf);

    assertThat(act.of(lexicon.entry(say, "kết luận"))).isEqualTo(2);
  }

  @Test
  void tellsTheLineOfACellThatMeansNothing() {
    Lexicon lexicon = lexicon("class say = a verb of saying\nphrase\tact\nnói\tone\n");
    LexicalClass say = lexicon.lexicalClass("event.say");

    assertThatThrownBy(() -> lexicon.attribute(say, "act", Integer::valueOf))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:3: no act 'one'");
    assertThatThrownBy(() -> lexicon.attribute(say, "verb", Integer::valueOf))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:1: event.say has no column verb");
  }

  @Test
  void tellsTheLineOfAPhraseThatIsTooLong() {
    String longest = "họp ".repeat(127).strip();
    Lexicon lexicon = lexicon(TABLE + longest + "\tattend\n");

    assertThat(lexicon.contains(lexicon.lexicalClass("event.attend"), longest)).isTrue();
    assertThatThrownBy(() -> lexicon(TABLE + longest + " họp\tattend\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:8: a phrase of more than 127 words");
  }

  @Test
  void tellsTheLineOfAnUndeclaredClass() {
    assertThatThrownBy(() -> lexicon(TABLE + "họp\thold\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:8: undeclared class event.hold");
  }

  @Test
  void tellsBothLinesOfAPhraseGivenTwice() {
    assertThatThrownBy(() -> lexicon(TABLE + "dự\tattend\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:8: 'dự' is in event.attend already, words.tsv:7");
  }

  @Test
  void tellsBothLinesOfAClassDeclaredTwice() {
    assertThatThrownBy(() -> lexicon(TABLE, TABLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:2: class event.chair is declared in words.tsv:2 too");
  }

  private static Lexicon extended(String own) {
    Lexicon.Builder builder = Lexicon.builder().add("event", table(TABLE));
    builder.extend("event", table(TABLE), table(own));
    return builder.build();
  }

  @Test
  void rowsThatAreThereJustSoAreHandedBackAndOthersAreWrong() {
    Lexicon.Builder builder = Lexicon.builder().add("event", table(TABLE));
    WordTable own = table("# mine\n\nphrase\tclass\n\ndự\tattend\ndự\tchair\n");

    assertThat(builder.extend("event", table(TABLE), own)).containsExactly(own.rows().get(0));
    assertThat(builder.build().classes()).isEqualTo(2);
    assertThatThrownBy(() -> extended("phrase\tclass\nhọp\tchair\nhọp\tchair\n"))
        .hasMessage("words.tsv:3: 'họp' is in event.chair already, words.tsv:2");
    assertThatThrownBy(() -> extended("phrase\tclass\nhọp\thold\n"))
        .hasMessage("words.tsv:2: no class 'hold'; there are [chair, attend]");
  }

  @Test
  void anotherTableMayAddToAClass() {
    Lexicon lexicon = extended("phrase\tclass\nđiều hành\tchair\n");

    assertThat(lexicon.contains(lexicon.lexicalClass("event.chair"), "điều hành")).isTrue();
  }

  @Test
  void tellsOfColumnsThatTheClassDoesNotHave() {
    assertThatThrownBy(() -> extended("phrase\tclass\tnote\nđiều hành\tchair\tnew\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv: columns [phrase, class, note], expected [phrase, class]");
  }

  @Test
  void tellsOfADeclarationThatSaysNothing() {
    assertThatThrownBy(() -> table("class chair\nphrase\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:1: a class is declared as class name = meaning");
  }

  @Test
  void aTableWithoutClassesOfItsRowsDeclaresOne() {
    assertThatThrownBy(() -> lexicon("phrase\nhọp\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "words.tsv: a table without a column 'class' declares the one class of its rows");
  }

  @Test
  void aClassThatNobodyReadsIsTold() {
    Lexicon lexicon = lexicon(TABLE);
    lexicon.lexicalClass("event.chair");

    assertThatThrownBy(lexicon::requireAllRead)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lexical classes that nothing reads: {event.attend=words.tsv:3}");
    lexicon.lexicalClass("event.attend");
    lexicon.requireAllRead();
  }

  @Test
  void aClassThatNoTableDeclaresIsTold() {
    assertThatThrownBy(() -> lexicon(TABLE).lexicalClass("event.chairs"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no table declares the lexical class event.chairs");
  }

  @Test
  void theLongestPhraseOfSomeWordsIsFound() {
    Lexicon lexicon = Lexicon.of("place.city", new TreeSet<>(Set.of("hà nội", "hà", "hà nội mới")));
    ClassSet city = lexicon.domain("place");
    List<String> words = List.of("ở", "hà", "nội", "mới", "nay");

    assertThat(lexicon.longest(city, words::get, 1, 5)).isNotNull();
    assertThat(Objects.requireNonNull(lexicon.longest(city, words::get, 1, 5)).end()).isEqualTo(4);
    assertThat(Objects.requireNonNull(lexicon.longest(city, words::get, 1, 3)).end()).isEqualTo(3);
    assertThat(Objects.requireNonNull(lexicon.longest(city, words::get, 1, 5)).entry())
        .isEqualTo(lexicon.entry(lexicon.lexicalClass("place.city"), "hà nội mới"));
    assertThat(lexicon.longest(city, words::get, 0, 5)).isNull();
    assertThat(lexicon.longest(city, words::get, 1, 1)).isNull();
    assertThat(lexicon.longest(lexicon.domain("other"), words::get, 1, 5)).isNull();
  }
}
