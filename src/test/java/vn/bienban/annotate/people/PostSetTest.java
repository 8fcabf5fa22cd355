package vn.bienban.annotate.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostSetTest {
  @Test
  void aPostSaysAllThatItsBeginningSays() {
    PostSet posts = new PostSet();
    posts.add(PostSet.words("Phó  Giám đốc Sở Y tế"), 0);

    assertThat(posts.covers("phó giám đốc")).isTrue();
    assertThat(posts.covers("phó giám đốc sở y tế")).isTrue();
    assertThat(posts.covers("giám đốc")).isFalse();
    assertThat(posts.covers("phó giám đốc sở y tế tỉnh")).isFalse();
  }

  @Test
  void aLongerPostFindsTheOneItBeginsWith() {
    PostSet posts = new PostSet();
    posts.add("giám đốc", 0);
    posts.add("bí thư đảng ủy", 1);

    assertThat(posts.coveredBy("bí thư đảng ủy xã")).isEqualTo(1);
    assertThat(posts.coveredBy("giám đốc")).isZero();
    assertThat(posts.coveredBy("bí thư")).isEqualTo(-1);
    assertThat(posts.coveredBy("giám đốcxã")).isEqualTo(-1);
  }
}
