package vn.bienban.engine.rdrsegmenter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;

/**
 * Words by the rules and the dictionary of an RDRsegmenter that the user has, read from its files;
 * nothing of it is run. Longest words of the dictionary and shapes of names tag each token as one
 * that begins a word or goes on with it, and ripple-down rules correct the tags by the two tokens
 * before and behind (Dat Quoc Nguyen et al., "A Fast and Accurate Vietnamese Word Segmenter", LREC
 * 2018).
 *
 * <p>Given the same tokens, the words are those of RDRsegmenter. The tokens are those of the text,
 * joined where they touch and RDRsegmenter has one: initials with their full stop ("A."), numbers
 * with sign and percent, words with hyphens or full stops between, and the abbreviations of its
 * {@code Tokenizer.java} where that is there. A token is never divided, so that "TP.HCM", a code or
 * "50kg" is one word of one token where RDRsegmenter has several. Sentences are those of the text,
 * too, and a word never crosses one. Tone marks are moved to compare, in capitals too: the view
 * that the tokens stand in has one place for them, wherever the original had them. Words have no
 * part of speech, no name and no head.
 *
 * <p>Immutable and thread-safe; the time it takes is linear in the text.
 */
public final class RdrSegmenter implements WordFinder {
  private final SyllableLexicon lexicon;
  private final RippleDownRules rules;

  private RdrSegmenter(SyllableLexicon lexicon, RippleDownRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /**
   * Loads rules and dictionary from a folder:
   *
   * <ul>
   *   <li>a checkout of RDRsegmenter, with {@code Model.RDR}, {@code VnVocab} and {@code
   *       Vocabulary.java}, of which only the lines that add a word to a set are read, as text; or
   *   <li>the models of a VnCoreNLP, {@code models/wordsegmenter} or {@code wordsegmenter} with
   *       {@code wordsegmenter.rdr} and {@code vi-vocab}.
   * </ul>
   *
   * <p>Where {@code Vocabulary.java} is missing, as it is in a VnCoreNLP, places, countries, family
   * names, middle names and the words before a name come from the tables of this project, which are
   * others: some words will be too. In place of a serialized dictionary there may be one of text in
   * UTF-8, a word a line, its name ending in {@code .txt} or not; a line with {@code #} is passed
   * over. Of a serialized one nothing is made but a set of strings.
   *
   * @throws IllegalStateException naming the file, and the line where it has some, of what is
   *     missing or wrong
   */
  public static RdrSegmenter load(Path home) {
    RdrHome files = RdrHome.of(home);
    RuleFile.Node root = RuleFile.read(files.rules());
    SyllableLexicon lexicon = SyllableLexicon.read(files, RuleFile.words(root));
    return new RdrSegmenter(lexicon, new RippleDownRules(root, lexicon::form));
  }

  @Override
  public String name() {
    return "rdrsegmenter";
  }

  /** No: it finds words alone. */
  @Override
  public boolean labelsNames() {
    return false;
  }

  /** The words of a text; every token is in one, and no sentence is left unread. */
  @Override
  public Words find(SegmentedText text) {
    List<Word> words = new ArrayList<>(text.tokens().size());
    SyllableRow syllables = new SyllableRow(lexicon);
    for (Sentence sentence : text.sentences()) {
      syllables.fill(text.text(), text.tokensOf(sentence));
      int first = sentence.firstToken();
      int begin = 0;
      for (int i = 1; i <= syllables.size(); i++) {
        if (i == syllables.size() || syllables.begins(i, rules)) {
          words.add(word(first + syllables.firstToken(begin), first + syllables.firstToken(i)));
          begin = i;
        }
      }
    }
    return new Words(words, List.of());
  }

  private static Word word(int firstToken, int endToken) {
    return new Word(firstToken, endToken, null, null, -1, null);
  }
}
