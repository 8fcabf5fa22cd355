package vn.bienban.engine.rdrsegmenter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectStreamConstants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.bienban.text.LowerCase;
import vn.bienban.text.UnicodeTable;

/** The words of a dictionary: a serialized set of them, as it comes, or lines of text. */
final class WordList {
  /** The dictionary that comes with RDRsegmenter has about a megabyte. */
  private static final long MOST_BYTES = 64L << 20;

  /** The slots of a set of a million words and some. */
  private static final long MOST_SLOTS = 1L << 21;

  private WordList() {}

  /**
   * The words of a file. Those of text are put in lower case, with the tone marks where
   * RDRsegmenter has them; those of a set are taken as they are, as RDRsegmenter does.
   *
   * @throws IllegalStateException naming the file, if it is neither
   */
  static Set<String> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalStateException(file + ": more than 64 MiB are no dictionary");
      }
      Set<String> words = isSerialized(file) ? serialized(file) : lines(file);
      if (words.isEmpty()) {
        throw new IllegalStateException(file + ": a dictionary without a word");
      }
      return words;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  private static boolean isSerialized(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2
          && (short) (head[0] << 8 | head[1] & 0xFF) == ObjectStreamConstants.STREAM_MAGIC;
    }
  }

  private static Set<String> lines(Path file) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : SourceLines.of(file)) {
      String word = line.strip();
      if (!word.isEmpty() && !word.startsWith("#")) {
        words.add(plain(word));
      }
    }
    return words;
  }

  /** A word in lower case with its tone marks where RDRsegmenter has them. */
  static String plain(String word) {
    return ToneMarks.moved(LowerCase.of(UnicodeTable.nfc(word)));
  }

  private static Set<String> serialized(Path file) {
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.setObjectInputFilter(WordList::admits);
      Set<String> words = new HashSet<>();
      if (!(in.readObject() instanceof HashSet<?> read)) {
        throw new IllegalStateException(file + ": expected a HashSet of words");
      }
      for (Object word : read) {
        if (!(word instanceof String text)) {
          throw new IllegalStateException(file + ": a HashSet of more than words");
        }
        words.add(text);
      }
      return words;
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      if (e instanceof IllegalStateException told) {
        throw told;
      }
      // What a stream says of itself may be anything, so that reading it may fail in any way.
      throw new IllegalStateException(
          file + ": damaged, or more than a HashSet of words: " + e.getMessage(), e);
    }
  }

  /** A set at the top, the words in it, and the slots that a set asks for. */
  private static Status admits(ObjectInputFilter.FilterInfo info) {
    if (info.arrayLength() > MOST_SLOTS || info.streamBytes() > MOST_BYTES) {
      return Status.REJECTED;
    }
    Class<?> type = info.serialClass();
    if (type == null) {
      return Status.UNDECIDED;
    }
    boolean admitted =
        type == String.class
            || (info.depth() == 1 && (type == HashSet.class || type == Map.Entry[].class));
    return admitted ? Status.ALLOWED : Status.REJECTED;
  }
}
