package vn.bienban.annotate.event;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.TextWords;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.BlockKind;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/**
 * What is seen of an article when it is asked whether it reports or announces an event: how much is
 * said and how, how often events are spoken of, the words of its opening, whether it explains law.
 * Immutable and thread-safe.
 */
final class MeetingFeatures {
  private static final Buckets CLAUSES = Buckets.of(0, 1, 2, 3, 5, 9, 15);
  private static final Buckets SENTENCES = Buckets.of(5, 10, 20, 40, 90);
  private static final Buckets FEW = Buckets.of(0, 1, 2);
  private static final Buckets MANY = Buckets.of(0, 1, 2, 4, 8, 15);
  private static final Buckets HUNDREDTHS = Buckets.of(0, 3, 6, 10, 20, 40);

  /** The lead's paragraphs. */
  private static final int LEAD = 2;

  /**
   * The words that tell what an article is about: those of its opening weigh otherwise than those
   * that stand further down, so each is told for every stretch from the begin in which it stands.
   */
  private static final List<Opening> OPENINGS =
      List.of(
          new Opening("first word=", 40),
          new Opening("early word=", 100),
          new Opening("word=", 300));

  /**
   * The begin of an article.
   *
   * @param feature what its words are told as
   * @param words how many it has
   */
  private record Opening(String feature, int words) {}

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
    Set<SpeechAct> acts = EnumSet.noneOf(SpeechAct.class);
    int cited = 0;
    int headings = 0;
    int dated = 0;
    boolean chaired = false;
    for (SentenceView view : views) {
      chaired |= view.has(words.chair);
      headings += view.kind() == BlockKind.HEADING ? 1 : 0;
      dated += view.paragraph() <= LEAD && Moments.hasDay(view) ? 1 : 0;
      for (int i = view.first(); view.has(part) && i + 1 < view.end(); i++) {
        cited += view.is(part, i) && view.kind(i + 1) == TokenKind.NUMBER ? 1 : 0;
      }
    }
    int certain = (int) mentions.stream().filter(mention -> !mention.isDoubtful()).count();
    clauses.forEach(clause -> acts.add(clause.act()));
    features.add("clauses=", CLAUSES.of(clauses.size()));
    features.add("clause share=", HUNDREDTHS.of(100 * clauses.size() / size));
    features.add("sentences=", SENTENCES.of(size));
    features.add("mention share=", HUNDREDTHS.of(100 * certain / size));
    features.add("days in lead=", FEW.of(dated));
    features.add("headings=", MANY.of(headings));
    words(views, features);
    acts.forEach(act -> features.add("act=", act.name()));
    return cited >= manyCited && clauses.size() < fewClauses && !chaired;
  }

  /** Words of arrests, prices or goals tell another story than those of guests and speeches. */
  private static void words(List<SentenceView> views, Features features) {
    int most = OPENINGS.get(OPENINGS.size() - 1).words();
    Set<String> told = new HashSet<>(2 * most);
    int place = 0;
    for (SentenceView view : views) {
      Tokens tokens = view.document().tokens();
      BitSet names = TextWords.names(view.document());
      for (int i = view.first(); i < view.end(); i++) {
        if (tokens.isLetter(i) && !tokens.hasDigit(i) && !names.get(i)) {
          if (place == most) {
            return;
          }
          if (told.add(tokens.lower(i))) {
            for (Opening opening : OPENINGS) {
              if (place < opening.words()) {
                features.add(opening.feature(), tokens.lower(i));
              }
            }
          }
          place++;
        }
      }
    }
  }
}
