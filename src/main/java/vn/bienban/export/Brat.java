package vn.bienban.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Standoff files of the annotation tool brat: the text as it is, marks as text-bound annotations in
 * code points, how they belong together as relations, rule, confidence and values as notes.
 */
final class Brat implements Exporter {
  private static final List<String> RELATIONS =
      List.of(
          "Coreference",
          "Holder",
          "Body",
          "Date",
          "Place",
          "Organizer",
          "BridgePoint",
          "Chair",
          "Attendee",
          "Issued",
          "Issuer",
          "Subject",
          "Speaker",
          "Assigner",
          "Assignee",
          "Cooperation",
          "Product",
          "Deadline");

  private final String producer;

  Brat(String producer) {
    this.producer = producer;
  }

  @Override
  public String word() {
    return "brat";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    Marks marks = Marks.of(article.record());
    CodePoints points = CodePoints.of(article.text());
    StringBuilder out = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    Map<Mark, String> ids = new HashMap<>();
    for (Mark mark : marks.marks()) {
      List<int[]> fragments = fragments(article.text(), mark);
      if (fragments.isEmpty()) {
        continue; // nothing that could be shown
      }
      String id = "T" + (ids.size() + 1);
      note(notes, ids.size() + 1, id, mark);
      ids.put(mark, id);
      StringJoiner offsets = new StringJoiner(";");
      StringJoiner words = new StringJoiner(" ");
      for (int[] fragment : fragments) {
        offsets.add(points.at(fragment[0]) + " " + points.at(fragment[1]));
        words.add(article.text().substring(fragment[0], fragment[1]));
      }
      out.append(id).append('\t').append(mark.type().word()).append(' ');
      out.append(offsets).append('\t').append(words).append('\n');
    }
    int number = 0;
    for (Relation link : marks.links()) {
      String from = ids.get(link.from());
      String to = ids.get(link.to());
      if (from != null && to != null) {
        out.append('R').append(++number).append('\t').append(link.name());
        out.append(" Arg1:").append(from).append(" Arg2:").append(to).append('\n');
      }
    }
    return List.of(ExportFile.of(".txt", article.text()), ExportFile.of(".ann", out.append(notes)));
  }

  /** A note in brat hangs on an annotation: the first one names the producer as well. */
  private void note(StringBuilder notes, int number, String id, Mark mark) {
    StringJoiner facts = new StringJoiner("; ");
    mark.facts().forEach((field, value) -> facts.add(field + "=" + oneLine(value)));
    if (mark.source() != null) {
      facts.add("rule=" + mark.source());
      facts.add("confidence=" + mark.confidence());
    }
    if (number == 1) {
      facts.add("producer=bienban " + producer);
    }
    if (facts.length() == 0) {
      return;
    }
    notes.append('#').append(number).append("\tAnnotatorNotes ").append(id);
    notes.append('\t').append(facts).append('\n');
  }

  /**
   * The parts of the words between what ends a line or a column in an annotation file, without
   * spaces around: brat's way to mark words that go over a line's end.
   */
  private static List<int[]> fragments(String text, Mark mark) {
    List<int[]> fragments = new ArrayList<>();
    int begin = mark.begin();
    for (int i = mark.begin(); i <= mark.end(); i++) {
      if (i < mark.end() && !breaks(text.charAt(i))) {
        continue;
      }
      int first = begin;
      int end = i;
      while (first < end && text.charAt(first) == ' ') {
        first++;
      }
      while (end > first && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (first < end) {
        fragments.add(new int[] {first, end});
      }
      begin = i + 1;
    }
    return fragments;
  }

  private static boolean breaks(char c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private static String oneLine(String value) {
    StringBuilder line = new StringBuilder(value.length());
    value.chars().forEach(c -> line.append(breaks((char) c) ? ' ' : (char) c));
    return line.toString();
  }

  @Override
  public List<ExportFile> common() {
    StringBuilder conf = new StringBuilder();
    conf.append("# Written by bienban ").append(producer).append(".\n[entities]\n");
    for (Mark.Type type : Mark.Type.values()) {
      conf.append(type.word()).append('\n');
    }
    conf.append("[relations]\n");
    for (String relation : RELATIONS) {
      conf.append(relation).append("\tArg1:<ENTITY>, Arg2:<ENTITY>\n");
    }
    // Marks of different types lie over each other: a task in a statement, a date in a task.
    conf.append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
    return List.of(ExportFile.of("annotation.conf", conf.append("[events]\n[attributes]\n")));
  }
}
