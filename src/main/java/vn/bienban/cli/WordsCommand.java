package vn.bienban.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.record.WordMention;
import vn.bienban.text.Spaces;

/** {@code bienban words}: what an engine makes of the words, with their places in the original. */
@Command(
    name = "words",
    description =
        "Prints the words that an engine finds, one a line with tabs between: first and last offset"
            + " in the original, word, part of speech, label of names, number of the head in the"
            + " sentence, relation; _ where the engine has none. A line with # begins an article,"
            + " an empty line a sentence.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class WordsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  WordsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    List<Input> inputs = articles.inputs(files);
    engines.files(files);
    Bienban bienban = engines.bienban();
    if (!bienban.findsWords()) {
      throw new NotBegunException(
          "bienban: words are found by an engine: --engine vncorenlp, or rdrsegmenter");
    }
    try (Output output = files.output(null)) {
      int code =
          Work.<List<WordMention>>run(
              console,
              articles.reader(),
              inputs,
              read -> bienban.words(read.article()),
              (read, words) -> print(read.place().toString(), words, output));
      output.finish();
      return code;
    }
  }

  private static void print(String place, List<WordMention> words, Output output) {
    output.show("# " + place);
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      WordMention word = words.get(i);
      if (word.sentence() != words.get(first).sentence()) {
        output.line("");
        first = i;
      }
      output.show(
          String.join(
              "\t",
              String.valueOf(word.begin()),
              String.valueOf(word.end()),
              Spaces.single(word.text()).replace(' ', '_'),
              orNone(word.tag()),
              orNone(word.entity()),
              word.head() >= 0
                  ? String.valueOf(word.head() - first + 1)
                  : word.relation() == null ? "_" : "0",
              orNone(word.relation())));
    }
  }

  private static String orNone(@Nullable String value) {
    return value == null || value.isEmpty() ? "_" : value;
  }
}
