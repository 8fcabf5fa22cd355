package vn.bienban.annotate.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Event;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.MentionKind;

/**
 * Who chairs an event and who attends it, by the rules' patterns over its sentences. Immutable and
 * thread-safe.
 */
final class EventRoles extends Domain {
  /** How far before the colon that opens a list of names its verb may stand, in words. */
  private static final int LIST_HEAD = 12;

  private final EventWords words;
  private final LexicalClass side = of("side");
  private final LexicalClass listStop = of("list-stop");
  private final Part chair;
  private final Part attend;

  EventRoles(Lexicon lexicon, EventWords words, RuleSheet rules) {
    super(lexicon, "event");
    this.words = words;
    chair = Part.of(true, rules, "chair.list", "chair.under", "chair.by", "chair.subject");
    attend = Part.of(false, rules, "attend.list", "attend.subject");
  }

  /**
   * A part that persons have in an event.
   *
   * @param chairs whether it is to chair
   * @param list the rule of names behind the verb
   * @param rules of all of them, each with those like it behind
   * @param own of those that extend the shipped ones, or null where none does; their patterns need
   *     none of the shipped verbs
   */
  private record Part(boolean chairs, Rule list, RuleMatcher rules, @Nullable RuleMatcher own) {
    static Part of(boolean chairs, RuleSheet sheet, String list, String... others) {
      List<Rule> rules =
          Stream.concat(Stream.of(list), Stream.of(others))
              .flatMap(name -> sheet.like(name).stream())
              .toList();
      List<Rule> own = rules.stream().filter(rule -> !rule.like().equals(rule.name())).toList();
      return new Part(
          chairs,
          sheet.rule(list),
          RuleMatcher.of(rules),
          own.isEmpty() ? null : RuleMatcher.of(own));
    }
  }

  /**
   * Who chairs.
   *
   * @param views the event's sentences in order of place
   * @param trace hears of further places where somebody has the same role
   */
  List<Event.Role> chairs(List<SentenceView> views, Trace trace) {
    return roles(views, chair, trace);
  }

  /**
   * Who attends.
   *
   * @param views the event's sentences in order of place
   * @param trace hears of further places where somebody has the same role
   */
  List<Event.Role> attendees(List<SentenceView> views, Trace trace) {
    return roles(views, attend, trace);
  }

  private boolean isTold(SentenceView view, Part part) {
    return part.chairs() ? view.has(words.chair) : words.speech.attends(view) || view.has(side);
  }

  private boolean isVerb(SentenceView view, int token, Part part) {
    return part.chairs() ? view.begins(words.chair, token) : words.speech.attends(view, token);
  }

  /**
   * How far a list of names goes on: to the next verb of speech or "đã" outside a noun phrase, and
   * of those who chair to the first who attends.
   */
  private int listEnd(SentenceView view, Part part, Match.Range who) {
    int size = view.end();
    int last = who.begin();
    int lastEnd = who.begin();
    for (int i = who.begin(); i < size; i++) {
      int person = view.personEnd(i);
      if (person >= 0) {
        last = i;
        lastEnd = person;
        i = person - 1;
      } else if (i < who.end()) {
        continue;
      } else if (part.chairs() && words.speech.attends(view, i)) {
        return i - lastEnd <= 1 && last > who.begin() ? last : i;
      } else if (words.speech.says(view, i) || view.is(listStop, i)) {
        return i;
      }
    }
    return size;
  }

  /** Everybody whom the patterns of some rules give a part, lists over several lines included. */
  private List<Event.Role> roles(List<SentenceView> views, Part part, Trace trace) {
    Map<Integer, Event.Role> roles = new LinkedHashMap<>();
    boolean open = false;
    for (SentenceView view : views) {
      boolean told = isTold(view, part);
      if (open && view.kind() == BlockKind.LIST_ITEM && !told) {
        Match.Range names = new Match.Range(view.first(), view.first());
        add(view, part.list(), view.first(), listEnd(view, part, names), roles, trace);
      } else {
        open = false;
      }
      if (told && opensList(view, part)) {
        open = true;
      }
      RuleMatcher rules = told ? part.rules() : part.own();
      if (rules != null && view.hasPerson()) {
        match(view, part, rules, roles, trace);
      }
    }
    return roles.values().stream().sorted(Comparator.comparing(Event.Role::span)).toList();
  }

  /** "Dự hội nghị có:" at the end of a block, with the names in the lines below. */
  private boolean opensList(SentenceView view, Part part) {
    for (int i = Math.max(view.first(), view.end() - LIST_HEAD); i < view.end(); i++) {
      if (view.isMark(view.end() - 1, ':') && isVerb(view, i, part)) {
        return true;
      }
    }
    return false;
  }

  /** "chủ trì; dự hội nghị có …": the persons behind another verb have its part. */
  private boolean isOthers(SentenceView view, int begin, int who) {
    int chair = begin;
    for (int i = begin; i < who; i++) {
      chair = Math.max(chair, view.phraseEnd(words.chair, i));
    }
    for (int i = chair; chair > begin && i < who; i++) {
      if (view.isMark(i, ';') || words.speech.attends(view, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Dự có bà A; ông B chủ trì": of a row that begins with who attends, what is behind the mark.
   */
  private int ownBegin(SentenceView view, Match.Range who) {
    int mark = -1;
    for (int i = who.begin(); i < who.end(); i++) {
      mark = view.isMark(i, ';') ? i : mark;
    }
    for (int i = view.first(); mark >= 0 && i < who.begin(); i++) {
      if (words.speech.attends(view, i)) {
        return mark + 1;
      }
    }
    return who.begin();
  }

  private void match(
      SentenceView view,
      Part part,
      RuleMatcher rules,
      Map<Integer, Event.Role> roles,
      Trace trace) {
    rules.find(
        view.document(),
        view.sentence(),
        (rule, match) -> {
          Match.Range who = match.get("who");
          if (who != null && !(part.chairs() && isOthers(view, match.begin(), who.begin()))) {
            boolean list = rule.isLike(part.list());
            int begin = part.chairs() && !list ? ownBegin(view, who) : who.begin();
            add(view, rule, begin, list ? listEnd(view, part, who) : who.end(), roles, trace);
          }
        });
  }

  private static void add(
      SentenceView view,
      Rule rule,
      int begin,
      int end,
      Map<Integer, Event.Role> roles,
      Trace trace) {
    for (PersonMention mention : view.mentionsIn(begin, end)) {
      Event.Role known =
          roles.putIfAbsent(
              mention.person(),
              new Event.Role(
                  mention.person(),
                  mention.span(),
                  mention.kind() == MentionKind.TITLE || mention.kind() == MentionKind.PRONOUN,
                  rule.name(),
                  Math.min(rule.confidence(), mention.confidence())));
      if (known != null
          && !(known.rule().equals(rule.name()) && known.span().equals(mention.span()))) {
        trace.add(
            () ->
                new Alternative(
                    rule.like().startsWith("chair") ? "meetings.chairs" : "meetings.attendees",
                    known.span(),
                    mention.span(),
                    rule.name() + " finds the same person, after " + known.rule()));
      }
    }
  }
}
