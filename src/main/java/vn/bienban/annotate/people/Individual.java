package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.bienban.document.Cast;

/** Somebody of a document while its persons are gathered. */
final class Individual {
  /** Added to the distance of a name that stands behind. */
  private static final int AFTER = 1 << 29;

  final int index;
  final String name;

  /** Whether the name is a woman's by its middle syllable. */
  final boolean woman;

  /** Whether the given name comes first, as in "Y Thuần Byă". */
  final boolean givenFirst;

  final List<Cast.Title> titles = new ArrayList<>();
  private Individual owner = this;

  /** The first tokens of the mentions by name, in order of place. */
  final List<Integer> nameTokens = new ArrayList<>();

  Individual(int index, String name, boolean woman, boolean givenFirst) {
    this.index = index;
    this.name = name;
    this.woman = woman;
    this.givenFirst = givenFirst;
  }

  /**
   * How far the last mention by name before a token lies, or, further than any, the first behind.
   */
  int distance(int token) {
    int at = Collections.binarySearch(nameTokens, token);
    int before = at >= 0 ? at : -at - 2;
    return before >= 0
        ? token - nameTokens.get(before)
        : AFTER + nameTokens.get(before + 1) - token;
  }

  String lastSyllable() {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Takes over what is known of the same person under another name. */
  void absorb(Individual other) {
    other.owner = this;
    titles.addAll(other.titles);
    nameTokens.addAll(other.nameTokens);
    Collections.sort(nameTokens);
  }

  /** Who absorbed it, or itself. */
  Individual owner() {
    return owner == this ? this : owner.owner();
  }
}
