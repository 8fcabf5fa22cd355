package vn.bienban.annotate.entity;

import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;

/**
 * Reads a sentence from left to right: a post, a word of address, a name or a body at each token,
 * and whether a name is introduced by what stands before it. Immutable and thread-safe.
 */
final class MentionScanner {
  private final EntityRules rules;
  private final Gazetteer gazetteer;
  private final NameGrammar names;
  private final BodyGrammar bodies;
  private final PostGrammar posts;
  private final PostTails postTails;
  private final NameContexts contexts;

  /** What posts and words of address begin with. */
  private final ClassSet introductions;

  MentionScanner(
      EntityRules rules,
      Gazetteer gazetteer,
      NameGrammar names,
      BodyGrammar bodies,
      PostGrammar posts,
      NameContexts contexts) {
    this.rules = rules;
    this.gazetteer = gazetteer;
    this.names = names;
    this.bodies = bodies;
    this.posts = posts;
    this.postTails = new PostTails(rules, posts);
    this.contexts = contexts;
    this.introductions = ClassSet.of(gazetteer.post, gazetteer.qualifier, gazetteer.honorific);
  }

  /** Adds what a sentence names. */
  void read(Sentence sentence, Mentions mentions) {
    int first = mentions.size();
    new Scan(sentence, mentions).run();
    if (mentions.size() > first) {
      postTails.widen(mentions.document(), sentence, mentions.from(first));
    }
  }

  /**
   * Reads a line below a notice, which is no running text: the posts of who signs in capitals, then
   * the name. Other lines of this kind name the article's author.
   *
   * @param signed the posts of the line before; takes those of this one
   */
  void sign(Sentence line, Mentions mentions, List<Entity> signed) {
    Tokens tokens = mentions.tokens();
    int end = line.endToken();
    int at = line.firstToken();
    if (!signed.isEmpty() && NameGrammar.Name.behind(names.vietnamese(tokens, at, end)) == end) {
      signed.forEach(mentions::add);
      mentions.person(at, end, rules.signature);
    }
    signed.clear();
    while (at < end && tokens.isInCapitals(at)) {
      PostGrammar.Post post = posts.at(tokens, at, end);
      if (post == null) {
        break;
      }
      signed.add(mentions.entity(EntityType.POST, at, post.end(), rules.post));
      at = post.end() < end && tokens.isMark(post.end(), ',') ? post.end() + 1 : post.end();
    }
    if (at < end) {
      signed.clear();
    }
  }

  /** One sentence on its way, with what the words before lead to expect. */
  private final class Scan extends SentenceTokens {
    private final Mentions mentions;
    private final Tokens tokens;
    private final int end;

    /** A post or a word of address stands right before. */
    private boolean introduced;

    /** A name of any origin may follow. */
    private boolean foreignMayFollow;

    /** One foreign word will do for a name. */
    private boolean oneWordWillDo;

    /** Behind the last name and the posts in apposition to it. */
    private int behindName = -1;

    /** Where the last post begins. */
    private int postBegin = -1;

    Scan(Sentence sentence, Mentions mentions) {
      super(mentions.document(), sentence);
      this.mentions = mentions;
      this.tokens = tokens();
      this.end = end();
    }

    void run() {
      int at = first();
      while (at < end) {
        int next = introduction(at);
        at = next > at ? next : nameOrBody(at);
      }
    }

    /** Behind a post or a word of address at a token, or the token where none begins. */
    private int introduction(int at) {
      if (!tokens.begins(introductions, at)) {
        return at;
      }
      PostGrammar.Post post = posts.at(tokens, at, end);
      if (post != null && contexts.isInsideWord(this, at)) {
        post = null;
      }
      int honorific = tokens.phraseEnd(gazetteer.honorific, at, end);
      if (post == null && honorific < 0) {
        return at;
      }
      NameGrammar.Name name = names.vietnamese(tokens, at, end);
      boolean named = name != null && name.certain();
      if (post != null && !(named && post.end() == at + 1)) {
        return post(at, post);
      }
      if (honorific >= 0
          && !named
          && introducesName(at, honorific)
          && !contexts.isPartOfWord(this, at)
          && !(tokens.isCapitalized(at) && contexts.isNamedFor(this, at, honorific))) {
        introduced = true;
        // "vía Bà Chúa Xứ": a capital behind a small word belongs to a name
        foreignMayFollow = !tokens.isCapitalized(at) || !isBehindSmallWord(at);
        oneWordWillDo = gazetteer.honorificKind(tokens, at, honorific) == HonorificKind.SUBJECT;
        return honorific;
      }
      return at;
    }

    private boolean isBehindSmallWord(int at) {
      return isInside(at - 1) && kind(at - 1) == TokenKind.WORD && !isCapitalized(at - 1);
    }

