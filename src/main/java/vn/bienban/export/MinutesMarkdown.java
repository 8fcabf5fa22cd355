package vn.bienban.export;

import java.util.List;
import java.util.regex.Pattern;

/** Minutes as Markdown (CommonMark with GitHub's tables); words of the article stay words. */
final class MinutesMarkdown implements Exporter {
  private static final Pattern SIGNS = Pattern.compile("([\\\\`*_\\[\\]<>#|~&!])");

  /** What would make a line a list, a heading or a rule. */
  private static final Pattern OPENING = Pattern.compile("^(\\s*)([-+=]|\\d+(?=[.)]))");

  @Override
  public String word() {
    return "minutes-md";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    Minutes minutes = Minutes.of(article);
    return minutes == null ? List.of() : List.of(ExportFile.of(".md", text(minutes)));
  }

  private static String text(Minutes minutes) {
    StringBuilder out = new StringBuilder();
    line(out, "**" + Labels.of("state") + "**\\");
    line(out, "**" + Labels.of("motto") + "**");
    line(out, "");
    line(out, "**" + escaped(minutes.body()) + "**\\");
    line(out, Labels.of("number"));
    line(out, "");
    line(out, "# " + Labels.of("minutes"));
    line(out, "");
    line(out, "**" + escaped(minutes.about()) + "**");
    line(out, "");
    field(out, "begin", minutes.begin());
    field(out, "place", minutes.place());
    list(out, "present", minutes.present());
    list(out, "chair", minutes.chairs());
    field(out, "secretary", Labels.OPEN);
    turns(out, "course", minutes.course());
    turns(out, "conclusions", minutes.conclusions());
    tasks(out, minutes.tasks());
    list(out, "documents", minutes.documents());
    line(out, escaped(minutes.end()));
    line(out, "");
    line(out, "| " + Labels.of("secretary.signs") + " | " + Labels.of("chair.signs") + " |");
    line(out, "|:---:|:---:|");
    line(out, "| " + Labels.OPEN + " | " + escaped(minutes.signer()) + " |");
    line(out, "");
    line(out, "***" + Labels.of("recipients") + "***");
    line(out, "");
    line(out, Labels.of("recipient"));
    line(out, Labels.of("archive"));
    line(out, "");
    line(out, "*" + escaped(minutes.source()) + "*");
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private static void field(StringBuilder out, String label, String words) {
    line(out, "**" + Labels.of(label) + "** " + escaped(words));
    line(out, "");
  }

  private static void list(StringBuilder out, String label, List<String> items) {
    if (items.isEmpty()) {
      field(out, label, Labels.OPEN);
      return;
    }
    line(out, "**" + Labels.of(label) + "**");
    line(out, "");
    items.forEach(item -> line(out, "- " + escaped(item)));
    line(out, "");
  }

  private static void turns(StringBuilder out, String label, List<Minutes.Turn> turns) {
    line(out, "## " + Labels.of(label));
    line(out, "");
    if (turns.isEmpty()) {
      line(out, Labels.OPEN);
      line(out, "");
    }
    int number = 0;
    for (Minutes.Turn turn : turns) {
      line(out, ++number + ". " + escaped(turn.speaker()));
      line(out, "");
      for (String statement : turn.statements()) {
        line(out, "   " + escaped(statement));
        line(out, "");
      }
    }
  }

  private static void tasks(StringBuilder out, List<Minutes.Row> tasks) {
    line(out, "## " + Labels.of("tasks"));
    line(out, "");
    if (tasks.isEmpty()) {
      line(out, Labels.OPEN);
      line(out, "");
      return;
    }
    row(out, Labels.of("tasks.number"), Minutes.Row.COLUMNS.stream().map(Labels::of).toList());
    line(out, "|---:|---|---|---|---|---|");
    int number = 0;
    for (Minutes.Row task : tasks) {
      row(
          out,
          Integer.toString(++number),
          task.cells().stream().map(MinutesMarkdown::escaped).toList());
    }
    line(out, "");
  }

  private static void row(StringBuilder out, String number, List<String> cells) {
    line(out, "| " + number + " | " + String.join(" | ", cells) + " |");
  }

  private static String escaped(String words) {
    String shown = Minutes.shown(words);
    return OPENING.matcher(SIGNS.matcher(shown).replaceAll("\\\\$1")).replaceAll("$1\\\\$2");
  }
}
