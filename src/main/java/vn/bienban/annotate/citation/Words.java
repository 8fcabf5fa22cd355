package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Table;

/** The words around citations, by class, and ordinals in words. Immutable and thread-safe. */
final class Words {
  /** What a word tells about what stands before or after it; words.tsv explains each. */
  enum Kind {
    COUNT,
    FOLLOW,
    STOP,
    BEFORE_LAW,
    BEFORE_COMMON_LAW,
    COMMON_LAW,
    NOT_LAW,
    BEFORE_CONSTITUTION,
    PINPOINT,
    PINPOINT_LINK,
    DRAFT,
    POINTER,
    AND,
    SUBJECT,
    SUBJECT_END,
    SUBJECT_CLAUSE,
    CENTRE,
    MEETING,
    TIME,
    COMMITTEE,
    LEVEL_UNIT,
    LEVEL_HEAD,
    LEVEL_BODY,
    LEVEL_STOP,
    ISSUE,
    REVISED,
    PARTY,
    MADE,
    COMPOUND,
    BEFORE_CODE,
    NO_CONGRESS,
    PLURAL,
    CLAUSE_VERB,
    MAKER,
    OWN_CONSTITUTION,
    SOME_ARTICLES,
    NAME_LINK,
    YEAR_WORD,
    LAW_NUMBER,
    CONGRESS,
    TERM,
    TERM_SPAN,
    PINPOINT_AND,
    PINPOINT_OF,
    NUMBER_LEAD,
    FILE_ENDING,
    GLUED,
    YEARLY_SYMBOL,
    STATE_TYPE,
    ROLE_FILLER,
    ROLE_DENIED
  }

  private final List<CharTrie<Boolean>> tries = new ArrayList<>();
  private final List<List<String>> lists = new ArrayList<>();
  private final List<Set<String>> sets = new ArrayList<>();
  private final Map<String, String> ordinals = new HashMap<>();
  private final CharTrie<String> ordinalTrie = new CharTrie<>();

  Words() {
    for (Kind kind : Kind.values()) {
      tries.add(kind.ordinal(), new CharTrie<>());
      lists.add(kind.ordinal(), new ArrayList<>());
      sets.add(kind.ordinal(), new HashSet<>());
    }
    for (Table.Row row : Table.load(Words.class, "words.tsv", "word", "class").rows()) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": no class " + row.get(1), e);
      }
      tries.get(kind.ordinal()).add(row.get(0), Boolean.TRUE);
      lists.get(kind.ordinal()).add(row.get(0));
      sets.get(kind.ordinal()).add(row.get(0));
    }
    for (Table.Row row : Table.load(Words.class, "ordinals.tsv", "word", "value").rows()) {
      ordinals.put(row.get(0), row.get(1));
      ordinalTrie.add(row.get(0), row.get(1));
    }
  }

  /** The end of the longest word or phrase of this class that begins at an offset, or -1. */
  int end(Kind kind, String text, int at) {
    CharTrie.Hit<Boolean> hit = tries.get(kind.ordinal()).longest(text, at);
    return hit == null ? -1 : hit.end();
  }

  /** As {@link #end} after white space. */
  int next(Kind kind, String text, int at) {
    return end(kind, text, Reader.spaces(text, at));
  }

  /** Whether a word or phrase of this class begins at an offset. */
  boolean begins(Kind kind, String text, int at) {
    return end(kind, text, at) > 0;
  }

  /** The begin of the longest word or phrase of this class that ends at an offset, or -1. */
  int beginBefore(Kind kind, String text, int end) {
    int begin = -1;
    for (String word : lists.get(kind.ordinal())) {
      int at = Reader.beginBefore(text, end, word);
      if (at >= 0 && (begin < 0 || at < begin)) {
        begin = at;
      }
    }
    return begin;
  }

  /** Whether a text in lower case is a word or phrase of this class. */
  boolean is(Kind kind, String lower) {
    return sets.get(kind.ordinal()).contains(lower);
  }

  /** Whether a text in lower case has a word or phrase of this class. */
  boolean within(Kind kind, String lower) {
    for (String word : lists.get(kind.ordinal())) {
      int at = lower.indexOf(word);
      if (at >= 0
          && (at == 0 || !Letters.isWord(lower.charAt(at - 1)))
          && (at + word.length() == lower.length()
              || !Letters.isWord(lower.charAt(at + word.length())))) {
        return true;
      }
    }
    return false;
  }

  /** The ordinal in words that begins at an offset, with its value in digits, or null. */
  CharTrie.@Nullable Hit<String> ordinal(String text, int at) {
    return ordinalTrie.longest(text, at);
  }
}
