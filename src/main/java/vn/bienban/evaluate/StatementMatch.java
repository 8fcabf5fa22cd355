package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/** The statements of two records, laid over one text: who says which letters and figures. */
final class StatementMatch {
  /** Fewer words than these are none that anybody says. */
  private static final int FEWEST_WORDS = 3;

  private final FlatText text;
  private final Side gold;
  private final Side system;
  private final int noise;

  /** The statements of a record: where each stands, and what each speaker says. */
  private static final class Side {
    private final List<Facts.StatementFact> statements;
    private final List<@Nullable Span> places = new ArrayList<>();
    private final Map<String, BitSet> bySpeaker = new HashMap<>();

    Side(FlatText text, List<Facts.StatementFact> statements) {
      this.statements = statements;
      int from = 0;
      for (Facts.StatementFact statement : statements) {
        Span place = text.find(statement.text(), from);
        place = place == null ? text.find(statement.text()) : place;
        places.add(place);
        if (place != null) {
          from = place.begin();
          said(text, place, of(statement.speaker()));
        }
      }
    }

    private BitSet of(String speaker) {
      return bySpeaker.computeIfAbsent(speaker, name -> new BitSet());
    }

    private int size() {
      return bySpeaker.values().stream().mapToInt(BitSet::cardinality).sum();
    }
  }

  private StatementMatch(FlatText text, Side gold, Side system) {
    this.text = text;
    this.gold = gold;
    this.system = system;
    int useless = 0;
    Set<List<String>> seen = new HashSet<>();
    for (Facts.StatementFact statement : system.statements) {
      boolean again = !seen.add(List.of(statement.speaker(), statement.text()));
      useless += again || Folding.countWords(statement.text()) < FEWEST_WORDS ? 1 : 0;
    }
    this.noise = useless;
  }

  /** Lays both over a text; null where the gold does not go into what is said. */
  static @Nullable StatementMatch of(Facts gold, Facts system, FlatText text) {
    List<Facts.StatementFact> expected = gold.statements();
    List<Facts.StatementFact> found = system.statements();
    return expected == null
        ? null
        : new StatementMatch(
            text, new Side(text, expected), new Side(text, found == null ? List.of() : found));
  }

  private static void said(FlatText text, Span place, BitSet into) {
    for (int i = place.begin(); i < place.end(); i++) {
      if (text.isWordCharacter(i)) {
        into.set(i);
      }
    }
  }

  /** Letters and figures with their speakers. */
  MatchCounts characters() {
    int matched = 0;
    for (Map.Entry<String, BitSet> said : gold.bySpeaker.entrySet()) {
      BitSet both = (BitSet) said.getValue().clone();
      both.and(system.of(said.getKey()));
      matched += both.cardinality();
    }
    return new MatchCounts(matched, system.size() - matched, gold.size() - matched);
  }

  /** How many statements the system has. */
  int said() {
    return system.statements.size();
  }

  /** How many of these repeat another one of the same speaker, or have hardly a word. */
  int noise() {
    return noise;
  }

  /** Whether the system has at least half of a statement of the gold's. */
  boolean isFound(int index) {
    return isIn(gold, index, system);
  }

  /** Whether the gold has at least half of a statement of the system's. */
  boolean isRight(int index) {
    return isIn(system, index, gold);
  }

  private boolean isIn(Side side, int index, Side other) {
    Span place = side.places.get(index);
    if (place == null) {
      return false;
    }
    BitSet words = new BitSet();
    said(text, place, words);
    int all = words.cardinality();
    words.and(other.of(side.statements.get(index).speaker()));
    return 2 * words.cardinality() >= all;
  }

  /**
   * A stretch that one side alone gives to a speaker.
   *
   * @param speaker who, folded
   * @param place where, in the text
   */
  record Stretch(String speaker, Span place) {}

  /** What the gold gives to a speaker and the system does not, in the order of the text. */
  List<Stretch> missed() {
    return without(gold, system);
  }

  /** What the system gives to a speaker and the gold does not, in the order of the text. */
  List<Stretch> wrong() {
    return without(system, gold);
  }

  private List<Stretch> without(Side these, Side those) {
    List<Stretch> stretches = new ArrayList<>();
    these.bySpeaker.forEach(
        (speaker, said) -> {
          BitSet left = (BitSet) said.clone();
          left.andNot(those.of(speaker));
          for (int begin = left.nextSetBit(0); begin >= 0; ) {
            int end = begin;
            int next = begin;
            while (next >= 0 && isOne(said, left, end, next)) {
              end = next + 1;
              next = left.nextSetBit(end);
            }
            stretches.add(new Stretch(speaker, text.source(new Span(begin, end))));
            begin = next;
          }
        });
    stretches.sort(Comparator.comparing(Stretch::place).thenComparing(Stretch::speaker));
    return stretches;
  }

  /** Whether nothing but signs stands between two characters. */
  private boolean isOne(BitSet said, BitSet left, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.isWordCharacter(i)) {
        return false;
      }
    }
    return left.get(to) && said.get(to);
  }
}
