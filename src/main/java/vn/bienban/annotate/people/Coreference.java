package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.document.Cast;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Rule;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * Links later mentions to those who were named: by short name, post alone or pronoun. Immutable and
 * thread-safe.
 */
final class Coreference {
  /** The confidence in a link where others could be meant too. */
  static final double UNSURE = 0.6;

  /** Two names this near to each other, in tokens, are spoken of together. */
  private static final int ONE_BREATH = 12;

  private final Address address;
  private final PostContexts contexts;
  private final PeopleRules rules;

  Coreference(Address address, PostContexts contexts, PeopleRules rules) {
    this.address = address;
    this.contexts = contexts;
    this.rules = rules;
  }

  /** "ông Khuê": a given name behind a word of address. */
  void shortNames(Reading reading) {
    for (Sentence sentence : reading.sentences()) {
      shortNames(reading, sentence);
    }
  }

  private void shortNames(Reading reading, Sentence sentence) {
    Tokens tokens = reading.tokens;
    int end = sentence.endToken();
    for (int i = sentence.firstToken(); i + 1 < end; i++) {
      int name = address.end(tokens, i, end);
      if (name < 0 || name >= end || reading.named.get(name) || !isGivenName(tokens, name, end)) {
        continue;
      }
      List<Individual> bearers = reading.roster.bearers(tokens.lower(name));
      Individual bearer = nearest(bearers, name);
      if (bearer != null) {
        Span span = tokens.span(name, name + 1);
        tellOthers(reading, span, bearer, bearers);
        reading.mentions.add(
            new PersonMention(
                bearer.index,
                MentionKind.SHORT_NAME,
                span,
                i,
                name + 1,
                rules.shortName().name(),
                confidence(rules.shortName(), bearers.size() == 1)));
      }
      i = name;
    }
  }

  private static boolean isGivenName(Tokens tokens, int at, int end) {
    return tokens.isCapitalized(at)
        && tokens.kind(at) == TokenKind.WORD
        && tokens.text(at).length() > 1
        && (at + 1 >= end
            || tokens.kind(at + 1) != TokenKind.WORD
            || !tokens.isCapitalized(at + 1));
  }

  /** "Phó Chủ tịch yêu cầu": a post without a name, whose holder the document names elsewhere. */
  void titlesAlone(Reading reading) {
    Map<List<String>, List<Individual>> holdersOf = new HashMap<>();
    for (Sentence sentence : reading.sentences()) {
      titlesAlone(reading, sentence, holdersOf);
    }
  }

  private void titlesAlone(
      Reading reading, Sentence sentence, Map<List<String>, List<Individual>> holdersOf) {
    Tokens tokens = reading.tokens;
    int first = sentence.firstToken();
    // "Tổng Bí thư, Chủ tịch nước chỉ rõ": two posts in a row are one person's who holds both
    Individual beside = null;
    int besideEnd = -1;
    for (Entity post : reading.row(sentence)) {
      int begin = post.firstToken();
      if (post.type() != EntityType.POST
          || reading.titles.isAttached(post)
          || contexts.isOffice(tokens, first, begin)
          || contexts.isShared(tokens, post)) {
        continue;
      }
      List<Individual> holders =
          holdersOf.computeIfAbsent(
              TitleWords.of(post.span().of(reading.document.text())),
              words -> domestic(holders(reading, words)));
      Individual holder =
          beside != null && besideEnd + 1 == begin && holders.contains(beside)
              ? beside
              : nearest(holders, begin);
      beside = holder;
      besideEnd = post.endToken();
      if (holder != null) {
        tellOthers(reading, post.span(), holder, holders);
        reading.mentions.add(
            new PersonMention(
                holder.index,
                MentionKind.TITLE,
                post.span(),
                address.start(tokens, first, begin),
                post.endToken(),
                rules.titleAlone().name(),
                confidence(rules.titleAlone(), holders.size() == 1)));
        reading.titles.attach(post);
      }
    }
  }

  /**
   * Of holders of one post those with Vietnamese names, where there are such: "Thủ tướng" alone is
   * theirs, another country's is called by it.
   */
  private static List<Individual> domestic(List<Individual> holders) {
    List<Individual> home = new ArrayList<>();
    for (Individual holder : holders) {
      if (Names.isVietnamese(holder.name)) {
        home.add(holder);
      }
    }
    return home.isEmpty() ? holders : home;
  }

  private static List<Individual> holders(Reading reading, List<String> words) {
    List<Individual> exact = new ArrayList<>();
    List<Individual> shortened = new ArrayList<>();
    for (Individual member : reading.roster.members()) {
      boolean isExact = false;
      boolean isShort = false;
      for (Cast.Title title : member.titles) {
        List<String> held = TitleWords.of(title.span().of(reading.document.text()));
        isExact |= held.equals(words);
        isShort |= TitleWords.mayBeShortFor(words, held);
      }
      if (isExact) {
        exact.add(member);
      }
      if (isShort) {
        shortened.add(member);
      }
    }
    return exact.isEmpty() ? shortened : exact;
  }

  /** "Ông", "Bà", "Đồng chí" alone at the head of a clause: whoever was the subject last. */
  void pronouns(Reading reading) {
    Tokens tokens = reading.tokens;
    List<PersonMention> linked = new ArrayList<>();
    int next = 0;
    Individual subject = null;
    boolean onlyOne = true;
    for (Sentence sentence : reading.sentences()) {
      Individual first = null;
      boolean alone = true;
      while (next < reading.mentions.size()
          && reading.mentions.get(next).firstToken() < sentence.endToken()) {
        Individual spokenOf = reading.roster.member(reading.mentions.get(next++).person());
        if (first == null) {
          first = spokenOf;
        }
        alone &= spokenOf == first;
      }
      int at = address.subject(tokens, sentence.firstToken(), sentence.endToken());
      int end = at < 0 ? -1 : address.pronounEnd(tokens, at, sentence.endToken());
      if (at >= 0 && subject != null && address.agrees(tokens, at, end, subject)) {
        linked.add(
            new PersonMention(
                subject.index,
                MentionKind.PRONOUN,
                tokens.span(at, end),
                at,
                end,
                rules.pronoun().name(),
                confidence(rules.pronoun(), onlyOne)));
      } else if (first != null) {
        subject = first;
        onlyOne = alone;
      }
    }
    reading.mentions.addAll(linked);
  }

  private static double confidence(Rule rule, boolean onlyOne) {
    return onlyOne ? rule.confidence() : UNSURE;
  }

  /**
   * Of several who could be meant the one last spoken of by name before this token, else the first
   * after it; nobody if two were named last in one breath.
   */
  private static @Nullable Individual nearest(List<Individual> holders, int token) {
    Individual best = null;
    int bestDistance = Integer.MAX_VALUE;
    int nextDistance = Integer.MAX_VALUE;
    for (Individual holder : holders) {
      int distance = holder.distance(token);
      if (distance < bestDistance) {
        nextDistance = bestDistance;
        bestDistance = distance;
        best = holder;
      } else if (distance < nextDistance) {
        nextDistance = distance;
      }
    }
    return nextDistance < token && nextDistance - bestDistance <= ONE_BREATH ? null : best;
  }

  private static void tellOthers(
      Reading reading, Span words, Individual meant, List<Individual> candidates) {
    for (Individual other : candidates) {
      if (other != meant) {
        reading.trace.add(
            () ->
                new Alternative(
                    "people.mentions",
                    words,
                    words,
                    "could be " + other.name + "; " + meant.name + " was named nearer"));
      }
    }
  }
}
