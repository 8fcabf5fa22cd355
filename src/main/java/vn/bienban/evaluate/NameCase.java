package vn.bienban.evaluate;

import java.util.List;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;

/** Which tokens are written as names are. */
final class NameCase {
  private NameCase() {}

  /** A word that begins with a capital or has one inside ("iPhone"). */
  static boolean isCapitalized(Token token) {
    if (token.kind() != TokenKind.WORD) {
      return false;
    }
    String text = token.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is one token of capitals alone or with a digit: "GDP", "Covid-19". */
  static boolean isCode(List<Token> tokens, int from, int end) {
    String text = tokens.get(from).text();
    return end == from + 1
        && (text.chars().noneMatch(Character::isLowerCase)
            || text.chars().anyMatch(Character::isDigit));
  }

  /** Whether all tokens of a stretch are. */
  static boolean isCapitalized(List<Token> tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!isCapitalized(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is letters in capitals alone, or with other signs. */
  static boolean isAcronym(Token token) {
    return token.text().length() > 1
        && token.text().chars().noneMatch(Character::isLowerCase)
        && Character.isLetter(token.text().charAt(0));
  }

  /** Whether a token begins a sentence or stands behind a mark that is no comma. */
  static boolean opensClause(List<Token> tokens, int first, int at) {
    if (at == first) {
      return true;
    }
    Token before = tokens.get(at - 1);
    return before.kind() == TokenKind.PUNCTUATION && !before.text().equals(",");
  }
}
