package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.SpeechAct;

/**
 * Reads the reporting clauses of a sentence by the patterns of the rules, further verbs of one
 * subject included. Immutable and thread-safe.
 */
final class ClauseReader extends Domain {
  /** A trade and the marks before it, between a quotation and its speaker, have fewer tokens. */
  private static final int LONGEST_TRADE = 12;

  /** So few words between a verb in front and its subject say nothing by themselves. */
  private static final int SHORTEST_FRONTED = 4;

  private final Rule subjectVerb;
  private final Rule fronted;
  private final Rule afterVerb;
  private final Rule thatWas;

  private final Rule accordingTo;

  /** Of these rules with what extends them; those with a verb of speech come first. */
  private final RuleMatcher matcher;

  private final SpeechWords speech;
  private final Elsewhere elsewhere;
  private final Subjects subjects;
  private final LexicalClass head = of("event.head");
  private final LexicalClass occasion = of("occasion");
  private final LexicalClass frontedTopic = of("fronted-topic");
  private final LexicalClass pair = of("pair");
  private final LexicalClass joint = of("joint");
  private final LexicalClass and = of("and");
  private final LexicalClass coordinator = of("coordinator");
  private final LexicalClass jointSay = of("joint-say");
  private final LexicalClass semicolonSay = of("semicolon-say");
  private final LexicalClass assign = of("assign");
  private final LexicalClass plural = of("plural");
  private final LexicalClass leadIn = of("lead-in");
  private final LexicalClass again = of("again");
  private final LexicalClass adverb = of("adverb");
  private final Topics topics;

  ClauseReader(Lexicon lexicon, RuleSheet rules, SpeechWords speech, Elsewhere elsewhere) {
    super(lexicon, "discourse");
    subjectVerb = rules.rule("speech.subject-verb");
    fronted = rules.rule("speech.fronted");
    afterVerb = rules.rule("speech.after-verb");
    thatWas = rules.rule("speech.that-was");
    accordingTo = rules.rule("speech.according-to");
    matcher =
        RuleMatcher.of(
            Stream.of(subjectVerb, fronted, afterVerb, thatWas, accordingTo)
                .flatMap(rule -> rules.like(rule.name()).stream())
                .toList());
    this.speech = speech;
    this.elsewhere = elsewhere;
    subjects = new Subjects(lexicon, speech);
    topics = new Topics(lexicon);
  }

  /**
   * The clauses of a sentence, each with the words of the sentence that it attributes.
   *
   * @param hearsay hears of those who speak to the press
   */
  List<Attribution> read(SentenceView view, Hearsay hearsay) {
    List<Attribution> found = new ArrayList<>();
    matcher.find(
        view.document(),
        view.sentence(),
        (rule, match) -> {
          if (rule.isLike(accordingTo)) {
            according(view, rule, match, found);
          } else {
            verbal(view, rule, match, hearsay, found);
          }
        });
    return found;
  }

  private void verbal(
      SentenceView view, Rule rule, Match match, Hearsay hearsay, List<Attribution> found) {
    Match.Range verb = match.get("verb");
    Match.Range who = match.get("who");
    if (verb == null || who == null || !holds(rule, view, who, verb)) {
      return;
    }
    if (elsewhere.isToldBehind(view, verb.end())
        || elsewhere.isToldBefore(view, Math.max(who.begin(), verb.begin()))) {
      hearsay.saysElsewhere(view, who.begin(), who.end());
    } else {
      read(view, rule, who, verb, found);
    }
  }

  private void according(SentenceView view, Rule rule, Match match, List<Attribution> found) {
    Match.Range who = match.get("who");
    if (who == null || elsewhere.isToldBefore(view, who.begin())) {
      return;
    }
    Match.Range named = match.get("verb");
    Match.Range verb = named == null ? new Match.Range(match.begin(), match.begin() + 1) : named;
    for (PersonMention mention : first(view.mentionsIn(who.begin(), who.end()))) {
      found.add(
          attribution(
              view,
              rule,
              mention,
              SpeechAct.SPEAK,
              verb,
              verb.begin(),
              match.end(),
              view.contentEnd()));
    }
  }

