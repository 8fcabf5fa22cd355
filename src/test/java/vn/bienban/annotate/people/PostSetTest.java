package vn.bienban.annotate.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostSetTest {
  @Test
  void aPostSaysAllThatItsBeginningSays() {
    PostSet posts = new PostSet();
    posts.add(PostSet.words("Phó  Giám đốc Sở Y tế"));

    assertThat(posts.covers("phó giám đốc")).isTrue();
    assertThat(posts.covers("phó giám đốc sở y tế")).isTrue();
    assertThat(posts.covers("giám đốc")).isFalse();
    assertThat(posts.covers("phó giám đốc sở y tế tỉnh")).isFalse();
  }

  @Test
  void aLongerPostFindsTheOneItBeginsWith() {
    PostSet posts = new PostSet();
    posts.add("giám đốc");
    posts.add("bí thư đảng ủy");

    assertThat(posts.isCoveredBy("bí thư đảng ủy xã")).isTrue();
    assertThat(posts.isCoveredBy("giám đốc")).isTrue();
    assertThat(posts.isCoveredBy("bí thư")).isFalse();
    assertThat(posts.isCoveredBy("giám đốcxã")).isFalse();
  }
}
