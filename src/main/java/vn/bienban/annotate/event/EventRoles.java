package vn.bienban.annotate.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.TokenPattern;
import vn.bienban.record.MentionKind;

/** Who chairs an event and who attends it, by the rules' patterns over its sentences. */
final class EventRoles {
  private static final List<Rule> CHAIR =
      List.of(
          MeetingExtractor.RULES.rule("chair.list"),
          MeetingExtractor.RULES.rule("chair.under"),
          MeetingExtractor.RULES.rule("chair.by"),
          MeetingExtractor.RULES.rule("chair.subject"));
  private static final List<Rule> ATTEND =
      List.of(
          MeetingExtractor.RULES.rule("attend.list"),
          MeetingExtractor.RULES.rule("attend.subject"));

  /** How far before the colon that opens a list of names its verb may stand, in words. */
  private static final int LIST_HEAD = 12;

  private final List<SentenceReader> readers;
  private final Trace trace;

  /**
   * Reads the roles that some sentences tell.
   *
   * @param readers the event's sentences in order of place
   * @param trace hears of further places where somebody has the same role
   */
  EventRoles(List<SentenceReader> readers, Trace trace) {
    this.readers = readers;
    this.trace = trace;
  }

  /** Who chairs. */
  List<Event.Role> chairs() {
    return roles(CHAIR, "chair");
  }

  /** Who attends. */
  List<Event.Role> attendees() {
    return roles(ATTEND, "attend");
  }

  /**
   * How far a list of names goes on: to the next verb of speech or "đã" outside a noun phrase, and
   * of those who chair to the first who attends.
   */
  private static int listEnd(SentenceReader reader, List<Rule> rules, Match.Range who) {
    int size = reader.tokens.size();
    int last = who.begin();
    int lastEnd = who.begin();
    for (int i = who.begin(); i < size; i++) {
      int[] person = reader.words().endsOf("person", i);
      if (person != null) {
        last = i;
        lastEnd = person[0];
        i = person[0] - 1;
      } else if (i < who.end()) {
        continue;
      } else if (rules == CHAIR && reader.words().endsOf("attend", i) != null) {
        return i - lastEnd <= 1 && last > who.begin() ? last : i;
      } else if (reader.words().endsOf("say", i) != null || reader.words().word(i).equals("đã")) {
        return i;
      }
    }
    return size;
  }

  /** Everybody whom the patterns of some rules give a part, lists over several lines included. */
  private List<Event.Role> roles(List<Rule> rules, String label) {
    Map<Integer, Event.Role> roles = new LinkedHashMap<>();
    Rule list = rules.get(0);
    boolean open = false;
    for (SentenceReader reader : readers) {
      boolean labelled = reader.words().has(label) || rules == ATTEND && reader.words().has("side");
      if (open && reader.kind == BlockKind.LIST_ITEM && !labelled) {
        add(reader, list, 0, listEnd(reader, rules, new Match.Range(0, 0)), roles);
      } else {
        open = false;
      }
      if (!labelled) {
        continue;
      }
      if (opensList(reader, label)) {
        open = true;
      }
      if (!reader.mentions.isEmpty()) {
        match(reader, rules, roles);
      }
    }
    return roles.values().stream().sorted(Comparator.comparing(Event.Role::span)).toList();
  }

  /** "Dự hội nghị có:" at the end of a block, with the names in the lines below. */
  private static boolean opensList(SentenceReader reader, String label) {
    int size = reader.tokens.size();
    if (size < 2 || !reader.words().word(size - 1).equals(":")) {
      return false;
    }
    for (int i = Math.max(0, size - LIST_HEAD); i < size; i++) {
      if (reader.words().endsOf(label, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "chủ trì; dự hội nghị có …": the persons behind another verb have its part. */
  private static boolean isOthers(SentenceReader reader, int begin, int who) {
    int chair = begin;
    for (int i = begin; i < who; i++) {
      int[] ends = reader.words().endsOf("chair", i);
      chair = ends != null ? Math.max(chair, ends[0]) : chair;
    }
    for (int i = chair; chair > begin && i < who; i++) {
      if (reader.words().word(i).equals(";") || reader.words().endsOf("attend", i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Dự có bà A; ông B chủ trì": of a row that begins with who attends, what is behind the mark.
   */
  private static int ownBegin(SentenceReader reader, Match.Range who) {
    int mark = -1;
    for (int i = who.begin(); i < who.end(); i++) {
      mark = reader.words().word(i).equals(";") ? i : mark;
    }
    for (int i = 0; mark >= 0 && i < who.begin(); i++) {
      if (reader.words().endsOf("attend", i) != null) {
        return mark + 1;
      }
    }
    return who.begin();
  }

  private void match(SentenceReader reader, List<Rule> rules, Map<Integer, Event.Role> roles) {
    for (Rule rule : rules) {
      for (TokenPattern pattern : rule.patterns()) {
        for (Match match : pattern.findAll(reader.words())) {
          Match.Range who = match.get("who");
          if (who != null && !(rules == CHAIR && isOthers(reader, match.begin(), who.begin()))) {
            boolean list = rule.name().endsWith(".list");
            int begin = rules == CHAIR && !list ? ownBegin(reader, who) : who.begin();
            add(reader, rule, begin, list ? listEnd(reader, rules, who) : who.end(), roles);
          }
        }
      }
    }
  }

  private void add(
      SentenceReader reader, Rule rule, int begin, int end, Map<Integer, Event.Role> roles) {
    for (PersonMention mention : reader.mentionsIn(begin, end)) {
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
                    rule.name().startsWith("chair") ? "meetings.chairs" : "meetings.attendees",
                    known.span(),
                    mention.span(),
                    rule.name() + " finds the same person, after " + known.rule()));
      }
    }
  }
}
