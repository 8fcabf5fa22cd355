package vn.bienban.annotate.event;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.Elsewhere;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.annotate.discourse.SpeechWords;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.TimeType;

/**
 * The words that several parts of this package look for: event nouns and the verbs around them.
 * Immutable and thread-safe.
 */
final class EventWords extends Domain {
  private static final String WEAK = "weak";
  private static final String MISPRINT = "misprint";

  final SpeechWords speech;
  final Elsewhere elsewhere;
  final LexicalClass head = of("head");
  final LexicalClass verbalHead = of("verbal-head");
  final LexicalClass hold = of("hold");
  final LexicalClass organize = of("organize");
  final LexicalClass chair = of("chair");
  final LexicalClass eventVerb = of("event-verb");
  final LexicalClass holdingAdverb = of("holding-adverb");
  final LexicalClass at = of("at");
  final LexicalClass creditStart = of("credit-start");
  final LexicalClass nameStop = of("name-stop");
  final LexicalClass predicate = of("predicate");
  private final Attribute<Kind> kinds;

  EventWords(Lexicon lexicon) {
    super(lexicon, "event");
    speech = new SpeechWords(lexicon);
    elsewhere = new Elsewhere(lexicon, speech);
    Attribute<String> weight = lexicon.attribute(head, "weight", EventWords::weight);
    Attribute<String> family = lexicon.attribute(head, "family", cell -> cell);
    kinds =
        lexicon.attribute(
            head,
            "phrase",
            phrase -> {
              int entry = lexicon.entry(head, phrase);
              String its = weight.of(entry);
              return new Kind(its.equals(WEAK), its.equals(MISPRINT), family.of(entry));
            });
  }

  private static String weight(String cell) {
    return switch (cell) {
      case WEAK, "strong", MISPRINT -> cell;
      default -> throw new IllegalArgumentException(cell);
    };
  }

  /**
   * What the tables tell of an event noun.
   *
   * @param weak whether it is an event only where something is said to be held
   * @param misprint whether it is another noun, misspelt
   * @param family the noun that stands for all that may take up one another
   */
  record Kind(boolean weak, boolean misprint, String family) {}

  /** What the tables tell of the event noun over some tokens. */
  Kind kind(SentenceView view, int begin, int end) {
    return kinds.of(view.document().tokens().entry(head, begin, end));
  }

  /**
   * What begins at a token as features call it: a body, a time, an event, a verb around events or a
   * verb of speech; null where it is none of them.
   */
  @Nullable String begins(SentenceView view, int token) {
    Document document = view.document();
    if (document.bodies().startingAt(token) != null) {
      return "body";
    }
    TimeExpression time = document.times().startingAt(token);
    if (time != null && time.type() == TimeType.DATE) {
      return "time";
    }
    if (view.begins(head, token)) {
      return "event";
    }
    if (view.begins(hold, token)) {
      return "hold";
    }
    if (view.begins(chair, token)) {
      return "chair";
    }
    if (speech.attends(view, token)) {
      return "attend";
    }
    return speech.says(view, token) ? "say" : null;
  }

  /** As {@link #begins}; of a token at which none of them begins how it is written. */
  String kind(SentenceView view, int token) {
    String begins = begins(view, token);
    return begins != null
        ? begins
        : view.isPunctuation(token)
            ? view.text(token)
            : view.isCapitalized(token) ? "capital" : "small";
  }
}
