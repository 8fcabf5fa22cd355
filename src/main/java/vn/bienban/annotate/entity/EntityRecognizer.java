package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Finds the names of persons, the posts and the bodies of a text by rule: family names, words of
 * address, tables of posts and bodies. Immutable and thread-safe.
 */
public final class EntityRecognizer {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(EntityRecognizer.class, "entity.rules");

  private static final int LONGEST_CREDIT = 12;
  private static final int LONGEST_LIST = 60;
  private static final int LONGEST_HOUSE_NUMBER = 6;

  /** How sure a model must be of a person. */
  private static final double SURE_MODEL = 0.75;

  private static final String NAME = RULES.rule("entity.person-name").name();
  private static final String INTRODUCED = RULES.rule("entity.person-introduced").name();
  private static final String FOREIGN = RULES.rule("entity.person-foreign").name();
  private static final String POST = RULES.rule("entity.post").name();
  private static final String BODY = RULES.rule("entity.body").name();

  private final EntityLexicon lexicon = EntityLexicon.instance();
  private final NameGrammar names = new NameGrammar(lexicon);
  private final BodyGrammar bodies = new BodyGrammar(lexicon, names);
  private final PostGrammar posts = new PostGrammar(lexicon, bodies);
  private final PostTails postTails = new PostTails(lexicon, posts);

  private EntityRecognizer() {}

  /** Loads the tables, once for all. */
  public static EntityRecognizer create() {
    return new EntityRecognizer();
  }

  /** The entities of a text in order of place. */
  public List<Entity> recognize(SegmentedText text) {
    return recognize(text, null);
  }

  /**
   * The entities of a text in order of place, with persons that the rules leave open and a model
   * knows.
   *
   * @param model the model, or null
   */
  public List<Entity> recognize(SegmentedText text, @Nullable NameModel model) {
    Reading reading = new Reading(text);
    for (Sentence sentence : text.sentences()) {
      if (text.blockOf(sentence).kind() != BlockKind.BYLINE) {
        reading.read(sentence);
      } else {
        reading.signature(sentence);
      }
    }
    if (model != null) {
      reading.ask(model);
    }
    return reading.finish();
  }

  private final class Reading {
    private final SegmentedText text;
    private final List<Token> tokens;
    private final List<Entity> found = new ArrayList<>();
    private final List<Entity> doubtful = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final BitSet named = new BitSet();

    /** The posts of the line before, in a signature. */
    private final List<Entity> signed = new ArrayList<>();

    private boolean signing;

    Reading(SegmentedText text) {
      this.text = text;
      this.tokens = text.tokens();
    }

    void read(Sentence sentence) {
      int first = found.size();
      scan(sentence);
      widenPosts(first, sentence.endToken());
    }

    /** Gives the posts of a sentence the words that only their surroundings tell to be theirs. */
    private void widenPosts(int first, int limit) {
      List<Entity> row = found.subList(first, found.size());
      for (int i = 0; i < row.size(); i++) {
        Entity post = row.get(i);
        if (post.type() != EntityType.POST) {
          continue;
        }
        int end = postTails.end(tokens, row, i, limit);
        if (end > post.endToken()) {
          row.set(i, entity(EntityType.POST, post.firstToken(), end, POST, post.confidence()));
          while (i + 1 < row.size() && row.get(i + 1).firstToken() < end) {
            row.remove(i + 1);
          }
        }
      }
    }

