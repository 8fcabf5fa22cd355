package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Turn;
import vn.bienban.pattern.LabelledWords;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.pattern.TokenPattern;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Finds who says what: the patterns of {@code speech.rules} over each sentence. Immutable and
 * thread-safe.
 */
public final class SpeechExtractor {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(SpeechExtractor.class, "speech.rules");

  private static final Rule SUBJECT_VERB = RULES.rule("speech.subject-verb");
  private static final Rule FRONTED = RULES.rule("speech.fronted");
  private static final Rule ACCORDING_TO = RULES.rule("speech.according-to");
  private static final Rule AFTER_VERB = RULES.rule("speech.after-verb");
  private static final Rule THAT_WAS = RULES.rule("speech.that-was");
  private static final Rule QUOTATION = RULES.rule("speech.quotation");

  /** The pattern that stands for words only where a quotation ends before: "Câu nói của ông X". */
  private static final TokenPattern WORDS_OF =
      THAT_WAS.patterns().get(THAT_WAS.patterns().size() - 1);

  private static final Rule CARRIED = RULES.rule("speech.carried");
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** So few words between a verb in front and its subject say nothing by themselves. */
  private static final int SHORTEST_FRONTED = 4;

  /** A quotation of fewer words is a name or a turn of phrase. */
  private static final int SHORTEST_QUOTATION = 4;

  /** So many words at most stand between a person and the colon before the quotation. */
  private static final int LONGEST_LEAD_IN = 24;

  /** So many words at most follow a person behind a quotation. */
  private static final int LONGEST_CLOSE = 7;

  /** The verb that is taken for an order only with a body right behind it. */
  private static final String ASSIGN = "giao";

  private static final Comparator<Attribution> ORDER =
      Comparator.<Attribution>comparingInt(attribution -> attribution.clause().token())
          .thenComparing(Attribution::words, Comparator.nullsLast(Comparator.naturalOrder()));

  /** The decisions that it takes by a model. */
  public static final Set<String> DECISIONS = Set.of(Floor.DECISION);

  private final LinearModel model;

  private SpeechExtractor(LinearModel model) {
    this.model = model;
  }

  /**
   * Loads the rules, once for all.
   *
   * @param models the weights of its decisions; without any a speaker has no more than the sentence
   */
  public static SpeechExtractor create(Models models) {
    return new SpeechExtractor(models.get(Floor.DECISION));
  }

  /**
   * The turns of a document in order of place.
   *
   * @param trace hears of clauses that were found and dropped
   */
  public List<Turn> extract(LabelledDocument document, Trace trace) {
    List<SentenceReader> readers = document.sentences();
    List<Attribution> found = withoutDoubles(attributions(readers, trace), trace);
    Floor floor = new Floor(readers, model, trace);
    return Turns.of(document, StatementExtent.extend(readers, found, floor));
  }

  private static List<Attribution> attributions(List<SentenceReader> readers, Trace trace) {
    List<Attribution> attributions = new ArrayList<>();
    Set<Integer> relayed = new HashSet<>();
    Set<Integer> aside = new HashSet<>();
    Attribution carrier = null;
    for (int i = 0; i < readers.size(); i++) {
      SentenceReader reader = readers.get(i);
      if (!reader.mentions.isEmpty() && reader.words().has("person")) {
        List<Attribution> found = new ArrayList<>();
        read(reader, i > 0 ? readers.get(i - 1) : null, found, aside);
        if (found.isEmpty()) {
          quotation(reader, i + 1 < readers.size() ? readers.get(i + 1) : null, found);
        }
        dropAside(reader, found, aside, trace);
        dropRelayed(reader, found, relayed, trace);
        attributions.addAll(found);
        if (!found.isEmpty() || reader.kind != BlockKind.LIST_ITEM) {
          carrier = opensList(reader) ? last(found) : null;
        }
      } else if (carrier != null) {
        Attribution carried = carried(reader, carrier);
        if (carried != null) {
          attributions.add(carried);
        }
      }
    }
    attributions.sort(ORDER);
    return attributions;
  }

