package vn.bienban.annotate.event;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/**
 * What is seen of an article when it is asked whether it reports or announces an event: how much is
 * said, chaired and attended, how often events are spoken of, whether it explains law or tells
 * history. Immutable and thread-safe.
 */
final class MeetingFeatures {
  private static final Buckets CLAUSES = Buckets.of(0, 1, 2, 3, 5, 9, 15);
  private static final Buckets SENTENCES = Buckets.of(5, 10, 20, 40, 90);
  private static final Buckets FEW = Buckets.of(0, 1, 2);
  private static final Buckets MANY = Buckets.of(0, 1, 2, 4, 8, 15);
  private static final Buckets HUNDREDTHS = Buckets.of(0, 3, 6, 10, 20, 40);
  private static final Buckets TENTHS = Buckets.of(0, 10, 30, 60);

  /** The lead's paragraphs. */
  private static final int LEAD = 2;

  /** So many of the first words tell what an article is about. */
  private static final int FIRST_WORDS = 40;

  /** The paragraphs in which an article tells of a visit that it reports. */
  private static final int VISITED = 4;

  private final EventWords words;
  private final LexicalClass part;
  private final int manyCited;
  private final int fewClauses;

  MeetingFeatures(Lexicon lexicon, EventWords words) {
    this.words = words;
    part = lexicon.lexicalClass("event.article");
    Thresholds thresholds = Thresholds.load();
    manyCited = thresholds.whole("events.law-cited");
    fewClauses = thresholds.whole("events.law-clauses");
  }

  /**
   * Tells what is seen of an article.
   *
   * @return whether it explains law, so that it reports no event, whatever it mentions
   */
  boolean add(
      List<SentenceView> views,
      List<EventMention> mentions,
      List<ReportingClause> clauses,
      Features features) {
    int size = Math.max(1, views.size());
    Set<Integer> people = new HashSet<>();
    Set<String> years = new HashSet<>();
    Set<SpeechAct> acts = EnumSet.noneOf(SpeechAct.class);
    int chaired = 0;
    int attended = 0;
    int cited = 0;
    int questions = 0;
    int headings = 0;
    int items = 0;
    int dated = 0;
    boolean visit = false;
    for (SentenceView view : views) {
      chaired += view.has(words.chair) ? 1 : 0;
      attended += words.speech.attends(view) ? 1 : 0;
      headings += view.kind() == BlockKind.HEADING ? 1 : 0;
      questions += view.kind() == BlockKind.HEADING && view.isMark(view.end() - 1, '?') ? 1 : 0;
      items += view.kind() == BlockKind.LIST_ITEM ? 1 : 0;
      dated += view.paragraph() <= LEAD && Moments.hasDay(view) ? 1 : 0;
      visit |=
          view.paragraph() <= VISITED
              && view.has(words.eventVerb)
              && view.hasPerson()
              && Moments.hasDay(view);
      for (int i = view.first(); view.has(part) && i + 1 < view.end(); i++) {
        cited += view.is(part, i) && view.kind(i + 1) == TokenKind.NUMBER ? 1 : 0;
      }
      for (PersonMention person : view.mentions()) {
        people.add(person.person());
      }
      for (TimeExpression time : view.times()) {
        if (Moments.isDay(time) && time.inferred().isEmpty()) {
          years.add(time.value().substring(0, Moments.YEAR));
        }
      }
    }
    int within = 0;
    int certain = 0;
    for (EventMention mention : mentions) {
      certain += mention.isDoubtful() ? 0 : 1;
      within +=
          !mention.isDoubtful() && mention.view().is(words.within, mention.begin() - 1) ? 1 : 0;
    }
    clauses.forEach(clause -> acts.add(clause.act()));
    features.add("bias");
    features.add("clauses=", CLAUSES.of(clauses.size()));
    features.add("clause share=", HUNDREDTHS.of(100 * clauses.size() / size));
    features.add("sentences=", SENTENCES.of(size));
    features.add("chaired=", FEW.of(chaired));
    features.add("attended=", MANY.of(attended));
    features.add("mentions=", MANY.of(certain));
    features.add("mention share=", HUNDREDTHS.of(100 * certain / size));
    features.add("within=", MANY.of(within));
    features.add("cited=", MANY.of(cited));
    features.add("years=", MANY.of(years.size()));
    features.add("questions=", FEW.of(questions));
    features.add("days in lead=", FEW.of(dated));
    features.add("people=", MANY.of(people.size()));
    features.add("headings=", MANY.of(headings));
    features.add("items=", TENTHS.of(100 * items / size));
    features.addIf(visit, "visit");
    firstWords(views, features);
    boolean explains = cited >= manyCited && clauses.size() < fewClauses && chaired == 0;
    acts.forEach(act -> features.add("act=", act.name()));
    return explains;
  }

  /** Words of arrests, prices or goals open another story than those of guests and speeches. */
  private static void firstWords(List<SentenceView> views, Features features) {
    Set<String> told = new HashSet<>(2 * FIRST_WORDS);
    int left = FIRST_WORDS;
    for (SentenceView view : views) {
      Tokens tokens = view.document().tokens();
      for (int i = view.first(); i < view.end() && left > 0; i++) {
        if (tokens.isLetter(i) && !tokens.hasDigit(i) && !isName(view, i)) {
          left--;
          if (told.add(tokens.lower(i))) {
            features.add("first word=", tokens.lower(i));
          }
        }
      }
    }
  }

  /** Whether a token belongs to a person's name, which says nothing of other articles. */
  private static boolean isName(SentenceView view, int token) {
    PersonMention person = view.document().mentions().covering(token);
    return person != null && person.isNameAt(view.document().tokens().span(token, token + 1));
  }
}
