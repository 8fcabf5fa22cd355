package vn.bienban.engine.vncorenlp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What VnCoreNLP can do, each by models of its own. */
public enum AnalysisStep {
  /** Words of several syllables; the others build on them. */
  WORDS("wseg", null, "wordsegmenter/wordsegmenter.rdr", "wordsegmenter/vi-vocab"),
  /** Parts of speech. */
  TAGS("pos", WORDS, "postagger/vi-tagger"),
  /** Names of persons, places and bodies. */
  ENTITIES(
      "ner", TAGS, "ner/vi-ner.xz", "ner/vi-500brownclusters.xz", "ner/vi-pretrainedembeddings.xz"),
  /** Dependencies between words; they read the word clusters of the names. */
  DEPENDENCIES(
      "parse",
      TAGS,
      "dep/vi-dep.xz",
      "ner/vi-500brownclusters.xz",
      "ner/vi-pretrainedembeddings.xz");

  private final String id;
  private final @Nullable AnalysisStep base;
  private final List<String> files;

  AnalysisStep(String id, @Nullable AnalysisStep base, String... files) {
    this.id = id;
    this.base = base;
    this.files = List.of(files);
  }

  /** What VnCoreNLP calls it: {@code wseg}, {@code pos}, {@code ner} or {@code parse}. */
  public String id() {
    return id;
  }

  /** The annotator that must have run before, or null. */
  @Nullable AnalysisStep base() {
    return base;
  }

  /** Its files under the models folder, the one that is its alone first. */
  List<String> files() {
    return files;
  }
}
