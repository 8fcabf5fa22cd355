package vn.bienban.record;

import java.util.Locale;

/** How the contract writes the constants of its enumerations, in JSON and in tables. */
public final class ContractWords {
  private ContractWords() {}

  /** {@code short-name} for SHORT_NAME; the types of times stay as TIMEX3 writes them: DATE. */
  public static String of(Enum<?> constant) {
    return constant instanceof TimeType
        ? constant.name()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
