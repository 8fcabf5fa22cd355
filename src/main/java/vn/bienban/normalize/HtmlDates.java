package vn.bienban.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day of publication as a page gives it for machines: meta, time elements, JSON-LD. */
final class HtmlDates {
  /** Vietnam keeps one time, without summer time, since 1975. */
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** In the order of trust. */
  private static final List<String> PLACES =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=dc.date.issued]",
          "meta[name=dc.created]",
          "meta[property=og:published_time]",
          "time[itemprop=datePublished]",
          "time[pubdate]",
          "article time[datetime]");

  private static final Pattern JSON =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})/(\\d{1,2})/(\\d{1,2})");

  private HtmlDates() {}

  static @Nullable LocalDate published(Document page) {
    for (String place : PLACES) {
      for (Element e : page.select(place)) {
        String said = e.hasAttr("content") ? e.attr("content") : e.attr("datetime");
        LocalDate date = parse(said.isEmpty() ? e.text() : said);
        if (date != null) {
          return date;
        }
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher m = JSON.matcher(script.data());
      LocalDate date = m.find() ? parse(m.group(1)) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** A day from an ISO time, turned to the clock of Vietnam, or from a date with the day first. */
  static @Nullable LocalDate parse(String said) {
    String text = said.strip();
    if (text.length() > 100) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).withOffsetSameInstant(VIETNAM).toLocalDate();
    } catch (DateTimeParseException e) {
      // Not a full ISO time; a date in it will do.
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.find()) {
      return date(year.group(1), year.group(2), year.group(3));
    }
    Matcher day = DAY_FIRST.matcher(text);
    return day.find() ? date(day.group(3), day.group(2), day.group(1)) : null;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
