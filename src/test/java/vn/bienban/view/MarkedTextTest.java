package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final String WORDS = "ab <&>\"\u0111 \uD83D\uDE00\n\n  c\u202e\n";

  private static Document page(String text, List<TextMark> marks) {
    Html html = new Html();
    MarkedText.write(html, text, marks.stream().sorted().toList());
    Document page = Jsoup.parseBodyFragment(html.toString());
    page.outputSettings().prettyPrint(false);
    return page;
  }

  private static String text(Element element) {
    return element
        .nodeStream(TextNode.class)
        .map(TextNode::getWholeText)
        .reduce("", String::concat);
  }

  @RepeatedTest(50)
  void thePageHasTheTextAndEachMarkItsWords(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      int c = WORDS.codePointAt(WORDS.offsetByCodePoints(0, random.nextInt(15)));
      text.appendCodePoint(c);
    }
    String all = text.toString();
    List<TextMark> marks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int begin = edge(all, random.nextInt(all.length()));
      int end = edge(all, begin + random.nextInt(all.length() - begin));
      if (!all.substring(begin, end).isBlank()) {
        marks.add(new TextMark(marks.size(), MarkLayer.values()[i % 8], begin, end, 0.5));
      }
    }

    Document page = page(all, marks);

    assertThat(text(page.body())).isEqualTo(all);
    for (TextMark mark : marks) {
      StringBuilder words = new StringBuilder();
      for (Element piece : page.select("[data-m=" + mark.number() + "]")) {
        words.append(text(piece));
      }
      assertThat(words.toString().replaceAll("\\s", ""))
          .isEqualTo(all.substring(mark.begin(), mark.end()).replaceAll("\\s", ""));
      assertThat(page.select("#t" + mark.number())).hasSize(1);
    }
  }

  private static int edge(String text, int at) {
    return Character.isLowSurrogate(text.charAt(Math.min(at, text.length() - 1))) ? at - 1 : at;
  }

  @Test
  void marksThatCrossWithoutEndAreLeftOutAndCounted() {
    String text = "x".repeat(4000);
    List<TextMark> marks = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      marks.add(new TextMark(i, MarkLayer.TASK, i, i + 2000, 1));
    }
    Html html = new Html();
    int left = MarkedText.write(html, text, marks);
    assertThat(left).isPositive();
    assertThat(html.toString().length()).isLessThan(1_000_000);
  }

  @Test
  void nestedMarksNest() {
    Document page =
        page(
            "Chủ tịch UBND tỉnh",
            List.of(
                new TextMark(0, MarkLayer.BODY, 9, 18, 1),
                new TextMark(1, MarkLayer.POST, 0, 18, 1),
                new TextMark(2, MarkLayer.PERSON, 0, 18, 1)));
    assertThat(page.select("#t1 > #t2 > #t0").text()).isEqualTo("UBND tỉnh");
  }
}
