package vn.bienban.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.TimeMention;

/**
 * TimeML documents: the text with a TIMEX3 element around each temporal expression. A range, which
 * TIMEX3 has no value for, is a duration between two expressions without words.
 */
final class Timex3 implements Exporter {
  private static final Pattern MONTH = Pattern.compile("(\\d{4}|XXXX)-(\\d\\d)");
  private static final Pattern CENTURY = Pattern.compile("\\d{2}");
  private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T[A-Z]{2})?");

  private final String producer;

  Timex3(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "timex3";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    ArticleRecord record = article.record();
    Xml xml = new Xml();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.raw("<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
    xml.raw(" xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n");
    xml.comment("bienban " + producer);
    element(xml, "DOCID", record.id() == null ? Ids.urn(article, "article") : record.id());
    String day = record.published();
    if (day != null) {
      xml.raw("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" + day + "\"");
      xml.raw(" functionInDocument=\"PUBLICATION_TIME\">" + day + "</TIMEX3></DCT>\n");
    }
    if (record.title() != null) {
      element(xml, "TITLE", record.title());
    }
    xml.raw("<TEXT>");
    text(xml, article.text(), record.times(), day != null);
    return List.of(ExportFile.of(".tml", xml.raw("</TEXT>\n</TimeML>\n").toString()));
  }

  private static void element(Xml xml, String name, String text) {
    xml.raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  private static void text(Xml xml, String text, List<TimeMention> times, boolean anchored) {
    List<TimeMention> sorted = new ArrayList<>(times);
    sorted.sort(Comparator.comparingInt(TimeMention::begin));
    int at = 0;
    int number = 0;
    for (TimeMention time : sorted) {
      if (time.begin() < at) {
        continue; // elements do not overlap
      }
      xml.text(text.substring(at, time.begin()));
      at = time.end();
      String value = time.value();
      int slash = value.indexOf('/');
      boolean between = slash >= 0 && !value.startsWith("P");
      String tid = "t" + ++number;
      xml.raw("<TIMEX3 tid=\"" + tid + "\"");
      xml.attribute("type", between ? "DURATION" : time.type().name());
      xml.attribute("value", slash < 0 ? value : length(value, slash));
      if (!time.inferred().isEmpty()) {
        xml.attribute("temporalFunction", "true");
        if (anchored) {
          xml.attribute("anchorTimeID", "t0");
        }
      }
      if (between) {
        xml.attribute("beginPoint", "t" + (number + 1)).attribute("endPoint", "t" + (number + 2));
      }
      xml.raw(">").text(time.text()).raw("</TIMEX3>");
      if (between) {
        point(xml, ++number, value.substring(0, slash));
        point(xml, ++number, value.substring(slash + 1));
      }
    }
    xml.text(text.substring(at));
  }

  private static void point(Xml xml, int number, String value) {
    xml.raw("<TIMEX3 tid=\"t" + number + "\"");
    xml.attribute("type", value.contains("T") ? "TIME" : "DATE")
        .attribute("value", value)
        .raw("/>");
  }

  /** How long a range is, both ends counted, as far as its ends tell. */
  private static String length(String value, int slash) {
    String first = value.substring(0, slash);
    String last = value.substring(slash + 1);
    if (first.startsWith("P")) {
      // "4 to 6 hours" is so many hours.
      return (first.startsWith("PT") ? "PTX" : "PX") + first.charAt(first.length() - 1);
    }
    if (YEAR.matcher(first).matches() && YEAR.matcher(last).matches()) {
      return length(Integer.parseInt(last) - Integer.parseInt(first) + 1L, "Y");
    }
    if (CENTURY.matcher(first).matches() && CENTURY.matcher(last).matches()) {
      return length(Integer.parseInt(last) - Integer.parseInt(first) + 1L, "CE");
    }
    Matcher weekday = WEEKDAY.matcher(first);
    Matcher lastWeekday = WEEKDAY.matcher(last);
    if (weekday.matches() && lastWeekday.matches()) {
      return length(
          Integer.parseInt(lastWeekday.group(1)) - Integer.parseInt(weekday.group(1)) + 1L, "D");
    }
    Matcher from = MONTH.matcher(first);
    Matcher to = MONTH.matcher(last);
    if (from.matches() && to.matches()) {
      return length(months(to) - months(from) + 1L, "M");
    }
    LocalDate begin = day(first);
    LocalDate end = day(last);
    return begin == null || end == null
        ? "PXD"
        : length(ChronoUnit.DAYS.between(begin, end) + 1, "D");
  }

  private static long months(Matcher month) {
    String year = month.group(1);
    return (year.equals("XXXX") ? 0 : Integer.parseInt(year) * 12L)
        + Integer.parseInt(month.group(2));
  }

  /** The day of a value, with a part of it or without. */
  private static @Nullable LocalDate day(String value) {
    Matcher day = DAY.matcher(value);
    try {
      return day.matches() ? LocalDate.parse(day.group(1)) : null;
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  private static String length(long units, String unit) {
    return units > 0 ? "P" + units + unit : "PX" + unit;
  }
}
