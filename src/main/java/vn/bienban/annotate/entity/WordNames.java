package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Word;

/** The names that an engine's BIO labels give in one text. Immutable and thread-safe. */
public final class WordNames implements NameModel {
  private final List<Word> words;
  private final String rule;
  private final double confidence;

  /**
   * @param words the words of the text in order of place
   * @param rule the name for what is found
   * @param confidence the one in it; the engine tells no probabilities
   */
  public WordNames(List<Word> words, String rule, double confidence) {
    this.words = List.copyOf(words);
    this.rule = rule;
    this.confidence = confidence;
  }

  @Override
  public List<Entity> names(SegmentedText text, Sentence sentence) {
    List<Entity> names = new ArrayList<>();
    int at = firstFrom(sentence.firstToken());
    while (at < words.size() && words.get(at).firstToken() < sentence.endToken()) {
      EntityType type = type(words.get(at).entity());
      int end = at + 1;
      while (type != null
          && end < words.size()
          && words.get(end).firstToken() < sentence.endToken()
          && isInside(words.get(end).entity(), type)) {
        end++;
      }
      if (type != null) {
        int first = words.get(at).firstToken();
        int last = words.get(end - 1).endToken();
        names.add(new Entity(type, text.tokenSpan(first, last), first, last, rule, confidence));
      }
      at = end;
    }
    return names;
  }

  private int firstFrom(int token) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).firstToken() < token) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The type that a label begins or goes on with, or null. */
  private static @Nullable EntityType type(@Nullable String label) {
    if (label == null || label.length() < 3) {
      return null;
    }
    return switch (label.substring(2)) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANIZATION;
      case "LOC" -> EntityType.LOCATION;
      default -> null;
    };
  }

  private static boolean isInside(@Nullable String label, EntityType type) {
    return label != null && label.startsWith("I-") && type(label) == type;
  }
}
