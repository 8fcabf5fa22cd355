package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;

/**
 * The names of laws by their syllables, for names that are not written to the letter: other marks
 * between the syllables, one letter wrong or missing, no space before the next word. Thread-safe
 * once filled.
 */
final class LawNames {
  /** What may stand between two syllables of a name, in place of a comma or "và", too. */
  static final String MARKS = ",-&";

  /** Longer names than any of the tables. */
  private static final int MAX_SYLLABLES = 32;

  /** Those of a type word and two more tell which names it may be. */
  private static final int MAX_HEAD = 4;

  /** Fewer syllables leave too little to tell a misprint from another name. */
  private static final int MIN_FOR_MISPRINT = 4;

  /** From here on one syllable may be wrong but for its first letter. */
  private static final int LONG_NAME = 7;

  private final Map<String, Laws.Law> byBareLetters = new HashMap<>();
  private final Map<String, List<Form>> byFirst = new HashMap<>();
  private final Map<String, List<Form>> bySecond = new HashMap<>();
  private final Lexicon lexicon;
  private final CitationWords words;
  private final Syllables spelling = Syllables.shipped();
  private final Set<String> typeSyllables;
  private final Set<String> conjunctions;

  LawNames(Lexicon lexicon, CitationWords words) {
    this.lexicon = lexicon;
    this.words = words;
    typeSyllables = bare(lexicon, "law-word");
    conjunctions = bare(lexicon, "conjunction");
  }

  private static Set<String> bare(Lexicon lexicon, String type) {
    return lexicon.phrases(lexicon.lexicalClass("citation." + type)).stream()
        .map(Laws::bare)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A name found.
   *
   * @param end the offset after it
   * @param name the name as it should be written
   * @param law the law meant
   * @param misprint whether a letter is wrong or missing
   * @param commas whether a comma stands where the name has "và"
   */
  record Near(int end, String name, Laws.Law law, boolean misprint, boolean commas) {}

  private record Form(String name, List<Syllable> syllables, Laws.Law law) {}

  /** A syllable with the mark before it: one of {@link #MARKS}, v for "và", else a space. */
  private record Syllable(String lower, String bare, char mark, int begin, int end) {}

  /** Adds a name in lower case, its type word included; the full one of a law comes first. */
  void add(String name, Laws.Law law) {
    if (name.equals(law.name())) {
      byBareLetters.put(Laws.bare(name), law);
    } else {
      byBareLetters.putIfAbsent(Laws.bare(name), law);
    }
    List<Syllable> syllables = syllables(name, 0, MAX_SYLLABLES);
    int first = first(syllables);
    // "luật kh&cn": an abbreviation is read to the letter alone
    if (syllables.size() < first + 2 || name.indexOf('&') >= 0) {
      return;
    }
    Form form = new Form(name, List.copyOf(syllables), law);
    byFirst.computeIfAbsent(syllables.get(first).bare(), k -> new ArrayList<>()).add(form);
    bySecond.computeIfAbsent(syllables.get(first + 1).bare(), k -> new ArrayList<>()).add(form);
  }

  /** The law whose name differs from this one in marks alone; or null. */
  Laws.@Nullable Law misprinted(String name) {
    return byBareLetters.get(Laws.bare(name));
  }

  /** The longest name that begins at an offset, or null. */
  @Nullable Near read(String text, int begin) {
    List<Syllable> head = syllables(text, begin, MAX_HEAD);
    int name = first(head);
    if (head.size() < name + 2 || head.get(name).mark() != ' ') {
      return null;
    }
    List<Form> first = byFirst.getOrDefault(head.get(name).bare(), List.of());
    List<Form> second = bySecond.getOrDefault(head.get(name + 1).bare(), List.of());
    if (first.isEmpty() && second.isEmpty()) {
      return null;
    }
    List<Syllable> found = syllables(text, begin, MAX_SYLLABLES);
    Near best = null;
    int longest = 0;
    for (List<Form> forms : List.of(first, second)) {
      for (Form form : forms) {
        Near near = form.syllables().size() > longest ? compare(text, found, form) : null;
        if (near != null) {
          best = near;
          longest = form.syllables().size();
        }
      }
    }
    return best;
  }

  /** The first syllable after the type word. */
  private int first(List<Syllable> syllables) {
    return syllables.isEmpty() || typeSyllables.contains(syllables.get(0).bare()) ? 1 : 2;
  }

  private @Nullable Near compare(String text, List<Syllable> found, Form form) {
    int size = form.syllables().size();
    if (found.size() < size) {
      return null;
    }
    int wrong = 0;
    boolean otherMarks = false;
    boolean commas = false;
    for (int i = 0; i < size; i++) {
      String meant = form.syllables().get(i).bare();
      Syllable read = found.get(i);
      commas |= read.mark() == ',' && form.syllables().get(i).mark() == 'v';
      if (meant.equals(read.bare())) {
        otherMarks |= !form.syllables().get(i).lower().equals(read.lower());
        continue;
      }
      if (i == size - 1 && wrong == 0 && read.bare().startsWith(meant)) {
        int end = read.begin() + meant.length();
        // "Luật Đất đaivà": the space before the next word is missing
        String next = LowerCase.of(text.substring(end, read.end()));
        return lexicon.contains(words.stop, next) || lexicon.contains(words.follow, next)
            ? new Near(end, form.name(), form.law(), false, commas)
            : null;
      }
      boolean impossible = !spelling.isSyllable(text, read.begin(), read.end());
      if (++wrong > 1
          || i == 0
          || !isMisprint(meant, read.bare(), size)
          || (size < MIN_FOR_MISPRINT && !impossible)) {
        return null;
      }
    }
    return otherMarks && size < MIN_FOR_MISPRINT
        ? null
        : new Near(
            found.get(size - 1).end(), form.name(), form.law(), otherMarks || wrong > 0, commas);
  }

  /** Whether a syllable may be another one misprinted; a long name leaves less doubt. */
  private static boolean isMisprint(String meant, String read, int size) {
    return isOneLetterOff(meant, read)
        || (size >= LONG_NAME && !read.isEmpty() && meant.charAt(0) == read.charAt(0));
  }

  /** Whether two words differ by one letter added, missing, replaced or changed in place. */
  static boolean isOneLetterOff(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || Math.min(one.length(), other.length()) < 2) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(one.length(), other.length());
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int left = one.length() - head - tail;
    int leftOther = other.length() - head - tail;
    return (left <= 1 && leftOther <= 1)
        || (left == 2
            && leftOther == 2
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head));
  }

  /** The syllables from an offset on, over marks and "và", without their marks. */
  private List<Syllable> syllables(String text, int begin, int most) {
    List<Syllable> found = new ArrayList<>();
    int p = begin;
    char mark = ' ';
    while (found.size() < most) {
      int end = Reader.wordEnd(text, p);
      if (end == p) {
        break;
      }
      String bare = Laws.bare(text.substring(p, end));
      if (conjunctions.contains(bare)) {
        mark = 'v';
      } else {
        found.add(new Syllable(LowerCase.of(text.substring(p, end)), bare, mark, p, end));
        mark = ' ';
      }
      int next = Reader.spaces(text, end);
      if (Reader.isOneOf(text, next, MARKS)) {
        mark = text.charAt(next);
        next = Reader.spaces(text, next + 1);
      }
      if (next == end) {
        break;
      }
      p = next;
    }
    return found;
  }
}
