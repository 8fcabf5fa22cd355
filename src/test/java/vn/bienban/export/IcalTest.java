package vn.bienban.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.record.Deadline;
import vn.bienban.record.Task;

class IcalTest {
  private static final Exporter FORM = Exported.form("ics");

  @Test
  void readsWell() throws IOException {
    String ics = Exported.text(FORM, Exported.golden(), ".ics");

    assertThat(ics.replace("\r\n", "")).doesNotContain("\n", "\r");
    Exported.assertIsAsExpected(ics.replace("\r\n", "\n"), "article.ics");
  }

  @Test
  void aCalendarProgramReadsEveryTaskWithADeadlineOfTheCorpus() {
    int due = 0;
    int events = 0;
    for (AnnotatedArticle article : Exported.CORPUS) {
      Calendar calendar = check(article);
      List<Task> tasks =
          article.record().tasks().stream()
              .filter(task -> task.deadline() != null && task.deadline().last() != null)
              .toList();
      if (calendar == null) {
        assertThat(tasks).isEmpty();
        continue;
      }
      List<CalendarComponent> toDos = calendar.getComponents(Component.VTODO);
      assertThat(toDos)
          .extracting(toDo -> value(toDo, Property.SUMMARY))
          .isEqualTo(tasks.stream().map(article::words).toList());
      assertThat(toDos)
          .extracting(toDo -> value(toDo, Property.DUE))
          .isEqualTo(
              tasks.stream()
                  .map(Task::deadline)
                  .map(Deadline::last)
                  .map(day -> String.valueOf(day).replace("-", ""))
                  .toList());
      due += toDos.size();
      events += calendar.getComponents(Component.VEVENT).size();
    }
    assertThat(due).isGreaterThan(50);
    assertThat(events).isGreaterThan(40);
  }

  @Test
  void hostileTextsAreReadToo() {
    assertThat(Exported.hostile().map(IcalTest::check).filter(java.util.Objects::nonNull).count())
        .isGreaterThan(100);
  }

  @Test
  void anHourIsOneOfVietNamAndNoneIsInvented() throws IOException {
    AnnotatedArticle article = Exported.golden("\"time\": null", "\"time\": \"14:00\"");
    check(article);

    assertThat(Exported.text(FORM, article, ".ics"))
        .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20190709T140000\r\n")
        .contains("TZID:Asia/Ho_Chi_Minh\r\n");
    assertThat(Exported.text(FORM, Exported.golden(), ".ics"))
        .contains("DTSTART;VALUE=DATE:20190709\r\n", "DTEND;VALUE=DATE:20190710\r\n", "chiều (")
        .doesNotContain("VTIMEZONE");
  }

  @Test
  void aMonthIsNoDay() throws IOException {
    AnnotatedArticle article =
        Exported.golden("\"value\": \"2019-07-09\"", "\"value\": \"2019-07\"");

    assertThat(Exported.text(FORM, article, ".ics")).doesNotContain("VEVENT").contains("VTODO");
  }

  @Test
  void anArticleWithoutDaysGivesNoCalendar() {
    assertThat(FORM.files(Exported.of(Article.of("Hội nghị đã họp.")))).isEmpty();
  }

  @Test
  void theDayOfPublicationIsTheStamp() throws IOException {
    String published = "\"published\": \"2019-07-10\"";

    assertThat(Exported.text(FORM, Exported.golden(), ".ics"))
        .contains("DTSTAMP:20190710T000000Z\r\n");
    assertThat(Exported.text(FORM, Exported.golden(published, "\"published\": null"), ".ics"))
        .contains("DTSTAMP:19700101T000000Z\r\n");
  }

  private static String value(CalendarComponent part, String property) {
    return part.getRequiredProperty(property).getValue();
  }

  /** The calendar as ical4j reads it and finds nothing wrong with; null where there is none. */
  private static @org.jspecify.annotations.Nullable Calendar check(AnnotatedArticle article) {
    if (FORM.files(article).isEmpty()) {
      return null;
    }
    byte[] ics = Exported.bytes(FORM, article, ".ics");
    for (String line : new String(ics, UTF_8).split("\r\n", -1)) {
      assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContainPattern("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    }
    try {
      Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(ics));
      assertThat(calendar.validate().getEntries()).isEmpty();
      long uids =
          Stream.of(Component.VEVENT, Component.VTODO)
              .flatMap(kind -> calendar.<CalendarComponent>getComponents(kind).stream())
              .map(part -> value(part, Property.UID))
              .distinct()
              .count();
      assertThat(uids)
          .isEqualTo(
              calendar.getComponents(Component.VEVENT).size()
                  + calendar.getComponents(Component.VTODO).size());
      return calendar;
    } catch (IOException | ParserException e) {
      throw new AssertionError(new String(ics, UTF_8), e);
    }
  }
}
