package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * How far the words of a reporting clause go: within its sentence to the next verb of speech, past
 * it until another voice takes over, and back to where its quotation opens.
 */
final class StatementExtent {
  /** What stands between two verbs of one speaker counts as words from this length on. */
  private static final int SHORTEST = 3;

  /** The rule whose words stand before it. */
  private static final String THAT_WAS = "speech.that-was";

  /** A pronoun and the adverbs between it and its verb have so many words at most. */
  private static final int LONGEST_PRONOUN = 5;

  /** The source of a picture has at most so many tokens, its label and mark among them. */
  private static final int LONGEST_CREDIT = 10;

  private final List<SentenceView> views;
  private final Words vocabulary;
  private final Floor floor;
  private final TreeMap<Integer, List<Attribution>> bySentence = new TreeMap<>();

  /** For each clause whose quotation opened in an earlier sentence its words. */
  private final Map<ReportingClause, Span> quotations = new HashMap<>();

  /** For each clause with words behind its verb the quotation that ends before its speaker. */
  private final Map<ReportingClause, Span> leading = new HashMap<>();

  /** Sentences that belong to such a quotation or to a turn before. */
  private final Set<Integer> claimed = new HashSet<>();

  /** What it looks for. Immutable and thread-safe. */
  static final class Words extends Domain {
    private final SpeechWords speech;
    private final SpeechTexts texts;
    private final LexicalClass coordinator = of("coordinator");
    private final LexicalClass credit = of("entity.credit");
    private final LexicalClass pointsBack = of("points-back");
    private final LexicalClass occasion = of("occasion");
    private final LexicalClass again = of("again");
    private final LexicalClass adverb = of("adverb");

    Words(Lexicon lexicon, RuleSheet rules, SpeechWords speech) {
      super(lexicon, "discourse");
      this.speech = speech;
      texts = new SpeechTexts(lexicon, rules, speech);
    }
  }

  private StatementExtent(
      List<SentenceView> views, List<Attribution> attributions, Words words, Floor floor) {
    this.views = views;
    this.vocabulary = words;
    this.floor = floor;
    for (Attribution attribution : attributions) {
      bySentence
          .computeIfAbsent(attribution.clause().sentence(), s -> new ArrayList<>())
          .add(attribution);
    }
    for (int each = 0; each < attributions.size(); each++) {
      Attribution attribution = attributions.get(each);
      Attribution next = each + 1 < attributions.size() ? attributions.get(each + 1) : null;
      int sentence = attribution.clause().sentence();
      Span before = quotationBefore(views.get(sentence), attribution);
      if (before == null) {
        before = quotationBeforeTwo(views.get(sentence), attribution, next);
      }
      boolean joint = each > 0 && isJoint(attributions.get(each - 1), attribution);
      Span besides =
          before != null || joint ? null : quotationBesides(views.get(sentence), attribution);
      if (before != null) {
        quotations.put(attribution.clause(), before);
      } else if (besides != null) {
        leading.put(attribution.clause(), besides);
      }
      Span quoted = before == null ? besides : before;
      if (quoted != null) {
        for (int i = sentence - 1; i >= 0 && endOf(views.get(i)) > quoted.begin(); ) {
          claimed.add(i--);
        }
      }
    }
  }

  /** Whether two persons speak with one verb. */
  private static boolean isJoint(Attribution first, Attribution second) {
    return first.clause().token() == second.clause().token();
  }

  /** The same attributions, in order of place, each with all its words. */
  static List<Attribution> extend(
      List<SentenceView> views, List<Attribution> attributions, Words words, Floor floor) {
    StatementExtent extent = new StatementExtent(views, attributions, words, floor);
    List<Attribution> extended = new ArrayList<>(attributions.size());
    for (List<Attribution> said : extent.bySentence.values()) {
      for (Attribution attribution : extent.extend(said)) {
        extended.add(attribution.with(extent.said(attribution.words())));
      }
    }
    return extended;
  }

