package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.pattern.Rule;

/** How far a value is trusted stands in the sheet of the rule that it names. */
class ConfidencesTest {
  /** The origin of a value and its confidence in the records of the corpus. */
  private static final Pattern TRUSTED =
      Pattern.compile(" ((?:people|time|citation)\\.[a-z-]+) (1|\\.\\d+)$", Pattern.MULTILINE);

  private static final Bienban BIENBAN = Bienban.create();

  private static Set<Double> confidences(String name) {
    // A name keeps what the rule that found it is trusted.
    List<String> rules =
        name.equals("people.name")
            ? List.of("entity.person-name", "entity.person-introduced", "entity.person-foreign")
            : List.of(name);
    Set<Double> confidences = new TreeSet<>();
    for (String each : rules) {
      Rule rule = Objects.requireNonNull(BIENBAN.rule(each), each);
      confidences.add(rule.confidence());
      confidences.addAll(rule.variants().values());
    }
    return confidences;
  }

  /** A year that the words lack, or that stays open, makes a time less sure. */
  private static boolean isYearChosen(String text, Matcher value, double trust) {
    String line = text.substring(text.lastIndexOf('\n', value.start()) + 1, value.start());
    return (line.contains("inferred=[\"year\"") || line.contains("value=XXXX"))
        && confidences(value.group(1)).stream().anyMatch(sure -> trust < sure);
  }

  @Test
  void everyValueIsTrustedAsTheSheetOfItsRuleSays() throws IOException {
    List<String> others = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> records = Files.list(Path.of("corpus/records"))) {
      for (Path record : records.toList()) {
        String text = Files.readString(record);
        Matcher value = TRUSTED.matcher(text);
        while (value.find()) {
          seen.add(value.group(1));
          double trust = Double.parseDouble(value.group(2));
          if (!confidences(value.group(1)).contains(trust) && !isYearChosen(text, value, trust)) {
            others.add(record.getFileName() + ":" + value.group());
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(others).isEmpty();
  }
}
