package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.PublicationDate;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.json.Json;

/**
 * Every article of the corpus gives the record that {@code corpus/records} keeps of it, to the
 * letter.
 */
class GoldenRecordsTest {
  private static final Path ARTICLES = Path.of("corpus", "articles");
  private static final Path RECORDS = Path.of("corpus", "records");
  private static final String ENDING = ".record";
  private static final String REWRITE = "bienban.rewrite";
  private static final int MOST_LINES = 300;

  @Test
  void everyArticleGivesItsGoldenRecord() throws IOException {
    Map<String, Struct> made = made();
    if (Boolean.getBoolean(REWRITE)) {
      rewrite(made);
    }
    Map<String, String> kept = kept();
    List<String> differences = new ArrayList<>();
    FieldCounts counts = new FieldCounts();
    made.forEach((name, record) -> compare(name, kept.remove(name), record, differences, counts));
    kept.keySet()
        .forEach(name -> differences.add("records/" + name + ": a golden record of no article"));

    assertThat(differences).withFailMessage(() -> message(differences, counts)).isEmpty();
  }

  private static void compare(
      String name,
      @Nullable String page,
      Struct record,
      List<String> differences,
      FieldCounts counts) {
    String article = "articles/" + name + ": ";
    if (page == null) {
      differences.add(article + "has no golden record");
    } else if (!page.equals(RecordPage.write(record))) {
      List<String> found = new ArrayList<>();
      try {
        RecordDiffer.between(RecordPage.parse(page), record)
            .forEach(
                difference -> {
                  found.add(difference.toString());
                  counts.add(name, difference);
                });
      } catch (IllegalArgumentException e) {
        found.add("its golden record cannot be read: " + e.getMessage());
      }
      if (found.isEmpty()) {
        found.add("says the same, but its golden record is written otherwise");
      }
      found.forEach(line -> differences.add(article + line));
    }
  }

  private static String message(List<String> differences, FieldCounts counts) {
    StringBuilder message = new StringBuilder("the records of the corpus have changed:\n");
    differences.stream().limit(MOST_LINES).forEach(line -> message.append(line).append('\n'));
    if (differences.size() > MOST_LINES) {
      message.append("and ").append(differences.size() - MOST_LINES).append(" values more\n");
      counts.lines().forEach(line -> message.append(line).append('\n'));
    }
    return message
        .append("Where this is meant to be, write them anew, read the diff and commit it:\n")
        .append("mvn -q test -Dtest=GoldenRecordsTest -D" + REWRITE + "=true")
        .toString();
  }

  private static Map<String, Struct> made() throws IOException {
    Bienban bienban = Bienban.create();
    Map<String, Struct> made = new TreeMap<>();
    for (Path file : files(ARTICLES)) {
      String name = name(file);
      if (!file.toString().endsWith(".json")) {
        String text = Files.readString(file);
        Json gold = Json.parse(Files.readString(file.resolveSibling(name + ".json")));
        String day = gold.get("published").text();
        Article article =
            file.toString().endsWith(".html") ? Article.ofHtml(text) : Article.of(text);
        article = article.id(name).published(day == null ? null : PublicationDate.parse(day));
        made.put(name, RecordNode.of(Json.of(bienban.read(article)), Set.of()));
      }
    }
    return made;
  }

  private static Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    for (Path file : files(RECORDS)) {
      kept.put(name(file), Files.readString(file));
    }
    return kept;
  }

  private static void rewrite(Map<String, Struct> made) throws IOException {
    Files.createDirectories(RECORDS);
    for (Path file : files(RECORDS)) {
      if (!made.containsKey(name(file))) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, Struct> record : made.entrySet()) {
      Files.writeString(
          RECORDS.resolve(record.getKey() + ENDING), RecordPage.write(record.getValue()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }
}