  /**
   * What is said of some words: no photo credit at their end, and nothing where no more is told
   * than that it was said before.
   */
  private @Nullable Span said(@Nullable Span words) {
    if (words == null) {
      return null;
    }
    Tokens tokens = views.get(0).document().tokens();
    SegmentedText text = views.get(0).document().segmented();
    int begin = text.tokenAt(words.begin());
    int last = text.tokenAt(words.end() - 1);
    SentenceView view = views.get(tokens.sentence(last));
    if (begin >= view.first() && pointsBack(view, begin, last + 1)) {
      return null;
    }
    for (int i = last; i > Math.max(Math.max(begin, view.first()), last - LONGEST_CREDIT); i--) {
      if (view.isMark(i, ':')
          && view.is(vocabulary.credit, i - 1)
          && (view.isCapitalized(i - 1) || view.isPunctuation(i - 2))) {
        int end = i - 1;
        while (end > begin
            && (ClauseReader.isDivider(view, end - 1)
                || view.isMark(end - 1, '(')
                || view.isMark(end - 1, '.'))) {
          end--;
        }
        return end > begin ? view.span(begin, end) : null;
      }
    }
    return words;
  }

  /** The attributions of one sentence, in order of their verbs. */
  private List<Attribution> extend(List<Attribution> said) {
    int sentence = said.get(0).clause().sentence();
    SentenceView view = views.get(sentence);
    List<Attribution> extended = new ArrayList<>();
    for (int i = said.size() - 1; i >= 0; i--) {
      Attribution attribution = said.get(i);
      if (i + 1 < said.size()) {
        attribution = beforeNext(view, attribution, said.get(i + 1), extended.get(0));
      }
      extended.add(0, attribution);
    }
    for (int i = 0; i < extended.size(); i++) {
      Span before = quotations.get(extended.get(i).clause());
      if (before != null) {
        extended.set(i, extended.get(i).with(before));
      }
    }
    goOn(view, extended);
    for (int i = extended.size() - 1; i >= 0; i--) {
      Span before = leading.remove(extended.get(i).clause());
      if (before != null) {
        extended.add(i, extended.get(i).with(before));
      }
    }
    return extended;
  }

  /** Gives the speaker of a sentence's last clause the sentences behind that are his. */
  private void goOn(SentenceView view, List<Attribution> said) {
    int carrier = said.size() - 1;
    while (carrier > 0
        && said.get(carrier - 1).clause().token() == said.get(carrier).clause().token()) {
      carrier--;
    }
    Attribution attribution = said.get(carrier);
    ReportingClause clause = attribution.clause();
    if (view.isOutside()) {
      return;
    }
    Span words = attribution.words();
    boolean verbLast = announces(view, clause);
    boolean address = vocabulary.texts.opensAddress(clause);
    boolean whole = address || vocabulary.texts.announces(view, clause, verbLast);
    boolean announced = verbLast || whole && !address;
    int last = view.contentEnd();
    boolean toTheEnd =
        words != null
            && last > view.first()
            && words.end() == view.document().tokens().end(last - 1);
    FloorFeatures.Words place =
        announced
            ? FloorFeatures.Words.BELOW
            : words == null
                ? FloorFeatures.Words.NONE
                : toTheEnd && (address || words.begin() > view.sentence().span().begin())
                    ? FloorFeatures.Words.BEHIND
                    : FloorFeatures.Words.BEFORE;
    Map.Entry<Integer, List<Attribution>> behind = bySentence.higherEntry(view.index());
    // a run ends before so many sentences, so what stands behind them does not matter
    int far = view.index() + Floor.LONGEST_RUN;
    while (behind != null
        && behind.getKey() < far
        && (views.get(behind.getKey()).isOutside() || isBare(behind.getKey(), behind.getValue()))) {
      behind = bySentence.higherEntry(behind.getKey());
    }
    int next = behind == null ? -1 : behind.getKey();
    boolean same = behind != null && behind.getValue().get(0).person() == clause.person();
    boolean open =
        place == FloorFeatures.Words.BEHIND
            && words != null
            && view.isQuotationOpen(false, view.tokenAt(words.begin()));
    // what has a clause and is not taken is bare
    List<Integer> run =
        whole
            ? vocabulary.texts.run(
                views, clause, i -> isOfAnother(i, clause.person()), bySentence::containsKey)
            : floor.run(clause, place, open, this::isTaken, bySentence::containsKey, next, same);
    // who only has a paragraph of his own in between does not say the same
    claimed.addAll(run);
    List<Attribution> stretches = floor.stretches(attribution, run);
    for (int i = 0; i < stretches.size(); i++) {
      Attribution stretch = stretches.get(i);
      Span its = stretch.words();
      boolean own = i == 0 && stretch.clause().equals(clause);
      if (own
          && words != null
          && its != null
          && place == FloorFeatures.Words.BEHIND
          && views.get(view.index() + 1).sentence().span().begin() == its.begin()) {
        said.set(carrier, attribution.with(words.union(its)));
      } else if (own && place == FloorFeatures.Words.BELOW) {
        said.set(carrier, stretch);
      } else {
        said.add(stretch);
      }
    }
  }

