package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.decide.Alternative;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * Links later mentions to those who were named: by short name, post alone or pronoun. Immutable and
 * thread-safe.
 */
final class PersonCoreference {
  /** More posts than this with one head are a list, where none is short for another. */
  private static final int MOST_ALIKE = 200;

  /** So many words at least has a post with its body, "Bí thư Thành ủy". */
  private static final int SHORTEST_WITH_BODY = 4;

  /** An article that names a figure of history so often is about it. */
  private static final int OFTEN = 6;

  private final Address address;
  private final PostContexts contexts;
  private final PeopleRules rules;
  private final Syllables syllables = Syllables.shipped();

  PersonCoreference(Address address, PostContexts contexts, PeopleRules rules) {
    this.address = address;
    this.contexts = contexts;
    this.rules = rules;
  }

  /** "ông Khuê": a given name behind a word of address. */
  void shortNames(Reading reading) {
    Map<String, PersonCandidates> bearersOf = new HashMap<>();
    for (Sentence sentence : reading.sentences()) {
      shortNames(reading, sentence, bearersOf);
    }
  }

  private void shortNames(
      Reading reading, Sentence sentence, Map<String, PersonCandidates> bearersOf) {
    Tokens tokens = reading.tokens;
    int end = sentence.endToken();
    boolean addresses = address.standsIn(tokens, sentence);
    boolean posts = !reading.row(sentence).isEmpty();
    for (int i = sentence.firstToken(); i < end; i++) {
      int name = addresses ? address.end(tokens, i, end) : -1;
      Entity title = posts && name < 0 ? reading.post(i) : null;
      name = title == null ? name : title.endToken();
      boolean bare = name < 0;
      if (bare) {
        if (!tokens.isCapitalized(i) || reading.roster.bearers(tokens.lower(i)).isEmpty()) {
          continue;
        }
        name = i;
      }
      if (name >= end || reading.named.get(name) || !isGivenName(tokens, name, end)) {
        continue;
      }
      PersonCandidates bearers =
          bearersOf.computeIfAbsent(
              tokens.lower(name), given -> new PersonCandidates(called(reading, given)));
      if (bare && !isSubjectAlone(reading.document, sentence, i, bearers)
          || title != null && contexts.isKnown(tokens, name, end)) {
        continue;
      }
      Individual bearer = bearers.nearest(name);
      if (bearer != null) {
        if (title != null && !reading.titles.isAttached(title)) {
          reading.titles.give(bearer, List.of(title), rules.titleBeside);
        }
        Span span = tokens.span(name, name + 1);
        tellOthers(reading, span, bearer, bearers);
        reading.mentions.add(
            mention(
                bearer.index,
                MentionKind.SHORT_NAME,
                span,
                i,
                name + 1,
                bare
                    ? rules.bareName
                    : bearers.isOnlyOne() ? rules.shortName : rules.shortNameOfOne));
      }
      i = name;
    }
  }

  /** Those whose names end with a syllable, else people of other countries who begin with it. */
  private List<Individual> called(Reading reading, String syllable) {
    List<Individual> bearers = reading.roster.bearers(syllable);
    if (!bearers.isEmpty()) {
      return bearers;
    }
    return reading.roster.beginners(syllable).stream().filter(each -> !isAtHome(each)).toList();
  }

  /** Whether somebody is of this country as far as name and posts tell. */
  private boolean isAtHome(Individual person) {
    return person.countries.isEmpty() && syllables.areSpelled(person.name);
  }

  /**
   * Whether a given name stands alone as the subject: "Hùng khai nhận …", of the only one called
   * so, who was named before and holds no post.
   */
  private boolean isSubjectAlone(
      Document document, Sentence sentence, int at, PersonCandidates bearers) {
    if (!bearers.isOnlyOne()) {
      return false;
    }
    Individual bearer = bearers.all().get(0);
    return !bearer.isOneWord()
        && bearer.titles.isEmpty()
        && bearer.nameTokens.get(0) < at
        && rules.bare.at(document, sentence, at) != null;
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
    Holders holders = new Holders(reading);
    for (Sentence sentence : reading.sentences()) {
      titlesAlone(reading, sentence, holders);
    }
  }

