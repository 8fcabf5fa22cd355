package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Reads the posts that a verb gives to somebody: "giữ chức …", "được bầu làm …", "bổ nhiệm chức vụ
 * … cho …". Immutable and thread-safe.
 */
final class Appointments extends Domain {
  /** How far from the words that give a post its holder may stand. */
  private static final int REACH = 18;

  /** How far before the holder the verb of appointing may stand. */
  private static final int VERB_REACH = 8;

  /** A comma, "sau đó" and "làm". */
  private static final int MOST_JOINTS = 3;

  private final Address address;
  private final PostContexts contexts;
  private final Careers careers;
  private final LexicalClass takenFrom = of("taken-from");
  private final LexicalClass holds = of("holds");
  private final LexicalClass becomes = of("becomes");
  private final LexicalClass appoints = of("appoints");
  private final LexicalClass list = of("list");
  private final LexicalClass onlyProposed = of("only-proposed");
  private final LexicalClass receiver = of("receiver");
  private final LexicalClass chain = of("chain");

  /** A link trusted no more than so is no more than likely. */
  private final double unsure;

  Appointments(
      Lexicon lexicon, Address address, PostContexts contexts, Careers careers, PeopleRules rules) {
    super(lexicon, "people");
    this.address = address;
    this.contexts = contexts;
    this.careers = careers;
    unsure = rules.shortNameOfOne().confidence();
  }

  /** Posts that somebody is given. */
  record Given(int person, List<Entity> posts) {}

  /**
   * The posts given in a sentence.
   *
   * @param tokens the tokens of the text
   * @param sentence the sentence
   * @param row its names and posts in order of place
   * @param mentions those of whom it speaks, in order of place
   * @param subject the person whose career it tells, or {@link Careers#NOBODY}
   * @param titles knows which posts are somebody's already
   */
  List<Given> read(
      Tokens tokens,
      Sentence sentence,
      List<Entity> row,
      List<PersonMention> mentions,
      int subject,
      Titles titles) {
    int first = sentence.firstToken();
    List<Given> given = List.of();
    int from = first;
    for (int i = 0; i < row.size(); i++) {
      Entity post = row.get(i);
      if (post.type() != EntityType.POST
          || titles.isAttached(post)
          || contexts.isOfSeveral(tokens, first, post)) {
        continue;
      }
      List<Entity> posts = chain(tokens, row, i, titles);
      PersonMention holder = holder(tokens, first, from, row, i, posts, mentions, titles);
      int person = holder != null ? holder.person() : Careers.NOBODY;
      if (holder == null
          && subject != Careers.NOBODY
          && isOfCareer(tokens, sentence, posts, mentions, subject)) {
        person = subject;
      }
      if (person == Careers.NOBODY) {
        continue;
      }
      given = given.isEmpty() ? new ArrayList<>(2) : given;
      given.add(new Given(person, posts));
      i += posts.size() - 1;
      from = posts.get(posts.size() - 1).endToken();
    }
    return given;
  }

  /**
   * Whether posts in a career are its owner's: behind the time of a line or a semicolon, behind
   * words that give a post, alone in a line. Nobody else is named before them.
   */
  private boolean isOfCareer(
      Tokens tokens,
      Sentence sentence,
      List<Entity> posts,
      List<PersonMention> mentions,
      int subject) {
    int first = sentence.firstToken();
    int at = posts.get(0).firstToken();
    for (PersonMention mention : mentions) {
      if (mention.firstToken() < at
          && mention.person() != subject
          && mention.confidence() > unsure) {
        return false;
      }
    }
    int lead = careers.behindPeriod(tokens, sentence);
    String before = at > first ? tokens.text(at - 1) : "";
    if (at == lead && at > first && before.equals(":")) {
      return true;
    }
    if (at == lead || before.equals(";")) {
      // what the holder of a post does is told of somebody else
      return endsClause(tokens, posts.get(posts.size() - 1).endToken(), sentence.endToken());
    }
    int cue = phraseBefore(holds, tokens, first, at);
    if (cue < 0 && before.equals(":")) {
      return stands(list, tokens, Math.max(first, at - 1 - REACH), at - 1);
    }
    return (cue >= 0 || contexts.isCopula(tokens, at - 1, at))
        && !stands(onlyProposed, tokens, first, at);
  }

  private boolean endsClause(Tokens tokens, int from, int end) {
    int behind = contexts.behindTerm(tokens, from, end);
    return behind >= end
        || tokens.kind(behind) == TokenKind.PUNCTUATION && !tokens.isMark(behind, ',');
  }