  private static int endOf(SentenceView view) {
    return view.isEmpty() ? view.sentence().span().end() : Floor.end(view);
  }

  /**
   * What is said with one verb where the speaker's next verb follows: the words between the two, or
   * the next one's where none stand between ("phát biểu kết luận, ông X nhấn mạnh …").
   */
  private Attribution beforeNext(
      SentenceView view, Attribution attribution, Attribution next, Attribution nextExtended) {
    Span words = attribution.words();
    if (words == null) {
      return attribution;
    }
    Span nextWords = next.words();
    int begin = view.tokenAt(words.begin());
    int verb = next.clause().token();
    if (next.person() != attribution.person()
        || nextWords != null && words.end() <= nextWords.begin()
        || verb < begin
        || verb >= view.end()) {
      return attribution;
    }
    int end = takenUp(view, begin, verb);
    end = beforeConnectors(view, begin, end);
    ReportingClause clause = attribution.clause();
    boolean behindSpeaker =
        clause.speaker().begin() <= words.begin()
            && view.tokenAt(clause.speaker().begin()) > clause.token();
    return end - begin >= SHORTEST && !behindSpeaker
        ? attribution.with(view.span(begin, end))
        : attribution.with(nextExtended.words());
  }

  /** The quotation before a speaker who has two verbs: "“…”, ông A nói và đề nghị …", or null. */
  private @Nullable Span quotationBeforeTwo(
      SentenceView view, Attribution attribution, @Nullable Attribution next) {
    Span words = attribution.words();
    if (next == null
        || words == null
        || next.clause().sentence() != view.index()
        || next.person() != attribution.person()) {
      return null;
    }
    int from = view.tokenAt(words.begin());
    int verb = beforeConnectors(view, from, next.clause().token());
    int close = verb > from ? -1 : closeBefore(view, attribution);
    return close < 0 ? null : opening(view, close, view.document().tokens().end(close));
  }

  /** The mark that closes a quotation right before a speaker, or -1. */
  private int closeBefore(SentenceView view, Attribution attribution) {
    PersonMention speaker =
        view.document().mentions().covering(view.tokenAt(attribution.clause().speaker().begin()));
    int close = speaker == null ? -1 : view.rowBegin(speaker) - 1;
    while (close > view.first() && ClauseReader.isDivider(view, close)) {
      close--;
    }
    return close > view.first() && view.isMark(close, '"') && !view.opens(close) ? close : -1;
  }

  /**
   * The quotation before a speaker who says more behind his verb: "“…”, ông A nhấn mạnh các xã phải
   * …", or null. It begins its sentence, stands behind a comma or opened before, as a name in
   * quotation marks does not.
   */
  private @Nullable Span quotationBesides(SentenceView view, Attribution attribution) {
    Span words = attribution.words();
    int close =
        words == null || view.tokenAt(words.begin()) <= attribution.clause().token()
            ? -1
            : closeBefore(view, attribution);
    if (close < 0) {
      return null;
    }
    int open = view.openingQuotation(view.first(), close);
    return open > view.first() && !view.isMark(open - 1, ',')
            || open >= view.first() && !view.isLongQuotation(open)
        ? null
        : opening(view, close, view.document().tokens().end(close));
  }

  /** Where "ông cũng" begins that takes up the speaker before his next verb, or the verb. */
  private int takenUp(SentenceView view, int begin, int verb) {
    for (int i = Math.max(begin, verb - LONGEST_PRONOUN); i < verb; i++) {
      int end = view.phraseEnd(vocabulary.again, i);
      while (end >= 0 && end < verb) {
        end = view.phraseEnd(vocabulary.adverb, end);
      }
      if (end == verb) {
        return i;
      }
    }
    return verb;
  }