  /** Several patterns may find one speaker at one verb; the first in order of place stands. */
  private static List<Attribution> withoutDoubles(List<Attribution> attributions, Trace trace) {
    Map<List<Integer>, Attribution> kept = new LinkedHashMap<>();
    for (Attribution attribution : attributions) {
      ReportingClause clause = attribution.clause();
      Attribution first = kept.putIfAbsent(List.of(clause.person(), clause.token()), attribution);
      if (first != null && !first.clause().rule().equals(clause.rule())) {
        trace.add(
            () ->
                alternative(
                    first,
                    attribution,
                    clause.rule() + " finds the same verb, after " + first.clause().rule()));
      }
    }
    return List.copyOf(kept.values());
  }

  /** A clause that lost, perhaps against another one. */
  private static Alternative alternative(
      @Nullable Attribution winner, Attribution loser, String why) {
    return new Alternative(
        "speeches.verbs", winner == null ? null : verb(winner.clause()), verb(loser.clause()), why);
  }

  private static Span verb(ReportingClause clause) {
    Span verb = clause.verb();
    return verb == null ? clause.speaker() : verb;
  }

  /** Whether the sentence ends with a colon, before the points of a statement. */
  private static boolean opensList(SentenceReader reader) {
    int size = reader.tokens.size();
    return size > 0 && reader.tokens.get(size - 1).text().equals(":");
  }

  private static @Nullable Attribution last(List<Attribution> attributions) {
    Attribution last = null;
    for (Attribution attribution : attributions) {
      if (last == null || attribution.clause().token() > last.clause().token()) {
        last = attribution;
      }
    }
    return last;
  }

  /** "kết luận như sau:" and in the lines below "Giao Sở …": orders of the same speaker. */
  private static @Nullable Attribution carried(SentenceReader reader, Attribution carrier) {
    int at = 0;
    while (at < reader.tokens.size() && isListMark(reader.tokens.get(at))) {
      at++;
    }
    if (at >= reader.tokens.size()) {
      return null;
    }
    int[] ends = reader.words().endsOf("say", at);
    if (ends == null || reader.act(at) != SpeechAct.DIRECT) {
      return null;
    }
    ReportingClause clause = carrier.clause();
    return new Attribution(
        new ReportingClause(
            clause.person(),
            clause.speaker(),
            SpeechAct.DIRECT,
            reader.span(at, ends[0]),
            reader.sentence.firstToken() + at,
            reader.sentence.index(),
            CARRIED.name(),
            Math.min(CARRIED.confidence(), clause.confidence())),
        ends[0] < reader.tokens.size() ? reader.span(ends[0], reader.tokens.size()) : null);
  }

  private static boolean isListMark(Token token) {
    return token.kind() != TokenKind.WORD || token.text().length() == 1;
  }