    private boolean introducesName(int at, int behind) {
      return gazetteer.honorificKind(tokens, at, behind) != HonorificKind.WEAK
          || behind >= end
          || tokens.isNameSyllable(behind);
    }

    private int post(int at, PostGrammar.Post post) {
      int club = club(at, post);
      if (club > at) {
        add(EntityType.POST, at, club, rules.club);
        return club;
      }
      int figure = contexts.figureEnd(this, at, post);
      if (figure > 0) {
        // "Chủ tịch Hồ Chí Minh", whose name is also that of a city
        add(EntityType.POST, at, post.headEnd(), rules.post);
        person(post.headEnd(), figure, rules.figure);
        return figure;
      }
      int holder = holder(at, post);
      PostKind kind = post.kind();
      int behind = holder < 0 ? post.end() : holder;
      if (kind != PostKind.ROLE) {
        add(EntityType.POST, at, behind, rules.post);
      }
      introduced = true;
      oneWordWillDo = kind == PostKind.OFFICE || kind == PostKind.RANK;
      foreignMayFollow = holder >= 0 || kind != PostKind.POST || endsWithPlace(at, post);
      return kind.takesBody() ? behind : contexts.behindCountry(this, behind);
    }

    /**
     * Where in the capitals behind the head of a post its body ends and a foreign holder's name
     * begins, "Bộ trưởng Ngoại giao Indonesia Retno Marsudi"; -1 where all are the body's.
     */
    private int holder(int at, PostGrammar.Post post) {
      int head = post.headEnd();
      RuleMatcher holder =
          names.hasForeignWord(tokens, head, post.end()) ? rules.holder : rules.nativeHolder;
      RuleMatcher.Found found = holder.at(document(), sentence(), head, post.end());
      Match.Range to = found == null ? null : found.match().get("to");
      if (found == null || to == null) {
        return -1;
      }
      boolean known = found.match().makes("countryman");
      boolean company = found.match().makes("company") && post.kind() != PostKind.POST;
      return !known && isNamedBeside(at, post.end()) || company ? -1 : to.begin();
    }

    /**
     * Whether the holder is named beside the post, so that its capitals are all the body's: "Tổng
     * giám đốc Công ty Silkroad Vina, ông Han", "ông Khuê, Phó Chủ tịch Ví MoMo cho biết".
     */
    private boolean isNamedBeside(int at, int behind) {
      return isMark(behind, ',') && begins(gazetteer.honorific, behind + 1)
          || begins(gazetteer.clauseVerb, behind) && isBehindName(at);
    }

    /** Whether a comma, and other posts of the same person, stand between a name and a post. */
    private boolean isBehindName(int at) {
      return at == behindName + 1 && (isMark(behindName, ',') || isMark(behindName, '-'));
    }

    /**
     * The end of "HLV Bayer Leverkusen" in "Xabi Alonso (HLV Bayer Leverkusen)": in brackets behind
     * a name what follows the post is a club or a company; -1 elsewhere.
     */
    private int club(int at, PostGrammar.Post post) {
      boolean behindName = isMark(at - 1, '(') && isInside(at - 2) && tokens.isNameSyllable(at - 2);
      if (!behindName || post.kind() == PostKind.ROLE || post.end() >= end) {
        return -1;
      }
      NameGrammar.Name name = names.foreign(tokens, post.end(), end);
      return name != null && isMark(name.end(), ')') ? name.end() : -1;
    }

    /**
     * Whether a post ends with a place or with the whole name of a body: "Chủ tịch Ủy ban châu Âu".
     */
    private boolean endsWithPlace(int at, PostGrammar.Post post) {
      int end = isMark(post.end() - 1, ')') ? post.end() - 1 : post.end();
      for (int i = Math.max(at + 1, post.headEnd()); i < end; i++) {
        if (tokens.entry(gazetteer.place, i, end) >= 0
            || end - i >= 2 && gazetteer.isWholeBody(tokens, i, end)) {
          return true;
        }
      }
      return false;
    }

    /** Behind a name or a body at a token, else behind the token. */
    private int nameOrBody(int at) {
      if (!tokens.isCapitalized(at)) {
        expectNothingBehind(at);
        return at + 1;
      }
      int known = knownPerson(at);
      if (known > at) {
        person(at, known, introduced ? rules.introduced : rules.known);
        return known;
      }
      NameGrammar.Name name = names.vietnamese(tokens, at, end);
      if (name != null) {
        if (!contexts.isCredit(this, at) && vietnamese(at, name)) {
          return name.end();
        }
        expectNothingBehind(at);
        return at + 1;
      }
      NameGrammar.Name foreign = names.foreign(tokens, at, end);
      if (foreign != null) {
        if (!contexts.isCredit(this, at) && foreign(at, foreign)) {
          return foreign.end();
        }
      } else if (oneWordWillDo) {
        NameGrammar.Name word = names.foreignWord(tokens, at, end);
        if (word != null && !contexts.isCredit(this, at)) {
          person(at, word.end(), rules.oneWord);
          oneWordWillDo = false;
          return word.end();
        }
      }
      int behind = Math.max(body(at), at + 1);
      expectNothingBehind(behind - 1);
      return behind;
    }

