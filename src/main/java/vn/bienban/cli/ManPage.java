package vn.bienban.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command says of itself as a page for man(1), in the man macros of roff. */
final class ManPage {
  private final StringBuilder out = new StringBuilder();

  private ManPage() {}

  /** The page of a command. */
  static String of(CommandLine command) {
    ManPage page = new ManPage();
    page.write(command);
    return page.out.toString();
  }

  private void write(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String name = spec.qualifiedName("-");
    String version = String.valueOf(Build.version() == null ? "" : Build.version());
    macro("TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"BienBan " + version + "\" BienBan");
    section("NAME");
    line(name + " - " + plain(String.join(" ", spec.usageMessage().description())));
    section("SYNOPSIS");
    line(command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
    section("OPTIONS");
    spec.positionalParameters().forEach(each -> argument(each.paramLabel(), each));
    for (OptionSpec option : spec.options()) {
      String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      argument(String.join(", ", option.names()) + label, option);
    }
    if (!spec.subcommands().isEmpty()) {
      section("COMMANDS");
      for (Map.Entry<String, CommandLine> below : spec.subcommands().entrySet()) {
        String[] what = below.getValue().getCommandSpec().usageMessage().description();
        entry(below.getKey(), plain(String.join(" ", what)));
      }
    }
    Map<String, String> codes = spec.usageMessage().exitCodeList();
    if (!codes.isEmpty()) {
      section("EXIT STATUS");
      codes.forEach((code, meaning) -> entry(code.strip(), plain(meaning)));
    }
    List<String> footer = List.of(spec.usageMessage().footer());
    if (!footer.isEmpty()) {
      section("NOTES");
      macro("nf");
      footer.forEach(each -> line(plain(each)));
      macro("fi");
    }
    if (spec.parent() != null) {
      section("SEE ALSO");
      line(spec.parent().qualifiedName("-") + "(1)");
    }
  }

  private void argument(String label, ArgSpec argument) {
    if (!argument.hidden()) {
      entry(label, plain(String.join(" ", argument.description())));
    }
  }

  private void section(String heading) {
    macro("SH \"" + heading + "\"");
  }

  private void entry(String label, String text) {
    macro("TP");
    out.append("\\fB").append(escaped(label)).append("\\fR\n");
    line(text);
  }

  private void macro(String text) {
    out.append('.').append(text).append('\n');
  }

  private void line(String text) {
    // At the beginning of a line they would be macros.
    boolean guarded = text.startsWith(".") || text.startsWith("'");
    out.append(guarded ? "\\&" : "").append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int c : text.replace("\\", "\\e").replace("-", "\\-").codePoints().toArray()) {
      escaped.append(c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\[u%04X]", c));
    }
    return escaped.toString();
  }

  /** A description as picocli would show it. */
  private static String plain(String text) {
    return Ansi.OFF.string(text).replace("%n", " ").replace("%%", "%");
  }
}
