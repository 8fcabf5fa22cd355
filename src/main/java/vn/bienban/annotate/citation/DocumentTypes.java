package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.DocumentType.Genre;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.document.WordNote;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** The type words of documents and their abbreviations. Immutable and thread-safe. */
final class DocumentTypes {
  private final Phrases words;
  private final LexicalClass word;
  private final ClassSet leads;
  private final Attribute<DocumentType> types;
  private final ClassSet begins;

  /** What is seen of a token: letters and other things, or one word that begins a type word. */
  private static final long NO_WORD = 1;

  private static final long FIRST_WORD = 2;

  private final WordNote shape;

  private final Map<String, DocumentType> abbreviations = new HashMap<>();
  private final Map<String, DocumentType> bySymbol = new HashMap<>();
  private final int longestAbbreviation;

  DocumentTypes(Lexicon lexicon) {
    List<String> others =
        Code.allLetters(lexicon.phrases(lexicon.lexicalClass("citation.symbol-other-type")));
    word = lexicon.lexicalClass("citation.type");
    leads =
        ClassSet.of(
            lexicon.lexicalClass("citation.number"),
            lexicon.lexicalClass("citation.number-lead"),
            lexicon.lexicalClass("citation.pointer"));
    words = Phrases.beforeDigits(lexicon, "type");
    Columns columns = new Columns(lexicon, word, others);
    types =
        lexicon.attribute(
            word,
            "phrase",
            phrase -> columns.type(lexicon.entry(word, phrase), Phrases.written(phrase)));
    for (String phrase : lexicon.phrases(word)) {
      DocumentType type = types.of(lexicon.entry(word, phrase));
      if (!type.symbols().isEmpty()) {
        bySymbol.putIfAbsent(type.symbols().get(0), type);
      }
    }
    LexicalClass part = lexicon.lexicalClass("citation.pinpoint");
    LexicalClass abbreviation = lexicon.lexicalClass("citation.type-abbreviation");
    begins = ClassSet.of(word, part, abbreviation);
    Set<String> firstWords = new HashSet<>();
    Stream.concat(lexicon.phrases(word).stream(), lexicon.phrases(part).stream())
        .forEach(phrase -> firstWords.add(phrase.split(" ", 2)[0]));
    shape =
        (token, lower) -> !isWord(token) ? NO_WORD : firstWords.contains(lower) ? FIRST_WORD : 0;
    Attribute<String> written = lexicon.attribute(abbreviation, "written", cell -> cell);
    Columns abbreviated = new Columns(lexicon, abbreviation, others);
    int longest = 0;
    for (String phrase : lexicon.phrases(abbreviation)) {
      int entry = lexicon.entry(abbreviation, phrase);
      String letters = Code.letters(written.of(entry));
      String kind = abbreviated.kind.of(entry);
      // "TTLT" is "thông tư liên tịch", whose kind is "thông tư"
      abbreviations.put(
          written.of(entry),
          abbreviated.type(
              entry, bySymbol.containsKey(letters) ? bySymbol.get(letters).name() : kind));
      longest = Math.max(longest, phrase.length());
    }
    longestAbbreviation = longest;
  }

  /** Whether a citation or a part of a document may begin in a sentence. */
  boolean mayStandIn(Tokens tokens, Sentence sentence) {
    return tokens.hasDigit(sentence) || tokens.has(begins, sentence);
  }

  /**
   * Whether a citation or a part of a document may begin in a token.
   *
   * @param inside whether another token of its sentence follows; behind the last one a phrase may
   *     go on over the end of a line
   */
  boolean mayBegin(Tokens tokens, int t, boolean inside) {
    if (tokens.begins(begins, t)) {
      return true;
    }
    if (tokens.isSmall(t)) {
      boolean glued = !inside || !tokens.isSmall(t + 1) && isGlued(tokens, t + 1);
      return glued && tokens.get(t).note(shape) == FIRST_WORD;
    }
    TokenKind kind = tokens.kind(t);
    if (kind == TokenKind.NUMBER && inside && tokens.isSmall(t + 1)) {
      // neither a mark nor a capital goes on with it, as every code does
      return false;
    }
    if (kind != TokenKind.WORD) {
      return kind != TokenKind.PUNCTUATION || tokens.isMark(t, ':') || tokens.isMark(t, ']');
    }
    long seen = tokens.get(t).note(shape);
    return seen == NO_WORD || seen == FIRST_WORD && (!inside || isGlued(tokens, t + 1));
  }

