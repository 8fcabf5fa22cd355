package vn.bienban.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/** Every character of a page's view stands where it was read, whatever the page. */
class HtmlOffsetsTest {
  private static final long SEED = Long.getLong("bienban.html.seed", 20260000L);
  private static final int PAGES = Integer.getInteger("bienban.html.pages", 1000);

  @ParameterizedTest
  @MethodSource("snares")
  void wordsBehindASnareStandWhereTheyAre(String html, String text) {
    HtmlArticle article = HtmlView.read(SourceText.of(html));
    AlignedText view = article.text();

    assertThat(view.text()).isEqualTo(text);
    int at = text.indexOf("Vũ An");
    int there = html.indexOf("Vũ An");
    assertThat(view.toSource(new Span(at, at + 5))).isEqualTo(new Span(there, there + 5));
    assertThat(article.diagnostics()).isEmpty();
  }

  static Stream<Arguments> snares() {
    return Stream.of(
        arguments("<p>Tin</>Sáng 3/7, ông Vũ An nói.</p>", "TinSáng 3/7, ông Vũ An nói."),
        arguments("<p>Tin <![CDATA[1 & 2]]>của ông Vũ An.", "Tin của ông Vũ An."),
        arguments("<p>Tin&#0; của &#x0;ông Vũ An.", "Tin\ufffd của \ufffdông Vũ An."),
        arguments("<p>Tin\0&amp; của\0 ông Vũ An.", "Tin& của ông Vũ An."),
        arguments("<p>&ocirc;\0\0\ufffdng Vũ An", "ô\ufffdng Vũ An"),
        arguments("<plaintext>&amp; &#7841</><b>\0Vũ An", "&amp; &#7841</><b>\ufffdVũ An"),
        arguments(
            "<p>&ampamp; &notit; &khong; &#; &#xg Vũ An", "&amp; ¬it; &khong; &#; &#xg Vũ An"),
        arguments("<p>&#x1D400;&#119808x&nGt;&fjlig;Vũ An", "𝐀𝐀x\u226b\u20d2fjVũ An"),
        arguments("<!doctype html >&gt; Vũ An", "> Vũ An"),
        arguments("<!doctype html >> Vũ An", "> Vũ An"),
        arguments("<pre>\r\n&#10;Vũ An", "Vũ An"),
        arguments("\ufeff<p>Tin&#32;\r\nVũ An", "\ufeff\n\nTin Vũ An"),
        arguments("<p>\uffffTin <x y='>'\uffff>Vũ An", "\ufffdTin Vũ An"));
  }

  @Test
  void whiteSpaceStandsForAWholeReference() {
    String html = "<p>Vũ&#32; An";
    AlignedText view = HtmlView.of(SourceText.of(html));

    assertThat(view.text()).isEqualTo("Vũ An");
    assertThat(view.sourceText(new Span(2, 3))).isEqualTo("&#32;");
  }

  @Test
  void wordsOfATableOutsideOfItsCellsStandInTheirOwnLines() {
    String html =
        "<p>Họp<table>Thành phần<tr><td>Vũ An<td>Chủ tịch</tr><b>Nội</b> dung</table>Hết.";
    AlignedText view = HtmlView.of(SourceText.of(html));

    assertThat(view.text()).isEqualTo("Họp\n\nThành phần\n\nVũ An\n\nChủ tịch\n\nNội dung\n\nHết.");
    for (String words : view.text().split("\n+")) {
      int at = view.text().indexOf(words);
      assertThat(view.sourceText(new Span(at, at + words.length())).replaceAll("</?b>", ""))
          .isEqualTo(words);
    }
  }

