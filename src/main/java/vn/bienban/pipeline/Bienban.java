package vn.bienban.pipeline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.rules.Rule;

/** Reads articles. Immutable and thread-safe; create it once and share it. */
public final class Bienban {
  private Bienban() {}

  /** A reader with the default rules and models, which it loads here. */
  public static Bienban create() {
    return new Bienban();
  }

  /** The record of an article. */
  public ArticleRecord read(Article article) {
    Objects.requireNonNull(article, "article");
    return new ArticleRecord(
        ArticleRecord.SCHEMA,
        article.id(),
        article.title(),
        article.published() == null ? null : article.published().toString(),
        article.url(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The rule that a value names in its {@code source}, or null where it names a model. */
  public @Nullable Rule rule(String name) {
    return null;
  }
}
