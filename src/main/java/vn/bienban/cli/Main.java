package vn.bienban.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code bienban}. */
@Command(
    name = "bienban",
    description = "Reads Vietnamese articles and writes down what they report, as JSON.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:Everything was done.",
      " 1:Some articles could not be read; the others were done.",
      " 2:Nothing was begun: a wrong option, a missing file."
    },
    footerHeading = "%n",
    footer = "More about a command: bienban help COMMAND")
public final class Main implements Callable<Integer> {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int NOT_BEGUN = 2;

  /** Set by the launcher where standard error is a terminal, which Java cannot tell by itself. */
  private static final String TERMINAL = "bienban.terminal";

  /** Commands that tell of all others. */
  private static final Set<String> OF_ALL = Set.of("help", "completion");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = ConfigFile.OPTION,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Options from a file of properties, 'annotate.threads = 2' for one command, 'extend ="
              + " my-words' for all that have it; those of the command line go before them.")
  private @Nullable Path config;

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
    if (namesFilesAlone(args)) {
      List<String> files = List.of(args).subList(1, args.length);
      try {
        return new AnnotateCommand(console).call(files);
      } catch (RuntimeException e) {
        return failed(e, console);
      }
    }
    CommandLine command = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(console);
    String first = args.length == 0 ? "" : args[0];
    boolean oneAlone =
        commands.containsKey(first) && !OF_ALL.contains(first) && ConfigFile.named(args) == null;
    commands.forEach(
        (name, made) -> {
          if (!oneAlone || name.equals(first)) {
            command.addSubcommand(name, made.get());
          }
        });
    command
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(console.messages())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (e, arguments) -> {
              wrong(e).forEach(console::say);
              return NOT_BEGUN;
            })
        .setExecutionExceptionHandler((e, line, result) -> failed(e, console));
    try {
      IDefaultValueProvider configured = ConfigFile.of(command, args);
      if (configured != null) {
        command.setDefaultValueProvider(configured);
      }
    } catch (NotBegunException e) {
      e.lines().forEach(console::say);
      return NOT_BEGUN;
    }
    return command.execute(args);
  }

  /**
   * Whether articles are to be annotated and no option is given: to look through those that could
   * be takes a tenth of what a short article does.
   */
  private static boolean namesFilesAlone(String... args) {
    boolean alone = args.length > 1 && args[0].equals("annotate");
    for (int i = 1; i < args.length && alone; i++) {
      // A file of arguments begins with @.
      alone = args[i].equals("-") || !args[i].isEmpty() && "-@".indexOf(args[i].charAt(0)) < 0;
    }
    return alone;
  }

  /** Tells why a command ended; its exit code. */
  private static int failed(Exception e, Console console) {
    if (e instanceof NotBegunException notBegun) {
      notBegun.lines().forEach(console::say);
      return NOT_BEGUN;
    }
    console.say("bienban: " + oneLine(e));
    return e instanceof WriteException ? SOME_FAILED : NOT_BEGUN;
  }

  /**
   * The commands in the order of the overview. To look through the options of one takes longer than
   * to read a short article: it is done for the one that is called, where that is known.
   */
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("annotate", () -> new AnnotateCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("bench", () -> new BenchCommand(console));
    commands.put(
        "evaluate",
        () ->
            new CommandLine(new EvaluateCommand(console))
                .addSubcommand(new EvaluateNerCommand(console)));
    commands.put("compare", () -> new CompareCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("words", () -> new WordsCommand(console));
    commands.put("segmentation", () -> new SegmentationCommand(console));
    commands.put("train", () -> new TrainCommand(console));
    commands.put("merge", () -> new MergeCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("tables", () -> new TablesCommand(console));
    commands.put("query", () -> new QueryCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("view", () -> new ViewCommand(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("help", HelpCommand::new);
    commands.put("completion", CompletionCommand::new);
    return commands;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /** What is wrong with the arguments, and what may have been meant. */
  private static List<String> wrong(ParameterException e) {
    List<String> lines = new ArrayList<>();
    CommandLine command = e.getCommandLine();
    String meant = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      boolean isCommand = !unmatched.isUnknownOption() && !command.getSubcommands().isEmpty();
      lines.add(
          "bienban: "
              + (isCommand
                  ? "no command '" + unmatched.getUnmatched().get(0) + "'"
                  : e.getMessage()));
      if (!unmatched.getSuggestions().isEmpty()) {
        meant = "Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? ";
      }
    } else {
      lines.add("bienban: " + e.getMessage());
    }
    lines.add(meant + "Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return lines;
  }

  private static String oneLine(Exception e) {
    String text = e instanceof WriteException ? String.valueOf(e.getMessage()) : e.toString();
    return text.lines().findFirst().orElse("");
  }

  /** The version the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String commit = Build.commit();
      return new String[] {
        "bienban "
            + Build.name()
            + (commit == null ? "" : " of commit " + commit)
            + ", Java "
            + System.getProperty("java.version")
      };
    }
  }
}
