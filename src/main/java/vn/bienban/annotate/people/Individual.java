package vn.bienban.annotate.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Cast;
import vn.bienban.text.LowerCase;

/** Somebody of a document while its persons are gathered. */
final class Individual {
  final int index;

  final String name;

  /** The name in lower case. */
  final String lower;

  /** Whether the name is a woman's by its middle syllable. */
  final boolean woman;

  /** Whether the given name comes first, as in "Y Thuần Byă". */
  final boolean givenFirst;

  /** The countries that its posts name, in lower case. */
  final Set<String> countries = new HashSet<>();

  /** Whether it is a figure of history, whose post somebody else holds today. */
  boolean figure;

  final List<Cast.Title> titles = new ArrayList<>();
  private Individual owner = this;
  private @Nullable String marked;

  /** Whether its end is cut off by dots, as in a headline: "Thủ tướng Nguyễn Xuân …". */
  boolean cut;

  /** The first tokens of the mentions by name, in order of place. */
  final List<Integer> nameTokens = new ArrayList<>();

  Individual(int index, String name, boolean woman, boolean givenFirst) {
    this.index = index;
    this.name = name;
    this.lower = LowerCase.of(name);
    this.woman = woman;
    this.givenFirst = givenFirst;
  }

  /** The name in lower case, with each mark of a letter as a character of its own. */
  String marked() {
    String known = marked;
    if (known == null) {
      known = Normalizer.normalize(lower, Normalizer.Form.NFD);
      marked = known;
    }
    return known;
  }

  /** Whether the name is one word. */
  boolean isOneWord() {
    return name.indexOf(' ') < 0;
  }

  /** The last syllable of its name in lower case. */
  String lastSyllable() {
    return lower.substring(lower.lastIndexOf(' ') + 1);
  }

  /** The first syllable of its name in lower case. */
  String firstSyllable() {
    return isOneWord() ? lower : lower.substring(0, lower.indexOf(' '));
  }

  /** Takes over what is known of the same person under another name. */
  void absorb(Individual other) {
    other.owner = this;
    titles.addAll(other.titles);
    countries.addAll(other.countries);
    nameTokens.addAll(other.nameTokens);
    Collections.sort(nameTokens);
  }

  /** Who absorbed it, or itself. */
  Individual owner() {
    return owner == this ? this : owner.owner();
  }
}
