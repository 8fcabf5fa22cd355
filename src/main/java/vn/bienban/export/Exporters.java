package vn.bienban.export;

import java.util.List;

/** The forms that there are. */
public final class Exporters {
  private Exporters() {}

  /**
   * All forms.
   *
   * @param producer the version of library and rules, which the files name where their form lets
   *     them
   */
  public static List<Exporter> all(String producer) {
    return List.of(
        new PlainText(),
        new Brat(producer),
        new Conllu(producer),
        new Timex3(producer),
        new WebAnnotation(producer),
        new Popolo(),
        new Ical(producer),
        new MinutesDocx(producer),
        new MinutesMarkdown());
  }
}
