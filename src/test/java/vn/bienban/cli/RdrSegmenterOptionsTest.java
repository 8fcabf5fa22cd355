package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.engine.rdrsegmenter.TinyHome;

class RdrSegmenterOptionsTest {
  @TempDir private Path folder;
  private String home = "";
  private String article = "";

  @BeforeEach
  void writesAnArticle() throws Exception {
    home = TinyHome.write(folder.resolve("home")).toString();
    article =
        Files.writeString(folder.resolve("a.txt"), "Hội\u00A0nghị ở Hòa Bình theo 30/2020/NĐ-CP.")
            .toString();
  }

  private CommandRun run(String command, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = command;
    args[1] = "--engine";
    args[2] = "rdrsegmenter";
    args[3] = article;
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandRun.of(args);
  }

  @Test
  void wordsArePrintedWithTheirPlaces() {
    CommandRun run = run("words", "--rdrsegmenter-home", home);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .endsWith(
            """
            0	8	Hội_nghị	_	_	_	_
            9	10	ở	_	_	_	_
            11	19	Hòa_Bình	_	_	_	_
            20	24	theo	_	_	_	_
            25	38	30/2020/NĐ-CP	_	_	_	_
            38	39	.	_	_	_	_
            """);
  }

  @Test
  void itLabelsNoNamesSoThatTheModelThatShipsIsAsked() {
    article = Path.of("corpus", "articles", "dai-hoi-dang-bo-xa.txt").toString();

    CommandRun with = run("annotate", "--rdrsegmenter-home", home);

    assertThat(with.out()).contains("model.opennlp-names");
    assertThat(with.out()).isEqualTo(CommandRun.of("annotate", article).out());
  }

  @Test
  void whatIsMissingIsSaidBeforeAnArticleIsRead() throws Exception {
    Files.delete(Path.of(home, "VnVocab"));

    CommandRun run = run("words", "--rdrsegmenter-home", home);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("bienban: --rdrsegmenter-home: no dictionary in " + home + ": one of VnVocab");
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertThat(run("words").err())
        .startsWith(
            "bienban: --engine rdrsegmenter needs --rdrsegmenter-home, the folder with Model.RDR");
    assertThat(run("words", "--rdrsegmenter-home", home, "--vncorenlp-home", home).err())
        .startsWith("bienban: --vncorenlp-home needs --engine vncorenlp");
    assertThat(CommandRun.of("annotate", "--rdrsegmenter-home", home, article).err())
        .startsWith("bienban: --rdrsegmenter-home needs --engine rdrsegmenter");
  }

  @Test
  void itsFilesAreNotWrittenOver() {
    String rules = Path.of(home, "Model.RDR").toString();

    CommandRun run = run("annotate", "--rdrsegmenter-home", home, "--out", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("would be read");
    assertThat(Path.of(rules)).content().startsWith("True : ");
  }
}
