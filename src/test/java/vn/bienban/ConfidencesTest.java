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
import vn.bienban.annotate.Thresholds;
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
    double yearFromText = Thresholds.load().get("times.year-from-text");
    Set<Double> confidences = new TreeSet<>();
    for (String each : rules) {
      Rule rule = Objects.requireNonNull(BIENBAN.rule(each), each);
      confidences.add(rule.confidence());
      confidences.addAll(rule.variants().values());
      if (name.startsWith("time.")) {
        confidences.add(Math.round(rule.confidence() * yearFromText * 1000) / 1000.0);
      }
    }
    return confidences;
  }

  @Test
  void everyValueIsTrustedAsTheSheetOfItsRuleSays() throws IOException {
    List<String> others = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> records = Files.list(Path.of("corpus/records"))) {
      for (Path record : records.toList()) {
        Matcher value = TRUSTED.matcher(Files.readString(record));
        while (value.find()) {
          seen.add(value.group(1));
          if (!confidences(value.group(1)).contains(Double.valueOf(value.group(2)))) {
            others.add(record.getFileName() + ":" + value.group());
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(others).isEmpty();
  }
}
