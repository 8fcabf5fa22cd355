package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkPlacesTest {
  private static final boolean[] ALL = Chars.set(".!(ả");
  private static final boolean[] STOPS = Chars.set(".!");

  @Test
  void findsWhatALookAtEachCharacterFinds() {
    Random random = new Random(5);
    for (int length = 0; length < 300; length++) {
      char[] text = new char[length];
      for (int i = 0; i < length; i++) {
        text[i] = random.nextInt(20) == 0 ? ".!(ả".charAt(random.nextInt(4)) : 'a';
      }
      String view = new String(text);
      MarkPlaces marks = new MarkPlaces(view, ALL);
      for (int from = 0; from <= length; from++) {
        int to = from + random.nextInt(length - from + 1);
        assertThat(marks.find(STOPS, from, to)).isEqualTo(Chars.find(STOPS, view, from, to));
      }
    }
  }

  @Test
  void givesTheEndWhereNoMarkStands() {
    MarkPlaces marks = new MarkPlaces("Hội trường".repeat(20), ALL);
    assertThat(marks.find(ALL, 0, 200)).isEqualTo(200);
    assertThat(marks.find(ALL, 200, 200)).isEqualTo(200);
  }
}
