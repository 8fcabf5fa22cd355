package vn.bienban.annotate.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bienban.annotate.entity.EntityRules;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Rule;
import vn.bienban.record.MentionKind;

/** Gives the names of a sentence the posts that stand by them. Immutable and thread-safe. */
final class PostAttachment {
  private final Address address;
  private final PostContexts contexts;
  private final PeopleRules rules;

  /** What finds figures of history. */
  private final String figure;

  /** What finds names by rule; any other source is a model. */
  private final Set<String> namesByRule;

  PostAttachment(
      Address address, PostContexts contexts, PeopleRules rules, EntityRules entityRules) {
    this.address = address;
    this.contexts = contexts;
    this.rules = rules;
    this.figure = entityRules.figure().name();
    this.namesByRule =
        entityRules.sheet().rules().stream().map(Rule::name).collect(Collectors.toSet());
  }

  /** Reads all sentences: names are members of the roster and mentioned from now on. */
  void read(Reading reading) {
    List<Entity> above = List.of();
    for (Sentence sentence : reading.sentences()) {
      List<Entity> row = reading.row(sentence);
      if (!row.isEmpty()) {
        new InSentence(reading, sentence, row).read();
      }
      if (reading.document.segmented().blockOf(sentence).kind() != BlockKind.BYLINE) {
        // "(Đã ký)" may stand between the post and the name of who signs.
        above = row.isEmpty() ? above : List.of();
      } else if (row.size() == 1 && row.get(0).type() == EntityType.PERSON) {
        reading.titles.give(reading.roster.individual(row.get(0)), above, rules.titleBeside());
        above = List.of();
      } else {
        above = row;
      }
    }
  }

  /** Names of one sentence with the posts that stand by them. */
  private final class InSentence {
    private final Reading reading;
    private final Tokens tokens;
    private final List<Entity> row;
    private final int first;
    private final int limit;

    /** Which names have one of the highest posts in front. */
    private final boolean[] led;

    /** Posts that the names of a list share, and the last name of it so far. */
    private List<Entity> shared = List.of();

    private int sharedUntil = -1;

    /** Whether they stand before a colon. */
    private boolean heading;

    InSentence(Reading reading, Sentence sentence, List<Entity> row) {
      this.reading = reading;
      this.tokens = reading.tokens;
      this.row = row;
      this.first = sentence.firstToken();
      this.limit = sentence.endToken();
      this.led = new boolean[row.size()];
    }

