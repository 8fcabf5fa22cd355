package vn.bienban.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Options that are repeated, in a file of properties: {@code annotate.threads = 4} for one command,
 * {@code extend = my-words} for all that have the option. What stands on the command line goes
 * before it.
 */
final class ConfigFile {
  /** The option that names the file. */
  static final String OPTION = "--config";

  private static final List<String> NOT_SET = List.of("help", "version", "config");

  private final String name;
  private final List<String> lines;
  private final CommandLine root;

  private ConfigFile(String name, List<String> lines, CommandLine root) {
    this.name = name;
    this.lines = lines;
    this.root = root;
  }

  /**
   * What the file that the arguments name says, or null where they name none.
   *
   * @throws NotBegunException naming file and line of what no command knows
   */
  static @Nullable IDefaultValueProvider of(CommandLine root, String... arguments) {
    String file = named(arguments);
    if (file == null) {
      return null;
    }
    try {
      String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
      Properties said = new Properties();
      said.load(new StringReader(text));
      return new PropertiesDefaultProvider(
          new ConfigFile(file, text.lines().toList(), root).checked(said));
    } catch (IOException | IllegalArgumentException e) {
      String why = e instanceof IOException io ? WriteException.reason(io) : e.getMessage();
      throw new NotBegunException("bienban: " + OPTION + ": " + file + ": cannot be read: " + why);
    }
  }

  /** The file that the arguments name, or null. */
  static @Nullable String named(String... arguments) {
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        return arguments[i].substring(OPTION.length() + 1);
      }
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return null;
  }

  /** The same by the names that picocli looks for. */
  private Properties checked(Properties said) {
    Properties checked = new Properties();
    String prefix = root.getCommandName() + ".";
    for (String key : new TreeSet<>(said.stringPropertyNames())) {
      String below = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
      int dot = below.lastIndexOf('.');
      String option = below.substring(dot + 1);
      if (dot < 0) {
        checkAnywhere(key, option);
        checked.setProperty(option, said.getProperty(key));
      } else {
        check(key, command(key, below.substring(0, dot)), option);
        checked.setProperty(prefix + below, said.getProperty(key));
      }
    }
    return checked;
  }

  private CommandLine command(String key, String path) {
    CommandLine at = root;
    for (String step : path.split("\\.")) {
      CommandLine below = at.getSubcommands().get(step);
      if (below == null) {
        throw unknown(
            key, "no command '" + step + "'", new UnmatchedArgumentException(at, List.of(step)));
      }
      at = below;
    }
    return at;
  }

  private void check(String key, CommandLine command, String option) {
    if (NOT_SET.contains(option) || !has(command, option)) {
      throw unknown(
          key,
          "no option '" + option + "'",
          new UnmatchedArgumentException(command, List.of("--" + option)));
    }
  }

  private void checkAnywhere(String key, String option) {
    boolean somewhere = root.getSubcommands().values().stream().anyMatch(each -> has(each, option));
    if (NOT_SET.contains(option) || !somewhere) {
      throw unknown(key, "no command has an option '" + option + "'", null);
    }
  }

  private static boolean has(CommandLine command, String option) {
    OptionSpec found = command.getCommandSpec().findOption("--" + option);
    return found != null && found.longestName().equals("--" + option);
  }

  private NotBegunException unknown(
      String key, String what, @Nullable UnmatchedArgumentException like) {
    int line = 0;
    while (line < lines.size() && !lines.get(line).strip().startsWith(key)) {
      line++;
    }
    String told = "bienban: " + name + ":" + (line + 1) + ": " + what;
    return new NotBegunException(
        like == null || like.getSuggestions().isEmpty()
            ? told
            : told + "; did you mean " + String.join(" or ", like.getSuggestions()) + "?");
  }
}
