package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RuleSheetTest {
  private static RuleSheet sheet(String confidences) throws IOException {
    String text = "[a.rule]\nwhat = something\norigin = somewhere\n" + confidences + "\n";
    return RuleSheet.read("a.rules", new BufferedReader(new StringReader(text)), Label.Names.NONE);
  }

  @Test
  void aSheetSaysHowFarARuleIsTrustedInEachCase() throws IOException {
    Rule rule = sheet("confidence = 0.9\nconfidence of followed = 0.8").rule("a.rule");
    assertThat(rule.confidence()).isEqualTo(0.9);
    assertThat(rule.in("followed").confidence()).isEqualTo(0.8);
    assertThat(rule.in("followed").name()).isEqualTo("a.rule");
    assertThatThrownBy(() -> rule.in("alone"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rule a.rule has no confidence of alone");
  }

  @Test
  void aConfidenceThatIsNoneIsTold() {
    assertThatThrownBy(() -> sheet("confidence = 0.9\nconfidence of followed = much"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("the confidence of a.rule is no number");
    assertThatThrownBy(() -> sheet("confidence = 0.9\nconfidence of followed = 1.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("the confidence of a.rule does not lie in 0 to 1");
    assertThatThrownBy(
            () -> sheet("confidence = 0.9\nconfidence of a = 0.5\nconfidence of a = 0.6"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("a second confidence of a");
  }
}