    void read() {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).type() == EntityType.PERSON) {
          name(i);
        }
      }
    }

    private void name(int index) {
      Entity name = row.get(index);
      Individual person = reading.roster.individual(name);
      person.cut |= isDots(name.endToken());
      person.figure |= name.rule().equals(figure);
      person.nameTokens.add(name.firstToken());
      reading.named.set(name.firstToken(), name.endToken());
      List<Entity> left = leftPosts(index);
      led[index] = holdsHighest(left);
      List<Entity> right = rightPosts(index, led[index]);
      if (left.isEmpty()) {
        sharePostsBehind(index, right);
      }
      sharePosts(index, person, left);
      reading.titles.give(person, left, rules.titleBeside());
      doubtLeft(person, left);
      reading.titles.give(person, right, rules.titleBeside());
      if (right.size() == 1 && left.isEmpty() && isSubjectOfVerb(right.get(0))) {
        reading.titles.doubt(person, right.get(0));
      }
      int begin = left.isEmpty() ? name.firstToken() : left.get(0).firstToken();
      reading.mentions.add(
          new PersonMention(
              person.index,
              MentionKind.NAME,
              name.span(),
              address.start(tokens, first, begin),
              right.isEmpty() ? name.endToken() : right.get(right.size() - 1).endToken(),
              namesByRule.contains(name.rule()) ? rules.name().name() : name.rule(),
              name.confidence()));
    }

    private boolean isDots(int token) {
      String mark = token < tokens.size() ? tokens.text(token) : "";
      return mark.equals("…") || mark.equals("...");
    }

    /** Gives a name the posts of its list, and begins or ends a list. */
    private void sharePosts(int index, Individual person, List<Entity> left) {
      Entity name = row.get(index);
      boolean inList = !shared.isEmpty() && continuesList(row.get(sharedUntil), name);
      List<Entity> headed = headingPosts(index, left);
      if (!headed.isEmpty()) {
        shared = headed;
        heading = true;
        sharedUntil = index;
        reading.titles.give(person, shared, rules.titleShared());
      } else if (inList && (heading || left.isEmpty())) {
        sharedUntil = index;
        reading.titles.give(person, shared, rules.titleShared());
      } else if (!left.isEmpty() && contexts.isPlural(tokens, first, left.get(0).firstToken())) {
        shared = left;
        heading = endsWithColon(left.get(0), name);
        sharedUntil = index;
      } else {
        shared = List.of();
      }
    }

    private void doubtLeft(Individual person, List<Entity> left) {
      for (int k = 0; k + 1 < left.size(); k++) {
        // "Thủ tướng và Ngoại trưởng A": the first post may be somebody else's
        if (contexts.isAnd(tokens, left.get(k).endToken())) {
          reading.titles.doubt(person, left.get(k));
        }
      }
      if (left.size() > 1 && contexts.isGenitive(tokens, first, left.get(0).firstToken())) {
        reading.titles.doubt(person, left.get(0));
      }
    }

    /**
     * The posts in the plural before a colon or "gồm": "các Ủy viên Trung ương Đảng: Chủ nhiệm … A;
     * …", "ba Thứ trưởng gồm Thượng tướng A, …".
     */
    private List<Entity> headingPosts(int nameIndex, List<Entity> left) {
      if (left.isEmpty()) {
        return List.of();
      }
      int at = contexts.listBegin(tokens, left.get(0).firstToken());
      if (at <= first) {
        return List.of();
      }
      int head = nameIndex - left.size();
      int from = head;
      while (from > 0 && row.get(from - 1).type() == EntityType.POST) {
        Entity post = row.get(from - 1);
        if (post.endToken() != at && !contexts.joinsPosts(tokens, post.endToken(), at)) {
          break;
        }
        from--;
        at = post.firstToken();
      }
      return from < head && contexts.isPlural(tokens, first, row.get(from).firstToken())
          ? row.subList(from, head)
          : List.of();
    }

    /**
     * "Chúc mừng A, Chủ tịch nước nhấn mạnh": a post that one person holds, with a verb behind, may
     * be the subject of its own clause.
     */
    private boolean isSubjectOfVerb(Entity post) {
      return !contexts.isHeldByMany(tokens, post)
          && tokens.isMark(post.firstToken() - 1, ',')
          && isSmallWord(post.endToken());
    }

    /** Whether a word in small letters stands at a token of the sentence. */
    private boolean isSmallWord(int token) {
      return token < limit && !tokens.isCapitalized(token) && tokens.kind(token) == TokenKind.WORD;
    }

    /** Whether a colon stands between a post and the name it is given to. */
    private boolean endsWithColon(Entity post, Entity name) {
      for (int i = post.endToken(); i < name.firstToken(); i++) {
        if (tokens.isMark(i, ':')) {
          return true;
        }
      }
      return false;
    }

    /** The posts before a name, from left to right, that belong to it. */
    private List<Entity> leftPosts(int nameIndex) {
      int from = nameIndex;
      int at = row.get(nameIndex).firstToken();
      while (from > 0 && row.get(from - 1).type() == EntityType.POST) {
        Entity post = row.get(from - 1);
        if (reading.titles.isAttached(post) || !leadsTo(from - 1, nameIndex, at)) {
          break;
        }
        from--;
        at = post.firstToken();
      }
      // "A, Bí thư …, Chủ tịch … B": what stands behind A by a comma is A's, unless A has posts
      // in front already.
      if (nameIndex - from > 1
          && from > 0
          && row.get(from - 1).type() == EntityType.PERSON
          && !led[from - 1]
          && contexts.isApposition(tokens, row.get(from - 1).endToken(), at)) {
        return row.subList(nameIndex - 1, nameIndex);
      }
      if (nameIndex - from > 1 && contexts.isTaken(tokens, first, row.get(from).firstToken())) {
        // "miễn nhiệm Bộ trưởng Bộ Y tế, Thủ tướng A trình": only the last one is A's
        return row.subList(nameIndex - 1, nameIndex);
      }
      if (nameIndex - from > 1
          && contexts.isRepresented(tokens, first, row.get(from).firstToken())) {
        from++;
      }
      return row.subList(from, nameIndex);
    }

    /** Whether what stands between a post and the next post or name makes it the name's. */
    private boolean leadsTo(int postIndex, int nameIndex, int at) {
      Entity post = row.get(postIndex);
      int behind = post.endToken();
      if (postIndex + 1 < nameIndex) {
        return !contexts.isOfRelation(tokens, first, at)
            && (contexts.joinsPosts(tokens, behind, at) || contexts.isCopula(tokens, behind, at));
      }
      if (behind < at
          && tokens.isMark(behind, ',')
          && contexts.isOfRelation(tokens, first, post.firstToken())) {
        // "Phu nhân Đại sứ, bà A", "thừa ủy quyền của Chủ tịch nước, đồng chí A".
        return false;
      }
      return contexts.joinsName(tokens, behind, at)
          || contexts.isCopula(tokens, behind, at)
          || contexts.isPlural(tokens, first, post.firstToken())
              && contexts.lists(tokens, behind, at)
          || isSubject(postIndex);
    }

    /** "Chủ tịch UBND tỉnh, Lê Minh Khuê chủ trì": the post opens the sentence, a verb follows. */
    private boolean isSubject(int postIndex) {
      Entity post = row.get(postIndex);
      Entity name = row.get(postIndex + 1);
      return postIndex == 0
          && address.start(tokens, first, post.firstToken()) == first
          && name.firstToken() == post.endToken() + 1
          && tokens.isMark(post.endToken(), ',')
          && isSmallWord(name.endToken())
          && !contexts.isAnd(tokens, name.endToken());
    }

    /** The posts behind a name, in apposition to it. */
    private List<Entity> rightPosts(int nameIndex, boolean holdsHighest) {
      int end = nameIndex + 1;
      int at = row.get(nameIndex).endToken();
      while (end < row.size() && row.get(end).type() == EntityType.POST) {
        Entity post = row.get(end);
        int begin = post.firstToken();
        boolean joined =
            end == nameIndex + 1
                ? begin == at || contexts.isApposition(tokens, at, begin)
                : contexts.joinsPosts(tokens, at, begin);
        if (joined && holdsHighest && contexts.isHighest(tokens, post)) {
          // "Thủ tướng A, Tổng Bí thư, Chủ tịch nước B": all behind A is B's.
          return List.of();
        }
        if (!joined
            || belongsToNext(end)
            || contexts.isPlural(tokens, first, begin)
            || contexts.isOfManyBodies(tokens, post.endToken(), limit)) {
          break;
        }
        end++;
        at = post.endToken();
      }
      return row.subList(nameIndex + 1, end);
    }

    /** "A và B, Phó Chủ tịch …": a post that several may hold is A's too, who has no other. */
    private void sharePostsBehind(int nameIndex, List<Entity> right) {
      if (nameIndex == 0 || right.isEmpty() || row.get(nameIndex - 1).type() != EntityType.PERSON) {
        return;
      }
      Entity before = row.get(nameIndex - 1);
      int joint = before.endToken();
      boolean next =
          joint < tokens.size()
              && address.start(tokens, first, row.get(nameIndex).firstToken()) == joint + 1;
      // "các ông A, B, nguyên Phó Chủ tịch …"
      boolean together =
          address.isPlural(tokens, first, before.firstToken())
              && tokens.isMark(joint, ',')
              && tokens.isMark(row.get(nameIndex).endToken(), ',');
      boolean joined =
          contexts.isAnd(tokens, joint) && contexts.isHeldByMany(tokens, right.get(0)) || together;
      Individual person = reading.roster.individual(before);
      if (next && joined && person.titles.isEmpty()) {
        reading.titles.give(person, right, rules.titleShared());
      }
    }

    private boolean holdsHighest(List<Entity> posts) {
      return posts.stream().anyMatch(post -> contexts.isHighest(tokens, post));
    }

    /** Whether a name stands right behind a post, which then is that name's. */
    private boolean belongsToNext(int postIndex) {
      if (postIndex + 1 >= row.size() || row.get(postIndex + 1).type() != EntityType.PERSON) {
        return false;
      }
      int end = row.get(postIndex).endToken();
      int name = address.start(tokens, first, row.get(postIndex + 1).firstToken());
      return name == end || name == end + 1 && tokens.isMark(end, '-');
    }

    /** Whether only marks, "và", words of address and posts stand between two names. */
    private boolean continuesList(Entity from, Entity to) {
      int i = from.endToken();
      while (i < to.firstToken()) {
        int next = reading.postEnd(i);
        if (next < 0) {
          next = contexts.listJoint(tokens, i, to.firstToken());
        }
        if (next < 0) {
          return false;
        }
        i = next;
      }
      return true;
    }
  }
}
