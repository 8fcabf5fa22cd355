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
 * Who has a part in an event, chairs it or attends it, by the rules' patterns over its sentences.
 * Immutable and thread-safe.
 */
final class EventRoles extends Domain {
  /** How far before the colon that opens a list of names its verb may stand, in words. */
  private static final int LIST_HEAD = 12;

  private final EventWords words;
  private final LexicalClass side = of("side");
  private final LexicalClass alsoThere = of("also-there");
  private final LexicalClass seenThere = of("seen-there");
  private final LexicalClass listStop = of("list-stop");

  /** Whether the part is to chair. */
  private final boolean chairs;

  /** The rule of names behind the verb. */
  private final Rule list;

  /** All of them, each with those like it behind. */
  private final RuleMatcher rules;

  /**
   * Those that extend the shipped ones, or null where none does; their patterns need none of the
   * shipped verbs.
   */
  private final @Nullable RuleMatcher added;

  private EventRoles(
      Lexicon lexicon, EventWords words, RuleSheet sheet, boolean chairs, String... names) {
    super(lexicon, "event");
    this.words = words;
    this.chairs = chairs;
    list = sheet.rule(names[0]);
    List<Rule> all = Stream.of(names).flatMap(name -> sheet.like(name).stream()).toList();
    List<Rule> own = all.stream().filter(rule -> !rule.like().equals(rule.name())).toList();
    rules = RuleMatcher.of(all);
    added = own.isEmpty() ? null : RuleMatcher.of(own);
  }

  /** Who chairs. */
  static EventRoles chairs(Lexicon lexicon, EventWords words, RuleSheet sheet) {
    return new EventRoles(
        lexicon, words, sheet, true, "chair.list", "chair.under", "chair.by", "chair.subject");
  }

  /** Who attends. */
  static EventRoles attendees(Lexicon lexicon, EventWords words, RuleSheet sheet) {
    return new EventRoles(lexicon, words, sheet, false, "attend.list", "attend.subject");
  }

  /**
   * Everybody whom the patterns of some rules give the part, lists over several lines included.
   *
   * @param views the event's sentences in order of place
   * @param trace hears of further places where somebody has it
   */
  List<Event.Role> find(List<SentenceView> views, Trace trace) {
    Map<Integer, Event.Role> roles = new LinkedHashMap<>();
    boolean open = false;
    for (SentenceView view : views) {
      boolean told = chairs ? view.has(words.chair) : tellsWhoCame(view);
      open &= view.kind() == BlockKind.LIST_ITEM && !told;
      if (open) {
        Match.Range names = new Match.Range(view.first(), view.first());
        add(view, list, view.first(), listEnd(view, names), roles, trace);
      }
      open |= told && opensList(view);
      RuleMatcher matcher = told ? rules : added;
      if (matcher != null && view.hasPerson()) {
        matcher.find(
            view.document(),
            view.sentence(),
            (rule, match) -> {
              Match.Range who = match.get("who");
              if (who != null && !(chairs && isOthers(view, match.begin(), who.begin()))) {
                boolean behind = rule.isLike(list);
                int begin = chairs && !behind ? ownBegin(view, who) : who.begin();
                int end = behind ? listEnd(view, who) : who.end();
                add(view, rule, begin, end, roles, trace);
              }
            });
      }
    }
    return roles.values().stream().sorted(Comparator.comparing(Event.Role::span)).toList();
  }

  private boolean tellsWhoCame(SentenceView view) {
    return words.speech.attends(view)
        || view.has(side)
        || view.has(alsoThere)
        || view.has(seenThere);
  }

  /**
   * How far a list of names goes on: to the next verb of speech or "đã" outside a noun phrase, and
   * of those who chair to the first who attends.
   */
  private int listEnd(SentenceView view, Match.Range who) {
    int last = who.begin();
    int lastEnd = who.begin();
    for (int i = who.begin(); i < view.end(); i++) {
      int person = view.personEnd(i);
      if (person >= 0) {
        last = i;
        lastEnd = person;
        i = person - 1;
      } else if (i < who.end()) {
        continue;
      } else if (chairs && words.speech.attends(view, i)) {
        return i - lastEnd <= 1 && last > who.begin() ? last : i;
      } else if (words.speech.says(view, i) || view.is(listStop, i)) {
        return i;
      }
    }
    return view.end();
  }

  /** "Dự hội nghị có:" at the end of a block, with the names in the lines below. */
  private boolean opensList(SentenceView view) {
    boolean verb = false;
    for (int i = Math.max(view.first(), view.end() - LIST_HEAD); i < view.end(); i++) {
      verb |= chairs ? view.begins(words.chair, i) : words.speech.attends(view, i);
    }
    return verb && view.endsWith(':');
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
    int mark = view.lastMark(';', who.begin(), who.end());
    for (int i = view.first(); mark >= 0 && i < who.begin(); i++) {
      if (words.speech.attends(view, i)) {
        return mark + 1;
      }
    }
    return who.begin();
  }

  private void add(
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
                    chairs ? "meetings.chairs" : "meetings.attendees",
                    known.span(),
                    mention.span(),
                    rule.name() + " finds the same person, after " + known.rule()));
      }
    }
  }
}
