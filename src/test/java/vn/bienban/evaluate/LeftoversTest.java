package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;

class LeftoversTest {
  private static final Bienban BIENBAN = Bienban.create();

  @Test
  void countsWhatLooksLikeANumberAndBecameNothing() {
    Leftovers leftovers = new Leftovers();
    add(leftovers, "mot", "Tờ khai theo mẫu số 07/KK-ABC. Giấy phép 12 / GP-UBND.");
    add(leftovers, "hai", "Nộp lại mẫu số 07/KK-ABC ngày 5/6.");

    assertThat(leftovers.all())
        .containsExactly(
            new Leftovers.Leftover("07/KK-ABC", 2, "mot:20"),
            new Leftovers.Leftover("12 / GP-UBND", 1, "mot:41"));
  }

  @Test
  void leavesOutWhatBecameSomethingAndAddresses() {
    Leftovers leftovers = new Leftovers();
    add(
        leftovers,
        "mot",
        "Thực hiện Nghị quyết số 18-NQ/TW, ngày 24/7, 9-10 giờ, theo https://a.vn/12/AB-CD và"
            + " 5/B@a.vn, tỷ số 3-2.");

    assertThat(leftovers.all()).isEmpty();
  }

  @Test
  void aMegabyteOfAnythingIsCounted() {
    for (String unit : List.of("1/A-", "1 / ", "@", "1/A://", "/ ", "a")) {
      Leftovers leftovers = new Leftovers();
      String text = unit.repeat(1_000_000 / unit.length());
      leftovers.add("mot", text, BIENBAN.read(Article.of("")));

      assertThat(leftovers.all().size()).isLessThan(3);
    }
  }

  private static void add(Leftovers leftovers, String name, String text) {
    leftovers.add(name, text, BIENBAN.read(Article.of(text)));
  }
}