  private boolean holds(Rule rule, SentenceView view, Match.Range who, Match.Range verb) {
    return rule.isLike(subjectVerb)
        ? subjects.isPredicate(view, verb) && subjects.speaks(view, who, verb)
        : rule.isLike(fronted)
            ? subjects.isPredicate(view, verb)
            : rule.isLike(thatWas) || !subjects.isCited(view, who);
  }

  private void read(
      SentenceView view, Rule rule, Match.Range who, Match.Range verb, List<Attribution> found) {
    List<PersonMention> mentions = view.mentionsIn(who.begin(), who.end());
    boolean all = rule.isLike(afterVerb) || rule.isLike(subjectVerb) && isPair(view, mentions);
    for (PersonMention mention : all ? mentions : first(mentions)) {
      found.add(clause(view, rule, mention, who, verb));
    }
    if (rule.isLike(subjectVerb)) {
      for (PersonMention mention : first(mentions)) {
        coordinated(view, mention, who, verb, found);
      }
    }
  }

  private static List<PersonMention> first(List<PersonMention> mentions) {
    return mentions.subList(0, Math.min(1, mentions.size()));
  }

  /** "ông A và bà B cùng đề nghị": two persons, one verb. */
  private boolean isPair(SentenceView view, List<PersonMention> mentions) {
    return mentions.size() == 2 && view.is(pair, mentions.get(0).endToken());
  }

  /**
   * Further verbs of the same subject: "nhấn mạnh …, đồng thời yêu cầu …", "cho biết …, ông cũng
   * lưu ý …".
   */
  private void coordinated(
      SentenceView view,
      PersonMention mention,
      Match.Range who,
      Match.Range first,
      List<Attribution> found) {
    boolean quoted = false;
    // "giao Cục A khảo sát, đề xuất …": what is proposed is a part of the order.
    boolean ordered = speech.act(view, first.begin()) == SpeechAct.DIRECT;
    for (int i = first.end(); i < view.end(); i++) {
      quoted ^= view.isMark(i, '"');
      if (quoted) {
        continue;
      }
      int person = view.personEnd(i);
      if (person >= 0 && !speech.says(view, i) && speech.says(view, person)) {
        return;
      }
      boolean comma = view.isMark(i, ',');
      boolean semicolon = view.isMark(i, ';');
      int jointEnd = view.phraseEnd(joint, i);
      if (!comma && !semicolon && jointEnd < 0) {
        continue;
      }
      int at = Math.max(i + 1, jointEnd);
      for (int next = view.phraseEnd(coordinator, at);
          next >= 0 && !view.begins(again, at);
          next = view.phraseEnd(coordinator, at)) {
        at = next;
      }
      int pronoun = view.personEnd(at) < 0 ? view.phraseEnd(again, at) : -1;
      at = pronoun < 0 ? at : afterAdverbs(view, pronoun);
      int end = speech.sayEnd(view, at);
      if (end < 0) {
        continue;
      }
      SpeechAct act = speech.act(view, at);
      boolean takenUp = pronoun >= 0 && (comma || semicolon) && end < view.end();
      boolean joined =
          pronoun < 0
              && (at > i + 1
                  || view.is(and, i) && at - first.end() <= 2
                  || isJointVerb(view, semicolon, at, end))
              && act != SpeechAct.REPORT
              && !(comma && ordered && act == SpeechAct.DISCUSS);
      if (takenUp || joined) {
        found.add(clause(view, subjectVerb, mention, who, new Match.Range(at, end)));
        ordered |= act == SpeechAct.DIRECT;
      }
    }
  }

  /** Behind the adverbs between "ông" and its verb. */
  private int afterAdverbs(SentenceView view, int from) {
    int at = from;
    for (int end = view.phraseEnd(adverb, at); end >= 0; end = view.phraseEnd(adverb, at)) {
      at = end;
    }
    return at;
  }

  /** Whether a verb right after a mark takes up the subject again: "…; đề nghị tỉnh …". */
  private boolean isJointVerb(SentenceView view, boolean semicolon, int at, int end) {
    SpeechAct act = speech.act(view, at);
    if (end >= view.end()
        || act == SpeechAct.OPEN
        || view.is(assign, at) && !view.isCapitalized(end) && !view.is(plural, end)) {
      return false;
    }
    return view.phraseEnd(jointSay, at) == end
        || semicolon
            && (act == SpeechAct.DIRECT
                || act == SpeechAct.DISCUSS
                || view.phraseEnd(semicolonSay, at) == end);
  }

