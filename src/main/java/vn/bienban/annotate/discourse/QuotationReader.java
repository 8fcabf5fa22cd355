package vn.bienban.annotate.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;

/**
 * Reads a quotation beside a person without a verb that the tables know. Immutable and thread-safe.
 */
final class QuotationReader extends Domain {
  /** A quotation of fewer words is a name or a turn of phrase. */
  private static final int SHORTEST = 4;

  /** What somebody who is asked says behind his name and a colon has so many tokens at least. */
  private static final int SHORTEST_ANSWER = 8;

  /** So many words at most stand between a person and the colon before the quotation. */
  private static final int LONGEST_LEAD_IN = 24;

  /** So many words at most follow a person behind a quotation. */
  private static final int LONGEST_CLOSE = 7;

  /** The longest words before a colon that call the quotation a name. */
  private static final int LONGEST_NAMING = 3;

  private final Rule rule;
  private final Elsewhere elsewhere;
  private final ClauseReader clauses;
  private final LexicalClass nameLeadIn = of("name-lead-in");
  private final LexicalClass preposition = of("preposition");

  QuotationReader(Lexicon lexicon, RuleSheet rules, Elsewhere elsewhere, ClauseReader clauses) {
    super(lexicon, "discourse");
    rule = rules.rule("speech.quotation");
    this.elsewhere = elsewhere;
    this.clauses = clauses;
  }

  /** The clause of a sentence, if it has one, with the words it attributes. */
  List<Attribution> read(SentenceView view, @Nullable SentenceView next) {
    Match.Range at = leadIn(view, next);
    if (at == null) {
      at = close(view);
    }
    if (at == null || elsewhere.isToldBefore(view, at.begin())) {
      return List.of();
    }
    List<PersonMention> mentions = view.mentionsIn(at.begin(), at.begin() + 1);
    if (mentions.isEmpty()) {
      return List.of();
    }
    int from = clauses.afterLeadIn(view, at.end());
    boolean said =
        view.isMark(from, '"')
            || view.kind() == BlockKind.HEADING
            || isAnswer(view, view.personEnd(view.afterMarks()));
    return List.of(
        clauses.attribution(
            view,
            rule,
            mentions.get(0),
            SpeechAct.SPEAK,
            null,
            at.end() - 1,
            said ? from : view.end(),
            view.contentEnd()));
  }

  /** "Anh A đứng dậy trước: “…”": from the first person to the colon, or null. */
  private Match.@Nullable Range leadIn(SentenceView view, @Nullable SentenceView next) {
    int colon = view.first();
    while (colon < view.end() && !view.isMark(colon, ':')) {
      if (view.isMark(colon, '"') || view.isMark(colon, ';')) {
        return null;
      }
      colon++;
    }
    boolean quoted =
        colon + 1 < view.end()
            ? view.isMark(colon + 1, '"') && view.isLongQuotation(colon + 1)
            : colon + 1 == view.end()
                && next != null
                && next.isMark(next.first(), '"')
                && next.isLongQuotation(next.first());
    if (!quoted && !isName(view, colon, next) || view.endsWith(nameLeadIn, colon, LONGEST_NAMING)) {
      return null;
    }
    for (PersonMention mention : view.mentionsIn(view.first(), colon)) {
      int end = mention.endToken();
      boolean near = colon - end <= LONGEST_LEAD_IN;
      if (!view.is(preposition, mention.firstToken() - 1) && end <= colon && near) {
        return new Match.Range(mention.firstToken(), colon);
      }
    }
    return null;
  }

  /**
   * Whether no more than a person with his posts stands before a colon: a headline "Ông A: …", or a
   * line of its own before the words of one who is asked.
   */
  private static boolean isName(SentenceView view, int colon, @Nullable SentenceView next) {
    int end = view.personEnd(view.afterMarks());
    boolean heading = view.kind() == BlockKind.HEADING && end == colon && colon + 1 < view.end();
    boolean line =
        end >= 0
            && colon + 1 == view.end()
            && next != null
            && next.sentence().block() != view.sentence().block()
            && opensBlock(view);
    return heading || line || end == colon && isAnswer(view, colon);
  }

  /** Whether a paragraph opens behind a question with a person and a colon before his words. */
  private static boolean isAnswer(SentenceView view, int colon) {
    int first = colon + 1;
    return colon > 0
        && view.first() > 0
        && view.document().tokens().isMark(view.first() - 1, '?')
        && view.kind() != BlockKind.CAPTION
        && opensBlock(view)
        && view.isMark(colon, ':')
        && view.end() - first >= SHORTEST_ANSWER
        && view.isCapitalized(first)
        && view.isPunctuation(view.end() - 1);
  }

  private static boolean opensBlock(SentenceView view) {
    return view.index() == 0
        || view.document().sentences().get(view.index() - 1).block() != view.sentence().block();
  }

  /** "“…”, ông A ngao ngán.": the person behind a quotation that opens the sentence, or null. */
  private static Match.@Nullable Range close(SentenceView view) {
    int end = view.contentEnd();
    int mark = -1;
    for (int i = view.first() + 1; i < end; i++) {
      if (view.isMark(i, '"')) {
        mark = mark < 0 ? i : view.end();
      }
    }
    boolean opens =
        view.isMark(view.first(), '"')
            || mark > 0 && view.closingQuotation(view.first(), end) == mark;
    if (!opens || mark < view.first() + SHORTEST || mark >= end) {
      return null;
    }
    int at = mark + 1;
    while (at < end && ClauseReader.isDivider(view, at)) {
      at++;
    }
    int person = at == mark + 1 || at >= end ? -1 : view.personEnd(at);
    return person < 0 || end - person > LONGEST_CLOSE || person >= end
        ? null
        : new Match.Range(at, person + 1);
  }
}
