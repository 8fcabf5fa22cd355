package vn.bienban.annotate.task;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Statement;
import vn.bienban.record.SpeechAct;

/** Who of a cast gives directions, by posts and by what the statements tell. Immutable. */
final class Leadership {
  private final Set<Integer> leaders = new HashSet<>();
  private final Set<Integer> guests = new HashSet<>();
  private final Set<Integer> directing = new HashSet<>();
  private final int chief;

  Leadership(Document document, Cast cast, List<Statement> statements) {
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
    int concluding = -1;
    for (Statement statement : statements) {
      boolean concludes = statement.act() == SpeechAct.CONCLUDE;
      if (concludes) {
        leaders.add(statement.person());
        concluding = concluding < 0 ? statement.person() : concluding;
      }
      if (concludes || statement.act() == SpeechAct.DIRECT) {
        directing.add(statement.person());
      }
    }
    chief = concluding >= 0 ? concluding : firstDirecting(statements);
  }

  private int firstDirecting(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement.act() == SpeechAct.DIRECT && leaders.contains(statement.person())) {
        return statement.person();
      }
    }
    return -1;
  }

  /** The one who concludes first, else the leader who directs first, or -1. */
  int chief() {
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
