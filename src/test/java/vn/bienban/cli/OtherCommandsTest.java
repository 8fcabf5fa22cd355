package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.Explanation;
import vn.bienban.Explanation.Alternative;
import vn.bienban.json.Json;
import vn.bienban.json.RecordJson;
import vn.bienban.json.RecordSchema;
import vn.bienban.json.SampleRecord;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Span;

class OtherCommandsTest {
  @TempDir Path folder;
  private Path gold;
  private Path articles;

  @BeforeEach
  void anArticleWithItsGold() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("mau.txt"), SampleRecord.TEXT);
    gold = articles.resolve("mau.json");
    Files.writeString(gold, RecordJson.toPrettyJson(SampleRecord.create()));
  }

  @Test
  void printsTheSchema() {
    CommandRun run = CommandRun.of("schema");

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(RecordSchema.text().strip());
  }

  @Test
  void listsLeftoversWithoutGold() throws IOException {
    Path text = folder.resolve("con-lai.txt");
    Files.writeString(text, "Nộp tờ khai mẫu số 07/KK-ABC trước ngày 5/6.");

    CommandRun run = CommandRun.of("evaluate", "--leftovers", text.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo("1\t07/KK-ABC\tcon-lai:19");
  }

  @Test
  void evaluateNeedsGoldOrLeftovers() {
    CommandRun run = CommandRun.of("evaluate", "--input", articles.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--gold");
  }

  @Test
  void evaluatesAFolder() {
    Path records = folder.resolve("records.jsonl");

    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            articles.toString(),
            "--input",
            articles.toString(),
            "--out",
            records.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactly(
            "is_meeting",
            "date",
            "chairs",
            "speakers",
            "documents",
            "people",
            "titles",
            "acts",
            "attendees",
            "name",
            "kind",
            "place",
            "organizer",
            "tasks",
            "statements",
            "tasks_iou50",
            "assigner_acc",
            "assignee_acc",
            "speech_noise",
            "core");
    // The gold knows the day of publication; the article's file does not.
    assertThat(records).content().contains("\"published\":\"2025-03-06\"");
  }

  @Test
  void evaluatesRecordsMadeEarlier() throws IOException {
    Path records = records(RecordJson.toJson(SampleRecord.create()));

    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            gold.toString(),
            "--system",
            records.toString(),
            "--input",
            articles.toString(),
            "--json");

    assertThat(run.code()).isZero();
    Json figures = Json.parse(run.out());
    assertThat(figures.get("core")).hasToString("1.0");
    assertThat(figures.get("tasks").get("gold").number(0)).isPositive();
  }

  @Test
  void listsErrorsInContext() throws IOException {
    Path records =
        records(RecordJson.toJson(SampleRecord.create()).replace("Võ Bá Tòng", "Võ Bá Tùng"));

    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            gold.toString(),
            "--system",
            records.toString(),
            "--input",
            articles.toString(),
            "--errors",
            "people");

    assertThat(run.out().lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith("mau missed võ bá tòng\t")
                  .contains("‹Võ Bá Tòng›");
              assertThat(lines.get(1)).startsWith("mau wrong  võ bá tùng");
            });
  }

  @Test
  void showsWhatChangedSinceEarlierRecords() throws IOException {
    Path now = records(RecordJson.toJson(SampleRecord.create()));
    Path before = folder.resolve("before.jsonl");
    Files.writeString(
        before, RecordJson.toJson(SampleRecord.create()).replace("2025-03-05\"", "2024-03-05\""));

    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            gold.toString(),
            "--system",
            now.toString(),
            "--against",
            before.toString());

    assertThat(run.out())
        .startsWith(
            """
            mau date + 2024-03-05  (no longer wrong)
            mau date + 2025-03-05  (found now)
            date: 2 gained, 0 lost
            """)
        .contains("\ncore ");
  }

  @Test
  void tellsWhichArticlesOfTheGoldTheInputLacks() throws IOException {
    Files.delete(articles.resolve("mau.txt"));
    Files.writeString(articles.resolve("khac.txt"), "Họp.");

    CommandRun run =
        CommandRun.of("evaluate", "--gold", articles.toString(), "--input", articles.toString());

    assertThat(run.err())
        .contains(
            "the input lacks 1 of the gold's 1 articles, or has other texts under their ids: mau");
  }

  @Test
  void evaluationThatCannotBeginSaysWhy() throws IOException {
    Path broken = records("{\"id\":\"a\"}\n{\"id\":");
    Path empty = folder.resolve("empty.jsonl");
    Files.writeString(empty, "");

    assertThat(
            List.of(
                CommandRun.of("evaluate", "--gold", gold.toString()),
                CommandRun.of("evaluate", "--gold", "nowhere", "--input", articles.toString()),
                CommandRun.of("evaluate", "--gold", gold.toString(), "--input", "nowhere"),
                CommandRun.of(
                    "evaluate", "--gold", broken.toString(), "--input", articles.toString()),
                CommandRun.of(
                    "evaluate", "--gold", empty.toString(), "--input", articles.toString()),
                CommandRun.of(
                    "evaluate",
                    "--gold",
                    gold.toString(),
                    "--input",
                    articles.toString(),
                    "--errors",
                    "dates")))
        .allSatisfy(run -> assertThat(run.code()).isEqualTo(2))
        .allSatisfy(run -> assertThat(run.out()).isEmpty())
        .extracting(CommandRun::err)
        .satisfiesExactly(
            err -> assertThat(err).isEqualTo("bienban: evaluate needs --input or --system\n"),
            err -> assertThat(err).isEqualTo("nowhere: no such file\n"),
            err -> assertThat(err).isEqualTo("nowhere: no such file\n"),
            err -> assertThat(err).startsWith(broken + ":2: no JSON: "),
            err -> assertThat(err).isEqualTo(empty + ": no records in it\n"),
            err -> assertThat(err).startsWith("bienban: --errors: no field 'dates'; there are "));
  }

  @Test
  void explainsEveryValueOfARecord() {
    Rule rule =
        new Rule(
            "task.order",
            "An order after a verb of asking",
            "guide",
            List.of(),
            0.7,
            Map.of(),
            List.of(),
            "task.order",
            "task.rules");

    List<String> lines =
        ExplainCommand.lines(
            new Explanation(SampleRecord.create(), List.of(), List.of()),
            name -> name.equals("task.order") ? rule : null);

    assertThat(lines)
        .containsSequence(
            "meetings[0].date value=\"2025-03-05\" inferred=[\"year\"]",
            "    words  \"Sáng 5/3\" [0, 8)",
            "    rule   time.day-month, confidence 0.9")
        .contains("    rule   task.order, confidence 0.7: An order after a verb of asking")
        .contains("people[0].mentions[1] kind=\"short-name\"");
    // Each value of the record has a line with its rule.
    String json = RecordJson.toJson(SampleRecord.create());
    assertThat(lines.stream().filter(line -> line.startsWith("    rule")))
        .hasSize(json.split("\"source\":", -1).length - 1);
  }

  @Test
  void showsWhatAValueBeatAndWhatWasLeftOut() {
    Span date = new Span(0, 8);
    Span other = new Span(20, 26);
    List<String> lines =
        ExplainCommand.lines(
            new Explanation(
                SampleRecord.create(),
                List.of(
                    new Alternative(
                        "meetings.date", date, other, "hôm\n3/2", "evidence 1 against 8"),
                    new Alternative("meetings.date", other, date, "Sáng 5/3", "another value"),
                    new Alternative("documents.mentions", null, other, "hôm 3/2", "open")),
                List.of()),
            name -> null);

    assertThat(lines)
        .containsSequence(
            "    rule   time.day-month, confidence 0.9",
            "    beat   \"hôm 3/2\" [20, 26): evidence 1 against 8")
        .endsWith(
            "left out",
            "    meetings.date  \"Sáng 5/3\" [0, 8): another value",
            "    documents.mentions  \"hôm 3/2\" [20, 26): open");
  }

  @Test
  void tellsWhatCompetedInAnArticle() throws IOException {
    Path file = articles.resolve("hai-ngay.txt");
    Files.writeString(
        file,
        "Sáng 3/7/2019, dưới sự chủ trì của Giám đốc Sở Nguyễn Văn An, Sở Y tế tổ chức hội nghị sơ"
            + " kết. Ông An yêu cầu các phòng tiếp thu ý kiến của cuộc họp ngày 20/6/2019. Giám đốc"
            + " Sở Nguyễn Văn An chủ trì hội nghị.");

    CommandRun run = CommandRun.of("explain", file.toString());

    assertThat(run.out())
        .containsPattern(
            "meetings\\[0\\]\\.date value=\"2019-07-03\"[^#]*beat   \"ngày 20/6/2019\"")
        .contains("chair.subject finds the same person, after chair.under");
  }

  @Test
  void explainsAFile() {
    CommandRun run = CommandRun.of("explain", articles.resolve("mau.txt").toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("# " + articles.resolve("mau.txt") + "\n");
  }

  @Test
  void namesWhatItCannotTrain() {
    CommandRun run = CommandRun.of("train", "poems", "--corpus", "x", "--out", "y");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("poems").hasLineCount(1);
  }

  @Test
  void groupsTheWordsOfAnArchiveButNotOfWhatIsLeftOut() throws IOException {
    Path archive = folder.resolve("archive.jsonl");
    Path without = folder.resolve("without.jsonl");
    Path out = folder.resolve("clusters.tsv");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("{\"text\": \"Xã %1$s rà soát %1$s hồ sơ.\"}".formatted((char) ('a' + i)));
    }
    Files.write(archive, lines);

    CommandRun run =
        CommandRun.of(
            "train", "clusters", "--archive", archive.toString(), "--out", out.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(out))
        .contains("20 sentences")
        .contains("\nword\tcoarse\tfine\n")
        .contains("\nrà soát\t");

    Files.write(without, lines.subList(5, 20));
    CommandRun few =
        CommandRun.of(
            "train",
            "clusters",
            "--archive",
            archive.toString(),
            "--without",
            without.toString(),
            "--out",
            out.toString());
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("bienban: the articles have no word that stands 15 times\n");
    assertThat(CommandRun.of("train", "clusters", "--out", out.toString()).err())
        .isEqualTo("bienban: train clusters needs --archive\n");
  }

  @Test
  void tellsItsVersion() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("bienban ")
        .contains("Java " + System.getProperty("java.version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotate", "explain", "evaluate", "train", "schema"})
  void explainsEachCommand(String command) {
    CommandRun run = CommandRun.of(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: bienban " + command);
    assertThat(CommandRun.of("--help").out()).contains("  " + command + " ");
  }

  private Path records(String lines) throws IOException {
    return Files.writeString(folder.resolve("system.jsonl"), lines);
  }

  @Test
  void explainsWhatModelsDecided() {
    Span task = new Span(0, 8);
    Explanation.Weighing taken =
        new Explanation.Weighing(
            "meetings.date",
            task,
            "Sáng 5/3",
            null,
            null,
            0.9,
            List.of("a", "b"),
            List.of("a +1.20"));
    Explanation.Weighing left =
        new Explanation.Weighing(
            "tasks",
            new Span(20, 26),
            "rà\nsoát",
            null,
            null,
            0.1,
            List.of("past"),
            List.of("past -3.00"));

    List<String> lines =
        ExplainCommand.lines(
            new Explanation(SampleRecord.create(), List.of(), List.of(taken, left, left)),
            name -> null);

    assertThat(lines)
        .containsSequence(
            "    rule   time.day-month, confidence 0.9",
            "    weighed meetings.date, probability 0.90: a +1.20")
        .endsWith("weighed", "    \"rà soát\" [20, 26): tasks, probability 0.10: past -3.00");
  }

  @Test
  void trainsWeightsThatReadingUses() throws IOException {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    Path text = folder.resolve("mau.txt");
    Files.writeString(
        text,
        "Sáng 5/3, Bí thư Tỉnh ủy Lê Minh Khuê chủ trì hội nghị, yêu cầu Sở Y tế rà soát lại quy"
            + " hoạch.");
    String few = fewArticles();
    for (Path out : List.of(first, second)) {
      CommandRun run =
          CommandRun.of("train", "weights", "--gold", few, "--input", few, "--out", out.toString());
      assertThat(run.code()).isZero();
      assertThat(run.err()).contains("tasks ").contains("tasks.boundary ").contains("F1");
    }

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(first).content().contains("decision\tfeature\tweight\n").contains("\ntasks\t");
    CommandRun read = CommandRun.of("annotate", "--weights", first.toString(), text.toString());
    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("rà soát lại quy hoạch");
  }

  @Test
  void trainsWithoutAPartAndMeasuresOnIt() throws IOException {
    String few = fewArticles();
    Path rest = Files.createDirectory(folder.resolve("rest"));
    Part first = new Part(1, 2);
    List<String> part = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(few))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replaceFirst("\\..*", "");
        if (!first.has(id)) {
          Files.copy(file, rest.resolve(file.getFileName()));
        } else if (file.toString().endsWith(".json")) {
          part.add(id);
        }
      }
    }
    Path without = folder.resolve("without.tsv");
    Path ofRest = folder.resolve("rest.tsv");
    CommandRun.of(
        "train",
        "weights",
        "--decision",
        "tasks",
        "--gold",
        few,
        "--input",
        few,
        "--out",
        without.toString(),
        "--without-part",
        "1/2");
    CommandRun.of(
        "train",
        "weights",
        "--decision",
        "tasks",
        "--gold",
        rest.toString(),
        "--input",
        few,
        "--out",
        ofRest.toString());
    Path records = folder.resolve("records.jsonl");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            few,
            "--input",
            few,
            "--weights",
            without.toString(),
            "--part",
            "1/2",
            "--out",
            records.toString());

    assertThat(part).isNotEmpty();
    assertThat(rest).isNotEmptyDirectory();
    assertThat(without).hasSameBinaryContentAs(ofRest);
    assertThat(run.code()).isZero();
    assertThat(run.err()).doesNotContain("lacks");
    assertThat(Files.readAllLines(records))
        .hasSameSizeAs(part)
        .allMatch(line -> part.stream().anyMatch(id -> line.contains("\"id\":\"" + id + "\"")));
    assertThat(CommandRun.of("evaluate", "--gold", few, "--input", few, "--part", "3/2").err())
        .contains("--part")
        .contains("'3/2' is no part, such as 1/3");
  }

  @Test
  void aTableLeavesTheDecisionsThatItLacksToThoseThatShip() throws IOException {
    Path one = folder.resolve("one.tsv");
    Files.writeString(one, "decision\tfeature\tweight\ntimes.year\tnever seen\t1.0\n");
    Path text = folder.resolve("mau.txt");
    Files.writeString(
        text,
        "Sáng 5/3/2024, Bí thư Tỉnh ủy Lê Minh Khuê chủ trì Hội nghị tổng kết công tác năm 2023. Tại"
            + " hội nghị, ông yêu cầu Sở Y tế rà soát lại quy hoạch.");
    String article = text.toString();

    CommandRun shipped = CommandRun.of("annotate", article);
    assertThat(shipped.out()).contains("\"meetings\":[{");
    assertThat(CommandRun.of("annotate", "--weights", one.toString(), article).out())
        .isEqualTo(shipped.out());
    assertThat(CommandRun.of("annotate", "--weights", "none", article).out())
        .isNotEqualTo(shipped.out());
  }

  @Test
  void casesAreGatheredAsIfADecisionHadNoTable() throws IOException {
    String few = fewArticles();
    Path anew = folder.resolve("anew.tsv");
    Path shipped = folder.resolve("shipped.tsv");
    for (Path out : List.of(anew, shipped)) {
      List<String> words =
          new ArrayList<>(
              List.of("train", "weights", "--decision", "tasks.assignee", "--gold", few));
      words.addAll(List.of("--input", few, "--out", out.toString()));
      if (out.equals(anew)) {
        words.add("--anew");
      }
      CommandRun run = CommandRun.of(words.toArray(String[]::new));
      assertThat(run.code()).as(run.err()).isZero();
    }

    assertThat(Files.readString(anew)).isNotEqualTo(Files.readString(shipped));
    assertThat(
            CommandRun.of(
                    "train",
                    "weights",
                    "--gold",
                    few,
                    "--input",
                    few,
                    "--anew",
                    "--out",
                    anew.toString())
                .err())
        .isEqualTo("bienban: --anew needs --decision; all of them: --weights none\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void anArticleStandsInOnePart(int count) {
    for (int article = 0; article < 500; article++) {
      String id = "bai-" + article;
      assertThat(IntStream.rangeClosed(1, count).filter(i -> new Part(i, count).has(id)))
          .hasSize(1);
    }
    assertThat(
            IntStream.range(0, 500)
                .filter(article -> new Part(1, count).has("bai-" + article))
                .count())
        .isBetween(500L / count * 2 / 3, 500L / count * 3 / 2);
    assertThat(new Part(1, count).has(null)).isFalse();
  }

  /** A folder with a few articles of the corpus and its annotation. */
  private String fewArticles() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    try (Stream<Path> files = Files.list(Path.of("corpus", "articles"))) {
      Map<String, List<Path>> articles =
          files.collect(
              Collectors.groupingBy(
                  file -> file.getFileName().toString().replaceFirst("\\..*", ""),
                  TreeMap::new,
                  Collectors.toList()));
      int number = 0;
      for (List<Path> parts : articles.values()) {
        if (number++ % 18 == 0) {
          for (Path part : parts) {
            Files.copy(part, few.resolve(part.getFileName()));
          }
        }
      }
    }
    return few.toString();
  }

  @Test
  void tellsWhatIsWrongWithATableOfWeights() throws IOException {
    Path broken = folder.resolve("broken.tsv");
    Files.writeString(broken, "decision\tfeature\tweight\ntasks\tpast\tmuch\n");
    String article = articles.resolve("mau.txt").toString();

    assertThat(CommandRun.of("annotate", "--weights", broken.toString(), article))
        .satisfies(
            run -> assertThat(run.code()).isEqualTo(2),
            run ->
                assertThat(run.err())
                    .isEqualTo("bienban: --weights: " + broken + ":2: no weight: much\n"));
    Files.writeString(broken, "decision\tfeature\tweight\ntask\tpast\t1.0\n");
    assertThat(CommandRun.of("annotate", "--weights", broken.toString(), article).err())
        .isEqualTo(
            "bienban: --weights: "
                + broken
                + ": no model is called 'task'; there are [events.date, events.further, events.main, events.meeting, events.name, events.organizer, events.place, people.names, speeches.event, speeches.floor, tasks,"
                + " tasks.article, tasks.assignee, tasks.assigner, tasks.boundary, times.year]\n");
    assertThat(CommandRun.of("annotate", "--weights", "nowhere.tsv", article).err())
        .isEqualTo("nowhere.tsv: no such file\n");
    assertThat(CommandRun.of("annotate", "--weights", "none", article).code()).isZero();
    assertThat(CommandRun.of("train", "weights", "--out", broken.toString()).err())
        .isEqualTo("bienban: train weights needs --gold or --names, and --input\n");
  }

  @Test
  void trainsWeightsFromNothingButWhatIsMeantForIt() throws IOException {
    Path out = folder.resolve("models.tsv");
    Path input = folder.resolve("input.jsonl");
    Files.writeString(input, "{\"id\": \"no such article\", \"text\": \"Không có gì.\"}\n");

    for (String heldOut : List.of("corpus/heldout", "corpus/archive/heldout.jsonl")) {
      CommandRun refused =
          CommandRun.of(
              "train", "weights", "--gold", heldOut, "--input", "corpus", "--out", out.toString());
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .isEqualTo(heldOut + ": articles of a folder 'heldout' are for measuring alone\n");
    }
    CommandRun empty =
        CommandRun.of(
            "train",
            "weights",
            "--gold",
            "corpus/articles",
            "--input",
            input.toString(),
            "--out",
            out.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("bienban: the gold has none of the articles of the input\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void evaluatesByOffsetsWhatMayNotBeCopied() throws IOException {
    Path offsets = folder.resolve("gold.jsonl");
    Path input = folder.resolve("input.jsonl");
    String text = "Ông Lê Minh Khuê yêu cầu Sở Y tế rà soát lại quy hoạch.";
    Files.writeString(
        input,
        "{\"id\": \"a\", \"text\": \"Bài khác cùng tên.\"}\n{\"id\": \"a\", \"text\": \""
            + text
            + "\"}\n");
    Files.writeString(
        offsets,
        "{\"id\": \"a\", \"length\": "
            + text.length()
            + ", \"is_meeting\": false, \"meeting\": null, \"people\": [{\"name\": [4, 16],"
            + " \"titles\": []}], \"tasks\": [{\"text\": [33, 54]}]}\n");

    CommandRun run =
        CommandRun.of("evaluate", "--gold", offsets.toString(), "--input", input.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("people         P 1.000  R 1.000  F1 1.000  n=1");
    Files.writeString(offsets, "{\"id\": \"a\", \"people\": [{\"name\": [4, 160]}]}\n");
    assertThat(
            CommandRun.of("evaluate", "--gold", offsets.toString(), "--input", input.toString())
                .err())
        .contains("a: [4,160] lies outside the article's");
    assertThat(
            CommandRun.of("evaluate", "--gold", offsets.toString(), "--system", offsets.toString())
                .err())
        .isEqualTo(
            "bienban: "
                + offsets
                + " has offsets only; evaluate needs --input with the articles\n");
    Files.writeString(offsets, "{\"id\": \"b\", \"people\": [{\"name\": [4, 16]}]}\n");
    CommandRun other =
        CommandRun.of("evaluate", "--gold", offsets.toString(), "--input", input.toString());
    assertThat(other.err()).contains("the input lacks 1 of the gold's 1 articles");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.out()).isEmpty();
  }
}
