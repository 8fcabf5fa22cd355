package vn.bienban.annotate.task;

import java.util.BitSet;
import java.util.List;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.SegmentedText;
import vn.bienban.record.SpeechAct;

/**
 * What is known of a document before its sentences are read: who of its cast gives directions, by
 * posts and by what the reporting clauses tell, and whether it reports a meeting or explains law.
 * Immutable.
 */
final class Setting {
  /** The genre of sentences that explain law. */
  static final String LAW = "law";

  private final BitSet leaders = new BitSet();
  private final BitSet guests = new BitSet();
  private final BitSet directing = new BitSet();
  private final Giver chief;
  private final boolean concluded;
  private final boolean reported;
  private final BitSet statutory;

  /**
   * What is known of a document.
   *
   * @param clauses who speaks where, in order of place
   * @param reported whether a meeting is reported
   * @param statutory the sentences that explain law, so that the duties they list are nobody's
   *     tasks
   */
  Setting(
      Document document,
      List<ReportingClause> clauses,
      Authority authority,
      boolean reported,
      BitSet statutory) {
    this.reported = reported;
    this.statutory = statutory;
    List<Cast.Member> members = document.get(Layers.PEOPLE).members();
    SegmentedText text = document.segmented();
    for (int i = 0; i < members.size(); i++) {
      for (Cast.Title title : members.get(i).titles()) {
        TokenRange post = TokenRange.of(text, title.span());
        switch (authority.rank(document.tokens(), post.begin(), post.end())) {
          case LEADER -> leaders.set(i);
          case GUEST -> guests.set(i);
          case NONE -> {}
        }
      }
    }
    Giver concluding = Giver.NOBODY;
    for (ReportingClause clause : clauses) {
      boolean concludes = clause.act() == SpeechAct.CONCLUDE;
      if (concludes) {
        leaders.set(clause.person());
        concluding = concluding.isPerson() ? concluding : Giver.of(clause);
      }
      if (concludes || clause.act() == SpeechAct.DIRECT) {
        directing.set(clause.person());
      }
    }
    concluded = concluding.isPerson();
    chief = concluded ? concluding : firstDirecting(clauses);
  }

  private Giver firstDirecting(List<ReportingClause> clauses) {
    for (ReportingClause clause : clauses) {
      if (clause.act() == SpeechAct.DIRECT && leaders.get(clause.person())) {
        return Giver.of(clause);
      }
    }
    return Giver.NOBODY;
  }

  /** The one who concludes first, else the leader who directs first, or nobody. */
  Giver chief() {
    return chief;
  }

  /** Whether somebody is the one who concludes first. */
  boolean concludes(Giver somebody) {
    return concluded && somebody.person() == chief.person();
  }

  /** Whether somebody is a person who holds a leading post or concludes. */
  boolean leads(Giver somebody) {
    return somebody.isPerson() && leads(somebody.person());
  }

  /** Whether a person holds a leading post or concludes. */
  boolean leads(int person) {
    return leaders.get(person);
  }

  /** Whether somebody is a person who concludes or directs somewhere in the document. */
  boolean directs(Giver somebody) {
    return somebody.isPerson() && directing.get(somebody.person());
  }

  /** Whether somebody is a person who only advises. */
  boolean advises(Giver somebody) {
    return somebody.isPerson() && advises(somebody.person());
  }

  /** Whether a person only advises. */
  boolean advises(int person) {
    return guests.get(person) && !leads(person);
  }

  /** Whether a meeting is reported. */
  boolean reported() {
    return reported;
  }

  /** Whether a sentence stands where law is explained. */
  boolean statutory(SentenceWindow words) {
    return statutory.get(words.index());
  }

  /** What a text tells of in a sentence, as features call it. */
  String genre(SentenceWindow words) {
    return reported ? "meeting" : meeting() ? "orders" : statutory(words) ? LAW : "outside";
  }

  /**
   * Whether a meeting is reported, or a visit or an inspection told through a leader's orders,
   * which is read like one.
   */
  boolean meeting() {
    return reported || chief.isPerson() && statutory.isEmpty();
  }
}
