package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What a text names that lasted from one month to another, such as the term of somebody who is
 * named behind his office: "Thủ tướng Chính phủ Nguyễn Tấn Dũng". Immutable and thread-safe.
 */
final class Eras extends Domain {
  /** So many words before a name its office begins at most. */
  private static final int LONGEST_OFFICE = 12;

  /** So many eras are told of a text at most. */
  private static final int MOST = 50;

  /** Months between a day and an era that it lies outside of, those before it less than 0. */
  private static final Buckets DISTANCES =
      Buckets.signed(-37, -25, -13, -7, -4, -2, -1, 1, 3, 6, 12, 24, 36);

  private static final Buckets COUNTS = Buckets.signed(0, 1, 2, 4, 9);

  private final LexicalClass holder = of("holder");
  private final LexicalClass spell = of("spell");
  private final LexicalClass former = of("former");
  private final ClassSet named = ClassSet.of(holder, spell);
  private final Attribute<List<Office>> offices;
  private final Attribute<Era> spells;

  /**
   * Takes its words.
   *
   * @throws IllegalStateException naming file and line of what is wrong in a table
   */
  Eras(Lexicon lexicon) {
    super(lexicon, "era");
    offices = lexicon.attribute(holder, "offices", Office::all);
    spells = lexicon.attribute(spell, "months", cell -> Era.of("spell", cell));
  }

  /**
   * A stretch of months.
   *
   * @param kind what lasts so long
   * @param since its first month, counted from the year 0, or the least number
   * @param until the last one, or the greatest number
   */
  record Era(String kind, int since, int until) {
    /** Of the form {@code 2016-04 2021-04}, {@code -} for an end that is open. */
    static Era of(String kind, String months) {
      String[] ends = months.strip().split(" ");
      if (ends.length != 2) {
        throw new IllegalArgumentException("not two months: " + months);
      }
      Era era = new Era(kind, month(ends[0], Integer.MIN_VALUE), month(ends[1], Integer.MAX_VALUE));
      if (era.since > era.until) {
        throw new IllegalArgumentException("it ends before it begins: " + months);
      }
      return era;
    }

    private static int month(String month, int open) {
      if (month.equals("-")) {
        return open;
      }
      int dash = month.indexOf('-');
      int year = dash < 0 ? 0 : Integer.parseInt(month.substring(0, dash));
      int number = dash < 0 ? 0 : Integer.parseInt(month.substring(dash + 1));
      if (number < 1 || number > 12) {
        throw new IllegalArgumentException("no month: " + month);
      }
      return number(year, number);
    }

    /** The number of a month of a year. */
    static int number(int year, int month) {
      return 12 * year + month - 1;
    }

    // Written out: what the compiler makes is put together by the JVM at the first call, in 8 ms.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Era era
          && kind.equals(era.kind)
          && since == era.since
          && until == era.until;
    }

    @Override
    public int hashCode() {
      return 31 * since + until;
    }

    /** How many months a month lies before it (less than 0) or behind it; 0 within. */
    int distance(int month) {
      return month < since ? month - since : Math.max(0, month - until);
    }
  }

  /** An office by its first words, and when it was held. */
  private record Office(String[] words, Era era) {
    static List<Office> all(String cell) {
      List<Office> all = new ArrayList<>();
      for (String part : cell.split(";")) {
        String text = part.strip();
        int last = text.lastIndexOf(' ');
        int months = text.lastIndexOf(' ', last - 1);
        if (months <= 0) {
          throw new IllegalArgumentException("no office and its months: " + text);
        }
        all.add(
            new Office(
                text.substring(0, months).split(" "),
                Era.of("office", text.substring(months + 1))));
      }
      return List.copyOf(all);
    }

    boolean begins(Tokens tokens, int at, int limit) {
      if (at + words.length > limit) {
        return false;
      }
      for (int i = 0; i < words.length; i++) {
        if (!words[i].equals(tokens.lower(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The eras of what a text names, each once, in order of place. */
  Set<Era> in(Document document) {
    Set<Era> eras = new LinkedHashSet<>();
    for (Sentence sentence : document.sentences()) {
      if (document.tokens().has(named, sentence)) {
        add(sentence, document.tokens(), eras);
      }
    }
    return eras;
  }

  private void add(Sentence sentence, Tokens tokens, Set<Era> eras) {
    for (int t = sentence.firstToken(); t < sentence.endToken() && eras.size() < MOST; t++) {
      int lasting = tokens.entry(spell, t);
      if (lasting != Lexicon.NONE) {
        eras.add(spells.of(lasting));
      }
      int name = tokens.isCapitalized(t) ? tokens.entry(holder, t) : Lexicon.NONE;
      Era held = name == Lexicon.NONE ? null : held(tokens, t, offices.of(name));
      if (held != null) {
        eras.add(held);
      }
    }
  }

  /**
   * Tells how a month lies to some eras.
   *
   * @param month as {@link Era#number} has it
   */
  static void tell(Set<Era> eras, int month, Features features) {
    int outside = 0;
    for (Era era : eras) {
      int distance = era.distance(month);
      features.add(era.kind, distance == 0 ? " lasts" : DISTANCES.of(distance));
      outside += distance == 0 ? 0 : 1;
    }
    if (!eras.isEmpty()) {
      features.add("outside eras=", COUNTS.of(outside));
      features.add("inside eras=", COUNTS.of(eras.size() - outside));
    }
  }

  /** When the office was held that stands right before or behind a name, or null. */
  private @Nullable Era held(Tokens tokens, int name, List<Office> offices) {
    int first = Math.max(0, name - LONGEST_OFFICE);
    for (int at = name - 1; at >= first && tokens.kind(at) != TokenKind.PUNCTUATION; at--) {
      Office office = office(tokens, at, name, offices);
      if (office != null && (at == 0 || !tokens.is(former, at - 1))) {
        return office.era;
      }
    }
    int mark = tokens.phraseEnd(holder, name);
    boolean apposition = mark < tokens.size() && tokens.kind(mark) == TokenKind.PUNCTUATION;
    Office behind = apposition ? office(tokens, mark + 1, tokens.size(), offices) : null;
    return behind == null ? null : behind.era;
  }

  /** The one with most words of those that begin at a token, or null. */
  private static @Nullable Office office(Tokens tokens, int at, int limit, List<Office> offices) {
    Office longest = null;
    for (Office office : offices) {
      if (office.begins(tokens, at, limit)
          && (longest == null || office.words.length > longest.words.length)) {
        longest = office;
      }
    }
    return longest;
  }
}
