package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting with all articles that report it. Immutable.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param meeting what the main article says of it, or null where the sources are reposts of an
 *     article without a meeting
 * @param people whom the meeting's chairs and attendees refer to
 * @param sources the main article first, then the others in the order of the archive
 */
public record MergedMeeting(
    String schema, @Nullable Meeting meeting, List<Person> people, List<SourceArticle> sources) {

  /** The version of this form. */
  public static final String SCHEMA = "bienban/merged/1";

  public MergedMeeting {
    people = List.copyOf(people);
    sources = List.copyOf(sources);
  }
}
