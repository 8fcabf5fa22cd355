package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.pattern.Match;
import vn.bienban.record.TimeType;

/** Makes the drafts of matches that tell several times, one by one or from one to another. */
final class TimeLists extends Grammar {
  TimeLists(Lexemes lex) {
    super(lex);
  }

  /** "năm 2018, 2019 và 2020". */
  List<Draft> years(String rule, Match match) {
    List<Draft> years = new ArrayList<>();
    for (Match.Capture part : match.captures()) {
      int at = part.range().begin();
      int begin = years.isEmpty() ? match.begin() : at;
      years.add(Draft.date(Shape.YEAR, rule, begin, at + 1, new Point(lex.value(at), 0, 0)));
    }
    return years;
  }

  /**
   * Months or quarters one by one or from one to another, or null where they are none: "tháng 3, 4
   * và tháng 6/2020". Those before one with a year are of that year.
   */
  @Nullable List<Draft> parts(Shape shape, String rule, Match match) {
    List<Draft> drafts = new ArrayList<>(2);
    Draft draft = null;
    Point point = new Point();
    boolean to = false;
    for (Match.Capture part : match.captures()) {
      int at = part.range().begin();
      if (part.name().equals("to")) {
        to = true;
      } else if (takeYear(part, point)) {
        shareYear(drafts, point);
      } else if (draft != null && draft.last != null && (to || shape == Shape.QUARTER)) {
        // A range of ranges is none; one of quarters ends their list.
        break;
      } else {
        boolean word = is(at - 1, words.month) || is(at - 1, words.quarter);
        point = new Point(0, shape == Shape.MONTH ? monthNumber(at) : lex.value(at), 0);
        if (draft != null && to) {
          draft.last = point;
        } else {
          int begin = drafts.isEmpty() ? match.begin() : word ? at - 1 : at;
          draft = Draft.date(shape, rule, begin, at, point);
          drafts.add(draft);
        }
        to = false;
      }
      if (draft != null && !to) {
        draft.end = part.range().end();
      }
    }
    return draft == null || shape == Shape.MONTH && !areMonths(drafts, draft.end) ? null : drafts;
  }

  /** What was told before a year is of that year; what begins a range into it of the one before. */
  private static void shareYear(List<Draft> drafts, Point year) {
    Draft tail = drafts.get(drafts.size() - 1);
    if (tail.last == year) {
      if (!tail.first.saysYear()) {
        tail.first.takeYear(year);
        tail.first.year -= tail.first.month > year.month && year.year != 0 ? 1 : 0;
      }
      return;
    }
    for (Draft earlier : drafts) {
      if (!earlier.first.saysYear()) {
        earlier.first.takeYear(year);
      }
      if (earlier.last != null && !earlier.last.saysYear()) {
        earlier.last.takeYear(year);
      }
    }
  }

  /** Whether no code goes on behind months, and they are no street: "đường 3 tháng 2". */
  private boolean areMonths(List<Draft> drafts, int end) {
    int begin = drafts.get(0).begin;
    boolean street =
        (is(begin, words.month) || is(begin, words.months))
            && is(begin - 1, Figure.NUMBER)
            && is(begin - 2, words.label)
            && drafts.stream().noneMatch(draft -> draft.first.saysYear());
    return !street && (!is(end - 1, Figure.NUMBER) || closesYear(end - 1));
  }

  /** "thế kỷ XVII", "thế kỷ XVII-XVIII", "thế kỷ III trước Công nguyên", "thế kỷ XVII và XVIII". */
  List<Draft> centuries(String rule, Match match) {
    List<Draft> drafts = new ArrayList<>(1);
    int last = 0;
    boolean to = false;
    for (Match.Capture part : match.captures()) {
      Draft draft = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
      int end = part.range().end();
      if (part.name().equals("to")) {
        to = true;
      } else if (draft != null && part.name().equals("bc")) {
        draft.literal = "BC" + draft.literal;
        draft.end = end;
      } else {
        // "thứ hai" is the second.
        int number = is(end - 1, words.weekday) ? lex.value(end - 1) + 1 : lex.value(end - 1);
        String value = Iso.two(number - 1);
        if (draft == null || !to) {
          int begin = draft == null ? match.begin() : part.range().begin();
          drafts.add(Draft.fixed(TimeType.DATE, rule, begin, end, value));
        } else if (number <= last) {
          break;
        } else {
          draft.literal += "/" + value;
          draft.end = end;
        }
        last = number;
        to = false;
      }
    }
    return drafts;
  }

  /** The days of a week that are told, each with the words before it. */
  List<Draft> weekdays(String rule, Match match) {
    List<Draft> days = new ArrayList<>();
    int begin = match.begin();
    for (Match.Capture part : match.captures()) {
      int at = part.range().begin();
      if (part.name().equals("day")) {
        Draft day = Draft.date(Shape.WEEKDAY, rule, begin, at + 1, new Point());
        day.weekday = is(at, words.weekday) ? lex.value(at) : lex.value(at) - 1;
        days.add(day);
        begin = nextItem(at + 1);
      }
    }
    return days;
  }
}
