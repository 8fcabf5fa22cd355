package vn.bienban.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;

/** The record is written as its types say, field by field. */
class RecordWriterTest {
  @Test
  void writesWhatAMapperWritesThatLooksAtTheTypes() throws Exception {
    Bienban bienban = Bienban.create();
    List<Path> articles;
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      articles = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(articles).hasSizeGreaterThan(50);
    same(SampleRecord.create());
    for (Path article : articles) {
      same(bienban.read(Article.of(Files.readString(article))));
    }
  }

  private static void same(ArticleRecord record) throws Exception {
    assertThat(RecordWriter.write(record, null))
        .isEqualTo(Mapping.MAPPER.writerFor(ArticleRecord.class).writeValueAsString(record));
    assertThat(RecordWriter.write(record, JsonText.printer()))
        .isEqualTo(
            Mapping.MAPPER
                .writerFor(ArticleRecord.class)
                .with(JsonText.printer())
                .writeValueAsString(record));
  }
}
