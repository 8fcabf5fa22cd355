package vn.bienban.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code bienban help}: what a command does. */
@Command(
    name = "help",
    description = "Shows what a command does and its options.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban help annotate",
      "  bienban help evaluate ner",
      "  bienban help --man annotate > bienban-annotate.1"
    })
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The command; of all of them an overview where none is named.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--man", description = "As a manual page for man(1).")
  private boolean man;

  @Override
  public Integer call() {
    CommandLine at = spec.parent().commandLine();
    for (String name : names) {
      CommandLine below = at.getSubcommands().get(name);
      if (below == null) {
        throw new UnmatchedArgumentException(at, List.of(name));
      }
      at = below;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (man) {
      out.print(ManPage.of(at));
    } else {
      at.usage(out, Ansi.OFF);
    }
    out.flush();
    return Main.DONE;
  }
}
