package vn.bienban.normalize;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.WordTable;
import vn.bienban.text.LowerCase;

/** What the classes and ids of elements say that they hold. */
final class HtmlRoles {
  /** What an element holds. */
  enum Role {
    /** No part of the article. */
    NOISE,
    /** Words under a picture. */
    CAPTION,
    /** The day of publication. */
    DATE
  }

  /** Longer names are made by machines. */
  private static final int LONGEST = 500;

  private static final Map<String, Role> WORDS = load();

  private HtmlRoles() {}

  private static Map<String, Role> load() {
    Map<String, Role> words = new HashMap<>();
    for (WordTable.Row row :
        WordTable.load(HtmlRoles.class, "html-classes.tsv", "word", "role").rows()) {
      words.put(row.get(0), Role.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    return Map.copyOf(words);
  }

  /** The role that an element's class and id tell first, or null. */
  static @Nullable Role of(Element e) {
    String names = e.className() + ' ' + e.id();
    if (names.length() < 2 || names.length() > LONGEST) {
      return null;
    }
    int begin = 0;
    String before = "";
    for (int i = 0; i <= names.length(); i++) {
      boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          !end
              && i > begin
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        String word = LowerCase.of(names.substring(begin, i));
        Role role = WORDS.get(word);
        if (role == null && !before.isEmpty()) {
          role = WORDS.get(before + word);
        }
        if (role != null) {
          return role;
        }
        before = i < names.length() && names.charAt(i) == ' ' ? "" : word;
        begin = end ? i + 1 : i;
      }
    }
    return null;
  }
}
