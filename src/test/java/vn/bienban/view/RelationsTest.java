package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;

class RelationsTest {
  private static final Bienban BIENBAN = Bienban.create();

  @Test
  void aDocumentSaysWhatItDoesToOthers() {
    Article article =
        Article.of("Nghị định 06/2021/NĐ-CP được sửa đổi bởi Nghị định 35/2023/NĐ-CP.").id("a");
    Document page =
        Jsoup.parse(
            new ArticlePage(Language.VIETNAMESE, rule -> null)
                .of(BIENBAN.read(article), article)
                .html());

    assertThat(page.select(".documents .does").eachText())
        .containsExactly("→ sửa đổi, bổ sung Nghị định 06/2021/NĐ-CP được sửa đổi");
  }
}
