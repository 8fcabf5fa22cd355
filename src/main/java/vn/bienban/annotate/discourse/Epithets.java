package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Attribution;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.MentionKind;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Reads clauses whose speaker is only told by what he is to a body ("người đứng đầu Chính phủ",
 * "lãnh đạo Sở Y tế", "diễn giả"): he is who spoke last before, or else the only one, to whom the
 * document gives a post that tells the same. Immutable and thread-safe.
 */
final class Epithets extends Domain {
  /** The speakers of so many clauses before are asked at most. */
  private static final int CLAUSES = 16;

  /** One who is told by no body spoke so many sentences before at most. */
  private static final int NEAR = 4;

  /** So many members of the cast are asked at most where nobody spoke before. */
  private static final int MEMBERS = 40;

  private final Rule rule;
  private final RuleMatcher matcher;
  private final SpeechWords speech;
  private final ClauseReader clauses;
  private final Elsewhere elsewhere;
  private final LexicalClass epithet = of("epithet");
  private final LexicalClass general = of("general-body");
  private final LexicalClass adverb = of("adverb");
  private final LexicalClass led = of("led");
  private final Attribute<String> post;

  Epithets(
      Lexicon lexicon,
      RuleSheet rules,
      SpeechWords speech,
      Elsewhere elsewhere,
      ClauseReader clauses) {
    super(lexicon, "discourse");
    rule = rules.rule("speech.epithet");
    matcher = RuleMatcher.of(rules.like(rule.name()));
    this.speech = speech;
    this.elsewhere = elsewhere;
    this.clauses = clauses;
    post = lexicon.attribute(led, "post", cell -> cell);
  }

  /**
   * The clauses of a sentence in which no speaker is named.
   *
   * @param before what is attributed in the sentences before
   */
  List<Attribution> read(SentenceView view, List<Attribution> before) {
    if (!view.has(epithet)) {
      return List.of();
    }
    List<Attribution> found = new ArrayList<>(1);
    matcher.find(
        view.document(),
        view.sentence(),
        (its, match) -> {
          Match.Range who = match.get("who");
          Match.Range verb = match.get("verb");
          if (who == null
              || verb == null
              || !found.isEmpty()
              || view.document().bodies().covering(verb.begin()) != null) {
            return;
          }
          PersonMention speaker =
              elsewhere.isToldBehind(view, verb.end()) || elsewhere.isToldBefore(view, who.begin())
                  ? null
                  : speaker(view, who, bodyEnd(view, who.end(), verb, match.end()), before);
          if (speaker != null) {
            boolean says = speech.says(view, verb.begin());
            Attribution told =
                clauses.attribution(
                    view,
                    its,
                    speaker,
                    says ? speech.act(view, verb.begin()) : SpeechAct.SPEAK,
                    verb,
                    verb.begin(),
                    says ? verb.end() : match.end(),
                    view.contentEnd());
            if (told.words() != null) {
              found.add(told);
            }
          }
        });
    return found;
  }

  /** The end of the words that tell whose head or speaker somebody is. */
  private int bodyEnd(SentenceView view, int from, Match.Range verb, int matched) {
    int limit = verb.begin() >= from ? verb.begin() : matched;
    int end = from;
    while (end < limit && !view.isPunctuation(end) && !view.begins(adverb, end)) {
      end++;
    }
    return end;
  }

  private @Nullable PersonMention speaker(
      SentenceView view, Match.Range who, int end, List<Attribution> before) {
    Cast cast = view.document().get(Layers.PEOPLE);
    int from = who.end();
    while (from < end && view.is(general, from) && !view.begins(led, from)) {
      from++;
    }
    int last = -1;
    int first = Math.max(0, before.size() - CLAUSES);
    for (int i = before.size() - 1; i >= first; i--) {
      ReportingClause clause = before.get(i).clause();
      if (clause.person() == last) {
        continue;
      }
      last = clause.person();
      if (from == end) {
        return view.index() - clause.sentence() <= NEAR
            ? mention(clause.speaker(), last, who, clause.confidence())
            : null;
      }
      if (isCalled(view, from, end, cast.members().get(last))) {
        return mention(clause.speaker(), last, who, clause.confidence());
      }
    }
    int only = from < end ? only(view, from, end, cast) : -1;
    if (only < 0) {
      return null;
    }
    for (PersonMention each : cast.mentions()) {
      if (each.person() == only) {
        return mention(each.span(), only, who, each.confidence());
      }
    }
    return null;
  }

  /** The only one of the cast who is called so, deputies aside where there are several, or -1. */
  private int only(SentenceView view, int from, int end, Cast cast) {
    int called = 0;
    int heads = 0;
    int only = -1;
    int head = -1;
    for (int i = 0; i < Math.min(MEMBERS, cast.members().size()); i++) {
      Cast.Member member = cast.members().get(i);
      if (isCalled(view, from, end, member)) {
        called++;
        only = i;
        if (isHead(view, from, member)) {
          heads++;
          head = i;
        }
      }
    }
    return called == 1 ? only : heads == 1 ? head : -1;
  }

  /** Whether a person's post opens with the word for who leads what an epithet names. */
  private boolean isHead(SentenceView view, int from, Cast.Member member) {
    Document document = view.document();
    if (view.phraseEnd(led, from) < 0) {
      return false;
    }
    String its = post.of(document.tokens().entry(led, from));
    return member.titles().stream()
        .anyMatch(
            title -> title.span().of(document.text()).toLowerCase(Locale.ROOT).startsWith(its));
  }

  /** Somebody as an epithet speaks of him, by the words that name him elsewhere. */
  private PersonMention mention(Span name, int person, Match.Range who, double confidence) {
    return new PersonMention(
        person, MentionKind.TITLE, name, who.begin(), who.end(), rule.name(), confidence);
  }

  /** Whether a post of a person has the words of a stretch, or the post that they mean. */
  private boolean isCalled(SentenceView view, int from, int end, Cast.Member member) {
    Document document = view.document();
    boolean known = view.phraseEnd(led, from) >= 0;
    for (Cast.Title title : member.titles()) {
      int first = document.segmented().tokenAt(title.span().begin());
      int behind = document.segmented().tokenAt(title.span().end() - 1) + 1;
      if (known) {
        String words = title.span().of(document.text()).toLowerCase(Locale.ROOT);
        if (words.contains(post.of(document.tokens().entry(led, from)))) {
          return true;
        }
      }
      for (int i = first; i + end - from <= behind; i++) {
        if (isSame(document.tokens(), i, from, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(Tokens tokens, int at, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!tokens.lower(at + i - from).equals(tokens.lower(i))) {
        return false;
      }
    }
    return true;
  }
}