  @Test
  void whatTheParserReadsOtherwiseThanItIsWrittenIsToldAndHarmsNothingElse() {
    // The parser takes no more digits of a reference than its buffer holds.
    String monster = "&#" + "0".repeat(5000) + "65;";
    String html = "<p>Sáng 3/7, " + monster + " ông Vũ An nói.</p>";
    HtmlArticle article = HtmlView.read(SourceText.of(html));
    AlignedText view = article.text();

    for (String words : List.of("Sáng 3/7,", "ông", "Vũ An nói.")) {
      int at = view.text().indexOf(words);
      assertThat(view.sourceText(new Span(at, at + words.length()))).isEqualTo(words);
    }
    int begin = html.indexOf(monster);
    assertThat(article.diagnostics())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo("html-difference");
              assertThat(told.begin()).isGreaterThanOrEqualTo(begin);
              assertThat(told.end()).isLessThanOrEqualTo(begin + monster.length());
            });
  }

  @ParameterizedTest
  @CsvSource({
    // page, text as a parser might read it, begins, ends, difference
    "abXYcd, abZcd, 0 1 2 4 5, 1 2 4 5 6, 2 4",
    "abcd, xbcdy, 0 0 0 0 0, 4 4 4 4 4, 0 4",
    "a&amp;b, a&amp, 0 1 6 6 6, 1 6 7 7 7, 6 7",
    "a&nGt;b, a\u226bx\u20d2b, 0 1 6 6 6, 1 6 6 6 7, 6 6"
  })
  void charactersThatDifferStandForTheWholeStretchThatDoes(
      String html, String text, String begins, String ends, String difference) {
    HtmlCharacters characters = new HtmlCharacters(html);
    characters.read(0, html.length(), text);

    assertThat(numbers(text, characters::begin)).isEqualTo(begins);
    assertThat(numbers(text, characters::end)).isEqualTo(ends);
    assertThat(characters.difference())
        .hasToString(new Span(first(difference), last(difference)).toString());
  }

  private static String numbers(String text, IntUnaryOperator number) {
    return IntStream.range(0, text.length())
        .map(number)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static int first(String numbers) {
    return Integer.parseInt(numbers.substring(0, numbers.indexOf(' ')));
  }

  private static int last(String numbers) {
    return Integer.parseInt(numbers.substring(numbers.indexOf(' ') + 1));
  }

  @Test
  void framesHaveNoWords() {
    HtmlArticle article =
        HtmlView.read(SourceText.of("<frameset> Trang không có khung </frameset>"));

    assertThat(article.text().text()).isEmpty();
    assertThat(article.diagnostics()).isEmpty();
  }

  @Test
  void eachWordOfAHostilePageStandsWhereItWasWritten() {
    int found = 0;
    int written = 0;
    for (long seed = SEED; seed < SEED + PAGES; seed++) {
      HostilePage page = HostilePage.of(seed);
      AlignedText view = exactView(page.html(), seed);
      for (Map.Entry<String, Span> word : page.words().entrySet()) {
        written++;
        int at = view.text().indexOf(word.getKey());
        if (at >= 0) {
          found++;
          assertThat(view.toSource(new Span(at, at + word.getKey().length())))
              .as("seed %s, word %s of %s", seed, word.getKey(), page.html())
              .isEqualTo(word.getValue());
        }
      }
    }
    assertThat(found).as("words that were there to be compared").isGreaterThan(written / 3);
  }

  @Test
  void eachCharacterOfADamagedPageIsTheOneAtItsPlace() {
    for (long seed = SEED; seed < SEED + PAGES; seed++) {
      exactView(HostilePage.of(seed).damaged(seed, 6), seed);
    }
  }

  @Test
  void eachTextNodeIsAlignedToTheLetter() {
    for (long seed = SEED; seed < SEED + PAGES; seed++) {
      String html =
          HostilePage.of(seed).damaged(seed, (int) (seed % 3)).replace('\uffff', '\ufffd');
      HtmlCharacters characters = new HtmlCharacters(html);
      Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
      for (TextNode node : page.nodeStream(TextNode.class).toList()) {
        Element parent = node.parent();
        if (node instanceof CDataNode
            || parent == null
            || parent.tag().is(Tag.RcData)
            || parent.normalName().equals("frameset")) {
          continue; // never part of an article
        }
        Range range = node.sourceRange();
        String text = node.getWholeText();
        characters.read(range.startPos(), range.endPos(), text);
        assertThat(characters.difference())
            .as("seed %s, %s at %s of %s", seed, text, range, html)
            .isNull();
        for (int i = 0; i < text.length(); i++) {
          String written = html.substring(characters.begin(i), characters.end(i));
          if (!isRead(text.charAt(i), written)) {
            fail("seed %s, '%s' of %s read as %s", seed, written, html, text);
          }
        }
      }
    }
  }

  /** The view of a page, every character of it compared with its place. */
  private static AlignedText exactView(String html, long seed) {
    HtmlArticle article = HtmlView.read(SourceText.of(html));
    assertThat(article.diagnostics()).as("seed %s: %s", seed, html).isEmpty();
    AlignedText view = article.text();
    Span before = new Span(0, 0);
    for (int i = 0; i < view.text().length(); i++) {
      char c = view.text().charAt(i);
      Span place = view.toSource(new Span(i, i + 1));
      boolean right =
          place.begin() >= before.begin()
              && place.end() >= before.end()
              && (before.isEmpty() || place.begin() >= before.end() || place.equals(before))
              && place.end() <= html.length()
              && isRead(c, place.of(html));
      if (!right) {
        fail("seed %s, character %s at %s of the view of %s", seed, i, place, html);
      }
      before = place;
    }
    return view;
  }

  /** Whether a character may be what was read from a stretch of a page. */
  private static boolean isRead(char c, String written) {
    if (written.isEmpty()) {
      return " \n#-*![]()".indexOf(c) >= 0; // marks of blocks, and what parts them
    }
    if (written.length() == 1) {
      char w = written.charAt(0);
      return c == w
          || (c == ' ' && " \t\n\r\f".indexOf(w) >= 0)
          || (c == '\ufffd' && (w == 0 || w == '\uffff'));
    }
    String read = Parser.unescapeEntities(written, false);
    return written.startsWith("&")
        && !read.equals(written)
        && read.codePointCount(0, read.length()) <= 2
        && (read.indexOf(c) >= 0 || (c == ' ' && read.isBlank()));
  }
}
