package vn.bienban.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with their names in columns, as CoNLL has them: one word a line, its label in the
 * fourth column (VLSP: word, part of speech, chunk, label) or, of fewer than four, in the last
 * (PhoNER: word, label). Labels are in BIO, BIOES or BILOU form. Words are syllables or joined by
 * {@code _}; what comes out is syllables. A blank line ends a sentence; {@code # article}, {@code #
 * newdoc} and {@code -DOCSTART-} begin an article. Immutable.
 */
final class NameCorpus {
  /** The column of the label, from 0, where there are so many. */
  private static final int LABEL = 3;

  private static final Map<String, String> TYPES =
      Map.of(
          "PER", "PER",
          "PERSON", "PER",
          "NAME", "PER",
          "PERSON_NAME", "PER",
          "ORG", "ORG",
          "ORGANIZATION", "ORG",
          "LOC", "LOC",
          "LOCATION", "LOC");

  private final List<List<Sentence>> articles = new ArrayList<>();
  private final Map<String, Integer> ignored = new TreeMap<>();

  /** The syllables of a sentence and its names. */
  record Sentence(List<String> tokens, List<NameScore.Name> names) {
    Sentence {
      tokens = List.copyOf(tokens);
      names = List.copyOf(names);
    }
  }

  /** Reads lines. */
  private static final class Lines {
    private final NameCorpus corpus;
    private boolean marked;
    private List<Sentence> article = new ArrayList<>();
    private List<String> tokens = new ArrayList<>();
    private List<NameScore.Name> names = new ArrayList<>();
    private @Nullable String open;
    private int openFrom;

    Lines(NameCorpus corpus) {
      this.corpus = corpus;
    }

    void line(String line, String place) {
      String[] cells = line.strip().split("[ \t]+");
      if (cells[0].isEmpty()) {
        endSentence();
        return;
      }
      boolean document =
          cells[0].equals("-DOCSTART-")
              || cells[0].equals("#")
                  && cells.length > 1
                  && (cells[1].equals("article") || cells[1].equals("newdoc"));
      if (document) {
        endArticle();
        marked = true;
        return;
      }
      String label = cells[cells.length > LABEL ? LABEL : cells.length - 1];
      if (cells[0].startsWith("#") && (cells.length < 2 || !isLabel(label))) {
        return;
      }
      if (cells.length == 1 && cells[0].startsWith("<") && cells[0].endsWith(">")) {
        endSentence();
        return;
      }
      if (cells.length < 2) {
        throw new IllegalArgumentException(place + ": one column, expected a word and its label");
      }
      if (!isLabel(label)) {
        throw new IllegalArgumentException(
            place + ": '" + label + "' is no label such as O, B-PER or I-ORG");
      }
      word(cells[0], label);
    }

    private void word(String word, String label) {
      String type = label.length() > 2 ? label.substring(2) : null;
      char form = label.charAt(0);
      boolean begins =
          form == 'B' || form == 'S' || form == 'U' || type != null && !type.equals(open);
      if (type == null || begins) {
        endName();
      }
      if (type != null && open == null) {
        open = type;
        openFrom = tokens.size();
      }
      for (String syllable : word.split("_+")) {
        if (!syllable.isEmpty()) {
          tokens.add(syllable);
        }
      }
      if (word.replace("_", "").isEmpty()) {
        tokens.add(word);
      }
      if (form == 'S' || form == 'U' || form == 'E' || form == 'L') {
        endName();
      }
    }

    private void endName() {
      if (open != null) {
        String type = TYPES.get(open.toUpperCase(Locale.ROOT));
        if (type == null) {
          corpus.ignored.merge(open, 1, Integer::sum);
        } else {
          names.add(new NameScore.Name(type, openFrom, tokens.size()));
        }
        open = null;
      }
    }

    void endSentence() {
      endName();
      if (!tokens.isEmpty()) {
        article.add(new Sentence(tokens, names));
        tokens = new ArrayList<>();
        names = new ArrayList<>();
        if (!marked) {
          endArticle();
        }
      }
    }

    void endArticle() {
      endSentence();
      if (!article.isEmpty()) {
        corpus.articles.add(List.copyOf(article));
        article = new ArrayList<>();
      }
    }

    private static boolean isLabel(String label) {
      return label.equals("O")
          || label.length() > 2 && label.charAt(1) == '-' && "BIESLU".indexOf(label.charAt(0)) >= 0;
    }
  }

  private NameCorpus() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException naming file and line of what is not well-formed
   */
  static NameCorpus read(Path file) throws IOException {
    NameCorpus corpus = new NameCorpus();
    Lines lines = new Lines(corpus);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.line(
            number++ == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line,
            file + ":" + number);
      }
    }
    lines.endArticle();
    if (corpus.articles.isEmpty()) {
      throw new IllegalArgumentException(file + ": no sentences in it");
    }
    return corpus;
  }

  /** The sentences by article; one that no line marks is an article of its own. */
  List<List<Sentence>> articles() {
    return List.copyOf(articles);
  }

  /** The types of names that were left out, with how many there are of each. */
  Map<String, Integer> ignored() {
    return Map.copyOf(ignored);
  }
}
