package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication that an article carries in its own text: a full date with the hour, beside
 * a weekday, a time zone or "Cập nhật", as in "Thứ Tư, 19/06/2024 16:12 (GMT+7)".
 */
final class Dateline {
  /** How far the words may stand from the figures, in lexemes. */
  private static final int REACH = 5;

  private Dateline() {}

  /** The first such day of a text, or null. */
  static @Nullable LocalDate find(Lexemes lex, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.shape == Draft.Shape.DAY
          && draft.clock != Draft.NONE
          && draft.last == null
          && !draft.lunar
          && draft.first.year != 0
          && marked(lex, drafts, i)) {
        return LocalDate.of(draft.first.year, draft.first.month, draft.first.day);
      }
    }
    return null;
  }

  private static boolean marked(Lexemes lex, List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    int begin = draft.begin;
    int end = draft.end;
    for (int j = Math.max(0, i - 1); j <= i + 1 && j < drafts.size(); j++) {
      if (drafts.get(j).day == draft) {
        begin = Math.min(begin, drafts.get(j).begin);
        end = Math.max(end, drafts.get(j).end);
      }
    }
    for (int p = begin - REACH; p < end + REACH; p++) {
      if (lex.is(p, lex.words().dateline)) {
        return true;
      }
    }
    // "Thứ Tư, 19/06/2024 16:12": figures of the clock with a colon, as pages are stamped.
    return draft.weekday != 0 && draft.begin < begin + 1 && lex.is(end - 2, Figure.COLON);
  }
}
