package vn.bienban.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Trace;
import vn.bienban.document.Finding;
import vn.bienban.text.TimeLimit;

/**
 * What goes with one reading of an article beside the article itself. For one reading and one
 * thread.
 */
public final class Context {
  private final @Nullable LocalDate published;
  private final @Nullable String title;
  private final Trace trace;
  private final TimeLimit timeLimit;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A reading.
   *
   * @param published the day of publication, or null where it is not known
   * @param title the article's title, or null where it is not known
   * @param trace keeps what was weighed
   * @param timeLimit when the reading must be over
   */
  public Context(
      @Nullable LocalDate published, @Nullable String title, Trace trace, TimeLimit timeLimit) {
    this.published = published;
    this.title = title;
    this.trace = trace;
    this.timeLimit = timeLimit;
  }

  /** The day of publication, or null where it is not known. */
  public @Nullable LocalDate published() {
    return published;
  }

  /** The article's title as it came, or null where it is not known. */
  public @Nullable String title() {
    return title;
  }

  /** Keeps what was weighed, if somebody asks for it. */
  public Trace trace() {
    return trace;
  }

  /** When the reading must be over; long loops check it. */
  public TimeLimit timeLimit() {
    return timeLimit;
  }

  /** Tells of something that the record's diagnostics should name. */
  public void tell(Finding finding) {
    findings.add(finding);
  }

  /** What was told, in that order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
