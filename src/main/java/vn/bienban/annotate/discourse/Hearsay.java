package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.decide.Trace;
import vn.bienban.document.Attribution;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Who, as a document goes on, is only told to have spoken elsewhere: to the press, or in the words
 * of another speaker. For one document and one thread.
 */
final class Hearsay {
  private final Words words;
  private final Trace trace;

  /** Who spoke to the press and was not named anew since. */
  private final Set<Integer> aside = new HashSet<>();

  /** Whose words a speaker retold, and who was not named anew since. */
  private final Set<Integer> relayed = new HashSet<>();

  Hearsay(Words words, Trace trace) {
    this.words = words;
    this.trace = trace;
  }

  /** What it looks for. Immutable and thread-safe. */
  static final class Words extends Domain {
    private final Elsewhere elsewhere;
    private final LexicalClass retelling = of("retelling");
    private final LexicalClass event = of("event.head");

    Words(Lexicon lexicon, Elsewhere elsewhere) {
      super(lexicon, "discourse");
      this.elsewhere = elsewhere;
    }
  }

  /** Hears of a speaker who does not speak here. */
  void saysElsewhere(SentenceView view, int begin, int end) {
    List<PersonMention> mentions = view.mentionsIn(begin, end);
    if (!mentions.isEmpty() && words.elsewhere.isToPress(view)) {
      aside.add(mentions.get(0).person());
    }
  }

  /** Drops those clauses of a sentence that tell no more than hearsay. */
  void drop(SentenceView view, List<Attribution> found) {
    dropAside(view, found);
    dropRelayed(view, found);
  }

  /**
   * Drops what somebody goes on saying to the press, spoken of by short name, post or pronoun,
   * until the text names the event or the person anew.
   */
  private void dropAside(SentenceView view, List<Attribution> found) {
    if (aside.isEmpty() || words.elsewhere.isToPress(view)) {
      return;
    }
    boolean back = view.has(words.event);
    for (Attribution attribution : List.copyOf(found)) {
      if (back || view.isByName(attribution.clause().speaker())) {
        aside.remove(attribution.person());
      } else if (aside.contains(attribution.person())) {
        found.remove(attribution);
        trace.add(
            () -> SpeechExtractor.alternative(null, attribution, "said to the press, not there"));
      }
    }
  }

  /**
   * Drops what somebody said elsewhere as a speaker here retells it, and what the text says of the
   * same person by a post alone afterwards.
   */
  private void dropRelayed(SentenceView view, List<Attribution> found) {
    List<Attribution> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparingInt(attribution -> attribution.clause().token()));
    Attribution teller = null;
    for (Attribution attribution : inOrder) {
      int person = attribution.person();
      boolean retold =
          teller != null
              && person != teller.person()
              && retells(view, teller)
              && !view.hasMark(teller.clause().token(), attribution.clause().token());
      if (retold) {
        relayed.add(person);
      }
      boolean byPost = view.isByPost(attribution.clause().speaker());
      if (!retold && !byPost) {
        relayed.remove(person);
      }
      if (retold || byPost && relayed.contains(person)) {
        found.remove(attribution);
        Attribution by = teller;
        trace.add(
            () ->
                SpeechExtractor.alternative(
                    by, attribution, "said elsewhere, a speaker here retells it"));
      } else if (teller == null) {
        teller = attribution;
      }
    }
  }

  /** "cho biết, Thủ tướng yêu cầu …": a verb that retells what others said. */
  private boolean retells(SentenceView view, Attribution teller) {
    Tokens tokens = view.document().tokens();
    Span verb = teller.clause().verb();
    return verb != null
        && tokens.entry(
                words.retelling, view.tokenAt(verb.begin()), view.tokenAt(verb.end() - 1) + 1)
            >= 0;
  }
}