  /** Where words end before the speaker, marks and coordinators that lead to his next verb. */
  private int beforeConnectors(SentenceView view, int begin, int end) {
    int at = end;
    while (at > begin) {
      int before = view.document().tokens().phraseBegin(vocabulary.coordinator, at);
      if (before >= begin) {
        at = before;
      } else if (view.isInPerson(at - 1)
          || view.isPunctuation(at - 1) && !view.isMark(at - 1, '"')) {
        at--;
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether the verb ends its sentence with a colon, so that the words follow below. */
  private boolean announces(SentenceView view, ReportingClause clause) {
    int colon = view.end() - 1;
    if (!view.isMark(colon, ':')) {
      return false;
    }
    int verbEnd = vocabulary.speech.sayEnd(view, clause.token());
    int between = 0;
    for (int i = verbEnd < 0 ? clause.token() + 1 : verbEnd; i < colon; i++) {
      between += view.isPunctuation(i) ? 0 : 1;
    }
    return between < SHORTEST;
  }

  /** Whether another clause has the words of a sentence, or nobody's are told there. */
  private boolean isTaken(int sentence) {
    List<Attribution> said = bySentence.get(sentence);
    return said != null && !isBare(sentence, said)
        || claimed.contains(sentence)
        || vocabulary.texts.closes(views.get(sentence));
  }

  /** Whether a sentence of the running text tells what somebody else says. */
  private boolean isOfAnother(int sentence, int person) {
    List<Attribution> said = bySentence.get(sentence);
    return said != null
        && !views.get(sentence).isOutside()
        && !isBare(sentence, said)
        && said.stream().anyMatch(attribution -> attribution.person() != person);
  }

  /**
   * Whether a sentence is a paragraph by itself that tells of a speech without a word of it, as
   * what stands under a picture does: "Ông A phát biểu tại hội nghị."
   */
  private boolean isBare(int sentence, List<Attribution> said) {
    int block = views.get(sentence).sentence().block();
    return (sentence == 0 || views.get(sentence - 1).sentence().block() != block)
        && (sentence + 1 == views.size() || views.get(sentence + 1).sentence().block() != block)
        && said.stream().allMatch(attribution -> attribution.words() == null)
        && !views.get(sentence).isMark(views.get(sentence).end() - 1, ':');
  }

  /**
   * The quotation that ends before the speaker and opened in an earlier sentence, or null where
   * none does.
   */
  private @Nullable Span quotationBefore(SentenceView view, Attribution attribution) {
    Tokens tokens = view.document().tokens();
    Span said = attribution.words();
    int verb = attribution.clause().token();
    int begin = said == null ? view.first() : view.tokenAt(said.begin());
    int end = said == null ? view.end() : view.tokenAt(said.end() - 1) + 1;
    boolean pointsBack =
        pointsBack(view, begin, end) || attribution.clause().rule().equals(THAT_WAS);
    if (pointsBack && view.index() > 0) {
      SentenceView before = views.get(view.index() - 1);
      int close = before.contentEnd() - 1;
      return before.isMark(close, '"')
          ? opening(before, close, tokens.end(close))
          : lead(view, before);
    }
    if (begin > view.first() && (begin < verb || end > verb)) {
      return null;
    }
    int close = view.closingQuotation(view.first(), Math.min(end, verb));
    return close < 0 ? null : opening(view, close, said == null ? tokens.end(close) : said.end());
  }

  /** Whether no more is told behind a verb than that it was said before: "như vậy tại hội nghị". */
  private boolean pointsBack(SentenceView view, int begin, int end) {
    int behind = view.phraseEnd(vocabulary.pointsBack, begin);
    return behind >= 0 && (behind >= end || view.is(vocabulary.occasion, behind));
  }

  /**
   * The first paragraph of the text, where it stands right before a sentence that tells who said
   * it, or null.
   */
  private @Nullable Span lead(SentenceView view, SentenceView last) {
    int block = last.sentence().block();
    if (last.isOutside() || last.isEmpty() || block == view.sentence().block()) {
      return null;
    }
    SentenceView first = last;
    for (int i = last.index(); i >= 0 && views.get(i).sentence().block() == block; i--) {
      first = views.get(i);
      if (bySentence.containsKey(i)) {
        return null;
      }
    }
    for (int i = first.index() - 1; i >= 0; i--) {
      if (!views.get(i).isOutside()) {
        return null;
      }
    }
    return new Span(view.document().tokens().begin(first.first()), endOf(last));
  }

  /** The words from the mark that opens a quotation, in an earlier sentence, to an offset. */
  private @Nullable Span opening(SentenceView from, int close, int end) {
    Tokens tokens = from.document().tokens();
    int inside = from.openingQuotation(from.first(), close);
    if (inside >= 0) {
      return new Span(tokens.begin(inside), end);
    }
    int first = Math.max(0, from.index() - Floor.LONGEST_QUOTATION);
    for (int i = from.index() - 1; i >= first; i--) {
      SentenceView view = views.get(i);
      if (view.isOutside() || bySentence.containsKey(i)) {
        return null;
      }
      int open = view.openingQuotation(view.first(), view.end());
      if (open >= 0) {
        return new Span(tokens.begin(open), end);
      }
    }
    return null;
  }
}