  /** Whether a word may be written on with something else. */
  private boolean isGlued(Tokens tokens, int t) {
    return tokens.kind(t) != TokenKind.PUNCTUATION && tokens.get(t).note(shape) == NO_WORD;
  }

  /** Whether all of a token is one word, in which nothing else can begin. */
  private static boolean isWord(String token) {
    boolean lower = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (!CodeLetters.isLetter(c) || lower && CodeLetters.isUpper(c)) {
        return false;
      }
      lower |= !CodeLetters.isUpper(c);
    }
    return true;
  }

  /** The type that the symbol of a code stands for by itself, or null. */
  @Nullable DocumentType ofSymbol(Code code) {
    return bySymbol.get(Code.letters(code.type()));
  }

  /**
   * A type word or an abbreviation.
   *
   * @param end the offset after it
   * @param type what it says
   * @param alone whether a word in small letters follows that leads to no number and is no pointer
   */
  record Hit(int end, DocumentType type, boolean alone) {}

  /** The longest type word or abbreviation at the begin of a token, or null. */
  @Nullable Hit read(Document document, int t) {
    Tokens tokens = document.tokens();
    int entry = tokens.entry(word, t);
    int next = entry == Lexicon.NONE ? t + 1 : tokens.phraseEnd(word, t);
    boolean broken = false;
    for (int i = t + 1; i < next && !broken; i++) {
      broken = !TextReader.goesOn(document, i);
    }
    // what a sentence ends with may go on in the next line; no type word goes on over a blank one
    if (broken
        || next == tokens.size()
        || tokens.sentence(next) != tokens.sentence(t)
        || entry == Lexicon.NONE
            && (tokens.get(t).note(shape) == NO_WORD || isGlued(tokens, next))) {
      return read(document.text(), tokens.begin(t));
    }
    return entry == Lexicon.NONE
        ? abbreviation(document.text(), tokens.begin(t))
        : new Hit(
            tokens.end(next - 1),
            types.of(entry),
            tokens.isSmall(next) && !tokens.begins(leads, next));
  }

  /** The longest type word or abbreviation at an offset, or null. */
  @Nullable Hit read(String text, int at) {
    Hit hit = word(text, at);
    return hit == null ? abbreviation(text, at) : hit;
  }

  /** The longest type word at an offset, no abbreviation; or null. */
  @Nullable Hit word(String text, int at) {
    Phrases.Hit hit = words.longest(text, at);
    return hit == null ? null : new Hit(hit.end(), types.of(hit.entry()), false);
  }

  /** "NQ 18", "TT39/2014/TT-BTC": an abbreviation, its number perhaps without a space. */
  private @Nullable Hit abbreviation(String text, int at) {
    if (!Reader.isUpper(text, at)) {
      return null;
    }
    int p = at + 1;
    while (p - at <= longestAbbreviation && Reader.isLetter(text, p)) {
      p++;
    }
    if (p - at > longestAbbreviation) {
      return null;
    }
    DocumentType type = abbreviations.get(text.substring(at, p));
    return type == null ? null : new Hit(p, type, false);
  }

  /** What the columns say of the entries of a class. */
  private static final class Columns {
    private final Attribute<String> kind;
    private final Attribute<Genre> genre;
    private final Attribute<Use> use;
    private final Attribute<List<String>> symbols;
    private final List<String> others;

    Columns(Lexicon lexicon, LexicalClass type, List<String> others) {
      this.others = others;
      kind = lexicon.attribute(type, "kind", cell -> cell);
      genre = lexicon.attribute(type, "genre", Genre::of);
      use = lexicon.attribute(type, "use", cell -> Cells.constant(Use.class, cell));
      symbols = lexicon.attribute(type, "symbols", cell -> Code.allLetters(Cells.items(cell)));
    }

    /**
     * The type of an entry.
     *
     * @param name what it is called in full; that of a law is its kind
     */
    DocumentType type(int entry, String name) {
      boolean named = use.of(entry) != Use.LAW && use.of(entry) != Use.STANDARD;
      return new DocumentType(
          kind.of(entry),
          named ? name : kind.of(entry),
          genre.of(entry),
          use.of(entry),
          symbols.of(entry),
          others);
    }
  }
}
