package vn.bienban.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import vn.bienban.Article;
import vn.bienban.record.TimeMention;

class Timex3Test {
  private static final Exporter FORM = Exported.form("timex3");

  /** Values of TIMEX3: ISO 8601 with X for what is not known, and what the guidelines add. */
  private static final Pattern DATE =
      Pattern.compile(
          "(PAST|PRESENT|FUTURE)_REF"
              + "|[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?|-W[0-9X]{2}(-([1-7X]|WE))?|-Q[1-4X]|-H[12X])?"
              + "(T[0-9X]{2}(:[0-9X]{2}){0,2}|T(MO|MI|AF|EV|NI))?");

  private static final Pattern DURATION =
      Pattern.compile("P([0-9.]+[YMWDQ]|X[YMWDQ])*(T([0-9.]+[HMS]|X[HMS])+)?");

  @Test
  void readsWell() throws Exception {
    Exported.assertIsAsExpected(Exported.text(FORM, Exported.golden(), ".tml"), "article.tml");
  }

  @Test
  void everyArticleOfTheCorpusIsValidAndItsWordsAreThere() {
    Exported.CORPUS.forEach(Timex3Test::check);
  }

  @Test
  void everyHostileTextIsValidAndItsWordsAreThere() {
    Exported.hostile().forEach(Timex3Test::check);
  }

  @Test
  void aRangeIsADurationBetweenTwoPoints() {
    String tml =
        Exported.text(
            FORM, Exported.of(Article.of("Từ ngày 5 đến 31/12/2019, các xã ra quân.")), ".tml");

    assertThat(tml)
        .contains("type=\"DURATION\" value=\"P27D\"")
        .contains("type=\"DATE\" value=\"2019-12-05\"/>")
        .contains("type=\"DATE\" value=\"2019-12-31\"/>");
  }

  @Test
  void aPartOfADayIsATime() {
    String tml =
        Exported.text(
            FORM,
            Exported.of(Article.of("Chợ họp từ sáng 3/7 đến chiều 5/7/2018. Tối 6/7/2018 nghỉ.")),
            ".tml");

    assertThat(tml)
        .contains("type=\"DURATION\" value=\"P3D\"")
        .contains("type=\"TIME\" value=\"2018-07-03TMO\"/>")
        .contains("type=\"TIME\" value=\"2018-07-05TAF\"/>")
        .contains("type=\"TIME\" value=\"2018-07-06TEV\">Tối 6/7/2018");
  }

  @Test
  void rangesOfCenturiesAndOfWeekdaysHaveALength() {
    String tml =
        Exported.text(
            FORM,
            Exported.of(Article.of("Gốm thế kỷ XV-XVII bày từ thứ Hai đến thứ Sáu hằng tuần.")),
            ".tml");

    assertThat(tml)
        .contains("type=\"DURATION\" value=\"P3CE\"")
        .contains("type=\"DATE\" value=\"14\"/>")
        .contains("type=\"DURATION\" value=\"P5D\"")
        .contains("type=\"DATE\" value=\"XXXX-WXX-5\"/>");
  }

  private static void check(AnnotatedArticle article) {
    Element root = parsed(Exported.text(FORM, article, ".tml")).getDocumentElement();
    assertThat(text(root, "TEXT")).isEqualTo(asXmlHolds(article.text()));
    String id = article.record().id();
    if (id != null) {
      assertThat(text(root, "DOCID")).isEqualTo(asXmlHolds(id));
    }
    List<TimeMention> times = article.record().times();
    List<Element> marked = new ArrayList<>();
    NodeList elements =
        ((Element) root.getElementsByTagName("TEXT").item(0)).getElementsByTagName("TIMEX3");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String value = element.getAttribute("value");
      boolean date = element.getAttribute("type").matches("DATE|TIME");
      boolean set = element.getAttribute("type").equals("SET");
      assertThat(
              DATE.matcher(value).matches() && (date || set)
                  || DURATION.matcher(value).matches() && !date)
          .as("%s %s", element.getAttribute("type"), value)
          .isTrue();
      if (element.getFirstChild() != null) {
        marked.add(element);
      }
    }
    assertThat(marked)
        .extracting(Element::getTextContent)
        .isEqualTo(times.stream().map(time -> asXmlHolds(time.text())).toList());
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent();
  }

  /** What XML cannot hold is one replacement each. */
  private static String asXmlHolds(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                held.appendCodePoint(
                    c == '\t'
                            || c == '\n'
                            || c == '\r'
                            || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD
                            || c >= 0x10000
                        ? c
                        : 0xFFFD));
    return held.toString();
  }

  /** Read by the JDK's parser, which holds it against the DTD. */
  private static Document parsed(String tml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      String dtd =
          new String(
              Objects.requireNonNull(Timex3Test.class.getResourceAsStream("timeml.dtd"))
                  .readAllBytes(),
              UTF_8);
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader(dtd)));
      builder.setErrorHandler(
          new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXParseException {
              throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXParseException {
              throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
              throw e;
            }
          });
      String typed = tml.replaceFirst("\\?>", "?><!DOCTYPE TimeML SYSTEM \"timeml.dtd\">");
      return builder.parse(new InputSource(new StringReader(typed)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError(tml, e);
    }
  }
}