  private void titlesAlone(Reading reading, Sentence sentence, Holders all) {
    Tokens tokens = reading.tokens;
    int first = sentence.firstToken();
    // "Tổng Bí thư, Chủ tịch nước chỉ rõ": two posts in a row are one person's who holds both
    Individual beside = null;
    int besideEnd = -1;
    for (Entity post : reading.row(sentence)) {
      int begin = post.firstToken();
      if (post.type() != EntityType.POST
          || reading.titles.isAttached(post)
          || rules.alone.at(reading.document, sentence, begin) == null
          || contexts.namesAnother(tokens, post)) {
        continue;
      }
      List<Individual> called = calledBehind(reading, post);
      PersonCandidates holders =
          called != null
              ? new PersonCandidates(called)
              : all.of(post.span().of(reading.document.text()), contexts.country(tokens, post));
      Individual holder =
          beside != null && besideEnd + 1 == begin && holders.all().contains(beside)
              ? beside
              : holders.nearest(begin);
      beside = holder;
      besideEnd = post.endToken();
      if (holder != null) {
        tellOthers(reading, post.span(), holder, holders);
        reading.mentions.add(
            mention(
                holder.index,
                MentionKind.TITLE,
                post.span(),
                address.start(tokens, first, begin),
                post.endToken(),
                holders.isOnlyOne() ? rules.titleAlone : rules.titleOfOne));
        reading.titles.attach(post);
        if (holders.isOnlyOne() && saysMore(reading, holder, post)) {
          reading.titles.give(holder, List.of(post), rules.titleAlone);
        }
      }
    }
  }

  /** Whether a post is one held and its place: "Bí thư Thành ủy TP.HCM", "Bí thư Thành ủy" A. */
  private boolean saysMore(Reading reading, Individual holder, Entity post) {
    int place = contexts.placeBegin(reading.tokens, post);
    if (place < 0) {
      return false;
    }
    String text = reading.document.text();
    List<String> words = TitleWords.of(reading.tokens.span(post.firstToken(), place).of(text));
    return words.size() >= SHORTEST_WITH_BODY
        && holder.titles.stream()
            .anyMatch(title -> TitleWords.of(title.span().of(text)).equals(words));
  }

  /**
   * Those called by the single capital that a post ends with, "Bộ trưởng Khuê"; null without one.
   */
  private @Nullable List<Individual> calledBehind(Reading reading, Entity post) {
    Tokens tokens = reading.tokens;
    int last = post.endToken() - 1;
    if (last <= post.firstToken()
        || !isGivenName(tokens, last, last + 1)
        || tokens.isCapitalized(last - 1) && last - 1 > post.firstToken()
        || contexts.isKnown(tokens, last, last + 1)) {
      return null;
    }
    List<Individual> bearers = reading.roster.bearers(tokens.lower(last));
    return bearers.isEmpty() ? null : bearers;
  }

  /**
   * Of holders of one post those with Vietnamese names, where there are such: "Thủ tướng" alone is
   * theirs, another country's is called by it.
   */
  private List<Individual> domestic(List<Individual> holders) {
    if (holders.size() < 2) {
      return holders;
    }
    List<Individual> home = holders.stream().filter(this::isAtHome).toList();
    return home.isEmpty() ? holders : home;
  }

  /** Of holders of one post those of a country, or who may be of it for all that is told. */
  private List<Individual> of(String country, List<Individual> holders) {
    List<Individual> told =
        holders.stream().filter(holder -> holder.countries.contains(country)).toList();
    return told.isEmpty()
        ? holders.stream()
            .filter(holder -> holder.countries.isEmpty() && !isAtHome(holder))
            .toList()
        : told;
  }

  /** Who holds which post, each post read once. */
  private final class Holders {
    private record Held(Individual holder, List<String> post) {
      // Written out: what the compiler makes is put together by the JVM at the first call.
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Held held && holder.equals(held.holder) && post.equals(held.post);
      }

