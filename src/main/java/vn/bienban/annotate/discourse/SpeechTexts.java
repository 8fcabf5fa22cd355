package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;

/**
 * Texts that are one person's words from a sentence on: a conclusion notice behind the clause that
 * announces them ("đã kết luận như sau:"), and an address behind its salutation ("Kính thưa các
 * đồng chí,"). No sentence of them is asked about by itself, as results and rules are told there as
 * the narrator of other news tells them. Immutable and thread-safe.
 */
final class SpeechTexts extends Domain {
  private final SpeechWords speech;
  private final Rule address;
  private final Rule presented;
  private final RuleMatcher presents;
  private final LexicalClass below = of("below");
  private final LexicalClass closing = of("closing");
  private final LexicalClass noticeEnd = of("task.notice-end");
  private final LexicalClass salutation = of("salutation");
  private final LexicalClass thanks = of("thanks");
  private final LexicalClass speechNoun = of("speech-noun");

  SpeechTexts(Lexicon lexicon, RuleSheet rules, SpeechWords speech) {
    super(lexicon, "discourse");
    this.speech = speech;
    address = rules.rule("speech.address");
    presented = rules.rule("speech.presented");
    presents = RuleMatcher.of(rules.like(presented.name()));
  }

  /** Whether the words of a sentence's last clause follow below it, all that stands there. */
  boolean announces(SentenceView view, ReportingClause clause, boolean verbLast) {
    int colon = view.end() - 1;
    return view.isMark(colon, ':')
        && (verbLast && clause.act() == SpeechAct.CONCLUDE
            || view.document().tokens().phraseBegin(below, colon) > clause.token());
  }

  /** Whether a clause stands for the salutation of an address. */
  boolean opensAddress(ReportingClause clause) {
    return clause.rule().equals(address.name()) || clause.rule().equals(presented.name());
  }

  /**
   * Whether a notice closes with a sentence, in which nobody's words are told: "Trên đây là kết
   * luận …", "Thừa lệnh Bộ trưởng, Văn phòng Bộ thông báo để …".
   */
  boolean closes(SentenceView view) {
    return view.startsWith(closing) || view.has(noticeEnd) && isNotified(view);
  }

  /** Whether a body notifies, of which nobody tells that it does. */
  private boolean isNotified(SentenceView view) {
    for (int i = view.first(); i < view.end(); i++) {
      Entity office = view.begins(noticeEnd, i) ? view.document().bodies().endingAt(i) : null;
      if (office != null || speech.says(view, i)) {
        return office != null;
      }
    }
    return false;
  }

  /**
   * The sentences that are a speaker's behind a clause that announces them or a salutation.
   *
   * @param others whether somebody else speaks in a sentence
   * @param taken whether a sentence has words of its own
   */
  List<Integer> run(
      List<SentenceView> views, ReportingClause clause, IntPredicate others, IntPredicate taken) {
    int last = opensAddress(clause) ? lastOfAddress(views, clause.sentence()) : views.size() - 1;
    List<Integer> run = new ArrayList<>();
    for (int i = clause.sentence() + 1; i <= last; i++) {
      SentenceView view = views.get(i);
      if (view.kind() == BlockKind.BYLINE || closes(view) || asks(view) || others.test(i)) {
        break;
      }
      if (!view.isOutside() && !view.isEmpty() && !taken.test(i)) {
        run.add(i);
      }
    }
    return run;
  }

  /** Whether a heading asks, as those of a page that explains the law do. */
  private static boolean asks(SentenceView view) {
    return view.kind() == BlockKind.HEADING && view.isMark(view.end() - 1, '?');
  }

  /**
   * The attributions of a text, of which those within an address give way to the one of him who
   * holds it.
   */
  List<Attribution> withAddress(List<SentenceView> views, List<Attribution> attributions) {
    ReportingClause told = views.isEmpty() ? null : presented(views);
    int salutation = salutation(views);
    int first = told != null && salutation < 0 ? behind(views, told.sentence()) : salutation;
    ReportingClause speaker =
        told != null || first < 0 ? told : speaker(views, attributions, first);
    if (speaker == null || first < 0) {
      return attributions;
    }
    SentenceView view = views.get(first);
    int last = lastOfAddress(views, first);
    if (isOfSeveral(views, attributions, speaker.person(), first, last)) {
      return attributions;
    }
    ReportingClause clause =
        new ReportingClause(
            speaker.person(),
            speaker.speaker(),
            speaker.act(),
            null,
            view.first(),
            first,
            (told == null ? address : presented).name(),
            (told == null ? address : presented).confidence());
    List<Attribution> kept = new ArrayList<>();
    for (Attribution attribution : attributions) {
      int sentence = attribution.clause().sentence();
      if (sentence < first || sentence > last || views.get(sentence).isOutside()) {
        kept.add(attribution);
      }
    }
    kept.add(
        new Attribution(
            clause, view.span(view.first(), Math.max(view.first() + 1, view.contentEnd()))));
    return kept;
  }

