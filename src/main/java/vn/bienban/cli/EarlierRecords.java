package vn.bienban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Mention;
import vn.bienban.record.Person;

/** The records that an earlier run made, found by the ids of their articles. */
final class EarlierRecords {
  /** None at all. */
  static final EarlierRecords NONE = new EarlierRecords(new HashMap<>());

  private final Map<@Nullable String, List<ArticleRecord>> byId;

  private EarlierRecords(Map<@Nullable String, List<ArticleRecord>> byId) {
    this.byId = byId;
  }

  /**
   * The records of a file with one a line.
   *
   * @param broken hears of each line that is none, by file and line
   * @throws NotBegunException if the file cannot be read
   */
  static EarlierRecords read(Path file, Consumer<String> broken) {
    Map<@Nullable String, List<ArticleRecord>> known = new HashMap<>();
    each(
        file,
        broken,
        record -> {
          known.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(record);
        });
    return new EarlierRecords(known);
  }

  /**
   * Reads the records of a file with one a line.
   *
   * @param broken hears of each line that is none, by file and line
   * @throws NotBegunException if the file cannot be read
   */
  static void each(Path file, Consumer<String> broken, Consumer<ArticleRecord> records) {
    try (InputStream in = RecordFile.open(file, file.toString())) {
      JsonLines lines = JsonLines.of(in, file.toString());
      boolean more = true;
      while (more) {
        try {
          ArticleRecord record = lines.next(RecordJson::fromJson);
          more = record != null;
          if (record != null) {
            records.accept(record);
          }
        } catch (JsonException e) {
          broken.accept(String.valueOf(e.getMessage()));
        }
      }
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be read");
    }
  }

  /**
   * The record of an article, or null: of those with its id, which an archive may give twice, the
   * fullest whose words are the article's.
   */
  @Nullable ArticleRecord fitting(Article article) {
    ArticleRecord fullest = null;
    int most = -1;
    for (ArticleRecord record : byId.getOrDefault(article.id(), List.of())) {
      int words = wordsOf(record, article.text());
      if (words > most) {
        most = words;
        fullest = record;
      }
    }
    return fullest;
  }

  /** The record of an article as {@link #fitting}, else the first with its id, or null. */
  @Nullable ArticleRecord of(Article article) {
    ArticleRecord fitting = fitting(article);
    List<ArticleRecord> all = byId.getOrDefault(article.id(), List.of());
    return fitting != null || all.isEmpty() ? fitting : all.get(0);
  }

  /** How many mentions of persons a record has, or -1 where one is not of this text. */
  private static int wordsOf(ArticleRecord record, String text) {
    int mentions = 0;
    for (Person person : record.people()) {
      for (Mention mention : person.mentions()) {
        if (mention.end() > text.length() || !text.startsWith(mention.text(), mention.begin())) {
          return -1;
        }
        mentions++;
      }
    }
    return mentions;
  }
}
