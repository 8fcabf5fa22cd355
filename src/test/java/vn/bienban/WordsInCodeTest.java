package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vietnamese words stand in tables, not in code. */
class WordsInCodeTest {
  /** A comment, a text block, a string or a character; what it says is in group 1, 2 or 3. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/"
              + "|\"\"\"(?s:(.*?))\"\"\""
              + "|\"((?:[^\"\\\\\n]|\\\\.)*)\""
              + "|'((?:[^'\\\\\n]|\\\\.)+)'");

  private static final Pattern VIETNAMESE_LETTER =
      Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1EA0-\u1EF9]");

  /** Vietnamese words without marks that code has asked for. */
  private static final Set<String> PLAIN_WORDS =
      Set.of(
          "anh", "ban", "cho", "clip", "con", "do", "giao", "hai", "hay", "kim", "khi", "nam",
          "qua", "ra", "sao", "sau", "theo", "tp", "tphcm", "trong", "vai", "y");

  /** What reads the codes of documents letter by letter knows their alphabet. */
  private static final Set<String> SCANNERS_OF_CODES =
      Set.of("Code.java", "CodeLetters.java", "Symbols.java");

  private static List<String> wordsIn(String source) {
    List<String> words = new ArrayList<>();
    Matcher literal = LITERAL.matcher(source);
    while (literal.find()) {
      for (int group = 1; group <= literal.groupCount(); group++) {
        String says = literal.group(group);
        if (says != null && isVietnamese(says)) {
          words.add(says);
        }
      }
    }
    return words;
  }

  private static boolean isVietnamese(String literal) {
    return VIETNAMESE_LETTER.matcher(literal).find()
        || PLAIN_WORDS.contains(literal.strip().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"citation", "discourse", "entity", "event", "people", "segment", "task", "time"})
  void annotatorsHoldNoVietnameseWord(String room) throws IOException {
    Path folder = Path.of("src/main/java/vn/bienban/annotate", room);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !SCANNERS_OF_CODES.contains(file.getFileName().toString()))
          .sorted()
          .forEach(
              file -> {
                for (String word : wordsIn(read(file))) {
                  found.add(file.getFileName() + ": " + word);
                }
              });
    }
    assertThat(found).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsLiteralsAndNoComments() {
    assertThat(
            wordsIn(
                """
                // của
                /* và */ String a = "của"; char c = 'đ'; // "nhà"
                String b = "// số"; String d = "kim"; String e = "\\"ở"; char f = '"';
                /** "Chủ tịch" */ int and = 1; String english = "of the body";
                """))
        .containsExactly("của", "đ", "// số", "kim", "\\\"ở");
  }
}
