package vn.bienban.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
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

  private static final String HEAD = "[a.rule]\nwhat = w\norigin = o\nconfidence = 1\n";

  private static RuleSheet read(String text) throws IOException {
    return RuleSheet.read("a.rules", new BufferedReader(new StringReader(text)), Label.Names.NONE);
  }

  @Test
  void aNameStandsForEachOfItsRows() throws IOException {
    RuleSheet sheet =
        read(
            "let when = hôm nay|qua\nlet when = sáng x:mai\n"
                + HEAD
                + "pattern = họp y:@when{1,2}");
    assertThat(sheet.rule("a.rule").patterns()).hasSize(1);
    assertThat(sheet.rule("a.rule").patterns().get(0).captures()).containsExactly("x", "y");
  }

  @Test
  void aSheetThatExtendsAnotherOneMayUseItsNames() throws IOException {
    RuleSheet shipped = read("let who = ông|bà\n" + HEAD + "pattern = x:@who nói");
    String own =
        HEAD.replace("a.rule", "my.rule")
            + "like = a.rule\npattern = x:@who bảo\n+ Ông bảo. => ông\n- Ông đi.\n";
    BufferedReader in = new BufferedReader(new StringReader(own));
    assertThat(shipped.extended("my.rules", in, Label.Names.NONE).like("a.rule")).hasSize(2);
  }

  @Test
  void aNameThatServesNothingOrComesTooLateIsTold() {
    assertThatThrownBy(() -> read("let when = hôm nay\n" + HEAD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.rules:1: no pattern names @when");
    assertThatThrownBy(() -> read(HEAD + "pattern = @when\nlet when = hôm nay"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a.rules:5: no macro is called @when");
    assertThatThrownBy(() -> read("let when = nay\n" + HEAD + "pattern = @when\nlet when = mai"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.rules:7: @when is in use before this line");
    assertThatThrownBy(() -> read("let When = nay\n" + HEAD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a.rules:1: the name of a macro has small letters");
    assertThatThrownBy(() -> read("let = nay\n" + HEAD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.rules:1: the name of a macro has small letters, not ''");
  }

  @Test
  void aProductionHasANameAndSettings() {
    Production production = Production.parse("shift unit=year by=-1");
    assertThat(production.name()).isEqualTo("shift");
    assertThat(production.setting("by")).isEqualTo("-1");
    assertThatThrownBy(() -> production.setting("to"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shift has no setting to");
    assertThatThrownBy(() -> Production.parse("shift by=1 by=2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProductionThatTheReaderRefusesIsTold() {
    assertThatThrownBy(() -> read(HEAD + "pattern = hôm nay => today"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.rules:5: no production is called today");
  }

  @Test
  void aRuleOfAUsersOwnIsOfTheKindOfItsModel() throws IOException {
    RuleSheet shipped = read(HEAD + "pattern = x:ông nói\n" + HEAD.replace("a.rule", "b.rule"));
    RuleSheet both = extended(shipped, "pattern = x:bà bảo\n+ Bà bảo. => bà\n- Bà\\nđi.\n");

    assertThat(both.like("a.rule")).extracting(Rule::name).containsExactly("a.rule", "my.rule");
    assertThat(both.rule("my.rule").examples())
        .extracting(Example::text)
        .containsExactly("Bà bảo.", "Bà\nđi.");

    assertThat(both.kind("my.rule")).isEqualTo("a.rule");
    assertThat(both.kind("a.rule")).isEqualTo("a.rule");
    assertThat(both.kind("no.rule")).isEqualTo("no.rule");
    assertThat(both.rule("my.rule").isLike(both.rule("a.rule"))).isTrue();
    assertThat(both.rule("a.rule").isLike(both.rule("my.rule"))).isFalse();
    assertThat(both.rule("my.rule").sheet()).isEqualTo("my.rules");
    assertThatThrownBy(() -> both.rule("no.rule")).hasMessage("no rule named no.rule");
  }

  @Test
  void aRuleThatCannotBeReadLikeItsModelIsTold() throws IOException {
    RuleSheet shipped = read(HEAD + "pattern = x:ông nói");

    assertThatThrownBy(() -> extended(shipped, "pattern = bà bảo\n+ Bà bảo. => bà\n- Bà đi.\n"))
        .hasMessage("my.rules:8: rule my.rule is like a.rule, so 'bà bảo' captures [x]");
    assertThatThrownBy(() -> extended(shipped, "pattern = x:bà bảo\n+ Bà bảo. => bà\n"))
        .hasMessage("my.rules:7: rule my.rule has no example with + or none with -");
    assertThatThrownBy(() -> extended(shipped, "pattern = x:bà bảo\n- Bà đi.\n"))
        .hasMessage("my.rules:7: rule my.rule has no example with + or none with -");
    assertThatThrownBy(() -> extended(shipped, "+ Bà bảo. => bà\n- Bà đi.\n"))
        .hasMessage("my.rules:7: rule my.rule has no pattern");
    RuleSheet other = read(HEAD + "pattern = x:ông nói\n" + HEAD.replace("a.rule", "b.rule"));
    assertThatThrownBy(() -> extended(other, "like = c.rule\npattern = x:bà bảo\n"))
        .hasMessageEndingWith("a second like");
    assertThatThrownBy(
            () ->
                other.extended(
                    "my.rules",
                    new BufferedReader(
                        new StringReader(HEAD.replace("a.rule", "my.rule") + "like = b.rule")),
                    Label.Names.NONE))
        .hasMessage("my.rules:5: rule my.rule is like none of [a.rule]");
  }

  private static RuleSheet extended(RuleSheet shipped, String rest) throws IOException {
    String own = HEAD.replace("a.rule", "my.rule") + "like = a.rule\n" + rest;
    return shipped.extended(
        "my.rules", new BufferedReader(new StringReader(own)), Label.Names.NONE);
  }

  @Test
  void aProductionNeedsWhatItsReaderNames() {
    Production.Names names = Production.Names.of("shift to", "today");

    names.check(Production.parse("shift by=1"), Set.of("to", "x"));
    names.check(Production.parse("today"), Set.of());
    assertThatThrownBy(() -> names.check(Production.parse("shift by=1"), Set.of("x")))
        .hasMessage("shift needs [to]");
    assertThatThrownBy(() -> names.check(Production.parse("tomorrow"), Set.of("to")))
        .hasMessage("no production is called tomorrow");
  }

  @Test
  void aRuleMayDoWithoutAPatternOrWithThoseAloneThatMakeSomething() throws IOException {
    Rule rule = read(HEAD + "pattern = ông nói\npattern = bà nói").rule("a.rule");
    RuleSheet sheet = read(HEAD + "pattern = ông nói\npattern = bà nói");
    TokenPattern first = sheet.rule("a.rule").patterns().get(0);

    assertThat(sheet.without(first).rule("a.rule").patterns())
        .extracting(TokenPattern::toString)
        .containsExactly("bà nói");
    assertThat(rule.making("shift").patterns()).isEmpty();
  }
}
