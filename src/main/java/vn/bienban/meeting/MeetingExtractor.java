package vn.bienban.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.entity.Citation;
import vn.bienban.entity.Document;
import vn.bienban.entity.Entity;
import vn.bienban.entity.PersonMention;
import vn.bienban.entity.Statement;
import vn.bienban.entity.TimeExpression;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.record.MentionKind;
import vn.bienban.record.TimeType;
import vn.bienban.rules.Match;
import vn.bienban.rules.Rule;
import vn.bienban.rules.RuleSheet;
import vn.bienban.rules.TokenPattern;
import vn.bienban.segment.BlockKind;
import vn.bienban.segment.Token;
import vn.bienban.segment.TokenKind;
import vn.bienban.text.Span;

/**
 * Finds the main event of a document, who chairs it and who attends it. Immutable and thread-safe.
 */
public final class MeetingExtractor {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(MeetingExtractor.class, "meeting.rules");

  private static final List<Rule> CHAIR =
      List.of(
          RULES.rule("chair.under"),
          RULES.rule("chair.by"),
          RULES.rule("chair.subject"),
          RULES.rule("chair.list"));
  private static final List<Rule> ATTEND =
      List.of(RULES.rule("attend.list"), RULES.rule("attend.subject"));

  /** The evidence an article must give before it counts as the report of a meeting. */
  private static final double ENOUGH = 3;

  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  private MeetingExtractor() {}

  /** Loads the rules, once for all. */
  public static MeetingExtractor create() {
    return new MeetingExtractor();
  }

  /** The main event of a document, or null where it reports none. */
  public @Nullable Event extract(
      LabelledDocument document, List<Citation> citations, List<Statement> statements) {
    return new Reading(document.document(), document.sentences(), citations, statements).event();
  }

  /** An event noun in its sentence, with the evidence that speaks for it. */
  private static final class Candidate {
    private final SentenceReader reader;
    private final int begin;
    private final int end;
    private int nameEnd;
    private double score;

    Candidate(SentenceReader reader, int begin, int end) {
      this.reader = reader;
      this.begin = begin;
      this.end = end;
    }
  }

  private static final class Reading {
    private final Document document;
    private final List<SentenceReader> readers;
    private final List<Citation> citations;
    private final List<Statement> statements;

    Reading(
        Document document,
        List<SentenceReader> readers,
        List<Citation> citations,
        List<Statement> statements) {
      this.document = document;
      this.readers = readers;
      this.citations = citations;
      this.statements = statements;
    }

    @Nullable Event event() {
      List<Candidate> candidates = new ArrayList<>();
      for (SentenceReader reader : readers) {
        candidates(reader, candidates);
      }
      if (candidates.isEmpty()) {
        return null;
      }
      List<Event.Role> chairs = roles(CHAIR, true);
      Map<String, Integer> frequency = new LinkedHashMap<>();
      for (Candidate candidate : candidates) {
        frequency.merge(head(candidate), 1, Integer::sum);
      }
      Candidate main = null;
      for (Candidate candidate : candidates) {
        candidate.score += Math.min(3, 0.5 * frequency.getOrDefault(head(candidate), 0));
        if (main == null || candidate.score > main.score) {
          main = candidate;
        }
      }
      if (main == null || evidence(candidates, chairs) < ENOUGH) {
        return null;
      }
      List<Event.Role> attendees = roles(ATTEND, false);
      TimeExpression date = date(main);
      Span name = name(main, candidates);
      return new Event(
          span(main.reader, main.begin, main.end),
          name,
          date,
          place(main, date),
          organizer(main, date),
          chairs,
          attendees,
          0.85);
    }

    private double evidence(List<Candidate> candidates, List<Event.Role> chairs) {
      double evidence = 0;
      if (!chairs.isEmpty()) {
        evidence += 2.5;
      }
      int at = 0;
      boolean held = false;
      boolean opening = false;
      for (Candidate candidate : candidates) {
        SentenceReader reader = candidate.reader;
        boolean cue =
            reader.words().has("hold")
                || reader.words().has("chair")
                || reader.words().has("attend")
                || reader.words().has("person");
        held |= cue && hasDay(reader);
        if (candidate.begin > 0) {
          String before = reader.words().word(candidate.begin - 1);
          if (before.equals("tại") || before.equals("trong")) {
            at++;
          }
        }
        opening |= reader.sentence.block() <= 2;
      }
      if (held) {
        evidence += 2;
      }
      for (SentenceReader reader : readers) {
        if (reader.sentence.block() <= 4
            && reader.words().has("event-verb")
            && reader.words().has("person")
            && hasDay(reader)) {
          evidence += 1;
          break;
        }
      }
      evidence += Math.min(2, at);
      if (opening) {
        evidence += 0.5;
      }
      if (!statements.isEmpty()) {
        evidence += Math.min(2, 0.5 * statements.size());
      }
      return evidence;
    }

