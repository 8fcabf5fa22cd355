package vn.bienban.engine.rdrsegmenter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of an RDRsegmenter that a user has: a checkout of its repository, or the models of a
 * VnCoreNLP.
 *
 * @param rules the rules
 * @param words the dictionary
 * @param names the Java source whose lines hold names of places and persons, or null
 * @param marks the Java source whose lines hold words with marks in them, or null
 */
record RdrHome(Path rules, Path words, @Nullable Path names, @Nullable Path marks) {
  private static final List<String> RULES = List.of("Model.RDR", "wordsegmenter.rdr");
  private static final List<String> WORDS =
      List.of("VnVocab", "vi-vocab", "VnVocab.txt", "vi-vocab.txt");

  /**
   * The files in a folder, or in the {@code wordsegmenter} of its models.
   *
   * @throws IllegalStateException naming what is missing
   */
  static RdrHome of(Path home) {
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException("no folder " + home + " to find RDRsegmenter in");
    }
    for (Path folder :
        List.of(home, home.resolve("models/wordsegmenter"), home.resolve("wordsegmenter"))) {
      Path rules = first(folder, RULES);
      if (rules != null) {
        Path words = first(folder, WORDS);
        if (words == null) {
          throw new IllegalStateException(
              "no dictionary in " + folder + ": one of " + String.join(", ", WORDS));
        }
        return new RdrHome(
            rules,
            words,
            first(folder, List.of("Vocabulary.java")),
            first(folder, List.of("Tokenizer.java")));
      }
    }
    throw new IllegalStateException(
        "no rules in "
            + home
            + ": Model.RDR with VnVocab, as in a checkout of RDRsegmenter, or"
            + " models/wordsegmenter/wordsegmenter.rdr with vi-vocab, as in VnCoreNLP");
  }

  private static @Nullable Path first(Path folder, List<String> names) {
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
