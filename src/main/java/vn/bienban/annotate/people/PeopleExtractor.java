package vn.bienban.annotate.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.entity.BodyAbbreviations;
import vn.bienban.annotate.entity.BodyNames;
import vn.bienban.annotate.entity.EntityRules;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Gathers the persons of a document: names with the posts beside them, later mentions by short
 * name, post alone or pronoun under the same identity. Immutable and thread-safe.
 */
public final class PeopleExtractor implements Annotator<Cast> {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(PeopleExtractor.class, "people.rules");

  private static final Rule NAME = RULES.rule("people.name");

  /** What finds names by rule; any other source is a model. */
  private static final Set<String> BY_RULE =
      EntityRules.load().sheet().rules().stream().map(Rule::name).collect(Collectors.toSet());

  private static final Rule TITLE_BESIDE = RULES.rule("people.title-beside");
  private static final Rule TITLE_SHARED = RULES.rule("people.title-shared");
  private static final Rule TITLE_GIVEN = RULES.rule("people.title-given");
  private static final Rule SHORT_NAME = RULES.rule("people.short-name");
  private static final Rule TITLE_ALONE = RULES.rule("people.title-alone");
  private static final Rule PRONOUN = RULES.rule("people.pronoun");

  /** The confidence in a link where others could be meant too. */
  static final double UNSURE = 0.6;

  /** Two names this near to each other, in tokens, are spoken of together. */
  private static final int ONE_BREATH = 12;

  private final AddressLexicon address = AddressLexicon.instance();
  private final Appointments appointments;
  private final BodyNames bodies;

