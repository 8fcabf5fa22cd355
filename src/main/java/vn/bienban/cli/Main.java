package vn.bienban.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bienban}. */
@Command(
    name = "bienban",
    description = "Reads Vietnamese articles and writes down what they report, as JSON.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:Everything was done.",
      " 1:Some articles could not be read; the others were done.",
      " 2:Nothing was begun: a wrong option, a missing file."
    },
    footerHeading = "%n",
    footer = "More about a command: bienban COMMAND --help")
public final class Main implements Callable<Integer> {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int NOT_BEGUN = 2;

  /** Set by the launcher where standard error is a terminal, which Java cannot tell by itself. */
  private static final String TERMINAL = "bienban.terminal";

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(Boolean.getBoolean(TERMINAL)), args));
  }

  /**
   * Runs the command on these streams, which it does not close. What is written is UTF-8, whatever
   * the locale.
   *
   * @return the exit code: 0 when all was done, 1 when some articles failed, 2 when nothing could
   *     be begun
   */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    return run(new Console(in, out, err, false), args);
  }

  static int run(Console console, String... args) {
    CommandLine command =
        new CommandLine(new Main())
            .addSubcommand(new AnnotateCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(
                new CommandLine(new EvaluateCommand(console))
                    .addSubcommand(new EvaluateNerCommand(console)))
            .addSubcommand(new CompareCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new WordsCommand(console))
            .addSubcommand(new SegmentationCommand(console))
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new MergeCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new TablesCommand(console))
            .addSubcommand(new QueryCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new ViewCommand(console))
            .addSubcommand(new ServeCommand(console))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(console.messages())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(
                (e, arguments) -> {
                  console.say("bienban: " + e.getMessage());
                  console.say(
                      "Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                  return NOT_BEGUN;
                })
            .setExecutionExceptionHandler(
                (e, line, result) -> {
                  if (e instanceof NotBegunException notBegun) {
                    notBegun.lines().forEach(console::say);
                    return NOT_BEGUN;
                  }
                  console.say("bienban: " + oneLine(e));
                  return e instanceof WriteException ? SOME_FAILED : NOT_BEGUN;
                });
    return command.execute(args);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  private static String oneLine(Exception e) {
    String text = e instanceof WriteException ? String.valueOf(e.getMessage()) : e.toString();
    return text.lines().findFirst().orElse("");
  }

  /** The version the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Build.version();
      return new String[] {
        "bienban "
            + (version == null ? "(built from its classes)" : version)
            + ", Java "
            + System.getProperty("java.version")
      };
    }
  }
}
