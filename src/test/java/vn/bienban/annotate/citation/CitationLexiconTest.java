package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.document.Citation;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordTable;

class CitationLexiconTest {
  private static final Path TABLES =
      Path.of("src", "main", "resources", "vn", "bienban", "annotate", "citation");

  @Test
  void eachExtractorReadsByItsOwnLexicon() {
    String text = "Theo luật thủy điện nhỏ và Luật Hải quan.";
    Citations shipped = new Citations(Vocabulary.load());
    Citations own =
        new Citations(
            lexicon("laws.tsv", "luật hải quan\t", "luật thủy điện nhỏ\t-\nluật hải quan\t"));

    assertThat(keys(shipped, text)).containsExactly("luật hải quan");
    assertThat(keys(own, text)).containsExactly("luật thủy điện nhỏ", "luật hải quan");
  }

  @Test
  void everyClassIsRead() {
    Lexicon lexicon = lexicon("laws.tsv", "", "");
    new CitationExtractor(lexicon);

    lexicon.requireAllRead();
  }

  @Test
  void aCellThatMeansNothingIsNamedWithItsLine() {
    refuses("roles.tsv", "thông qua\trole-before\tissued", "thông qua\trole-before\tmade");
    refuses("bodies.tsv", "chính phủ\tclosed", "chính phủ\tshut");
    refuses("types.tsv", "thông tư\tthông tư\tnoun", "thông tư\tthông tư\tname");
    refuses("symbols.tsv", "nđ\tNĐ\ttype", "nđ\tNĐ\tkind");
    refuses("laws.tsv", "luật cư trú\t2006", "luật cư trú\tsix");
    refuses("laws.tsv", "2020=68/2020/QH14", "2020=59/2020/QH14");
    refuses("law-names.tsv", "luật dn\tluật doanh nghiệp", "luật dn\tluật của doanh nghiệp");
  }

  private static void refuses(String table, String row, String broken) {
    Lexicon lexicon = lexicon(table, row, broken);
    assertThatThrownBy(() -> new CitationExtractor(lexicon))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(table.replace(".", "\\.") + ":\\d+: .*");
  }

  private static List<String> keys(Citations reader, String text) {
    return reader.read(text).citations().stream().map(Citation::key).toList();
  }

  /** The tables of the package, one of them changed. */
  private static Lexicon lexicon(String changed, String from, String to) {
    Lexicon.Builder lexicon = Lexicon.builder();
    try (Stream<Path> files = Files.list(TABLES)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".tsv")) {
          String rows = Files.readString(file);
          if (name.equals(changed)) {
            assertThat(rows).contains(from);
            rows = rows.replace(from, to);
          }
          lexicon.add("citation", WordTable.read(name, new BufferedReader(new StringReader(rows))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon.build();
  }
}
