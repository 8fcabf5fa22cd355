package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTest {
  @Test
  void runsOfSpaceBecomeOne() {
    assertThat(Spaces.single("Sở\n Y\t\ttế")).isEqualTo("Sở Y tế");
    assertThat(Spaces.single("Sở Y tế")).isEqualTo("Sở Y tế");
  }
}
