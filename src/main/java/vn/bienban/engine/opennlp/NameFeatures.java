package vn.bienban.engine.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.LowerCase;

/**
 * The features of the name model as strings, for training and for OpenNLP's own name finder.
 * Nothing is learned from one sentence for the next. Remembers the sentence last seen, so each
 * thread needs one of its own.
 */
final class NameFeatures implements NameContextGenerator {
  private final NameGazetteer gazetteer;
  private String @Nullable [] last;
  private String[] lower = {};
  private @Nullable NameSight sight;

  NameFeatures(NameGazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public String[] getContext(
      int index, String[] tokens, String[] outcomes, Object @Nullable [] additional) {
    NameSight seen = look(tokens);
    List<String> features = new ArrayList<>(NameTemplate.ALL.size());
    StringBuilder feature = new StringBuilder();
    for (NameTemplate template : NameTemplate.ALL) {
      feature.setLength(0);
      feature.append(template.code()).append('=');
      boolean present = true;
      boolean first = true;
      for (NameTemplate.Part part : template.parts()) {
        if (!first) {
          feature.append(' ');
        }
        first = false;
        present = present && append(feature, part, seen, index, outcomes);
      }
      if (present) {
        features.add(feature.toString());
      }
    }
    return features.toArray(new String[0]);
  }

  private NameSight look(String[] tokens) {
    NameSight seen = sight;
    if (seen == null || last != tokens) {
      last = tokens;
      lower = new String[tokens.length];
      long[] words = new long[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        lower[i] = LowerCase.of(tokens[i]);
        words[i] = NameSight.of(tokens[i], lower[i], gazetteer);
      }
      seen = new NameSight(words, words.length, gazetteer, new int[NameSight.room(words.length)]);
      sight = seen;
    }
    return seen;
  }

  private boolean append(
      StringBuilder feature, NameTemplate.Part part, NameSight seen, int index, String[] outcomes) {
    int at = index + part.offset();
    boolean inRun = seen.place(index) != '-';
    switch (part.column()) {
      case WORD -> feature.append(word(at));
      case SHAPE -> feature.append(symbol(seen, at, seen::shape));
      case PHRASE -> feature.append(symbol(seen, at, seen::phrase));
      case SYLLABLE -> feature.append(symbol(seen, at, seen::syllable));
      case PLACE -> feature.append(seen.place(index));
      case BEFORE -> feature.append(word(seen.before(index)));
      case AFTER -> feature.append(word(seen.after(index)));
      case ENDING ->
          feature.append(
              lower[index],
              Math.max(0, lower[index].length() - NameTemplate.ENDING),
              lower[index].length());
      case OUTCOME -> feature.append(at < 0 ? NameTemplate.BEGIN : outcomes[at]);
    }
    return switch (part.column()) {
      case PLACE, BEFORE, AFTER -> inRun;
      case ENDING -> seen.shape(index) == 'F';
      default -> true;
    };
  }

  private String word(int at) {
    return at < 0 ? NameTemplate.BEGIN : at >= lower.length ? NameTemplate.END : lower[at];
  }

  private static char symbol(NameSight seen, int at, IntUnaryOperator column) {
    return at < 0 || at >= seen.size() ? NameTemplate.OUTSIDE : (char) column.applyAsInt(at);
  }

  @Override
  public void addFeatureGenerator(@Nullable AdaptiveFeatureGenerator generator) {
    // OpenNLP adds one for context from outside the sentence, which this model has none of.
  }

  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {
    // Nothing is remembered of a sentence.
  }

  @Override
  public void clearAdaptiveData() {
    // Nothing is remembered of a sentence.
  }
}
