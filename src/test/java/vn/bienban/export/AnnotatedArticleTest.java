package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.record.ArticleRecord;

class AnnotatedArticleTest {
  private static final Article ARTICLE =
      Article.of("Sáng 3/7, ông Lê Văn Đạt chủ trì Hội nghị sơ kết.");
  private static final ArticleRecord RECORD = Exported.BIENBAN.read(ARTICLE);

  @Test
  void aRecordOfOtherWordsIsRefused() {
    assertThatThrownBy(() -> Exported.of(Article.of("!" + ARTICLE.text()), RECORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the record does not fit the article: meetings[0].name is \"Hội nghị sơ kết\", but the"
                + " article has \" Hội nghị sơ kế\" at 33");
  }

  @Test
  void aRecordOfALongerArticleIsRefused() {
    assertThatThrownBy(() -> Exported.of(Article.of(ARTICLE.text().substring(0, 20)), RECORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("meetings[0].name stands at 33 to 48 of 20 characters");
  }

  @Test
  void wordsOfAPageAreReadWithoutItsMarkup() {
    AnnotatedArticle page = Exported.of(Article.ofHtml("<p>Họp&nbsp;<b>bàn\nviệc</b></p>"));

    assertThat(page.reading("H&ocirc;m <b>nay</b>\n &lt;họp&gt;")).isEqualTo("Hôm nay <họp>");
    assertThat(Exported.of(Article.of("x")).reading(" a <b>\r\n c ")).isEqualTo("a <b> c");
  }

  @Test
  void spaceThatEndsNoLineStays() {
    AnnotatedArticle article = Exported.of(Article.of("x"));

    assertThat(article.reading("a  b \t\r\n\n  c\u2028d")).isEqualTo("a  b c d");
  }

  @Test
  void labelsTakeWordsThatLookLikeTheirOwnPlaces() {
    assertThat(Labels.of("with", "{1}$2\\", "b")).isEqualTo("{1}$2\\ (phối hợp: b)");
  }
}
