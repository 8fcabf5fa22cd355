package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.bienban.document.Cast;
import vn.bienban.text.LowerCase;

/** Somebody of a document while its persons are gathered. */
final class Individual {
  /** Added to the distance of a name that stands behind. */
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

  String lastSyllable() {
    return LowerCase.of(name.substring(name.lastIndexOf(' ') + 1));
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