    private void scan(Sentence sentence) {
      int end = sentence.endToken();
      int i = sentence.firstToken();
      boolean introduced = false;
      boolean foreignMayFollow = false;
      boolean oneWordWillDo = false;
      while (i < end) {
        PhraseTrie.Hit<String> honorific =
            isPartOfWord(sentence, i) ? null : lexicon.honorific(tokens, i, end);
        PostGrammar.Post post =
            i > sentence.firstToken() && isInsideWord(i) ? null : posts.at(tokens, i, end);
        NameGrammar.Name name = names.vietnamese(tokens, i, end);
        if (post != null && !(name != null && name.certain() && post.end() == i + 1)) {
          int club = club(sentence, i, post);
          if (club > i) {
            add(EntityType.POST, i, club, POST, 0.8);
            i = club;
            continue;
          }
          int holder = foreignHolder(sentence, i, post);
          int postEnd = holder < 0 ? post.end() : holder;
          if (!post.kind().equals("role")) {
            add(EntityType.POST, i, postEnd, POST, 0.9);
          }
          introduced = true;
          oneWordWillDo = post.kind().equals("office") || post.kind().equals("rank");
          foreignMayFollow = holder >= 0 || !post.kind().equals("post") || endsWithPlace(i, post);
          i = postEnd;
          continue;
        }
        if (honorific != null
            && (name == null || !name.certain())
            && !(honorific.value().equals("weak")
                && honorific.end() < end
                && !NameGrammar.isNameSyllable(tokens.get(honorific.end())))) {
          introduced = true;
          foreignMayFollow = true;
          oneWordWillDo = honorific.value().equals("subject");
          i = honorific.end();
          continue;
        }
        if (name != null && !isCredit(sentence, i)) {
          boolean namedFor = !introduced && isNamedFor(sentence, i, name.end());
          if (introduced || (name.certain() && !namedFor)) {
            boolean known = introduced || postFollows(name.end(), end);
            person(i, name.end(), known ? INTRODUCED : NAME, known ? 0.95 : 0.85);
            introduced = false;
            foreignMayFollow = false;
            i = name.end();
            continue;
          }
          if (!namedFor) {
            if (postFollows(name.end(), end) && !isHyphened(sentence, i)) {
              person(i, name.end(), INTRODUCED, 0.9);
            } else {
              doubtful.add(entity(EntityType.PERSON, i, name.end(), NAME, 0.7));
            }
            i = name.end();
            introduced = false;
            continue;
          }
        }
        NameGrammar.Name foreign = names.foreign(tokens, i, end);
        if (foreign != null
            && name == null
            && !isCredit(sentence, i)
            && (foreignMayFollow || !isNamedFor(sentence, i, foreign.end()))) {
          if (foreignMayFollow
              || foreign.certain()
              || postFollows(foreign.end(), end) && !introduced && isForeign(i, foreign.end())) {
            person(i, foreign.end(), foreignMayFollow ? INTRODUCED : FOREIGN, 0.8);
            introduced = false;
            foreignMayFollow = false;
            i = foreign.end();
            continue;
          }
          doubtful.add(entity(EntityType.PERSON, i, foreign.end(), NAME, 0.6));
        }
        if (foreign == null && name == null && oneWordWillDo && !isCredit(sentence, i)) {
          NameGrammar.Name word = names.foreignWord(tokens, i, end);
          if (word != null) {
            person(i, word.end(), INTRODUCED, 0.75);
            introduced = false;
            foreignMayFollow = false;
            oneWordWillDo = false;
            i = word.end();
            continue;
          }
        }
        int body =
            tokens.get(i).isCapitalized() && lexicon.body(tokens, i, end) != null
                ? bodies.end(tokens, i, end, false)
                : i;
        if (name == null && body > i && !isBareHead(i, body)) {
          add(EntityType.ORGANIZATION, i, body, BODY, 0.8);
          i = body;
        } else {
          i++;
        }
        String word = tokens.get(i - 1).lower();
        if (!word.equals(":") && !word.equals("-")) {
          introduced = false;
          foreignMayFollow = false;
          oneWordWillDo = false;
        }
      }
    }

