package vn.bienban.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.normalize.HtmlView;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.SourceArticle;
import vn.bienban.record.Value;
import vn.bienban.text.AlignedText;
import vn.bienban.text.LowerCase;
import vn.bienban.text.SourceText;

/**
 * What is compared of one article: its text by signature, its meeting by date, persons, bodies.
 * Immutable and thread-safe.
 */
public final class MeetingReport {
  private static final int MONTH_AND_DAY = "-07-03".length();

  final @Nullable String id;
  final @Nullable String title;
  final @Nullable String published;
  final @Nullable String url;
  final int[] signature;
  final @Nullable Meeting meeting;
  final List<Person> people;

  /** The day, as 2018-07-03 or XXXX-07-03, or null where it is not known to the day. */
  final @Nullable String day;

  final Set<String> chairs;
  final Set<String> names;
  final Set<String> documents;
  final Set<String> nameWords;
  final @Nullable String organizer;
  final @Nullable String place;

  /** How much the record says, to choose the main article by. */
  final int fullness;

  /** What an article and its record say; the costly part of merging, for any thread. */
  public static MeetingReport of(ArticleRecord record, Article article) {
    return new MeetingReport(record, article);
  }

  private MeetingReport(ArticleRecord record, Article article) {
    id = record.id();
    title = record.title();
    published = record.published();
    url = record.url();
    signature = Shingles.signature(view(article));
    meeting = record.meetings().isEmpty() ? null : record.meetings().get(0);
    people = meeting == null ? List.of() : record.people();
    names = new HashSet<>();
    documents = new HashSet<>();
    Map<String, String> nameById = new HashMap<>();
    for (Person person : record.people()) {
      String name = LowerCase.of(person.name());
      names.add(name);
      nameById.put(person.id(), name);
    }
    for (CitedDocument document : record.documents()) {
      documents.add(LowerCase.of(document.key()));
    }
    day = meeting == null || meeting.date() == null ? null : day(meeting.date().value());
    chairs = meeting == null ? Set.of() : persons(meeting.chairs(), nameById);
    nameWords = meeting == null ? Set.of() : words(meeting.name());
    organizer = meeting == null ? null : folded(meeting.organizer());
    place = meeting == null ? null : folded(meeting.place());
    fullness =
        record.people().size()
            + record.speeches().size()
            + record.tasks().size()
            + record.documents().size()
            + (meeting == null ? 0 : 5);
  }

  /**
   * Whether the meetings may lie on the same day: the years, where both are known, are the same.
   */
  boolean isSameDay(MeetingReport other) {
    return day != null
        && other.day != null
        && monthAndDay().equals(other.monthAndDay())
        && (day.equals(other.day) || day.startsWith("X") || other.day.startsWith("X"));
  }

  /** The day without its year: reports that could be of one day have the same; call with a day. */
  String monthAndDay() {
    return day == null ? "" : day.substring(day.length() - MONTH_AND_DAY);
  }

  SourceArticle source(SourceArticle.Relation relation, double similarity) {
    return new SourceArticle(
        id, title, published, url, relation, Math.round(similarity * 100) / 100.0);
  }

  /** The article's words alone, normalized. */
  private static String view(Article article) {
    SourceText source = SourceText.of(article.text());
    AlignedText text =
        article.format() == Article.Format.HTML
            ? HtmlView.read(source).text()
            : AlignedText.of(source);
    return TextNormalizer.normalize(text).text();
  }

  private static @Nullable String day(String value) {
    // Of a range the first day counts.
    return value.length() >= 10 && value.charAt(4) == '-' && value.charAt(8) != 'X'
        ? value.substring(0, 10)
        : null;
  }

  private static Set<String> persons(List<Participant> participants, Map<String, String> nameById) {
    Set<String> names = new HashSet<>();
    for (Participant participant : participants) {
      String name = nameById.get(participant.person());
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String folded(@Nullable Value value) {
    return value == null ? null : String.join(" ", words(value));
  }

  private static Set<String> words(@Nullable Value value) {
    Set<String> words = new LinkedHashSet<>();
    if (value != null) {
      StringBuilder word = new StringBuilder();
      String text = LowerCase.of(value.text()) + " ";
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          word.append(c);
        } else if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      }
    }
    return words;
  }
}