  /**
   * Whether more than one speak in turn: another one who is given the floor before a salutation, or
   * anyone at all where no second salutation and no thanks hold the text together.
   */
  private boolean isOfSeveral(
      List<SentenceView> views, List<Attribution> attributions, int person, int first, int last) {
    boolean held = salutes(views, first) && views.get(last).startsWith(thanks);
    for (int i = first + 1; i <= last && !held; i++) {
      held = salutes(views, first) && salutes(views, i);
    }
    boolean others = false;
    for (int i = 0; i < attributions.size() && !others; i++) {
      ReportingClause clause = attributions.get(i).clause();
      int sentence = clause.sentence();
      SentenceView view = views.get(sentence);
      boolean gives = attributions.get(i).words() == null || view.isMark(view.end() - 1, ':');
      others =
          sentence >= first
              && sentence <= last
              && clause.person() != person
              && (!held
                  || salutes(views, sentence)
                  || gives && sentence < last && salutes(views, sentence + 1));
    }
    return others;
  }

  /** A clause of him whose speech a sentence presents, which then follows, or null. */
  private @Nullable ReportingClause presented(List<SentenceView> views) {
    List<ReportingClause> found = new ArrayList<>(1);
    for (SentenceView view : views) {
      if (!view.isOutside() && view.has(speechNoun) && view.hasPerson()) {
        presents.find(
            view.document(),
            view.sentence(),
            (rule, match) -> {
              Match.Range who = match.get("who");
              PersonMention named =
                  who == null ? null : view.document().mentions().startingAt(who.begin());
              if (named != null) {
                found.add(clause(view, named));
              }
            });
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The first sentence of the running text behind another as one reads it, or -1. */
  private static int behind(List<SentenceView> views, int sentence) {
    int place = views.get(sentence).place();
    for (SentenceView view : SentenceView.asRead(views.get(0).document())) {
      if (view.place() > place && !view.isOutside() && !view.isEmpty()) {
        return view.index();
      }
    }
    return -1;
  }

  /** The first of several salutations, or of one behind words for a speech, or -1. */
  private int salutation(List<SentenceView> views) {
    int first = -1;
    boolean told = false;
    for (int i = 0; i < views.size(); i++) {
      SentenceView view = views.get(i);
      if (first < 0) {
        told |= view.has(speechNoun);
      }
      if (salutes(views, i)) {
        if (first >= 0 || told) {
          return first < 0 ? i : first;
        }
        first = i;
      }
    }
    return -1;
  }

  /** Whether a paragraph opens with a salutation that no quotation holds. */
  private boolean salutes(List<SentenceView> views, int i) {
    SentenceView view = views.get(i);
    return !view.isOutside()
        && view.begins(salutation, view.first())
        && (i == 0 || views.get(i - 1).sentence().block() != view.sentence().block());
  }

  /** The last sentence of an address: the last one that thanks, or the last one of the text. */
  private int lastOfAddress(List<SentenceView> views, int first) {
    int lead = views.get(first).document().segmented().movedLead();
    int end = (first < lead ? Math.min(lead, views.size()) : views.size()) - 1;
    int last = end;
    while (last > first && !views.get(last).startsWith(thanks)) {
      last--;
    }
    return last > first ? last : end;
  }

  /**
   * A clause of him who holds an address: the nearest before it, or else the one whom most pictures
   * and headings show as he speaks.
   */
  private @Nullable ReportingClause speaker(
      List<SentenceView> views, List<Attribution> attributions, int first) {
    ReportingClause before = null;
    Map<Integer, Integer> seen = new HashMap<>();
    int often = 0;
    ReportingClause most = null;
    for (Attribution attribution : attributions) {
      ReportingClause clause = attribution.clause();
      if (clause.sentence() < first) {
        before = clause;
      } else if (attribution.words() == null) {
        int times = seen.merge(clause.person(), 1, Integer::sum);
        most = times > often ? clause : most;
        often = Math.max(often, times);
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      SentenceView view = views.get(i);
      if (before != null && before.sentence() >= i) {
        return before;
      }
      if (view.has(speechNoun) && view.hasPerson()) {
        return clause(view, view.mentions().get(view.mentions().size() - 1));
      }
    }
    return most;
  }

  /** As if somebody who is named in a sentence spoke there. */
  private ReportingClause clause(SentenceView view, PersonMention who) {
    return new ReportingClause(
        who.person(),
        who.span(),
        SpeechAct.SPEAK,
        null,
        view.first(),
        view.index(),
        address.name(),
        address.confidence());
  }
}
