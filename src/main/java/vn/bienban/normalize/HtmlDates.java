package vn.bienban.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.TimeLimit;

/** The day of publication as a page gives it for machines: meta, time elements, JSON-LD. */
final class HtmlDates {
  /** Vietnam keeps one time, without summer time, since 1975. */
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** In the order of trust. */
  private static final List<Evaluator> PLACES =
      Stream.of(
              "meta[property=article:published_time]",
              "meta[name=article:published_time]",
              "meta[property=article:published]",
              "meta[itemprop=datePublished]",
              "meta[name=pubdate]",
              "meta[name=publishdate]",
              "meta[name=publish-date]",
              "meta[name=publication_date]",
              "meta[name=dc.date.issued]",
              "meta[name=dcterms.issued]",
              "meta[name=dc.created]",
              "meta[name=dcterms.created]",
              "meta[name=dc.date.created]",
              "meta[name=dc.date]",
              "meta[name=dcterms.date]",
              "meta[property=og:published_time]",
              "time[itemprop=datePublished]",
              "[itemprop=datePublished]",
              "time[pubdate]")
          .map(Selector::evaluatorOf)
          .toList();

  /** All that one of the places may be. */
  private static final Evaluator HOLDERS =
      Selector.evaluatorOf("meta, time, [itemprop=datePublished]");

  private static final Evaluator LINKED_DATA =
      Selector.evaluatorOf("script[type=application/ld+json]");

  private static final Evaluator TIME = Selector.evaluatorOf("time[datetime]");

  private static final Pattern JSON =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

  private static final Pattern ARTICLE =
      Pattern.compile("\"(?:[A-Za-z]{0,20}Article|BlogPosting)\"");

  /** A date as readers see it, with the day of the week and the hour. */
  private static final int LONGEST_LINE = 60;

  /** The date stands before so many characters of the article. */
  private static final int ABOVE = 400;

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /** An offset without its colon. */
  private static final Pattern SHORT_OFFSET = Pattern.compile("T[\\d:.]{5,20}[+-]\\d{2}(\\d{2})$");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})/(\\d{1,2})/(\\d{1,2})");

  private HtmlDates() {}

  static @Nullable LocalDate published(Document page, HtmlContent content, TimeLimit timeLimit) {
    List<Element> holders = HtmlNodes.all(page, HOLDERS, timeLimit);
    for (Evaluator place : PLACES) {
      timeLimit.check();
      for (Element e : holders) {
        if (!place.matches(page, e)) {
          continue;
        }
        String said = e.hasAttr("content") ? e.attr("content") : e.attr("datetime");
        LocalDate date = parse(said.isEmpty() ? e.text() : said);
        if (date != null) {
          return date;
        }
      }
    }
    LocalDate linked = linkedData(page, timeLimit);
    timeLimit.check();
    return linked != null ? linked : inSight(content, timeLimit);
  }

  /** The date in the page's JSON-LD, in the part about the article before others. */
  private static @Nullable LocalDate linkedData(Document page, TimeLimit timeLimit) {
    LocalDate other = null;
    for (Element script : HtmlNodes.all(page, LINKED_DATA, timeLimit)) {
      Matcher m = JSON.matcher(script.data());
      LocalDate date = m.find() ? parse(m.group(1)) : null;
      if (date != null && ARTICLE.matcher(script.data()).find()) {
        return date;
      }
      other = other == null ? date : other;
    }
    return other;
  }

  /**
   * The date that readers see above the article: a time element, or a short line whose class calls
   * it a date, after the heading where there is one. Pages show the present day too, above it.
   */
  private static @Nullable LocalDate inSight(HtmlContent content, TimeLimit timeLimit) {
    Sight sight = new Sight(content.heading(), timeLimit);
    NodeTraversor.filter(sight, content.surroundings());
    if (sight.date != null || content.root().normalName().equals("body")) {
      return sight.date;
    }
    // Some templates put it below the text.
    Element time = HtmlNodes.first(content.root(), TIME, timeLimit);
    return time == null ? null : parse(time.attr("datetime"));
  }

  private static final class Sight implements NodeFilter {
    private final int from;
    private final TimeLimit timeLimit;
    private @Nullable LocalDate date;
    private int passed;

    Sight(@Nullable Element heading, TimeLimit timeLimit) {
      this.timeLimit = timeLimit;
      from = heading == null ? 0 : heading.sourceRange().startPos();
    }

    @Override
    public FilterResult head(Node node, int depth) {
      timeLimit.check();
      if (node.sourceRange().startPos() < from) {
        return FilterResult.CONTINUE;
      }
      if (node instanceof TextNode text) {
        passed += text.isBlank() ? 0 : text.text().length();
      } else if (node instanceof Element e) {
        HtmlRoles.Role role = HtmlRoles.of(e);
        if (depth > 0 && (HtmlContent.isDropped(e) || role == HtmlRoles.Role.NOISE)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        boolean time = e.normalName().equals("time") && e.hasAttr("datetime");
        if (time || role == HtmlRoles.Role.DATE) {
          String said = time ? e.attr("datetime") : line(e);
          date = parse(said);
        }
      }
      return date != null || passed > ABOVE ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private static String line(Element e) {
      String text = e.text();
      return text.length() <= LONGEST_LINE && !text.startsWith("Hôm nay") ? text : "";
    }
  }

  /** A day from an ISO time, turned to the clock of Vietnam, or from a date with the day first. */
  static @Nullable LocalDate parse(String said) {
    String text = said.strip();
    if (text.length() > 100) {
      return null;
    }
    try {
      Matcher zone = SHORT_OFFSET.matcher(text);
      String full = zone.find() ? text.substring(0, zone.end() - 2) + ":" + zone.group(1) : text;
      return OffsetDateTime.parse(full).withOffsetSameInstant(VIETNAM).toLocalDate();
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
