package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;

/**
 * What the words before a candidate tell, those of the sentence before and of its own: they are
 * looked at once, however many candidates stand behind them. For one document and one thread.
 */
final class WordsBefore {
  private final CandidateFeatures seen;
  private final LinearModel model;
  private @Nullable Features told;
  private int sentence;

  /** Up to which token the words are told. */
  private int end;

  WordsBefore(CandidateFeatures seen, LinearModel model) {
    this.seen = seen;
    this.model = model;
  }

  /** Tells what stands before a token of a sentence. */
  void tell(Features features, SentenceWindow words, int begin) {
    Features its = told;
    if (its == null || sentence != words.index() || begin < end) {
      its = words.weigh(model);
      seen.tellPrevious(its, words);
      told = its;
      sentence = words.index();
      end = words.first();
    }
    seen.tellAhead(its, words, end, begin);
    end = begin;
    features.add(its);
  }
}
