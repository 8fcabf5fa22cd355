package vn.bienban.engine.rdrsegmenter;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A folder like a checkout of RDRsegmenter, with a few words and rules. */
public final class TinyHome {
  static final String ROOT = "True : object.conclusion = \"NN\"\n";

  static final Set<String> WORDS =
      Set.of(
          "hội nghị",
          "hội nghị sơ kết",
          "sơ kết",
          "kinh tế",
          "phát triển",
          "phát triển kinh tế",
          "làm việc",
          "tỉnh uỷ",
          "hoà bình",
          "thủ đô",
          "năm thành phần dài quá",
          "ủy quyền",
          "quận 10");

  static final Map<String, List<String>> SETS =
      Map.of(
          "COUNTRY_L_NAME", List.of("hà lan"),
          "COUNTRY_S_NAME", List.of("lào", "cô-oét"),
          "WORLD_COMPANY", List.of("sony"),
          "VN_LOCATIONS", List.of("hà nội", "bà rịa-vũng tàu"),
          "VN_FIRST_SENT_WORDS", List.of("ông", "sáng"),
          "VN_FAMILY_NAMES", List.of("lê", "trần"),
          "VN_MIDDLE_NAMES", List.of("thị", "văn"));

  private TinyHome() {}

  /** Writes rules, a serialized dictionary and the source with the sets. */
  public static Path write(Path folder, String... rules) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("Model.RDR"), ROOT + String.join("\n", rules) + "\n");
      serialize(folder.resolve("VnVocab"), new HashSet<>(WORDS));
      Files.writeString(folder.resolve("Vocabulary.java"), source(SETS));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void serialize(Path file, Object what) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(what);
    }
  }

  static String source(Map<String, List<String>> sets) {
    StringBuilder source = new StringBuilder("public class Vocabulary\n{\n");
    sets.forEach(
        (name, words) -> {
          source.append("    public static Set<String> ").append(name).append(";\n    static {\n");
          source.append("        ").append(name).append(" = new HashSet<String>();\n");
          for (String word : words) {
            source.append("        ").append(name).append(".add(\"").append(word).append("\");\n");
          }
          source.append("        //").append(name).append(".add(\"" + "bỏ qua" + "\");\n    }\n");
        });
    return source.append("}\n").toString();
  }
}
