package vn.bienban.tables;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's words. */
final class Words {
  private Words() {}

  /** A constant as the record's JSON writes it, {@code short-name}; null for null. */
  static @Nullable String of(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
