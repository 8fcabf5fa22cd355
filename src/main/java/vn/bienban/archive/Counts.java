package vn.bienban.archive;

import vn.bienban.json.Json;

/** Numbers of things in files that the program wrote for itself. */
final class Counts {
  /** So many digits fit into 64 bits. */
  private static final int DIGITS = 18;

  private Counts() {}

  /**
   * The field of an object, a whole number from 0 on.
   *
   * @throws IllegalArgumentException naming the field if it is none
   */
  static long of(Json json, String field) {
    Json value = json.get(field);
    String digits = value.isNumber() ? String.valueOf(value.text()) : "";
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits.isEmpty() || digits.length() > DIGITS || !whole) {
      throw new IllegalArgumentException("\"" + field + "\" is not a whole number from 0 on");
    }
    return Long.parseLong(digits);
  }
}
