package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Directive;

/** Drops what a headline or lead says first, in part perhaps, and the text says again. */
final class Repetitions {
  /** Directives that begin with the same so many characters are one. */
  private static final int SAME = 40;

  private Repetitions() {}

  /** The directives, of those that are one only the longest. */
  static List<Directive> drop(List<Directive> directives, String text) {
    Map<String, Integer> longest = new HashMap<>();
    List<@Nullable Directive> kept = new ArrayList<>(directives);
    for (int i = 0; i < directives.size(); i++) {
      Directive directive = directives.get(i);
      if (directive.span().length() < SAME) {
        continue;
      }
      String words = directive.span().of(text).toLowerCase(Locale.ROOT).substring(0, SAME);
      Integer before = longest.putIfAbsent(words, i);
      if (before == null) {
        continue;
      }
      boolean longer = directives.get(before).span().length() < directive.span().length();
      kept.set(longer ? before : i, null);
      longest.put(words, longer ? i : before);
    }
    List<Directive> result = new ArrayList<>();
    for (Directive directive : kept) {
      if (directive != null) {
        result.add(directive);
      }
    }
    return result;
  }
}