    /**
     * The end of "HLV Bayer Leverkusen" in "Xabi Alonso (HLV Bayer Leverkusen)": in brackets behind
     * a name what follows the post is a club or a company; -1 elsewhere.
     */
    private int club(Sentence sentence, int at, PostGrammar.Post post) {
      boolean behindName =
          at - 2 >= sentence.firstToken()
              && tokens.get(at - 1).text().equals("(")
              && NameGrammar.isNameSyllable(tokens.get(at - 2));
      if (!behindName || post.kind().equals("role")) {
        return -1;
      }
      NameGrammar.Name name = names.foreign(tokens, post.end(), sentence.endToken());
      return name != null
              && name.end() < sentence.endToken()
              && tokens.get(name.end()).text().equals(")")
          ? name.end()
          : -1;
    }

    /**
     * The lines below a notice: the posts of who signs in capitals, then the name. Other lines of
     * this kind name the article's author.
     */
    void signature(Sentence sentence) {
      int end = sentence.endToken();
      int at = sentence.firstToken();
      NameGrammar.Name name = names.vietnamese(tokens, at, end);
      if (name != null && name.end() == end && signing) {
        found.addAll(signed);
        person(at, end, INTRODUCED, 0.9);
      }
      signing = false;
      signed.clear();
      while (at < end && PostGrammar.isAcronym(tokens.get(at))) {
        PostGrammar.Post post = posts.at(tokens, at, end);
        if (post == null) {
          return;
        }
        signed.add(entity(EntityType.POST, at, post.end(), POST, 0.9));
        at = post.end();
        if (at < end && tokens.get(at).text().equals(",")) {
          at++;
        }
      }
      signing = at == end && !signed.isEmpty();
    }

    /** Whether a post would begin within another word: "trưởng ban", "chức vụ Phó Viện trưởng". */
    private boolean isInsideWord(int at) {
      String before = tokens.get(at - 1).lower();
      if (tokens.get(at).lower().equals("vụ")) {
        return switch (before) {
          case "chức", "nhiệm", "dịch", "phục", "nghĩa", "nghiệp", "đặc", "công" -> true;
          default -> false;
        };
      }
      return before.equals("ban");
    }

    /** Whether a word of address is no such word: "công cụ", "tiếng Anh". */
    private boolean isPartOfWord(Sentence sentence, int at) {
      if (at == sentence.firstToken()) {
        return false;
      }
      Token token = tokens.get(at);
      Token before = tokens.get(at - 1);
      return switch (token.lower()) {
        case "anh" -> token.isCapitalized() && before.kind() == TokenKind.WORD;
        case "cụ" ->
            switch (before.lower()) {
              case "công", "dụng", "đạo", "nhạc", "khí", "ngư" -> true;
              default -> false;
            };
        default -> false;
      };
    }

    /** Whether a word of a name is built as no Vietnamese syllable is. */
    private boolean isForeign(int at, int end) {
      for (int i = at; i < end; i++) {
        if (!Syllable.isVietnamese(tokens.get(i).lower())) {
          return true;
        }
      }
      return false;
    }

    /** Whether a name is the second half of a pair of places, as in "Cam Lộ - La Sơn". */
    private boolean isHyphened(Sentence sentence, int at) {
      return at - 2 >= sentence.firstToken()
          && tokens.get(at - 1).lower().equals("-")
          && tokens.get(at - 2).isCapitalized();
    }

