package vn.bienban.annotate.task;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.ReportingClause;
import vn.bienban.record.SpeechAct;

/** Who of a cast gives directions, by posts and by what the reporting clauses tell. Immutable. */
final class Leadership {
  private final Set<Integer> leaders = new HashSet<>();
  private final Set<Integer> guests = new HashSet<>();
  private final Set<Integer> directing = new HashSet<>();
  private final Giver chief;

  Leadership(Document document, Cast cast, List<ReportingClause> clauses) {
    for (int i = 0; i < cast.members().size(); i++) {
      for (Cast.Title title : cast.members().get(i).titles()) {
        String post = title.span().of(document.text()).toLowerCase(Locale.ROOT);
        switch (TaskLexicon.instance().rank(post)) {
          case LEADER -> leaders.add(i);
          case GUEST -> guests.add(i);
          case NONE -> {}
        }
      }
    }
    Giver concluding = Giver.NOBODY;
    for (ReportingClause clause : clauses) {
      boolean concludes = clause.act() == SpeechAct.CONCLUDE;
      if (concludes) {
        leaders.add(clause.person());
        concluding = concluding.isPerson() ? concluding : Giver.of(clause);
      }
      if (concludes || clause.act() == SpeechAct.DIRECT) {
        directing.add(clause.person());
      }
    }
    chief = concluding.isPerson() ? concluding : firstDirecting(clauses);
  }

  private Giver firstDirecting(List<ReportingClause> clauses) {
    for (ReportingClause clause : clauses) {
      if (clause.act() == SpeechAct.DIRECT && leaders.contains(clause.person())) {
        return Giver.of(clause);
      }
    }
    return Giver.NOBODY;
  }

  /** The one who concludes first, else the leader who directs first, or nobody. */
  Giver chief() {
    return chief;
  }

  /** Whether a person holds a leading post or concludes. */
  boolean leads(int person) {
    return leaders.contains(person);
  }

  /** Whether a person concludes or directs somewhere in the document. */
  boolean directs(int person) {
    return directing.contains(person);
  }

  /** Whether a person only advises. */
  boolean advises(int person) {
    return guests.contains(person) && !leaders.contains(person);
  }
}