      @Override
      public int hashCode() {
        return post.hashCode();
      }
    }

    private final Map<List<String>, Set<Individual>> exact = new HashMap<>();
    private final Map<String, Set<Held>> byHead = new HashMap<>();
    private final Map<List<String>, PersonCandidates> asked = new HashMap<>();
    private final Reading reading;

    Holders(Reading reading) {
      this.reading = reading;
    }

    /** Reads the posts when the first holder is asked for: in most articles none is. */
    private void read() {
      for (Individual member : reading.roster.members()) {
        for (Cast.Title title : member.titles) {
          List<String> post = TitleWords.of(title.span().of(reading.document.text()));
          exact.computeIfAbsent(post, words -> new LinkedHashSet<>()).add(member);
          // Whoever holds a post of the head of a figure of history today is somebody else.
          if (!member.figure || member.nameTokens.size() >= OFTEN) {
            byHead
                .computeIfAbsent(post.get(0), head -> new LinkedHashSet<>())
                .add(new Held(member, post));
          }
        }
      }
    }

    /** Those who hold a post, else those whose post it is short for. */
    PersonCandidates of(String post, @Nullable String country) {
      if (asked.isEmpty()) {
        read();
      }
      return asked.computeIfAbsent(
          TitleWords.of(post),
          words ->
              new PersonCandidates(
                  country == null
                      ? domestic(holders(words))
                      : PersonCoreference.this.of(country, holders(words))));
    }

    private List<Individual> holders(List<String> words) {
      Set<Individual> holders = exact.get(words);
      if (holders != null) {
        return List.copyOf(holders);
      }
      Set<Held> alike = byHead.getOrDefault(words.get(0), Set.of());
      Set<Individual> shortened = new LinkedHashSet<>();
      for (Held held : alike.size() > MOST_ALIKE ? Set.<Held>of() : alike) {
        if (TitleWords.mayBeShortFor(words, held.post())) {
          shortened.add(held.holder());
        }
      }
      return List.copyOf(shortened);
    }
  }

  /** "Ông", "Bà", "Đồng chí" alone at the head of a clause: whoever was the subject last. */
  void pronouns(Reading reading) {
    Tokens tokens = reading.tokens;
    List<PersonMention> linked = new ArrayList<>();
    Individual subject = null;
    boolean onlyOne = true;
    for (Sentence sentence : reading.sentences()) {
      Individual first = null;
      boolean alone = true;
      for (PersonMention mention : reading.mentions(sentence)) {
        Individual spokenOf = reading.roster.member(mention.person());
        if (first == null) {
          first = spokenOf;
        }
        alone &= spokenOf == first;
      }
      Match.Range words = subject == null ? null : pronoun(reading.document, sentence);
      if (subject != null
          && words != null
          && address.agrees(tokens, words.begin(), words.end(), subject)) {
        linked.add(
            mention(
                subject.index,
                MentionKind.PRONOUN,
                tokens.span(words.begin(), words.end()),
                words.begin(),
                words.end(),
                onlyOne ? rules.pronoun : rules.pronounOfOne));
      } else if (first != null) {
        subject = first;
        onlyOne = alone;
      }
    }
    reading.mentions.addAll(linked);
  }

  /** The pronoun that is the subject of the clause a sentence begins with, or null. */
  private Match.@Nullable Range pronoun(Document document, Sentence sentence) {
    if (!address.standsIn(document.tokens(), sentence)) {
      return null;
    }
    Match match = rules.pronouns.match(document, sentence, sentence.firstToken());
    return match == null ? null : match.get("who");
  }

  private static void tellOthers(
      Reading reading, Span words, Individual meant, PersonCandidates candidates) {
    for (Individual other : reading.trace.few(candidates.all())) {
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

  private static PersonMention mention(
      int person, MentionKind kind, Span span, int first, int end, Rule rule) {
    return new PersonMention(person, kind, span, first, end, rule.name(), rule.confidence());
  }
}