    /**
     * Where in "CEO Meituan Wang Xing" the holder's name begins: behind the first of three or more
     * capitalized words that no table knows; behind the field or the country in "Bộ trưởng Ngoại
     * giao Indonesia Retno Marsudi"; -1 where the words are all the body's.
     */
    private int foreignHolder(Sentence sentence, int at, PostGrammar.Post post) {
      int country = countryEnd(post);
      if (country > 0 && isNameRun(country, post.end())) {
        return country;
      }
      if (isNamedBeside(sentence, at, post)) {
        return -1;
      }
      int tail = post.end();
      while (tail > post.headEnd() && isForeignSyllable(tail - 1, post.end())) {
        tail--;
      }
      if (tail > post.headEnd() && post.end() - tail >= 2 && post.end() - tail <= 4) {
        Token before = tokens.get(tail - 1);
        if (NameGrammar.isUnit(before)) {
          // "Chủ tịch UBND xã Đắk Rmoan": a place with the letters of the highlands.
          return -1;
        }
        if (!before.isCapitalized()
            || before.kind() != TokenKind.WORD
            || PostGrammar.isAcronym(before)
            || endsWithKnown(post.headEnd(), tail)) {
          return tail;
        }
      }
      for (int i = post.headEnd(); i < post.end(); i++) {
        // "Chủ tịch Kim Jong Un"
        if (lexicon.isFamilyFirst(tokens.get(i).lower())
            && tokens.get(i).isCapitalized()
            && names.foreign(tokens, i, tokens.size()) != null
            && !Syllable.isVietnamese(tokens.get(i + 1).lower())) {
          return i;
        }
      }
      int length = post.end() - post.headEnd();
      if (!post.kind().equals("post") || length < 3 || length > 5) {
        return -1;
      }
      for (int i = post.headEnd(); i < post.end(); i++) {
        Token token = tokens.get(i);
        if (!NameGrammar.isNameSyllable(token)
            || lexicon.isCompanyWord(token.lower())
            || lexicon.body(tokens, i, post.end()) != null
            || lexicon.field(tokens, i, post.end()) != null
            || lexicon.place(tokens, i, post.end()) != null) {
          return -1;
        }
      }
      return post.headEnd() + 1;
    }

    /** The end of a place or a great body right behind the head: "Chủ tịch Trung Quốc", or -1. */
    private int countryEnd(PostGrammar.Post post) {
      int at = post.headEnd();
      if (at >= post.end()) {
        return -1;
      }
      PhraseTrie.Hit<String> place = lexicon.place(tokens, at, post.end());
      PhraseTrie.Hit<String> body = lexicon.body(tokens, at, post.end());
      int end =
          place != null && place.value().equals("strong")
              ? place.end()
              : body != null && body.value().equals("full") ? body.end() : -1;
      boolean bracket =
          end > 0
              && end + 2 < post.end()
              && tokens.get(end).text().equals("(")
              && tokens.get(end + 2).text().equals(")");
      return bracket ? end + 3 : end;
    }

