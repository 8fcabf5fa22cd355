package vn.bienban.engine.vncorenlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;

/**
 * Words, parts of speech, names and dependencies by a VnCoreNLP that the user has: version 1.1 or
 * 1.2, a jar and a folder of models. It is GPL-3, so nothing of it comes with this project, and
 * what runs it in one process takes its licence into account.
 *
 * <p>Every instance loads its own copy into a class loader of its own. Words are laid on the tokens
 * of the text, a document's code never divided. Thread-safe: VnCoreNLP is not, so one thread at a
 * time runs it, a sentence at a time. What it turns off in the JDK's logging while it loads is
 * turned on again.
 */
public final class VnCoreNlp implements WordFinder {
  private static final Logger LOG = LoggerFactory.getLogger(VnCoreNlp.class);

  /** Loading changes the logging of the whole process for a moment: one load at a time. */
  private static final ReentrantLock LOADING = new ReentrantLock();

  private static final String TRIAL = "Hà Nội là thủ đô của Việt Nam .";

  private final Library library;
  private final Set<AnalysisStep> annotators;
  private final ReentrantLock running = new ReentrantLock();

  private VnCoreNlp(Home home) {
    this.annotators = home.annotators();
    LOADING.lock();
    try {
      HostLogging logging = HostLogging.now();
      try {
        this.library = new Library(home);
        tryOut(home);
      } finally {
        logging.restore();
      }
    } finally {
      LOADING.unlock();
    }
  }

  /**
   * Loads VnCoreNLP from a folder with {@code VnCoreNLP-*.jar} and {@code models} in it, with every
   * annotator that has its models there.
   *
   * @throws IllegalStateException naming every file that is missing or damaged
   */
  public static VnCoreNlp load(Path home) {
    return new VnCoreNlp(Home.of(home));
  }

  /**
   * Loads VnCoreNLP from a jar and a folder of models, which must be called {@code models}, with
   * every annotator that has its models there.
   *
   * @throws IllegalStateException naming every file that is missing or damaged
   */
  public static VnCoreNlp load(Path jar, Path models) {
    return new VnCoreNlp(Home.of(jar, models));
  }

  /**
   * The same with some annotators and those they build on, whatever else is there.
   *
   * @throws IllegalStateException naming every file that is missing or damaged
   */
  public static VnCoreNlp load(Path jar, Path models, Collection<AnalysisStep> annotators) {
    return new VnCoreNlp(Home.of(jar, models, annotators));
  }

  /** What it finds. */
  public Set<AnalysisStep> annotators() {
    return annotators;
  }

  @Override
  public String name() {
    return "vncorenlp";
  }

  /** Whether its folder has the models of names. */
  @Override
  public boolean labelsNames() {
    return annotators.contains(AnalysisStep.ENTITIES);
  }

  /** The words of a text. A sentence that VnCoreNLP fails on is left without words and named. */
  @Override
  public Words find(SegmentedText text) {
    List<Word> words = new ArrayList<>(text.tokens().size());
    List<Sentence> unread = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      SentenceAlignment alignment =
          new SentenceAlignment(text.tokensOf(sentence), sentence.firstToken());
      if (hasWord(text.tokensOf(sentence))) {
        try {
          alignment.place(read(alignment.sent()), words);
        } catch (IllegalStateException e) {
          LOG.debug("sentence {}", sentence.index(), e);
          unread.add(sentence);
        }
      }
    }
    return new Words(words, unread);
  }

  private static boolean hasWord(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() != TokenKind.PUNCTUATION) {
        return true;
      }
    }
    return false;
  }

  private List<List<EngineWord>> read(String sentence) {
    running.lock();
    try {
      return library.read(sentence);
    } finally {
      running.unlock();
    }
  }

  /** VnCoreNLP swallows much of what goes wrong while it loads, and fails or is mute later. */
  private void tryOut(Home home) {
    List<List<EngineWord>> read;
    try {
      read = library.read(TRIAL);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "VnCoreNLP loaded from " + home.models() + ", but fails: " + e.getMessage(), e);
    }
    Set<String> mute = new TreeSet<>();
    if (!library.hasDictionary()) {
      mute.add(AnalysisStep.WORDS.files().get(1));
    }
    for (List<EngineWord> sentence : read) {
      for (EngineWord word : sentence) {
        for (AnalysisStep annotator : annotators) {
          if (isMute(annotator, word)) {
            mute.add(annotator.files().get(0));
          }
        }
      }
    }
    if (read.isEmpty()) {
      mute.add(AnalysisStep.WORDS.files().get(0));
    }
    if (!mute.isEmpty()) {
      throw new IllegalStateException(
          "VnCoreNLP finds nothing with these files in " + home.models() + ": " + mute);
    }
  }

  private static boolean isMute(AnalysisStep annotator, EngineWord word) {
    return switch (annotator) {
      case WORDS -> word.form().isEmpty();
      case TAGS -> word.tag() == null;
      case ENTITIES -> word.entity() == null;
      case DEPENDENCIES -> word.relation() == null;
    };
  }
}
