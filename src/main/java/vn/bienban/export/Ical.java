package vn.bienban.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.Excerpt;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Task;

/**
 * Calendars (RFC 5545): an event for each meeting whose days are known, a to-do for each task whose
 * deadline is.
 */
final class Ical implements Exporter {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final Pattern DAYS =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?");
  private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** A day that stands for none: a calendar needs one, and the clock would change the bytes. */
  private static final LocalDate UNKNOWN = LocalDate.EPOCH;

  private static final String ZONE = "Asia/Ho_Chi_Minh";

  private final String producer;

  Ical(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "ics";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    Lines parts = new Lines();
    boolean clock = false;
    int number = 0;
    for (Meeting meeting : article.record().meetings()) {
      clock |= event(parts, article, meeting, "meeting " + number++);
    }
    number = 0;
    for (Task task : article.record().tasks()) {
      toDo(parts, article, task, "task " + number++);
    }
    if (parts.isEmpty()) {
      return List.of(); // a calendar has something in it
    }
    Lines out = new Lines();
    out.add("BEGIN", "VCALENDAR");
    out.add("VERSION", "2.0");
    out.text("PRODID", "-//BienBan//bienban " + producer + "//VI");
    out.add("CALSCALE", "GREGORIAN");
    if (clock) {
      zone(out);
    }
    out.add(parts);
    out.add("END", "VCALENDAR");
    return List.of(ExportFile.of(".ics", out.toString()));
  }

  /** Viet Nam has kept its time since 1975. */
  private static void zone(Lines out) {
    out.add("BEGIN", "VTIMEZONE");
    out.add("TZID", ZONE);
    out.add("BEGIN", "STANDARD");
    out.add("DTSTART", "19750613T000000");
    out.add("TZOFFSETFROM", "+0700");
    out.add("TZOFFSETTO", "+0700");
    out.add("END", "STANDARD");
    out.add("END", "VTIMEZONE");
  }

  /** Adds an event where the days are known; says whether it has an hour. */
  private static boolean event(Lines out, AnnotatedArticle article, Meeting meeting, String thing) {
    DateValue date = meeting.date();
    LocalDate first = date == null ? null : date.first();
    LocalDate last = date == null ? null : date.last();
    if (date == null || first == null || last == null || !DAYS.matcher(date.value()).matches()) {
      return false;
    }
    begin(out, article, "VEVENT", thing);
    String time = meeting.time();
    boolean clock = time != null && CLOCK.matcher(time).matches() && first.equals(last);
    if (clock) {
      String hour = Objects.requireNonNull(time).replace(":", "") + "00";
      out.add("DTSTART;TZID=" + ZONE, DAY.format(first) + "T" + hour);
    } else {
      out.add("DTSTART;VALUE=DATE", DAY.format(first));
      out.add(
          "DTEND;VALUE=DATE",
          DAY.format(last.isBefore(first) ? first.plusDays(1) : last.plusDays(1)));
    }
    String name = words(article, meeting.name());
    out.text("SUMMARY", name == null ? meeting.kind() : name);
    out.optional("LOCATION", words(article, meeting.place()));
    StringJoiner description = new StringJoiner("\n");
    describe(description, "calendar.time", when(article, meeting, clock));
    describe(description, "calendar.organizer", words(article, meeting.organizer()));
    describe(description, "calendar.chairs", people(article.record(), meeting.chairs(), List.of()));
    describe(
        description,
        "calendar.attendees",
        people(article.record(), meeting.attendees(), meeting.chairs()));
    out.optional("DESCRIPTION", description.length() == 0 ? null : description.toString());
    out.text("CATEGORIES", meeting.kind());
    end(out, article, "VEVENT");
    return clock;
  }

  /** What the article says of the time and the event's hour does not. */
  private static @Nullable String when(AnnotatedArticle article, Meeting meeting, boolean clock) {
    StringJoiner when = new StringJoiner(", ");
    if (meeting.time() != null && !clock) {
      when.add(meeting.time());
    }
    if (meeting.partOfDay() != null) {
      when.add(Labels.of(ContractWords.of(meeting.partOfDay())));
    }
    if (when.length() == 0) {
      return null;
    }
    return Labels.of(
        "said", when.toString(), Objects.requireNonNull(words(article, meeting.date())));
  }

  private static void toDo(Lines out, AnnotatedArticle article, Task task, String thing) {
    Deadline deadline = task.deadline();
    LocalDate due = deadline == null ? null : deadline.last();
    if (deadline == null || due == null) {
      return;
    }
    begin(out, article, "VTODO", thing);
    out.add("DUE;VALUE=DATE", DAY.format(due));
    out.text("SUMMARY", article.words(task));
    StringJoiner description = new StringJoiner("\n");
    Person assigner = article.record().assigner(task);
    describe(
        description,
        "calendar.assigner",
        assigner != null ? assigner.name() : words(article, task.assigner()));
    describe(description, "calendar.assignee", words(article, task.assignee()));
    describe(description, "calendar.cooperation", words(article, task.cooperation()));
    describe(description, "calendar.deadline", words(article, deadline));
    describe(description, "calendar.product", words(article, task.product()));
    out.optional("DESCRIPTION", description.toString());
    out.add("STATUS", "NEEDS-ACTION");
    end(out, article, "VTODO");
  }

  private static void begin(Lines out, AnnotatedArticle article, String part, String thing) {
    out.add("BEGIN", part);
    out.add("UID", Ids.uuid(article, thing) + "@bienban");
    LocalDate published = article.record().publishedDay();
    out.add("DTSTAMP", DAY.format(published == null ? UNKNOWN : published) + "T000000Z");
  }

  private static void end(Lines out, AnnotatedArticle article, String part) {
    String url = Ids.uri(article.record().url());
    if (url != null) {
      out.add("URL", url);
    }
    out.add("END", part);
  }

  private static void describe(StringJoiner description, String label, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      description.add(Labels.of(label, words));
    }
  }

  private static @Nullable String words(AnnotatedArticle article, @Nullable Excerpt excerpt) {
    return excerpt == null ? null : article.words(excerpt);
  }

  /** The names of some people, but not of others. */
  private static String people(
      ArticleRecord record, List<Participant> participants, List<Participant> others) {
    Set<String> names = new LinkedHashSet<>();
    for (Participant participant : participants) {
      Person person = record.person(participant.person());
      boolean other = others.stream().anyMatch(o -> o.person().equals(participant.person()));
      if (person != null && !other) {
        names.add(person.name());
      }
    }
    return String.join("; ", names);
  }

  /** Content lines, folded. */
  private static final class Lines {
    private final StringBuilder out = new StringBuilder();

    boolean isEmpty() {
      return out.length() == 0;
    }

    /** A line whose value needs no escapes. */
    void add(String name, String value) {
      String line = name + ":" + value;
      int octets = 0;
      for (int i = 0; i < line.length(); ) {
        int point = line.codePointAt(i);
        int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        if (octets + size > LONGEST_LINE) {
          out.append("\r\n ");
          octets = 1;
        }
        out.appendCodePoint(point);
        octets += size;
        i += Character.charCount(point);
      }
      out.append("\r\n");
    }

    /** A line of text. */
    void text(String name, String value) {
      StringBuilder escaped = new StringBuilder(value.length());
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\', ';', ',' -> escaped.append('\\').append(c);
          case '\n' -> escaped.append("\\n");
          default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
        }
      }
      add(name, escaped.toString());
    }

    void optional(String name, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        text(name, value);
      }
    }

    void add(Lines lines) {
      out.append(lines.out);
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
