package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.engine.vncorenlp.AnalysisStep;
import vn.bienban.engine.vncorenlp.StandIn;
import vn.bienban.json.Json;

class VnCoreNlpOptionsTest {
  @TempDir private Path folder;
  private String article = "";

  @BeforeEach
  void writesAnArticle() throws Exception {
    article =
        Files.writeString(
                folder.resolve("a.txt"), "Vượt qua Lê Minh Khuê ở Hòa Bình theo 30/2020/NĐ-CP.")
            .toString();
  }

  private CommandRun run(String... args) {
    return CommandRun.of(args);
  }

  @Test
  void wordsArePrintedWithTheirPlaces() {
    String home = StandIn.home(folder, AnalysisStep.values()).toString();

    CommandRun run = run("words", "--engine", "vncorenlp", "--vncorenlp-home", home, article);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .endsWith(
            """
            0	4	Vượt	Np	O	0	root
            5	8	qua	N	O	1	dep
            9	21	Lê_Minh_Khuê	Np	B-PER	2	dep
            22	23	ở	N	O	3	dep
            24	32	Hòa_Bình	Np	B-PER	4	dep
            33	37	theo	N	O	5	dep
            38	51	30/2020/NĐ-CP	CH	O	6	dep
            51	52	.	CH	O	7	dep
            """);
  }

  @Test
  void aNoBreakSpaceInAWordIsASpace() throws Exception {
    String home = StandIn.home(folder, AnalysisStep.WORDS).toString();
    Files.writeString(Path.of(article), "Hòa\u00A0Bình họp.");

    CommandRun run = run("words", "--engine", "vncorenlp", "--vncorenlp-home", home, article);

    assertThat(run.out()).contains("0\t8\tHòa_Bình\t_\t_\t_\t_\n");
  }

  @Test
  void withoutItsModelsOfNamesTheModelThatShipsIsAsked() throws Exception {
    String home = StandIn.home(folder, AnalysisStep.WORDS).toString();

    String seen = Path.of("corpus", "articles", "dai-hoi-dang-bo-xa.txt").toString();

    CommandRun with = run("annotate", "--engine", "vncorenlp", "--vncorenlp-home", home, seen);

    assertThat(with.out()).contains("model.opennlp-names");
    assertThat(with.out()).isEqualTo(run("annotate", seen).out());
  }

  @Test
  void namesThatItLabelsStandInTheRecord() throws Exception {
    String home = StandIn.home(folder, AnalysisStep.values()).toString();
    Files.writeString(Path.of(article), "Ban Minh Ly đến sớm, theo Wotsak Obbun và Hà Nội.");

    CommandRun with = run("annotate", "--engine", "vncorenlp", "--vncorenlp-home", home, article);
    CommandRun without = run("annotate", article);

    assertThat(with.code()).isZero();
    assertThat(names(without)).isEmpty();
    assertThat(names(with)).isEqualTo("Wotsak Obbun vncorenlp.names");
  }

  private static String names(CommandRun run) {
    StringBuilder names = new StringBuilder();
    for (Json person : Json.parse(run.out().strip()).get("people").elements()) {
      names.append(person.get("name").text()).append(' ');
      names.append(person.get("mentions").first().get("source").text());
    }
    return names.toString();
  }

  @Test
  void whatIsMissingIsSaidBeforeAnArticleIsRead() {
    String home = StandIn.home(folder).toString();

    CommandRun run = run("annotate", "--engine", "vncorenlp", "--vncorenlp-home", home, article);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("bienban: --vncorenlp-home: VnCoreNLP cannot run on ")
        .contains("models/wordsegmenter/vi-vocab is missing (wseg)");
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertThat(run("annotate", "--engine", "vncorenlp", article).err())
        .startsWith("bienban: --engine vncorenlp needs --vncorenlp-home");
    assertThat(run("annotate", "--vncorenlp-home", "x", article).err())
        .startsWith("bienban: --vncorenlp-home needs --engine vncorenlp");
    assertThat(run("annotate", "--engine", "corenlp", article).err())
        .startsWith("bienban: --engine: 'corenlp' is none of default, vncorenlp");
    assertThat(run("words", article).err()).startsWith("bienban: words are found by an engine");
    assertThat(run("words", article).code()).isEqualTo(2);
  }
}