  /**
   * An annotator with the words of a lexicon.
   *
   * @throws IllegalStateException if a table lacks a class that it reads
   */
  public PeopleExtractor(Lexicon lexicon) {
    this.appointments = new Appointments(lexicon);
    this.bodies = new BodyNames(lexicon);
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.ENTITIES);
  }

  @Override
  public LayerKey<Cast> writes() {
    return Layers.PEOPLE;
  }

  @Override
  public Cast annotate(Document document, Context context) {
    return extract(document, context.trace());
  }

  /**
   * Everybody in a document.
   *
   * @param trace hears of those whom a short name or a post could mean too
   */
  Cast extract(Document document, Trace trace) {
    return new Reading(document, trace).cast();
  }

  private final class Reading {
    private final Document document;
    private final List<Token> tokens;
    private final BodyAbbreviations abbreviations;
    private final Map<String, Individual> byName = new LinkedHashMap<>();
    private final List<Individual> members = new ArrayList<>();
    private final Map<String, List<Individual>> byLastSyllable = new HashMap<>();
    private final Map<List<String>, List<Individual>> holdersOf = new HashMap<>();
    private final List<PersonMention> mentions = new ArrayList<>();
    private final Trace trace;

    /** The tokens of names. */
    private final BitSet named = new BitSet();

    /** Posts behind "của" before the posts of a name: "chỉ đạo của Phó Thủ tướng, Bộ trưởng A". */
    private final Map<Cast.Title, Individual> doubtful = new LinkedHashMap<>();

    Reading(Document document, Trace trace) {
      this.trace = trace;
      this.document = document;
      this.tokens = document.segmented().tokens();
      this.abbreviations = bodies.abbreviations(document);
    }

    Cast cast() {
      List<List<Entity>> rows = bySentence();
      boolean[] attached = new boolean[tokens.size()];
      List<Sentence> sentences = document.segmented().sentences();
      List<Entity> above = List.of();
      for (int s = 0; s < rows.size(); s++) {
        List<Entity> row = rows.get(s);
        SentenceReading reading = new SentenceReading(sentences.get(s), row, attached);
        reading.read();
        if (document.segmented().blockOf(sentences.get(s)).kind() != BlockKind.BYLINE) {
          // "(Đã ký)" may stand between the post and the name of who signs.
          above = row.isEmpty() ? above : List.of();
        } else if (row.size() == 1 && row.get(0).type() == EntityType.PERSON) {
          reading.give(individual(row.get(0)), above, TITLE_BESIDE);
          above = List.of();
        } else {
          above = row;
        }
      }
      uniteNames();
      dropDoubtful(attached);
      // Later mentions are linked once all names are known: a lead may use a post before its holder
      // is named.
      for (int s = 0; s < rows.size(); s++) {
        shortNames(sentences.get(s));
      }
      mentions.sort(Comparator.comparing(PersonMention::span));
      appoint(rows, attached);
      for (int s = 0; s < rows.size(); s++) {
        titlesAlone(sentences.get(s), rows.get(s), attached);
      }
      mentions.sort(Comparator.comparing(PersonMention::span));
      pronouns();
      mentions.sort(Comparator.comparing(PersonMention::span));
      appoint(rows, attached);
      return inOrder();
    }

    /** Makes one person of those whose names are one. */
    private void uniteNames() {
      int[] owners = SameNames.owners(members, document.segmented());
      for (int i = 0; i < mentions.size(); i++) {
        PersonMention mention = mentions.get(i);
        Individual owner = members.get(owners[mention.person()]);
        if (owner.index != mention.person()) {
          boolean shorter = members.get(mention.person()).name.length() + 1 < owner.name.length();
          mentions.set(
              i, mention.of(owner.index, shorter ? MentionKind.SHORT_NAME : MentionKind.NAME));
        }
      }
      for (Individual member : List.copyOf(members)) {
        Individual owner = members.get(owners[member.index]);
        if (owner != member) {
          owner.absorb(member);
          member.titles.clear();
          byLastSyllable.getOrDefault(member.lastSyllable(), List.of()).remove(member);
        }
      }
    }

    private void addTitle(Individual person, Entity post, Rule rule) {
      int body = bodies.bodyOf(document.tokens(), post);
      boolean named = body < post.endToken();
      Span words = named ? document.segmented().tokenSpan(body, post.endToken()) : null;
      String name = named ? abbreviations.fullName(body, post.endToken()) : null;
      for (Span part : TitleWords.degrees(post.span(), document.text())) {
        person.titles.add(new Cast.Title(part, words, name, rule.name(), rule.confidence()));
      }
    }

    /** Takes a doubtful post from somebody where another one holds it. */
    private void dropDoubtful(boolean[] attached) {
      if (doubtful.isEmpty()) {
        return;
      }
      Map<List<String>, Map<Individual, Integer>> held = new HashMap<>();
      for (Individual member : members) {
        for (Cast.Title title : member.titles) {
          held.computeIfAbsent(words(title.span()), w -> new HashMap<>())
              .merge(member, 1, Integer::sum);
        }
      }
      doubtful.forEach(
          (title, named) -> {
            Individual person = named.owner();
            Map<Individual, Integer> holders = held.getOrDefault(words(title.span()), Map.of());
            boolean another = holders.size() > (holders.containsKey(person) ? 1 : 0);
            if (another && person.titles.remove(title)) {
              holders.computeIfPresent(person, (p, often) -> often == 1 ? null : often - 1);
              attached[document.segmented().tokenAt(title.span().begin())] = false;
            }
          });
    }

    /** Gives the posts that a verb gives, as far as their holders are known by now. */
    private void appoint(List<List<Entity>> rows, boolean[] attached) {
      List<Sentence> sentences = document.segmented().sentences();
      int next = 0;
      for (int s = 0; s < rows.size(); s++) {
        Sentence sentence = sentences.get(s);
        List<PersonMention> spoken = new ArrayList<>();
        while (next < mentions.size() && mentions.get(next).firstToken() < sentence.endToken()) {
          spoken.add(mentions.get(next++));
        }
        for (Appointments.Given given :
            appointments.read(
                document.tokens(), sentence.firstToken(), rows.get(s), spoken, attached)) {
          Individual person = members.get(given.person());
          for (Entity post : given.posts()) {
            attached[post.firstToken()] = true;
            addTitle(person, post, TITLE_GIVEN);
          }
        }
      }
    }

    /** The persons in order of first mention, whatever the kind of it. */
    private Cast inOrder() {
      int[] order = new int[members.size()];
      Arrays.fill(order, -1);
      List<Cast.Member> cast = new ArrayList<>();
      List<PersonMention> renumbered = new ArrayList<>(mentions.size());
      for (PersonMention mention : mentions) {
        int person = mention.person();
        if (order[person] < 0) {
          order[person] = cast.size();
          Individual member = members.get(person);
          member.titles.sort(Comparator.comparing(Cast.Title::span));
          cast.add(new Cast.Member(member.name, distinct(member.titles)));
        }
        renumbered.add(mention.of(order[person]));
      }
      return new Cast(cast, renumbered);
    }

    private List<List<Entity>> bySentence() {
      List<Sentence> sentences = document.segmented().sentences();
      List<List<Entity>> rows = new ArrayList<>();
      int next = 0;
      List<Entity> entities = document.entities();
      for (Sentence sentence : sentences) {
        List<Entity> row = new ArrayList<>();
        while (next < entities.size() && entities.get(next).firstToken() < sentence.endToken()) {
          Entity entity = entities.get(next++);
          if (entity.type() == EntityType.PERSON || entity.type() == EntityType.POST) {
            row.add(entity);
          }
        }
        rows.add(row);
      }
      return rows;
    }

    /**
     * Drops a post whose words another post of the same person already has, in full or as its
     * beginning.
     */
    private List<Cast.Title> distinct(List<Cast.Title> titles) {
      List<Cast.Title> kept = new ArrayList<>();
      List<List<String>> seen = new ArrayList<>();
      for (Cast.Title title : titles) {
        List<String> words = words(title.span());
        boolean shorter = false;
        for (int i = 0; i < seen.size() && !shorter; i++) {
          if (TitleWords.covers(seen.get(i), words)) {
            shorter = true;
          } else if (TitleWords.covers(words, seen.get(i))) {
            kept.set(i, title);
            seen.set(i, words);
            shorter = true;
          }
        }
        if (!shorter) {
          kept.add(title);
          seen.add(words);
        }
      }
      kept.sort(Comparator.comparing(Cast.Title::span));
      return kept;
    }

    private List<String> words(Span span) {
      return TitleWords.of(span.of(document.text()));
    }

    private Individual individual(Entity name) {
      String key = Spaces.single(name.span().of(document.text())).toLowerCase(Locale.ROOT);
      Individual known = byName.get(key);
      if (known == null) {
        known = new Individual(members.size(), toTheLetter(name.span()));
        members.add(known);
        byLastSyllable.computeIfAbsent(known.lastSyllable(), l -> new ArrayList<>()).add(known);
        byName.put(key, known);
      }
      return known;
    }

    /** The words of the original, in NFC. */
    private String toTheLetter(Span name) {
      String words = document.segmented().aligned().sourceText(name);
      return Spaces.single(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    /**
     * Of holders of one post those with Vietnamese names, where there are such: "Thủ tướng" alone
     * is theirs, another country's is called by it.
     */
    private List<Individual> domestic(List<Individual> holders) {
      List<Individual> home = new ArrayList<>();
      for (Individual holder : holders) {
        if (Names.isVietnamese(holder.name)) {
          home.add(holder);
        }
      }
      return home.isEmpty() ? holders : home;
    }

    private void titlesAlone(Sentence sentence, List<Entity> row, boolean[] attached) {
      // "Tổng Bí thư, Chủ tịch nước chỉ rõ": two posts in a row are one person's who holds both
      Individual beside = null;
      int besideEnd = -1;
      for (Entity entity : row) {
        if (entity.type() != EntityType.POST || attached[entity.firstToken()]) {
          continue;
        }
        if (address.isNoSubject(before(sentence, entity.firstToken()))) {
          continue;
        }
        List<String> words = words(entity.span());
        if (address.isSharedPost(words)) {
          continue;
        }
        List<Individual> holders =
            holdersOf.computeIfAbsent(words, post -> domestic(holders(post)));
        Individual holder =
            beside != null && besideEnd + 1 == entity.firstToken() && holders.contains(beside)
                ? beside
                : nearest(holders, entity.firstToken());
        beside = holder;
        besideEnd = entity.endToken();
        if (holder != null) {
          tellOthers(entity.span(), holder, holders);
          mentions.add(
              new PersonMention(
                  holder.index,
                  MentionKind.TITLE,
                  entity.span(),
                  withAddress(sentence, entity.firstToken()),
                  entity.endToken(),
                  TITLE_ALONE.name(),
                  holders.size() == 1 ? TITLE_ALONE.confidence() : UNSURE));
          attached[entity.firstToken()] = true;
        }
      }
    }

    private List<Individual> holders(List<String> words) {
      List<Individual> exact = holders(words, true);
      return exact.isEmpty() ? holders(words, false) : exact;
    }

    private List<Individual> holders(List<String> words, boolean exact) {
      List<Individual> holders = new ArrayList<>();
      for (Individual member : members) {
        for (Cast.Title title : member.titles) {
          List<String> held = words(title.span());
          if (exact ? held.equals(words) : TitleWords.mayBeShortFor(words, held)) {
            holders.add(member);
            break;
          }
        }
      }
      return holders;
    }

    /**
     * Of several who could be meant the one last spoken of by name before this token, else the
     * first after it; nobody if two were named last in one breath.
     */
    private @Nullable Individual nearest(List<Individual> holders, int token) {
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

    private void tellOthers(Span words, Individual meant, List<Individual> candidates) {
      for (Individual other : candidates) {
        if (other != meant) {
          trace.add(
              () ->
                  new Alternative(
                      "people.mentions",
                      words,
                      words,
                      "could be " + other.name + "; " + meant.name + " was named nearer"));
        }
      }
    }

    private void shortNames(Sentence sentence) {
      int end = sentence.endToken();
      for (int i = sentence.firstToken(); i + 1 < end; i++) {
        int name = address.introducesShortName(tokens, i, end);
        if (name < 0 || name >= end || named.get(name) || !isGivenName(name, end)) {
          continue;
        }
        List<Individual> bearers = byLastSyllable.getOrDefault(tokens.get(name).lower(), List.of());
        Individual bearer = nearest(bearers, name);
        if (bearer != null) {
          tellOthers(tokens.get(name).span(), bearer, bearers);
          mentions.add(
              new PersonMention(
                  bearer.index,
                  MentionKind.SHORT_NAME,
                  tokens.get(name).span(),
                  i,
                  name + 1,
                  SHORT_NAME.name(),
                  bearers.size() == 1 ? SHORT_NAME.confidence() : UNSURE));
        }
        i = name;
      }
    }

    private boolean isGivenName(int at, int end) {
      Token token = tokens.get(at);
      return token.kind() == TokenKind.WORD
          && token.isCapitalized()
          && token.text().length() > 1
          && (at + 1 >= end
              || tokens.get(at + 1).kind() != TokenKind.WORD
              || !tokens.get(at + 1).isCapitalized());
    }

    /** "Ông", "Bà", "Đồng chí" alone at the head of a clause: whoever was the subject last. */
    private void pronouns() {
      List<PersonMention> linked = new ArrayList<>();
      List<Sentence> sentences = document.segmented().sentences();
      int next = 0;
      Individual subject = null;
      boolean onlyOne = true;
      for (Sentence sentence : sentences) {
        Individual first = null;
        boolean alone = true;
        while (next < mentions.size() && mentions.get(next).firstToken() < sentence.endToken()) {
          Individual spokenOf = members.get(mentions.get(next++).person());
          if (first == null) {
            first = spokenOf;
          }
          alone &= spokenOf == first;
        }
        int at = address.pronoun(tokens, sentence.firstToken(), sentence.endToken());
        if (at >= 0 && subject != null && address.agrees(tokens.get(at), subject.name)) {
          int end = address.pronounEnd(tokens, at);
          linked.add(
              new PersonMention(
                  subject.index,
                  MentionKind.PRONOUN,
                  document.segmented().tokenSpan(at, end),
                  at,
                  end,
                  PRONOUN.name(),
                  onlyOne ? PRONOUN.confidence() : UNSURE));
        } else if (first != null) {
          subject = first;
          onlyOne = alone;
        }
      }
      mentions.addAll(linked);
    }

    private String before(Sentence sentence, int token) {
      return token > sentence.firstToken() ? tokens.get(token - 1).lower() : "";
    }

    private int withAddress(Sentence sentence, int token) {
      return address.startOfAddress(tokens, sentence.firstToken(), token);
    }

    /** Names of one sentence with the posts that stand by them. */
    private final class SentenceReading {
      private final Sentence sentence;
      private final List<Entity> row;
      private final boolean[] attached;

      /** Which names have one of the highest posts in front. */
      private boolean[] led = new boolean[0];

      SentenceReading(Sentence sentence, List<Entity> row, boolean[] attached) {
        this.sentence = sentence;
        this.row = row;
        this.attached = attached;
      }

      void read() {
        List<Entity> shared = List.of();
        boolean heading = false;
        int sharedUntil = -1;
        led = new boolean[row.size()];
        for (int i = 0; i < row.size(); i++) {
          Entity name = row.get(i);
          if (name.type() != EntityType.PERSON) {
            continue;
          }
          Individual person = individual(name);
          person.nameTokens.add(name.firstToken());
          named.set(name.firstToken(), name.endToken());
          List<Entity> left = leftPosts(i);
          int first = withAddress(sentence, name.firstToken());
          if (!left.isEmpty()) {
            first = withAddress(sentence, left.get(0).firstToken());
          }
          List<Entity> right = rightPosts(i, holdsHighest(left));
          led[i] = holdsHighest(left);
          if (left.isEmpty()) {
            sharePostsBehind(i, right);
          }
          int end = right.isEmpty() ? name.endToken() : right.get(right.size() - 1).endToken();
          boolean inList = !shared.isEmpty() && continuesList(row.get(sharedUntil), name);
          List<Entity> headed = headingPosts(left);
          if (!headed.isEmpty()) {
            shared = headed;
            heading = true;
            sharedUntil = i;
            give(person, shared, TITLE_SHARED);
          } else if (inList && (heading || left.isEmpty())) {
            sharedUntil = i;
            give(person, shared, TITLE_SHARED);
          } else if (!left.isEmpty()
              && address.isPlural(tokens, sentence.firstToken(), left.get(0).firstToken())) {
            shared = left;
            heading = endsWithColon(first(left), name);
            sharedUntil = i;
          } else {
            shared = List.of();
          }
          give(person, left, TITLE_BESIDE);
          for (int k = 0; k + 1 < left.size(); k++) {
            // "Thủ tướng và Ngoại trưởng A": the first post may be somebody else's
            if (tokens.get(left.get(k).endToken()).lower().equals("và")) {
              doubt(person, left.get(k));
            }
          }
          if (left.size() > 1 && before(sentence, first(left).firstToken()).equals("của")) {
            doubt(person, first(left));
          }
          give(person, right, TITLE_BESIDE);
          if (right.size() == 1 && left.isEmpty() && isSubjectOfVerb(right.get(0))) {
            doubt(person, right.get(0));
          }
          mentions.add(
              new PersonMention(
                  person.index,
                  MentionKind.NAME,
                  name.span(),
                  first,
                  end,
                  BY_RULE.contains(name.rule()) ? NAME.name() : name.rule(),
                  name.confidence()));
        }
      }

      /**
       * The posts in the plural before a colon: "các Ủy viên Trung ương Đảng: Chủ nhiệm … A; …".
       */
      private List<Entity> headingPosts(List<Entity> left) {
        if (left.isEmpty()) {
          return List.of();
        }
        int colon = left.get(0).firstToken() - 1;
        if (colon <= sentence.firstToken() || !tokens.get(colon).lower().equals(":")) {
          return List.of();
        }
        List<Entity> posts = new ArrayList<>();
        int at = colon;
        for (int i = row.indexOf(left.get(0)) - 1;
            i >= 0 && row.get(i).type() == EntityType.POST;
            i--) {
          Entity post = row.get(i);
          if (post.endToken() != at && !address.joins(tokens, post.endToken(), at, false)) {
            break;
          }
          posts.add(0, post);
          at = post.firstToken();
        }
        return !posts.isEmpty()
                && address.isPlural(tokens, sentence.firstToken(), posts.get(0).firstToken())
            ? posts
            : List.of();
      }

      private void give(Individual person, List<Entity> posts, Rule rule) {
        for (Entity post : posts) {
          attached[post.firstToken()] = true;
          addTitle(person, post, rule);
        }
      }

      /** A title to be taken away where somebody else is seen to hold it. */
      private void doubt(Individual person, Entity post) {
        for (Cast.Title title : person.titles) {
          if (title.span().equals(post.span())) {
            doubtful.put(title, person);
          }
        }
      }

      /**
       * "Chúc mừng A, Chủ tịch nước nhấn mạnh": a post that one person holds, with a verb behind,
       * may be the subject of its own clause.
       */
      private boolean isSubjectOfVerb(Entity post) {
        int end = post.endToken();
        return !address.isHeldByMany(words(post.span()))
            && tokens.get(post.firstToken() - 1).text().equals(",")
            && end < sentence.endToken()
            && tokens.get(end).kind() == TokenKind.WORD
            && !tokens.get(end).isCapitalized();
      }

      private static Entity first(List<Entity> posts) {
        return posts.get(0);
      }

      /** Whether a colon stands between a post and the name it is given to. */
      private boolean endsWithColon(Entity post, Entity name) {
        for (int i = post.endToken(); i < name.firstToken(); i++) {
          if (tokens.get(i).text().equals(":")) {
            return true;
          }
        }
        return false;
      }

      /** The posts before a name, from left to right, that belong to it. */
      private List<Entity> leftPosts(int nameIndex) {
        List<Entity> posts = new ArrayList<>();
        int at = row.get(nameIndex).firstToken();
        for (int i = nameIndex - 1; i >= 0 && row.get(i).type() == EntityType.POST; i--) {
          Entity post = row.get(i);
          if (attached[post.firstToken()] || !leadsTo(post, nameIndex, at, posts.isEmpty())) {
            break;
          }
          posts.add(0, post);
          at = post.firstToken();
        }
        // "A, Bí thư …, Chủ tịch … B": what stands behind A by a comma is A's, unless A has posts
        // in front already.
        int before = row.indexOf(posts.isEmpty() ? row.get(nameIndex) : posts.get(0)) - 1;
        if (posts.size() > 1
            && before >= 0
            && row.get(before).type() == EntityType.PERSON
            && !led[before]
            && address.isApposition(tokens, row.get(before).endToken(), at)) {
          return posts.subList(posts.size() - 1, posts.size());
        }
        return posts;
      }

      /** Whether what stands between a post and the next post or name makes it the name's. */
      private boolean leadsTo(Entity post, int nameIndex, int at, boolean toName) {
        String before = before(sentence, post.firstToken());
        if (address.isRelation(before)
            && toName
            && post.endToken() < at
            && tokens.get(post.endToken()).text().equals(",")) {
          // "Phu nhân Đại sứ, bà A", "thừa ủy quyền của Chủ tịch nước, đồng chí A".
          return false;
        }
        return address.joins(tokens, post.endToken(), at, toName)
            || toName
                && (address.isCopula(tokens, post.endToken(), at) || isSubject(post, nameIndex));
      }

      /**
       * "Chủ tịch UBND tỉnh, Lê Minh Khuê chủ trì": the post opens the sentence, a verb follows.
       */
      private boolean isSubject(Entity post, int nameIndex) {
        Entity name = row.get(nameIndex);
        int behind = name.endToken();
        return nameIndex == row.indexOf(post) + 1
            && nameIndex == 1
            && withAddress(sentence, post.firstToken()) == sentence.firstToken()
            && name.firstToken() == post.endToken() + 1
            && tokens.get(post.endToken()).text().equals(",")
            && behind < sentence.endToken()
            && tokens.get(behind).kind() == TokenKind.WORD
            && !tokens.get(behind).isCapitalized()
            && !tokens.get(behind).lower().equals("và");
      }

      /** The posts behind a name, in apposition to it. */
      private List<Entity> rightPosts(int nameIndex, boolean holdsHighest) {
        List<Entity> posts = new ArrayList<>();
        int at = row.get(nameIndex).endToken();
        for (int i = nameIndex + 1; i < row.size() && row.get(i).type() == EntityType.POST; i++) {
          Entity post = row.get(i);
          boolean joined =
              posts.isEmpty()
                  ? address.isApposition(tokens, at, post.firstToken())
                  : address.joins(tokens, at, post.firstToken(), false);
          if (joined && holdsHighest && address.isHighest(words(post.span()))) {
            // "Thủ tướng A, Tổng Bí thư, Chủ tịch nước B": all behind A is B's.
            return List.of();
          }
          if (!joined
              || belongsToNext(i)
              || address.isPlural(tokens, sentence.firstToken(), post.firstToken())
              || address.isManyBodies(tokens, post.endToken(), sentence.endToken())) {
            break;
          }
          posts.add(post);
          at = post.endToken();
        }
        return posts;
      }

      /** "A và B, Phó Chủ tịch …": a post that several may hold is A's too, who has no other. */
      private void sharePostsBehind(int nameIndex, List<Entity> right) {
        if (nameIndex == 0
            || right.isEmpty()
            || row.get(nameIndex - 1).type() != EntityType.PERSON) {
          return;
        }
        Entity before = row.get(nameIndex - 1);
        int joint = before.endToken();
        boolean joined =
            joint < tokens.size()
                && tokens.get(joint).lower().equals("và")
                && withAddress(sentence, row.get(nameIndex).firstToken()) == joint + 1;
        Individual person = individual(before);
        if (joined && person.titles.isEmpty() && address.isHeldByMany(words(right.get(0).span()))) {
          give(person, right, TITLE_SHARED);
        }
      }

      private boolean holdsHighest(List<Entity> posts) {
        return posts.stream().anyMatch(post -> address.isHighest(words(post.span())));
      }

      /** Whether a name stands right behind a post, which then is that name's. */
      private boolean belongsToNext(int postIndex) {
        if (postIndex + 1 >= row.size() || row.get(postIndex + 1).type() != EntityType.PERSON) {
          return false;
        }
        Entity post = row.get(postIndex);
        Entity name = row.get(postIndex + 1);
        int address0 = withAddress(sentence, name.firstToken());
        return address0 == post.endToken() || isDash(post.endToken(), address0);
      }

      private boolean isDash(int at, int name) {
        return name == at + 1 && tokens.get(at).lower().equals("-");
      }

      /** Whether only marks, "và", words of address and posts stand between two names. */
      private boolean continuesList(Entity from, Entity to) {
        int i = from.endToken();
        while (i < to.firstToken()) {
          int next = postEndAt(i);
          if (next < 0) {
            next = address.listJoint(tokens, i, to.firstToken());
          }
          if (next < 0) {
            return false;
          }
          i = next;
        }
        return true;
      }

      private int postEndAt(int token) {
        for (Entity entity : row) {
          if (entity.type() == EntityType.POST && entity.firstToken() == token) {
            return entity.endToken();
          }
        }
        return -1;
      }
    }
  }
}