  /**
   * Drops what somebody said elsewhere as a speaker here retells it, and what the text says of the
   * same person by a post alone afterwards.
   */
  private static void dropRelayed(
      SentenceReader reader, List<Attribution> found, Set<Integer> relayed, Trace trace) {
    List<Attribution> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparingInt(attribution -> attribution.clause().token()));
    Attribution teller = null;
    for (Attribution attribution : inOrder) {
      int person = attribution.person();
      boolean retold =
          teller != null
              && person != teller.person()
              && LEXICON.retells(reader.lower(teller.clause().verb()))
              && !reader.hasMark(
                  teller.clause().token() - reader.sentence.firstToken(),
                  attribution.clause().token() - reader.sentence.firstToken());
      if (retold) {
        relayed.add(person);
      }
      boolean byPost = reader.isByPost(attribution.clause().speaker());
      if (!retold && !byPost) {
        relayed.remove(person);
      }
      if (retold || byPost && relayed.contains(person)) {
        found.remove(attribution);
        Attribution by = teller;
        trace.add(() -> alternative(by, attribution, "said elsewhere, a speaker here retells it"));
      } else if (teller == null) {
        teller = attribution;
      }
    }
  }

  /**
   * Drops what somebody goes on saying to the press, spoken of by short name, post or pronoun,
   * until the text names the event or the person anew.
   */
  private static void dropAside(
      SentenceReader reader, List<Attribution> found, Set<Integer> aside, Trace trace) {
    if (aside.isEmpty() || reader.isToPress()) {
      return;
    }
    boolean back = reader.words().has("event");
    for (Attribution attribution : List.copyOf(found)) {
      if (back || reader.isByName(attribution.clause().speaker())) {
        aside.remove(attribution.person());
      } else if (aside.contains(attribution.person())) {
        found.remove(attribution);
        trace.add(() -> alternative(null, attribution, "said to the press, not there"));
      }
    }
  }

  private static void read(
      SentenceReader reader,
      @Nullable SentenceReader before,
      List<Attribution> found,
      Set<Integer> aside) {
    LabelledWords words = reader.words();
    for (Rule rule : List.of(SUBJECT_VERB, FRONTED, AFTER_VERB, THAT_WAS)) {
      for (TokenPattern pattern : rule.patterns()) {
        if (pattern == WORDS_OF && (before == null || !before.endsQuotation())) {
          continue;
        }
        for (Match match : pattern.findAll(words)) {
          Match.Range verb = match.get("verb");
          Match.Range who = match.get("who");
          if (verb == null
              || who == null
              || rule != AFTER_VERB && rule != THAT_WAS && !isPredicate(reader, verb)
              || rule == SUBJECT_VERB
                  && (isOrdered(reader, who)
                      || isRelated(reader, who, verb)
                      || isOnlyNamedBefore(reader, who)
                      || isObject(reader, who, verb))
              || rule != FRONTED && rule != THAT_WAS && isCited(reader, who)
              || rule == SUBJECT_VERB && isSubordinate(reader, who, verb)) {
            continue;
          }
          if (reader.endOf(LEXICON.elsewhereAfter, verb.end()) > verb.end()
              || reader.isElsewhere(Math.max(who.begin(), verb.begin()))) {
            PersonMention mention = subject(reader, who);
            if (mention != null && reader.isToPress()) {
              aside.add(mention.person());
            }
            continue;
          }
          add(reader, found, rule, who, verb);
          if (rule == AFTER_VERB) {
            List<PersonMention> all = reader.mentionsIn(who.begin(), who.end());
            for (PersonMention further : all.subList(Math.min(1, all.size()), all.size())) {
              int at = further.firstToken() - reader.sentence.firstToken();
              add(reader, found, rule, new Match.Range(at, who.end()), verb);
            }
          }
          if (rule == SUBJECT_VERB && isPair(reader, who)) {
            PersonMention second = reader.mentionsIn(who.begin(), who.end()).get(1);
            Match.Range other =
                new Match.Range(second.firstToken() - reader.sentence.firstToken(), who.end());
            add(reader, found, rule, other, verb);
          }
          if (rule == SUBJECT_VERB) {
            coordinated(reader, found, who, verb);
          }
        }
      }
    }
    for (TokenPattern pattern : ACCORDING_TO.patterns()) {
      for (Match match : pattern.findAll(words)) {
        Match.Range who = match.get("who");
        if (who != null && !reader.isElsewhere(who.begin())) {
          PersonMention mention = subject(reader, who);
          if (mention != null) {
            found.add(
                attribution(
                    reader,
                    ACCORDING_TO,
                    mention,
                    SpeechAct.SPEAK,
                    new Match.Range(match.begin(), match.begin() + 1),
                    match.begin(),
                    match.end()));
          }
        }
      }
    }
  }

  /** A quotation beside a person without a verb that the tables know. */
  private static void quotation(
      SentenceReader reader, @Nullable SentenceReader next, List<Attribution> found) {
    Match.Range at = leadIn(reader, next);
    if (at == null) {
      at = close(reader);
    }
    if (at == null || reader.isElsewhere(at.begin())) {
      return;
    }
    for (PersonMention mention : reader.mentionsIn(at.begin(), at.begin() + 1)) {
      found.add(
          attribution(reader, QUOTATION, mention, SpeechAct.SPEAK, null, at.end() - 1, at.end()));
      return;
    }
  }

  /** "Anh A đứng dậy trước: “…”": from the first person to the colon, or null. */
  private static Match.@Nullable Range leadIn(
      SentenceReader reader, @Nullable SentenceReader next) {
    LabelledWords words = reader.words();
    int colon = 0;
    while (colon < words.size() && !words.word(colon).equals(":")) {
      if (words.word(colon).equals("\"") || words.word(colon).equals(";")) {
        return null;
      }
      colon++;
    }
    boolean quoted =
        colon + 1 < words.size()
            ? words.word(colon + 1).equals("\"") && reader.isLongQuotation(colon + 1)
            : colon + 1 == words.size()
                && next != null
                && !next.tokens.isEmpty()
                && next.words().word(0).equals("\"")
                && next.isLongQuotation(0);
    if (!quoted || endsNameLeadIn(reader, colon)) {
      return null;
    }
    for (PersonMention mention : reader.mentionsIn(0, colon)) {
      int begin = mention.firstToken() - reader.sentence.firstToken();
      int end = mention.endToken() - reader.sentence.firstToken();
      boolean subject = begin == 0 || !LEXICON.isPreposition(words.word(begin - 1));
      // a headline "Ông A: “…”" only calls for what the text tells
      boolean near =
          end < colon ? colon - end <= LONGEST_LEAD_IN : reader.kind != BlockKind.HEADING;
      if (subject && end <= colon && near) {
        return new Match.Range(begin, colon);
      }
    }
    return null;
  }

  /** "với nhan đề: “…”", "khẩu hiệu: “…”": the quotation is a name. */
  private static boolean endsNameLeadIn(SentenceReader reader, int colon) {
    for (int i = Math.max(0, colon - 3); i < colon; i++) {
      if (reader.endOf(LEXICON.nameLeadIn, i) == colon) {
        return true;
      }
    }
    return false;
  }

  /** "“…”, ông A ngao ngán.": the person behind a quotation that opens the sentence, or null. */
  private static Match.@Nullable Range close(SentenceReader reader) {
    LabelledWords words = reader.words();
    int end = reader.contentEnd();
    int mark = -1;
    for (int i = 1; i < end; i++) {
      if (words.word(i).equals("\"")) {
        mark = mark < 0 ? i : words.size();
      }
    }
    boolean opens =
        words.word(0).equals("\"") || mark > 0 && reader.closingQuotation(0, end) == mark;
    if (!opens || mark < SHORTEST_QUOTATION || mark >= end) {
      return null;
    }
    int at = mark + 1;
    while (at < end && isDivider(reader.tokens.get(at))) {
      at++;
    }
    if (at == mark + 1) {
      return null;
    }
    int[] person = at < end ? words.endsOf("person", at) : null;
    if (person == null || end - person[0] > LONGEST_CLOSE || person[0] >= end) {
      return null;
    }
    return new Match.Range(at, person[0] + 1);
  }

  /** "ông A và bà B cùng đề nghị": two persons, one verb. */
  private static boolean isPair(SentenceReader reader, Match.Range who) {
    List<PersonMention> mentions = reader.mentionsIn(who.begin(), who.end());
    int end = mentions.isEmpty() ? 0 : mentions.get(0).endToken() - reader.sentence.firstToken();
    return mentions.size() == 2
        && end < reader.tokens.size()
        && (reader.words().word(end).equals("và") || reader.words().word(end).equals("cùng"));
  }

  /** Further verbs of the same subject: "nhấn mạnh …, đồng thời yêu cầu …". */
  private static void coordinated(
      SentenceReader reader, List<Attribution> found, Match.Range who, Match.Range first) {
    LabelledWords words = reader.words();
    boolean quoted = false;
    // "giao Cục A khảo sát, đề xuất …": what is proposed is a part of the order.
    boolean ordered = reader.act(first.begin()) == SpeechAct.DIRECT;
    for (int i = first.end(); i < words.size(); i++) {
      String word = words.word(i);
      if (word.equals("\"")) {
        quoted = !quoted;
      }
      if (quoted) {
        continue;
      }
      if (words.endsOf("person", i) != null && words.endsOf("say", i) == null) {
        int[] ends = words.endsOf("person", i);
        if (ends != null && ends[0] < words.size() && words.endsOf("say", ends[0]) != null) {
          return;
        }
      }
      boolean joint =
          word.equals("và")
              || word.equals(",")
              || word.equals(";")
              || word.equals("đồng") && i + 1 < words.size() && words.word(i + 1).equals("thời");
      if (!joint || i + 1 >= words.size()) {
        continue;
      }
      int at = i + 1;
      while (at < words.size() && LEXICON.isCoordinator(words.word(at))) {
        at++;
      }
      int[] ends = at < words.size() ? words.endsOf("say", at) : null;
      if (ends != null
          && (at > i + 1
              || word.equals("và") && at - first.end() <= 2
              || isJointVerb(reader, word, at, ends[0]))
          && reader.act(at) != SpeechAct.REPORT
          && !(word.equals(",") && ordered && reader.act(at) == SpeechAct.DISCUSS)) {
        add(reader, found, SUBJECT_VERB, who, new Match.Range(at, ends[0]));
        ordered |= reader.act(at) == SpeechAct.DIRECT;
      }
    }
  }

  /** Whether a verb right after a mark takes up the subject again: "…; đề nghị tỉnh …". */
  private static boolean isJointVerb(SentenceReader reader, String mark, int at, int end) {
    if (end >= reader.tokens.size()
        || reader.act(at) == SpeechAct.OPEN
        || reader.words().word(at).equals(ASSIGN)
            && !reader.tokens.get(end).isCapitalized()
            && !reader.words().word(end).equals("các")) {
      return false;
    }
    return mark.equals(";")
        ? reader.act(at) == SpeechAct.DIRECT || reader.act(at) == SpeechAct.DISCUSS
        : reader.endOf(LEXICON.jointSay, at) == end;
  }

  /** "giao ông X chỉ đạo …", "báo cáo Thủ tướng quyết định": the person is told, or is to act. */
  private static boolean isOrdered(SentenceReader reader, Match.Range who) {
    for (int i = Math.max(0, who.begin() - 4); i < who.begin(); i++) {
      if (reader.endOf(LEXICON.ordering, i) == who.begin()) {
        return true;
      }
    }
    return false;
  }

  /** "Theo ông X, Sở Y tế cần chỉ đạo …": the verb is what he says of others. */
  private static boolean isRelated(SentenceReader reader, Match.Range who, Match.Range verb) {
    return who.begin() > 0
        && reader.words().word(who.begin() - 1).equals("theo")
        && verb.begin() - who.end() > 2;
  }

  /**
   * "tại buổi làm việc với ông X, bà Y đề nghị": the first of a row of persons belongs to what
   * stands before it, and the last one speaks, which another match tells.
   */
  private static boolean isOnlyNamedBefore(SentenceReader reader, Match.Range who) {
    List<PersonMention> mentions = reader.mentionsIn(who.begin(), who.end());
    return mentions.size() > 1
        && who.begin() > 0
        && LEXICON.isPreposition(reader.words().word(who.begin() - 1))
        && reader
            .words()
            .word(mentions.get(0).endToken() - reader.sentence.firstToken())
            .equals(",");
  }

  /** "bà X chúc mừng ông Y đồng thời nhấn mạnh": the second verb is the first one's subject's. */
  private static boolean isObject(SentenceReader reader, Match.Range who, Match.Range verb) {
    boolean joined = false;
    for (int i = who.end(); i + 1 < verb.begin(); i++) {
      joined |= reader.words().word(i).equals("đồng") && reader.words().word(i + 1).equals("thời");
    }
    for (int i = 0; joined && i < who.begin(); i++) {
      if (reader.words().endsOf("say", i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "khi ông X tuyên bố rút lui": told as the time of something else. */
  private static boolean isSubordinate(SentenceReader reader, Match.Range who, Match.Range verb) {
    if (reader.act(verb.begin()) != SpeechAct.SPEAK) {
      return false;
    }
    for (int i = Math.max(0, who.begin() - 3); i < who.begin(); i++) {
      if (reader.endOf(LEXICON.subordinate, i) == who.begin()) {
        return true;
      }
    }
    return false;
  }

  /** "như Tổng Bí thư đã nhấn mạnh", "bài viết của …": quoted, not speaking here. */
  private static boolean isCited(SentenceReader reader, Match.Range who) {
    for (int i = Math.max(0, who.begin() - 4); i < who.begin(); i++) {
      if (reader.endOf(LEXICON.citedBefore, i) == who.begin()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb is used as one, not as a noun: "báo cáo của …". */
  private static boolean isPredicate(SentenceReader reader, Match.Range verb) {
    return reader.endOf(LEXICON.nounSay, verb.begin()) != verb.end()
        && (verb.begin() == 0 || !LEXICON.isNounMarker(reader.words().word(verb.begin() - 1)))
        && (verb.end() >= reader.words().size() || !reader.words().word(verb.end()).equals("của"));
  }

  private static void add(
      SentenceReader reader,
      List<Attribution> found,
      Rule rule,
      Match.Range who,
      Match.Range verb) {
    PersonMention mention = subject(reader, who);
    if (mention == null) {
      return;
    }
    int from = rule == FRONTED ? frontedWords(reader, who, verb) : verb.end();
    found.add(
        attribution(reader, rule, mention, reader.act(verb.begin()), verb, verb.begin(), from));
  }

  /**
   * Where the words of a verb begin that opens its sentence: behind it ("Khẳng định …, ông X"), or
   * behind its subject where only the occasion stands between ("Phát biểu tại …, ông X").
   */
  private static int frontedWords(SentenceReader reader, Match.Range who, Match.Range verb) {
    boolean occasion =
        who.begin() - verb.end() <= SHORTEST_FRONTED
            || reader.endOf(LEXICON.occasion, verb.end()) > verb.end()
            || reader.words().endsOf("event", verb.end()) != null
            || reader.act(verb.begin()) == SpeechAct.CONCLUDE
            || reader.act(verb.begin()) == SpeechAct.OPEN;
    return occasion ? who.end() : verb.end();
  }

  private static @Nullable PersonMention subject(SentenceReader reader, Match.Range who) {
    List<PersonMention> mentions = reader.mentionsIn(who.begin(), who.end());
    return mentions.isEmpty() ? null : mentions.get(0);
  }

  /**
   * A clause with the words it attributes: what follows in the sentence, else what stands before
   * the speaker.
   *
   * @param at the word by which the clause is known, the verb's first one where there is a verb
   * @param from the first word that may be said
   */
  private static Attribution attribution(
      SentenceReader reader,
      Rule rule,
      PersonMention mention,
      SpeechAct act,
      Match.@Nullable Range verb,
      int at,
      int from) {
    List<Token> tokens = reader.tokens;
    int begin = from;
    while (begin < tokens.size() && isLeadIn(tokens.get(begin))) {
      begin++;
    }
    int subject = mention.firstToken() - reader.sentence.firstToken();
    if (rule == QUOTATION && begin < tokens.size() && !tokens.get(begin).text().equals("\"")) {
      begin = tokens.size();
    }
    int end = rule == FRONTED && begin < subject ? subject : reader.contentEnd();
    while (end > begin && isDivider(tokens.get(end - 1))) {
      end--;
    }
    if (begin >= end) {
      begin = 0;
      end = Math.min(at, subject);
      while (end > 0 && isDivider(tokens.get(end - 1))) {
        end--;
      }
    }
    return new Attribution(
        new ReportingClause(
            mention.person(),
            mention.span(),
            act,
            verb == null ? null : reader.span(verb.begin(), verb.end()),
            reader.sentence.firstToken() + at,
            reader.sentence.index(),
            rule.name(),
            Math.min(rule.confidence(), mention.confidence())),
        begin < end ? reader.span(begin, end) : null);
  }

  private static boolean isLeadIn(Token token) {
    return switch (token.lower()) {
      case "rằng", ",", ":", "-", "là", "thêm" -> true;
      default -> false;
    };
  }

  private static boolean isDivider(Token token) {
    return switch (token.text()) {
      case ",", "-", ":" -> true;
      default -> false;
    };
  }
}