  private Attribution clause(
      SentenceView view, Rule rule, PersonMention mention, Match.Range who, Match.Range verb) {
    boolean inFront = rule.isLike(fronted);
    return attribution(
        view,
        rule,
        mention,
        speech.act(view, verb.begin()),
        verb,
        verb.begin(),
        inFront ? frontedWords(view, who, verb) : verb.end(),
        inFront ? mention.firstToken() : view.contentEnd());
  }

  /**
   * Where the words of a verb begin that opens its sentence: behind it ("Khẳng định …, ông X"), or
   * behind its subject where only the occasion or the topic stands between ("Phát biểu tại …, ông
   * X").
   */
  private int frontedWords(SentenceView view, Match.Range who, Match.Range verb) {
    SpeechAct act = speech.act(view, verb.begin());
    boolean onOccasion =
        who.begin() - verb.end() <= SHORTEST_FRONTED
            || view.begins(occasion, verb.end())
            || view.begins(head, verb.end())
            || view.phraseEnd(frontedTopic, verb.begin()) == verb.end()
            || act == SpeechAct.CONCLUDE
            || act == SpeechAct.OPEN;
    return onOccasion ? who.end() : verb.end();
  }

  /** The first token behind the words and marks between a verb of speech and what is said. */
  int afterLeadIn(SentenceView view, int from) {
    int at = from;
    while (view.is(leadIn, at)) {
      at++;
    }
    return at;
  }

  /**
   * A clause with the words it attributes: what follows in the sentence, else what stands before
   * the speaker.
   *
   * @param at the token by which the clause is known, the verb's first one where there is a verb
   * @param from the first token that may be said
   * @param limit where the words behind {@code from} end; those behind it go to the sentence's end
   */
  Attribution attribution(
      SentenceView view,
      Rule rule,
      PersonMention mention,
      SpeechAct act,
      Match.@Nullable Range verb,
      int at,
      int from,
      int limit) {
    int said = verb != null && verb.end() == from ? topics.wordsFrom(view, verb, act, limit) : from;
    int begin = said < 0 ? limit : afterLeadIn(view, said);
    int end = withoutDividers(view, begin, begin < limit ? limit : view.contentEnd());
    if (begin >= end || said < 0) {
      begin = topics.afterCircumstance(view, view.first());
      int speaker = Math.min(at, view.rowBegin(mention));
      end = endBefore(view, begin, speaker);
      boolean topic =
          said < 0
              && !(rule.isLike(subjectVerb)
                  && verb != null
                  && mention.firstToken() > end
                  && topics.isSaidBefore(view, begin, end, verb));
      boolean leads =
          !view.isMark(begin, '"') && (end == speaker || view.isMark(view.end() - 1, ':'));
      if (begin < end && !view.isMark(end - 1, '"') && (topic || leads)) {
        // nothing but a quotation is said before a topic, an occasion or a colon, or without a mark
        // before its speaker
        end = begin;
      }
    }
    return new Attribution(
        new ReportingClause(
            mention.person(),
            mention.span(),
            act,
            verb == null ? null : view.span(verb.begin(), verb.end()),
            at,
            view.index(),
            rule.name(),
            Math.min(rule.confidence(), mention.confidence())),
        begin < end ? view.span(begin, end) : null);
  }

  /** Where words before a speaker end: before marks, or behind a quotation and before his trade. */
  private static int endBefore(SentenceView view, int begin, int speaker) {
    int end = withoutDividers(view, begin, speaker);
    if (end < speaker && !view.isMark(begin, '"')) {
      return end;
    }
    for (int i = end; i > Math.max(begin, end - LONGEST_TRADE); i--) {
      if (view.isMark(i - 1, '"') && !view.opens(i - 1)) {
        return i;
      }
    }
    return end;
  }

  private static int withoutDividers(SentenceView view, int begin, int end) {
    int i = end;
    while (i > begin && isDivider(view, i - 1)) {
      i--;
    }
    return i;
  }

  /** Whether a mark divides words said from their clause. */
  static boolean isDivider(SentenceView view, int token) {
    return switch (view.text(token)) {
      case ",", "-", ":" -> true;
      default -> false;
    };
  }
}
