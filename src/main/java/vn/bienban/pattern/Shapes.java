package vn.bienban.pattern;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;

/** The labels that every sheet may name: what single tokens look like. */
final class Shapes {
  private static final Map<String, Label> LABELS =
      Map.of(
          "number", kind(TokenKind.NUMBER),
          "code", kind(TokenKind.CODE),
          "word", kind(TokenKind.WORD),
          "mark", kind(TokenKind.PUNCTUATION),
          "cap", Label.ofTokens((document, t) -> document.tokens().isCapitalized(t)),
          "small", Label.ofTokens((document, t) -> document.tokens().isSmall(t)),
          "acronym", Label.ofTokens((document, t) -> document.tokens().isAcronym(t)),
          "name-syllable", Label.ofTokens((document, t) -> document.tokens().isNameSyllable(t)),
          "digit", Label.ofTokens((document, t) -> document.tokens().hasDigit(t)));

  private Shapes() {}

  private static Label kind(TokenKind kind) {
    return Label.ofTokens((document, token) -> document.tokens().kind(token) == kind);
  }

  /**
   * The labels of a sheet and, of the names that it gives none, the shapes; each is asked for once.
   * For one thread.
   */
  static Label.Names behind(Label.Names own) {
    Map<String, Label> known = new HashMap<>();
    return new Label.Names() {
      @Override
      public Label label(String name) {
        return known.computeIfAbsent(name, this::find);
      }

      private Label find(String name) {
        try {
          return own.label(name);
        } catch (IllegalArgumentException e) {
          Label shape = LABELS.get(name);
          if (shape == null) {
            throw e;
          }
          return shape;
        }
      }

      @Override
      public @Nullable Label word(String word) {
        return own.word(word);
      }
    };
  }
}
