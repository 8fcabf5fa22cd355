package vn.bienban.annotate.people;

import vn.bienban.annotate.segment.Syllables;

/** The build of names. */
final class Names {
  private Names() {}

  /** Whether every word of a name is spelled as a Vietnamese syllable. */
  static boolean isVietnamese(String name) {
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == ' ') {
        if (i - begin > 1 && !Syllables.isSpelled(name, begin, i)) {
          return false;
        }
        begin = i + 1;
      }
    }
    return true;
  }
}
