package vn.bienban.annotate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bienban.document.Token;
import vn.bienban.lexicon.WordTable;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/**
 * How a phrase of a table must be written so that a text can have it: in the normal form of texts,
 * in lower case, its tokens between spaces, abbreviations without their last full stop.
 */
public final class PhraseForm {
  /** Tables that are read before there are tokens, letter by letter. */
  private static final String BEFORE_TOKENS = "segment/";

  /** Tables that are read over characters, so that spaces beside marks tell nothing. */
  private static final String OVER_CHARACTERS = "citation/";

  private PhraseForm() {}

  /**
   * Holds that each phrase of a table can stand in a text.
   *
   * @param name the table's name with its domain
   * @throws IllegalStateException naming file and line of one that cannot, and how it is written
   */
  public static void require(String name, WordTable table, Tokenizer tokenizer) {
    List<String> unread = unread(name, table, tokenizer);
    if (!unread.isEmpty()) {
      throw new IllegalStateException(unread.get(0));
    }
  }

  /** File and line of each phrase that no text is read as, and how it is written. */
  public static List<String> unread(String name, WordTable table, Tokenizer tokenizer) {
    List<String> unread = new ArrayList<>();
    for (WordTable.Row row :
        name.startsWith(BEFORE_TOKENS) ? List.<WordTable.Row>of() : table.rows()) {
      String phrase = row.get(0);
      String form = of(phrase, tokenizer);
      boolean loose = name.startsWith(OVER_CHARACTERS) || phrase.indexOf('\'') >= 0;
      if (loose ? !withoutSpaces(form).equals(withoutSpaces(phrase)) : !form.equals(phrase)) {
        unread.add(row.place() + ": no text is read as '" + phrase + "'; write '" + form + "'");
      }
    }
    return unread;
  }

  private static String withoutSpaces(String phrase) {
    return phrase.replace(" ", "");
  }

  /** A phrase as the tokens of a text that says it. */
  static String of(String phrase, Tokenizer tokenizer) {
    String text = TextNormalizer.normalize(SourceText.of(phrase)).text();
    List<Token> tokens = tokenizer.tokenize(text, new Span(0, text.length()));
    boolean stop = tokens.size() > 1 && tokens.get(tokens.size() - 1).lower().equals(".");
    return tokens.subList(0, tokens.size() - (stop ? 1 : 0)).stream()
        .map(PhraseForm::lower)
        .collect(Collectors.joining(" "));
  }

  private static String lower(Token token) {
    String lower = token.lower();
    int last = lower.length() - 1;
    return last > 0 && lower.charAt(last) == '.' && Character.isLetter(lower.charAt(last - 1))
        ? lower.substring(0, last)
        : lower;
  }
}
