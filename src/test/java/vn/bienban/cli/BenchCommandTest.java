package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;

/** What {@code bienban bench} prints. */
class BenchCommandTest {
  @Test
  void tellsTheWholePathEachStageAndTheYardstick() {
    CommandRun run =
        CommandRun.of(
            "bench",
            "corpus/articles",
            "--include",
            "*.txt",
            "--seconds",
            "0",
            "--max-chars",
            "9000");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(line -> line.strip().split("  +")[0]).toList())
        .containsSubsequence(
            "whole path",
            "page",
            "normalize",
            "blocks",
            "tokens",
            "lexicon",
            "entities",
            "times",
            "citations",
            "people",
            "attributions",
            "events",
            "turns",
            "speeches",
            "tasks",
            "record",
            "yardstick",
            "decode UTF-8",
            "count syllables",
            "one regular expression",
            "whole path");
  }

  @Test
  void theFiguresAreOfOneArticleAndCharacter() {
    List<String> table =
        BenchCommand.table(
            List.of(Article.of("x".repeat(1000)), Article.of("y".repeat(1000))),
            2000,
            5,
            Map.of("tokens", new long[] {4_000_000, 500_000}),
            Map.of("decode UTF-8", new long[] {1_000_000, 0}));

    assertThat(table.subList(1, table.size()).stream().map(BenchCommandTest::single).toList())
        .containsExactly(
            "whole path 2.50 MB/s 2500 articles/s 50 bytes/char",
            "tokens 400.0 ns/char 100.0 % 50.0 bytes/char",
            "yardstick",
            "decode UTF-8 10 MB/s",
            "whole path 4.0 times the yardstick");
  }

  private static String single(String line) {
    return String.join(" ", Arrays.asList(line.strip().toLowerCase(Locale.ROOT).split(" +")))
        .replace("mb/s", "MB/s")
        .replace("utf-8", "UTF-8");
  }

  @Test
  void anEmptyTextMeasuresNothing() {
    CommandRun run = CommandRun.withInput(new byte[0], "bench", "--seconds", "0");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no article to measure with");
  }
}