    /** Whether two to four capitalized syllables stand here that no table knows. */
    private boolean isNameRun(int from, int end) {
      if (end - from < 2 || end - from > 4) {
        return false;
      }
      for (int i = from; i < end; i++) {
        Token token = tokens.get(i);
        boolean particle = i > from && i + 1 < end && !token.isCapitalized();
        if (!particle
            && (!NameGrammar.isNameSyllable(token)
                || PostGrammar.isAcronym(token)
                || lexicon.isCompanyWord(token.lower())
                || lexicon.body(tokens, i, end) != null
                || lexicon.field(tokens, i, end) != null
                || lexicon.place(tokens, i, end) != null)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether the holder is named beside the post, so that its capitals are all the body's: "Tổng
     * giám đốc Công ty Silkroad Vina, ông Han", "ông Khuê, Phó Chủ tịch Ví MoMo".
     */
    private boolean isNamedBeside(Sentence sentence, int at, PostGrammar.Post post) {
      int behind = post.end();
      if (behind + 1 < sentence.endToken()
          && tokens.get(behind).text().equals(",")
          && lexicon.honorific(tokens, behind + 1, sentence.endToken()) != null) {
        return true;
      }
      if (behind >= sentence.endToken()
          || !lexicon.isClauseVerb(tokens, behind, sentence.endToken())) {
        return false;
      }
      int begin = at;
      for (int i = found.size() - 1; i >= 0; i--) {
        Entity last = found.get(i);
        if (last.endToken() + 1 != begin || !tokens.get(begin - 1).text().equals(",")) {
          return false;
        }
        if (last.type() != EntityType.POST) {
          return last.type() == EntityType.PERSON;
        }
        begin = last.firstToken();
      }
      return false;
    }

    private boolean isForeignSyllable(int at, int end) {
      Token token = tokens.get(at);
      return NameGrammar.isNameSyllable(token)
          && token.text().length() > 1
          && !PostGrammar.isAcronym(token)
          && !Syllable.isVietnamese(token.lower())
          && !lexicon.isCompanyWord(token.lower())
          && lexicon.body(tokens, at, end) == null
          && lexicon.place(tokens, at, end) == null;
    }

    /** Whether a place or a field of the tables ends at a token. */
    private boolean endsWithKnown(int from, int end) {
      for (int i = Math.max(from, end - 4); i < end; i++) {
        PhraseTrie.Hit<String> place = lexicon.place(tokens, i, end);
        PhraseTrie.Hit<Boolean> field = lexicon.field(tokens, i, end);
        if (place != null && place.end() == end || field != null && field.end() == end) {
          return true;
        }
      }
      return false;
    }

    /** Whether only the head of a body stands here, as in "Bộ máy". */
    private boolean isBareHead(int at, int body) {
      PhraseTrie.Hit<String> hit = lexicon.body(tokens, at, body);
      return hit != null && hit.end() == body && !hit.value().equals("full");
    }

    private boolean endsWithPlace(int at, PostGrammar.Post post) {
      for (int i = Math.max(at + 1, post.headEnd()); i < post.end(); i++) {
        PhraseTrie.Hit<String> place = lexicon.place(tokens, i, post.end());
        if (place != null && place.end() == post.end()) {
          return true;
        }
      }
      return false;
    }

    /** Whether ", post", "- post" or "(post" stands behind a name. */
    private boolean postFollows(int at, int end) {
      if (at + 1 >= end) {
        return false;
      }
      String mark = tokens.get(at).lower();
      if (!mark.equals(",") && !mark.equals("-") && !mark.equals("(")) {
        return false;
      }
      PostGrammar.Post post = posts.at(tokens, at + 1, end);
      if (post == null || post.kind().equals("role")) {
        return false;
      }
      if (post.end() >= end) {
        return true;
      }
      if (mark.equals("(")) {
        return true;
      }
      // "A, Phó Bí thư B": the post is B's. "A, Bộ trưởng yêu cầu": the post is a subject.
      Token next = tokens.get(post.end());
      if (next.isCapitalized()) {
        return names.vietnamese(tokens, post.end(), end) == null
            && names.foreign(tokens, post.end(), end) == null;
      }
      return post.end() > post.headEnd()
          || next.kind() != TokenKind.WORD
          || !post.kind().equals("post");
    }

    /** Whether the name stands in a photo credit or a byline, also as a later name of its list. */
    private boolean isCredit(Sentence sentence, int name) {
      int at = name;
      while (at - 1 > sentence.firstToken()
          && name - at < LONGEST_CREDIT
          && isCreditWord(tokens.get(at - 1))) {
        at--;
      }
      if (at - 2 < sentence.firstToken() || !tokens.get(at - 1).lower().equals(":")) {
        return false;
      }
      return switch (tokens.get(at - 2).lower()) {
        case "ảnh", "nguồn", "bài", "clip", "video", "đồ", "họa", "hiện" -> true;
        default -> false;
      };
    }

    private boolean isCreditWord(Token token) {
      return switch (token.lower()) {
        case "-", ",", "&", "/", "và" -> true;
        default -> NameGrammar.isNameSyllable(token);
      };
    }

    /** Whether the words before tell of a street, a school, a campaign … named for a person. */
    private boolean isNamedFor(Sentence sentence, int at, int end) {
      PhraseTrie.Hit<String> figure = lexicon.notName(tokens, at, end);
      if (figure != null && figure.value().equals("figure") && figure.end() == end) {
        return true;
      }
      // "ngõ 685 Lạc Long Quân": the number of the house stands between.
      int name = at;
      if (name - 1 > sentence.firstToken() && isHouseNumber(tokens.get(name - 1))) {
        name--;
        switch (tokens.get(name - 1).lower()) {
          case "ở", "số", "tại", "trú", "nhà" -> {
            return true;
          }
          default -> {}
        }
      }
      for (int i = Math.max(sentence.firstToken(), name - 3); i < name; i++) {
        PhraseTrie.Hit<String> before = lexicon.notName(tokens, i, name);
        if (before != null && before.end() == name && before.value().equals("before")) {
          return true;
        }
      }
      return isListed(sentence, at);
    }

    /**
     * Whether the name stands in a list of teams, streets, companies …: "các đội gồm A, B và C".
     */
    private boolean isListed(Sentence sentence, int name) {
      int at = name - 1;
      while (at > sentence.firstToken() && name - at < LONGEST_LIST && isListWord(tokens.get(at))) {
        at--;
      }
      if (at <= sentence.firstToken() || name - at >= LONGEST_LIST) {
        return false;
      }
      boolean head =
          switch (tokens.get(at).lower()) {
            case "gồm", "như", "là", ":" -> true;
            default -> false;
          };
      // "các thương hiệu nổi tiếng như": an adjective may stand between.
      for (int i = Math.max(sentence.firstToken(), at - 5); head && i < at; i++) {
        PhraseTrie.Hit<String> before = lexicon.notName(tokens, i, at);
        int adjectives = tokens.get(at).text().equals(":") ? 0 : 2;
        if (before != null && before.end() >= at - adjectives && before.value().equals("before")) {
          return true;
        }
      }
      return false;
    }

    private boolean isListWord(Token token) {
      return switch (token.lower()) {
        case ",", "và", "-", ";" -> true;
        default -> token.isCapitalized();
      };
    }

    /**
     * Takes the persons of a model where no rule has found anything else. Where it sees the same
     * words now as a person, now as something else, the surer reading holds for all.
     */
    void ask(NameModel model) {
      BitSet taken = new BitSet();
      for (Entity entity : found) {
        taken.set(entity.firstToken(), entity.endToken());
      }
      List<Entity> candidates = new ArrayList<>();
      Map<String, double[]> readings = new HashMap<>();
      for (Sentence sentence : text.sentences()) {
        if (text.blockOf(sentence).kind() == BlockKind.BYLINE || !isOpen(sentence, taken)) {
          continue;
        }
        for (Entity name : model.names(text, sentence)) {
          int next = taken.nextSetBit(name.firstToken());
          if (next >= 0 && next < name.endToken()) {
            continue;
          }
          boolean person = name.type() == EntityType.PERSON;
          readings.computeIfAbsent(key(name), k -> new double[2])[person ? 0 : 1] +=
              name.confidence();
          if (person
              && isName(name.firstToken(), name.endToken())
              && isWhole(sentence, name)
              && !isCredit(sentence, name.firstToken())
              && !isNamedFor(sentence, name.firstToken(), name.endToken())) {
            candidates.add(name);
          }
        }
      }
      for (Entity name : candidates) {
        double[] reading = readings.getOrDefault(key(name), new double[2]);
        if (name.confidence() >= SURE_MODEL && reading[0] > reading[1]) {
          person(name.firstToken(), name.endToken(), name.rule(), name.confidence());
        }
      }
    }

    /**
     * Whether the run of capitals is all the name's, but for the first word of a sentence, and no
     * hyphen joins it to another.
     */
    private boolean isWhole(Sentence sentence, Entity name) {
      int before = name.firstToken() - 1;
      int after = name.endToken();
      return (before <= sentence.firstToken()
              || !NameGrammar.isNameSyllable(tokens.get(before))
              || named.get(before))
          && (after >= sentence.endToken() || !NameGrammar.isNameSyllable(tokens.get(after)))
          && !isHyphened(sentence, name.firstToken())
          && !(after + 1 < sentence.endToken()
              && tokens.get(after).lower().equals("-")
              && tokens.get(after + 1).isCapitalized()
              && !postFollows(after, sentence.endToken()));
    }

    /**
     * Whether a sentence has two capitalized words in a row that no rule explains, or one that is
     * no Vietnamese syllable.
     */
    private boolean isOpen(Sentence sentence, BitSet taken) {
      boolean capitalBefore = false;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        boolean capital =
            tokens.get(i).isCapitalized()
                && !taken.get(i)
                && NameGrammar.isNameSyllable(tokens.get(i));
        if (capital && (capitalBefore || !Syllable.isVietnamese(tokens.get(i).lower()))) {
          return true;
        }
        capitalBefore = capital;
      }
      return false;
    }

    /**
     * Whether the tokens are capitalized syllables and no place and no body; if all are Vietnamese
     * syllables, two or more from a family name on.
     */
    private boolean isName(int first, int end) {
      if (lexicon.place(tokens, first, end) != null || lexicon.body(tokens, first, end) != null) {
        return false;
      }
      if (!isForeign(first, end)) {
        NameGrammar.Name name = names.vietnamese(tokens, first, end);
        return name != null && name.end() == end;
      }
      for (int i = first; i < end; i++) {
        if (!NameGrammar.isNameSyllable(tokens.get(i))
            || end - first == 1 && PostGrammar.isAcronym(tokens.get(i))
            || lexicon.isCompanyWord(tokens.get(i).lower())) {
          return false;
        }
      }
      return true;
    }

    private boolean isHouseNumber(Token token) {
      return (token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.CODE)
          && token.text().length() <= LONGEST_HOUSE_NUMBER;
    }

    private void person(int first, int end, String rule, double confidence) {
      Entity person = entity(EntityType.PERSON, first, end, rule, confidence);
      known.add(key(person));
      named.set(first, end);
      found.add(person);
    }

    private void add(EntityType type, int first, int end, String rule, double confidence) {
      found.add(entity(type, first, end, rule, confidence));
    }

    private Entity entity(EntityType type, int first, int end, String rule, double confidence) {
      Span span = text.tokenSpan(first, end);
      return new Entity(type, span, first, end, rule, confidence);
    }

    private String key(Entity entity) {
      return entity.span().of(text.text()).toLowerCase(Locale.ROOT);
    }

    /** A doubtful name counts where the same words are a name for certain elsewhere. */
    List<Entity> finish() {
      for (Entity entity : doubtful) {
        if (known.contains(key(entity))) {
          accept(entity);
        }
      }
      doubtful.sort((a, b) -> a.span().compareTo(b.span()));
      for (Entity entity : doubtful) {
        if (isListedWithName(entity.firstToken() - 2, entity.firstToken() - 1)) {
          accept(entity);
        }
      }
      for (int i = doubtful.size() - 1; i >= 0; i--) {
        Entity entity = doubtful.get(i);
        if (isListedWithName(entity.endToken() + 1, entity.endToken())) {
          accept(entity);
        }
      }
      found.sort((a, b) -> a.span().compareTo(b.span()));
      return found;
    }

    private void accept(Entity entity) {
      if (free(entity) && isName(entity.firstToken(), entity.endToken())) {
        named.set(entity.firstToken(), entity.endToken());
        found.add(entity);
      }
    }

    /** Whether a name stands at a token and "và" or a comma between: "A (HLV) và B". */
    private boolean isListedWithName(int name, int joint) {
      if (name < 0 || name >= tokens.size()) {
        return false;
      }
      boolean joined =
          switch (tokens.get(joint).lower()) {
            case "và", ",", "&", "hay" -> true;
            default -> false;
          };
      int at = name;
      if (joined && name < joint && tokens.get(name).text().equals(")")) {
        while (at > 0 && name - at < LONGEST_CREDIT && !tokens.get(at).text().equals("(")) {
          at--;
        }
        at--;
      }
      return joined && at >= 0 && named.get(at);
    }

    private boolean free(Entity candidate) {
      int next = named.nextSetBit(candidate.firstToken());
      return next < 0 || next >= candidate.endToken();
    }
  }
}