  private @Nullable PersonMention holder(
      Tokens tokens,
      int first,
      int from,
      List<Entity> row,
      int index,
      List<Entity> posts,
      List<PersonMention> mentions,
      Titles titles) {
    Entity post = row.get(index);
    int at = post.firstToken();
    int cue = phraseBefore(holds, tokens, first, at);
    boolean held = cue >= 0;
    if (!held) {
      cue = phraseBefore(becomes, tokens, first, at);
    }
    if (cue < 0) {
      PersonMention told = toldOf(tokens, at, mentions);
      return told != null ? told : listHolder(tokens, first, at, mentions);
    }
    boolean takenAway = isTakenAway(tokens, cue, at);
    if (!takenAway && stands(onlyProposed, tokens, from, cue)) {
      return null;
    }
    boolean appointed = stands(appoints, tokens, first, cue);
    PersonMention behind =
        appointed || takenAway ? receiver(tokens, posts.get(posts.size() - 1), mentions) : null;
    if (behind != null) {
      return behind;
    }
    PersonMention before = last(mentions, cue);
    if (before == null && held && index == 0) {
      PersonMention subject = subject(tokens, posts.get(posts.size() - 1), mentions);
      boolean byPost =
          subject != null && address.end(tokens, subject.firstToken(), tokens.size()) < 0;
      // "miễn nhiệm Bộ trưởng Bộ Y tế, Thủ tướng A trình": A has a post of his own
      return takenAway && byPost ? null : subject;
    }
    if (before == null
        || cue - before.endToken() > REACH && from == first
        || address.standsIn(tokens, before.endToken(), cue)) {
      return null;
    }
    for (int i = index - 1; i >= 0 && row.get(i).firstToken() >= before.endToken(); i--) {
      if (row.get(i).type() == EntityType.POST && !titles.isAttached(row.get(i))) {
        // Who holds that post is not told.
        return from > row.get(i).firstToken() ? before : null;
      }
    }
    int verbFrom = Math.max(first, before.firstToken() - VERB_REACH);
    return held || stands(appoints, tokens, verbFrom, cue) ? before : null;
  }

  /** "Trên cương vị Bộ trưởng …, ông đã …": who is named right behind the posts and a comma. */
  private @Nullable PersonMention subject(
      Tokens tokens, Entity post, List<PersonMention> mentions) {
    int at = contexts.behindTerm(tokens, post.endToken(), tokens.size());
    boolean comma = at < tokens.size() && tokens.isMark(at, ',');
    for (PersonMention mention : mentions) {
      if (mention.firstToken() > at) {
        boolean next = comma && mention.firstToken() == at + 1;
        return next && mention.confidence() > unsure ? mention : null;
      }
    }
    return null;
  }

  /** "Đồng chí là Ủy viên …": who stands right before "là" and the post. */
  private @Nullable PersonMention toldOf(Tokens tokens, int post, List<PersonMention> mentions) {
    for (PersonMention mention : mentions) {
      if (mention.endToken() < post
          && mention.confidence() > unsure
          && contexts.isCopula(tokens, mention.endToken(), post)) {
        return mention;
      }
    }
    return null;
  }

  /** Whether the words before a post take it from its holder: "cách chức", "thôi làm nhiệm vụ". */
  private boolean isTakenAway(Tokens tokens, int from, int post) {
    return contexts.isTaken(tokens, from, post);
  }

  /** "… giữ nhiều vị trí quan trọng: …": whoever the sentence speaks of. */
  private @Nullable PersonMention listHolder(
      Tokens tokens, int first, int at, List<PersonMention> mentions) {
    int colon = at - 1;
    if (colon <= first || !tokens.isMark(colon, ':')) {
      return null;
    }
    boolean many = stands(list, tokens, Math.max(first, colon - REACH), colon);
    return many ? last(mentions, colon) : null;
  }

  /** "… cho Thượng tướng A", "… đối với ông A". */
  private @Nullable PersonMention receiver(
      Tokens tokens, Entity post, List<PersonMention> mentions) {
    int at = contexts.behindTerm(tokens, post.endToken(), tokens.size());
    int begin = at < tokens.size() ? tokens.phraseEnd(receiver, at) : -1;
    for (PersonMention mention : mentions) {
      if (mention.firstToken() == begin) {
        return mention;
      }
      if (mention.firstToken() >= at) {
        // "miễn nhiệm chức vụ X nhiệm kỳ 2021 - 2026 và cho thôi làm nhiệm vụ Y đối với ông A"
        return tokens.phraseBegin(takenFrom, mention.firstToken()) >= at ? mention : null;
      }
    }
    return null;
  }

  private @Nullable PersonMention last(List<PersonMention> mentions, int before) {
    PersonMention last = null;
    for (PersonMention mention : mentions) {
      if (mention.firstToken() < before) {
        last = mention;
      }
    }
    // A link that is no more than likely gives no post.
    return last == null || last.confidence() <= unsure ? null : last;
  }

  /** A post and those joined to it that no name follows. */
  private List<Entity> chain(Tokens tokens, List<Entity> row, int index, Titles titles) {
    List<Entity> posts = new ArrayList<>();
    posts.add(row.get(index));
    for (int i = index + 1; i < row.size(); i++) {
      Entity post = row.get(i);
      if (post.type() != EntityType.POST
          || titles.isAttached(post)
          || !isJoint(tokens, row.get(i - 1).endToken(), post.firstToken())) {
        break;
      }
      posts.add(post);
    }
    return posts;
  }

  /** Whether marks and "rồi", "sau đó làm" lead from a post, and when it was held, to the next. */
  private boolean isJoint(Tokens tokens, int from, int to) {
    int at = contexts.behindTerm(tokens, from, to);
    int joints = 0;
    while (at < to && joints < MOST_JOINTS) {
      int next = tokens.phraseEnd(chain, at, to);
      if (next < 0) {
        return false;
      }
      at = next;
      joints++;
    }
    return at == to && joints > 0;
  }

  /** Where a phrase begins that ends right before a token, or -1. */
  private static int phraseBefore(LexicalClass type, Tokens tokens, int first, int at) {
    int begin = tokens.phraseBegin(type, at);
    return begin >= first ? begin : -1;
  }

  private static boolean stands(LexicalClass type, Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.phraseEnd(type, i, to) >= 0) {
        return true;
      }
    }
    return false;
  }
}