    private static boolean hasDay(SentenceReader reader) {
      for (TimeExpression time : reader.times) {
        if (isDay(time)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isDay(TimeExpression time) {
      String value = time.value();
      return time.type() == TimeType.DATE
          && value.length() >= 10
          && value.charAt(4) == '-'
          && value.charAt(7) == '-';
    }

    private static String head(Candidate candidate) {
      return candidate.reader.lower(candidate.begin, candidate.end);
    }

    private void candidates(SentenceReader reader, List<Candidate> candidates) {
      if (!reader.words().has("event")) {
        return;
      }
      int size = reader.tokens.size();
      for (int i = 0; i < size; i++) {
        int[] ends = reader.words().endsOf("event", i);
        if (ends == null) {
          continue;
        }
        Candidate candidate = new Candidate(reader, i, ends[0]);
        PhraseTrie.Hit<Boolean> hit = LEXICON.events.longest(w -> reader.words().word(w), i, size);
        boolean weak = hit != null && hit.value();
        boolean cue = false;
        for (int w = Math.max(0, i - 8); w < i; w++) {
          cue |=
              reader.words().endsOf("hold", w) != null
                  || reader.words().endsOf("chair", w) != null
                  || reader.words().endsOf("attend", w) != null;
        }
        candidate.nameEnd = nameEnd(reader, ends[0]);
        boolean after =
            candidate.nameEnd < size && reader.words().endsOf("hold", candidate.nameEnd) != null;
        if (isOther(reader, i, ends[0]) || weak && !cue && !after) {
          continue;
        }
        candidate.score =
            (cue || after ? 3 : 0)
                + (hasDay(reader) ? 2 : 0)
                + (candidate.nameEnd > candidate.end ? 1 : 0)
                + (reader.sentence.block() <= 3 ? 1 : 0)
                + (weak ? -1 : 0)
                - 0.01 * reader.sentence.index();
        candidates.add(candidate);
        i = ends[0] - 1;
      }
    }

    /**
     * Whether the noun speaks of another event: the source of a resolution, a plenum, many of a
     * kind.
     */
    private boolean isOther(SentenceReader reader, int begin, int end) {
      for (int i = Math.max(0, begin - 2); i < begin; i++) {
        PhraseTrie.Hit<String> before =
            LEXICON.noEvent.longest(w -> reader.words().word(w), i, begin);
        if (before != null && before.end() == begin) {
          return true;
        }
      }
      int offset = reader.tokens.get(begin).begin();
      for (Citation citation : citations) {
        for (Citation.Mention mention : citation.mentions()) {
          if (mention.span().contains(offset)) {
            return true;
          }
        }
      }
      return end < reader.tokens.size() && reader.words().word(end).equals("trung");
    }

    private Span span(SentenceReader reader, int begin, int end) {
      return new Span(reader.tokens.get(begin).begin(), reader.tokens.get(end - 1).end());
    }

    /**
     * The longest name among the mentions of the main event's head noun that stand with a cue or a
     * date.
     */
    private @Nullable Span name(Candidate main, List<Candidate> candidates) {
      Candidate best = main.nameEnd > main.end ? main : null;
      String kind = head(main);
      for (Candidate candidate : candidates) {
        if (!head(candidate).equals(kind) || candidate.score < 3 && best != null) {
          continue;
        }
        int length = candidate.nameEnd - candidate.end;
        if (length > 0
            && (best == null
                || candidate.score >= best.score - 2 && length > best.nameEnd - best.end)) {
          best = candidate;
        }
      }
      return best == null ? null : span(best.reader, best.begin, best.nameEnd);
    }

    /**
     * Where the name that begins with an event noun ends: before a verb, a day, a bracket, most
     * commas.
     */
    private static int nameEnd(SentenceReader reader, int from) {
      int size = reader.tokens.size();
      int i = from;
      boolean quoted = false;
      while (i < size) {
        Token token = reader.tokens.get(i);
        String word = token.lower();
        if (word.equals("\"")) {
          quoted = !quoted;
          i++;
          continue;
        }
        if (quoted) {
          i++;
          continue;
        }
        if (word.equals(",")) {
          boolean goesOn =
              i + 1 < size
                  && (LEXICON.nameGoesOn.longest(w -> reader.words().word(w), i + 1, size) != null
                      || isCommonWord(reader, i + 1));
          if (!goesOn) {
            break;
          }
        } else if (token.kind() == TokenKind.PUNCTUATION
            && !word.equals("-")
            && !word.equals("/")) {
          break;
        } else if (i > from || !word.equals("với")) {
          if (LEXICON.nameStop.longest(w -> reader.words().word(w), i, size) != null
              || reader.words().endsOf("chair", i) != null
              || isDayAt(reader, i)
              || reader.words().endsOf("person", i) != null) {
            break;
          }
        }
        i++;
      }
      while (i > from
          && reader.tokens.get(i - 1).kind() == TokenKind.PUNCTUATION
          && !reader.tokens.get(i - 1).text().equals("\"")) {
        i--;
      }
      return i;
    }

    /** A lower-case word that is neither a verb around events nor one that ends a name. */
    private static boolean isCommonWord(SentenceReader reader, int word) {
      Token token = reader.tokens.get(word);
      return token.kind() == TokenKind.WORD
          && !token.isCapitalized()
          && LEXICON.nameStop.longest(w -> reader.words().word(w), word, reader.tokens.size())
              == null
          && reader.words().endsOf("say", word) == null
          && reader.words().endsOf("hold", word) == null
          && reader.words().endsOf("chair", word) == null
          && reader.words().endsOf("attend", word) == null
          && reader.words().endsOf("person", word) == null;
    }

    private static boolean isDayAt(SentenceReader reader, int word) {
      int offset = reader.tokens.get(word).begin();
      for (TimeExpression time : reader.times) {
        if (isDay(time) && time.span().begin() == offset) {
          return true;
        }
      }
      return false;
    }

    /** Of all days the one with the most evidence; null where none stands with the event. */
    private @Nullable TimeExpression date(Candidate main) {
      TimeExpression best = null;
      double bestScore = 2;
      for (SentenceReader reader : readers) {
        for (TimeExpression time : reader.times) {
          if (!isDay(time) && !(time.type() == TimeType.DATE && time.partOfDay() != null)) {
            continue;
          }
          double score = dateScore(reader, time, main);
          if (score > bestScore) {
            best = time;
            bestScore = score;
          }
        }
      }
      return best;
    }

    private double dateScore(SentenceReader reader, TimeExpression time, Candidate main) {
      String text = document.text();
      double score = 0;
      if (reader == main.reader) {
        score += 2;
      }
      if (reader.words().has("event")) {
        score += 1;
      }
      if (reader.words().has("hold")
          || reader.words().has("chair")
          || reader.words().has("attend")) {
        score += 1.5;
      }
      int before = time.span().begin() - reader.sentence.span().begin();
      if (before <= 3) {
        score += 1.5;
      }
      if (time.partOfDay() != null) {
        score += 1.5;
      }
      if (reader.sentence.block() <= 2) {
        score += 0.5;
      }
      if (document.segmented().blockOf(reader.sentence).kind() == BlockKind.CAPTION) {
        score -= 1;
      }
      int word = 0;
      while (word < reader.tokens.size() && reader.tokens.get(word).end() <= time.span().begin()) {
        word++;
      }
      String previous = word > 0 ? reader.words().word(word - 1) : "";
      switch (previous) {
        case "trước", "đến", "hạn", "quá", "từ", "kể", "hết", "tới", "qua", "ký", "sau" ->
            score -= 3;
        default -> {}
      }
      for (Citation citation : citations) {
        for (Citation.Mention mention : citation.mentions()) {
          int gap = time.span().begin() - mention.span().end();
          if (gap >= 0 && gap <= 6) {
            score -= 5;
          }
        }
      }
      int end = Math.min(text.length(), time.span().end() + 1);
      if (end > time.span().end() && text.charAt(time.span().end()) == '/') {
        score -= 2;
      }
      return score - 0.01 * reader.sentence.index();
    }

    private @Nullable Span place(Candidate main, @Nullable TimeExpression date) {
      for (SentenceReader reader : inOrder(main, date)) {
        for (int i = 0; i + 1 < reader.tokens.size(); i++) {
          if (!reader.words().word(i).equals("tại")
              || reader.words().endsOf("event", i + 1) != null) {
            continue;
          }
          int end = placeEnd(reader, i + 1);
          if (end > i + 1) {
            return span(reader, i + 1, end);
          }
        }
      }
      return null;
    }

    private static int placeEnd(SentenceReader reader, int from) {
      int size = reader.tokens.size();
      Token first = reader.tokens.get(from);
      boolean venue = LEXICON.venue.longest(w -> reader.words().word(w), from, size) != null;
      if (!venue && !(first.isCapitalized() && first.kind() == TokenKind.WORD)) {
        return from;
      }
      int i = from;
      while (i < size && i - from < 14) {
        Token token = reader.tokens.get(i);
        String word = token.lower();
        if (word.equals("(") && i + 1 < size && reader.tokens.get(i + 1).isCapitalized()) {
          int close = i;
          while (close < size && !reader.words().word(close).equals(")")) {
            close++;
          }
          return close < size && close - i < 6 ? close + 1 : i;
        }
        if (word.equals(",")
            && i + 1 < size
            && LEXICON.venue.longest(w -> reader.words().word(w), i + 1, size) != null) {
          i++;
          continue;
        }
        if (token.kind() == TokenKind.PUNCTUATION
            || LEXICON.nameStop.longest(w -> reader.words().word(w), i, size) != null
            || reader.words().endsOf("hold", i) != null
            || reader.words().endsOf("person", i) != null && i > from
            || isDayAt(reader, i)) {
          break;
        }
        i++;
      }
      return i;
    }

    /** The body right before a verb of holding, in the sentence of the event or of its date. */
    private @Nullable Span organizer(Candidate main, @Nullable TimeExpression date) {
      for (SentenceReader reader : inOrder(main, date)) {
        int base = reader.sentence.firstToken();
        for (Entity body : reader.bodies) {
          int i = body.endToken() - base;
          if (i < reader.tokens.size() && reader.words().word(i).equals("(")) {
            while (i < reader.tokens.size() && !reader.words().word(i).equals(")")) {
              i++;
            }
            i++;
          }
          while (i < reader.tokens.size()
              && reader.words().endsOf("adverb", i) != null
              && reader.words().endsOf("hold", i) == null) {
            i++;
          }
          if (i < reader.tokens.size()
              && reader.words().endsOf("hold", i) != null
              && !reader.words().word(i).equals("diễn")
              && !reader.words().word(i).equals("được")) {
            return body.span();
          }
        }
      }
      return null;
    }

    private List<SentenceReader> inOrder(Candidate main, @Nullable TimeExpression date) {
      List<SentenceReader> order = new ArrayList<>();
      order.add(main.reader);
      if (date != null) {
        for (SentenceReader reader : readers) {
          if (reader != main.reader && reader.times.contains(date)) {
            order.add(reader);
          }
        }
      }
      return order;
    }

    /**
     * How far a list of names goes on: to the next verb of speech or "đã" outside a noun phrase.
     */
    private static int listEnd(SentenceReader reader, int from) {
      int size = reader.tokens.size();
      for (int i = from; i < size; i++) {
        int[] person = reader.words().endsOf("person", i);
        if (person != null) {
          i = person[0] - 1;
        } else if (reader.words().endsOf("say", i) != null || reader.words().word(i).equals("đã")) {
          return i;
        }
      }
      return size;
    }

    /** Everybody whom the patterns of some rules give a part. */
    private List<Event.Role> roles(List<Rule> rules, boolean chair) {
      Map<Integer, Event.Role> roles = new LinkedHashMap<>();
      for (SentenceReader reader : readers) {
        if (reader.mentions.isEmpty() || !reader.words().has(chair ? "chair" : "attend")) {
          continue;
        }
        for (Rule rule : rules) {
          for (TokenPattern pattern : rule.patterns()) {
            for (Match match : pattern.findAll(reader.words())) {
              Match.Range who = match.get("who");
              if (who == null) {
                continue;
              }
              boolean list = rule.name().endsWith(".list");
              int end = list ? listEnd(reader, who.end()) : who.end();
              for (PersonMention mention : reader.mentionsIn(who.begin(), end)) {
                roles.putIfAbsent(
                    mention.person(),
                    new Event.Role(
                        mention.person(),
                        mention.span(),
                        mention.kind() == MentionKind.TITLE
                            || mention.kind() == MentionKind.PRONOUN,
                        rule.name(),
                        Math.min(rule.confidence(), mention.confidence())));
              }
            }
          }
        }
      }
      return roles.values().stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    }
  }
}