    /** Behind a whole name of the table of persons, or the token where none begins. */
    private int knownPerson(int at) {
      int behind = tokens.phraseEnd(gazetteer.person, at, end);
      for (int i = at; i < behind; i++) {
        if (!tokens.isNameSyllable(i)) {
          return at;
        }
      }
      return behind < 0
              || behind < end && tokens.isNameSyllable(behind)
              || contexts.isCredit(this, at)
              || !introduced && contexts.isNamedFor(this, at, behind)
          ? at
          : behind;
    }

    /** A colon or a hyphen may stand between an introduction and the name. */
    private void expectNothingBehind(int last) {
      if (!tokens.isMark(last, ':') && !tokens.isMark(last, '-')) {
        introduced = false;
        foreignMayFollow = false;
        oneWordWillDo = false;
      }
    }

    /** Adds a Vietnamese name, as certain or doubtful; false where it stands for something else. */
    private boolean vietnamese(int at, NameGrammar.Name name) {
      if (introduced && isOfBody(at, name)) {
        return false;
      }
      boolean followed = !introduced && contexts.postFollows(this, name.end());
      if (!introduced && contexts.isNamedFor(this, at, name.end(), followed)) {
        return false;
      }
      if (introduced || name.certain()) {
        boolean known = introduced || followed;
        person(at, name.end(), known ? rules.introduced : rules.name);
        return true;
      }
      if (followed && !contexts.isHyphened(this, at)) {
        person(at, name.end(), rules.followed);
      } else {
        doubt(at, name.end(), rules.doubtful);
      }
      introduced = false;
      return true;
    }

    /**
     * Whether two syllables go on with the company or the place in a post behind a name: "ông A,
     * Giám đốc Công ty Gỗ Nam Thái Sơn".
     */
    private boolean isOfBody(int at, NameGrammar.Name name) {
      if (at != behindName || name.certain() || name.end() - at > 2) {
        return false;
      }
      if (tokens.is(gazetteer.settlement, at - 1)) {
        return true;
      }
      for (int i = postBegin; i < at; i++) {
        int body = tokens.phraseEnd(gazetteer.body, i, at);
        if (body > i && gazetteer.bodyKind(tokens, i, body) == BodyKind.NAMED) {
          return true;
        }
      }
      return false;
    }

    /** Adds a foreign name; false, and a doubtful name, where it may be something else. */
    private boolean foreign(int at, NameGrammar.Name name) {
      if (!foreignMayFollow && contexts.isNamedFor(this, at, name.end())
          || introduced && isOfBody(at, name)) {
        return false;
      }
      if (foreignMayFollow
          || name.certain()
          || !introduced
              && contexts.postFollows(this, name.end())
              && names.hasForeignWord(tokens, at, name.end())) {
        person(at, name.end(), foreignMayFollow ? rules.introducedForeign : rules.foreign);
        return true;
      }
      doubt(at, name.end(), rules.doubtfulForeign);
      return false;
    }

    private int body(int at) {
      int behind = begins(gazetteer.body, at) ? bodies.end(tokens, at, end, false) : at;
      if (behind <= at || isBareHead(at, behind)) {
        return at;
      }
      add(EntityType.ORGANIZATION, at, behind, rules.body);
      return behind;
    }

    /** Whether only the head of a body stands here, as in "Bộ máy". */
    private boolean isBareHead(int at, int behind) {
      return tokens.entry(gazetteer.body, at, behind) >= 0
          && gazetteer.bodyKind(tokens, at, behind) != BodyKind.FULL;
    }

    private void person(int at, int behind, Rule rule) {
      mentions.person(at, behind, rule);
      behindName = behind;
      introduced = false;
      foreignMayFollow = false;
    }

    private void doubt(int at, int behind, Rule rule) {
      mentions.doubt(mentions.entity(EntityType.PERSON, at, behind, rule));
    }

    private void add(EntityType type, int at, int behind, Rule rule) {
      postBegin = type == EntityType.POST ? at : postBegin;
      behindName = type == EntityType.POST && isBehindName(at) ? behind : behindName;
      mentions.add(mentions.entity(type, at, behind, rule));
    }
  }
}
