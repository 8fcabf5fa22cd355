package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bienban.Explanation;
import vn.bienban.text.Span;

/** What the tasks of an annotation answer to the choice of who must do one. */
class TaskAnswersTest {
  private static final String TEXT = "Sở Y tế rà soát kho thuốc; các xã báo cáo số dân.";
  private static final Span CHECK = words("rà soát kho thuốc");
  private static final Span REPORT = words("báo cáo số dân");

  private static final List<Explanation.Weighing> ALTERNATIVES =
      List.of(alternative("none", CHECK), named("Sở Y tế"), named("các xã"), named("Các xã"));

  private static Span words(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static Explanation.Weighing named(String name) {
    return alternative(name, new Span(0, 1));
  }

  private static Explanation.Weighing alternative(String name, Span span) {
    String text = name.equals("none") ? span.of(TEXT) : name;
    return new Explanation.Weighing(
        "tasks.assignee", span, text, CHECK, name, 0.5, List.of(), List.of());
  }

  private static TaskAnswers answers(@Nullable String assignee, String... tasks) {
    return new TaskAnswers(
        FlatText.of(TEXT),
        List.of(tasks).stream().map(TaskAnswersTest::flat).toList(),
        List.of(tasks).stream().map(task -> assignee == null ? "" : assignee).toList(),
        List.of(tasks).stream().map(task -> "bộ y tế").toList());
  }

  private static Span flat(String words) {
    return Objects.requireNonNull(FlatText.of(TEXT).find(words));
  }

  @Test
  void thoseWhoseWordsTheAnnotationHasAreRight() {
    TaskAnswers answers = answers("các xã", "báo cáo số dân");

    assertThat(answers.assigned(REPORT, ALTERNATIVES).stream()).containsExactly(2, 3);
  }

  @Test
  void nobodyIsRightWhereTheAnnotationHasNone() {
    TaskAnswers answers = answers(null, "rà soát kho thuốc");

    assertThat(answers.assigned(CHECK, ALTERNATIVES).stream()).containsExactly(0);
  }

  @Test
  void nothingAnswersWhereNoneOfThemIsRight() {
    assertThat(answers("Sở Tư pháp", "rà soát kho thuốc").assigned(CHECK, ALTERNATIVES).isEmpty())
        .isTrue();
  }

  @Test
  void whatTheAnnotationHasNoTaskForIsNotAnswered() {
    assertThat(answers(null, "rà soát kho thuốc").assigned(REPORT, ALTERNATIVES).isEmpty())
        .isTrue();
    assertThat(answers(null, "soát").assigned(CHECK, ALTERNATIVES).isEmpty()).isTrue();
  }

  /** A person's words in the text may be a post; the name of the alternative is the person's. */
  @Test
  void whoeverGivesATaskIsRightByName() {
    List<Explanation.Weighing> givers =
        List.of(
            alternative("none", CHECK),
            alternative("Lê Minh Khuê", new Span(0, 1)),
            alternative("Bộ Y tế", new Span(0, 1)));
    TaskAnswers answers = answers("các xã", "rà soát kho thuốc");

    assertThat(answers.given(CHECK, givers).stream()).containsExactly(2);
    assertThat(answers.given(REPORT, givers).isEmpty()).isTrue();
  }
}
