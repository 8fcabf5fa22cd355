package vn.bienban.annotate.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.entity.EntityRules;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.MentionKind;

/** Gives the names of a sentence the posts that stand by them. Immutable and thread-safe. */
final class PostAttachment {
  private final Address address;
  private final PostContexts contexts;
  private final PeopleRules rules;

  PostAttachment(Address address, PostContexts contexts, PeopleRules rules) {
    this.address = address;
    this.contexts = contexts;
    this.rules = rules;
  }

  /** Reads all sentences: names are members of the roster and mentioned from now on. */
  void read(Reading reading) {
    List<Entity> above = List.of();
    for (Sentence sentence : reading.sentences()) {
      List<Entity> row = reading.row(sentence);
      if (!row.isEmpty()) {
        new InSentence(reading, sentence).read();
      }
      if (reading.document.segmented().blockOf(sentence).kind() != BlockKind.BYLINE) {
        // "(Đã ký)" may stand between the post and the name of who signs.
        above = row.isEmpty() ? above : List.of();
      } else if (row.size() == 1 && row.get(0).type() == EntityType.PERSON) {
        reading.titles.give(reading.roster.individual(row.get(0)), above, rules.titleBeside);
        above = List.of();
      } else {
        above = row;
      }
    }
  }

  /** Names of one sentence with the posts that stand by them. */
  private final class InSentence extends RowTokens {
    /** Posts that the names of a list share, and the last name of it so far. */
    private List<Entity> inCommon = List.of();

    private int sharedUntil = -1;

    /** Whether they stand before a colon. */
    private boolean heading;

    /** Whether a name stands before the one that is read. */
    private boolean named;

    InSentence(Reading reading, Sentence sentence) {
      super(reading, sentence);
    }

    void read() {
      for (int i = 0; i < row.size(); i++) {
        if (isPerson(i)) {
          name(i);
          named = true;
        }
      }
    }

    private void name(int index) {
      Entity name = row.get(index);
      Individual person = reading.roster.individual(name);
      person.cut |= isDots(name.endToken());
      person.figure |= EntityRules.isFigure(name);
      person.nameTokens.add(name.firstToken());
      reading.named.set(name.firstToken(), name.endToken());
      List<Entity> left = leftPosts(index);
      List<Entity> right = rightPosts(index, holdsHighest(left));
      if (left.isEmpty()) {
        sharePostsBehind(index, right);
      }
      sharePosts(index, person, left);
      reading.titles.give(person, left, rules.titleBeside);
      doubtLeft(person, left);
      reading.titles.give(person, right, rules.titleBeside);
      if (right.size() == 1 && left.isEmpty() && isSubjectOfVerb(right.get(0))) {
        reading.titles.doubt(person, right.get(0));
      }
      int begin = left.isEmpty() ? name.firstToken() : left.get(0).firstToken();
      reading.mentions.add(
          new PersonMention(
              person.index,
              MentionKind.NAME,
              name.span(),
              address.start(tokens(), first(), begin),
              right.isEmpty() ? name.endToken() : right.get(right.size() - 1).endToken(),
              EntityRules.isByRule(name) ? rules.name.name() : name.rule(),
              name.confidence()));
    }

    private boolean isDots(int token) {
      return token < tokens().size() && (text(token).equals("…") || text(token).equals("..."));
    }

    /** Gives a name the posts of its list, and begins or ends a list. */
    private void sharePosts(int index, Individual person, List<Entity> left) {
      Entity name = row.get(index);
      boolean inList = !inCommon.isEmpty() && leads(rules.shared, row.get(sharedUntil), name);
      List<Entity> headed = headingPosts(index, left);
      if (!headed.isEmpty()) {
        inCommon = headed;
        heading = true;
        sharedUntil = index;
        reading.titles.give(person, inCommon, rules.titleShared);
      } else if (inList && (heading || left.isEmpty())) {
        sharedUntil = index;
        reading.titles.give(person, inCommon, rules.titleShared);
      } else if (!left.isEmpty()
          && (contexts.isOfSeveral(tokens(), first(), left.get(0)) || isBeforeList(index, left))) {
        inCommon = left;
        heading = lastMark(':', left.get(0).endToken(), name.firstToken()) >= 0;
        sharedUntil = index;
      } else {
        inCommon = List.of();
      }
    }

    /** "Ủy viên Đảng đoàn, Phó Chủ tịch Hội: A, B": a post that several may hold, and names. */
    private boolean isBeforeList(int index, List<Entity> left) {
      Entity last = left.get(left.size() - 1);
      return contexts.isHeldByMany(tokens(), last)
          && isMark(last.endToken(), ':')
          && isPerson(index + 1)
          && leads(rules.shared, row.get(index), row.get(index + 1));
    }

    private void doubtLeft(Individual person, List<Entity> left) {
      for (int k = 0; k + 1 < left.size(); k++) {
        // "Thủ tướng và Ngoại trưởng A": the first post may be somebody else's
        if (is(contexts.coordinator, left.get(k).endToken())) {
          reading.titles.doubt(person, left.get(k));
        }
      }
      if (left.size() > 1 && is(contexts.genitive, left.get(0).firstToken() - 1)) {
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
      int head = nameIndex - left.size();
      int from = head;
      while (isPost(from - 1)
          && leads(from == head ? rules.shared : rules.beside, row.get(from - 1), row.get(from))) {
        from--;
      }
      return from < head && contexts.isOfSeveral(tokens(), first(), row.get(from))
          ? row.subList(from, head)
          : List.of();
    }

    /**
     * "Chúc mừng A, Chủ tịch nước nhấn mạnh": a post that one person holds, with a verb behind, may
     * be the subject of its own clause.
     */
    private boolean isSubjectOfVerb(Entity post) {
      return !contexts.isHeldByMany(tokens(), post)
          && isMark(post.firstToken() - 1, ',')
          && isInside(post.endToken())
          && kind(post.endToken()) == TokenKind.WORD
          && !isCapitalized(post.endToken());
    }

    /** The posts before a name, from left to right, that belong to it. */
    private List<Entity> leftPosts(int nameIndex) {
      int from = nameIndex;
      // "A, Trưởng phòng Tổng hợp; Giám đốc Sở B": the post before the semicolon is A's
      while (isFree(from - 1)
          && leads(rules.beside, row.get(from - 1), row.get(from))
          && !(named && isMark(row.get(from - 1).endToken(), ';'))) {
        from--;
      }
      if (nameIndex - from > 1 && contexts.isTaken(tokens(), first(), row.get(from).firstToken())) {
        // "miễn nhiệm Bộ trưởng Bộ Y tế, Thủ tướng A trình": only the last one is A's
        return row.subList(nameIndex - 1, nameIndex);
      }
      if (nameIndex - from > 1
          && (ends(contexts.delegate, row.get(from).firstToken())
              || isSuperiorOf(row.get(from), row.get(from + 1)))) {
        from++;
      }
      return row.subList(from, nameIndex);
    }

    /** "Thủ tướng, Phó Thủ tướng A": the first post is another's. */
    private boolean isSuperiorOf(Entity post, Entity next) {
      return phraseEnd(contexts.highest, post.firstToken()) >= 0
          && phraseEnd(contexts.highest, next.firstToken() + 1) >= 0
          && contexts.isHeldByMany(tokens(), next);
    }

    private @Nullable Match match(RuleMatcher rule, Entity from) {
      return rule.match(document(), sentence(), from.firstToken());
    }

    /** Whether the patterns of a rule lead from one of the row to the next. */
    private boolean leads(RuleMatcher rule, Entity from, Entity to) {
      Match match = match(rule, from);
      Match.Range next = match == null ? null : match.get("to");
      return next != null && next.begin() == to.firstToken();
    }

    /** The posts behind a name, in apposition to it. */
    private List<Entity> rightPosts(int nameIndex, boolean holdsHighest) {
      Match match = isPost(nameIndex + 1) ? match(rules.beside, row.get(nameIndex)) : null;
      Match.Range posts = match == null ? null : match.get("posts");
      int end = posts == null ? nameIndex + 1 : postsEnd(nameIndex + 1, posts.end());
      Match.Range next = match == null ? null : match.get("next");
      int item = next == null ? -1 : lastMark(';', row.get(nameIndex).endToken(), next.begin());
      while (item >= 0 && end > nameIndex + 1 && row.get(end - 1).firstToken() > item) {
        // "A, Ủy viên; Giám đốc Sở, Đại tá B": behind the semicolon all is B's
        end--;
      }
      List<Entity> right = row.subList(nameIndex + 1, end);
      // "Thủ tướng A, Tổng Bí thư, Chủ tịch nước B": all behind A is B's
      boolean goesOn = next != null && item < 0;
      return holdsHighest && holdsHighest(row.subList(nameIndex + 1, goesOn ? end + 1 : end))
          ? List.of()
          : right;
    }

    /** "A và B, Phó Chủ tịch …": a post that several may hold is A's too, who has no other. */
    private void sharePostsBehind(int nameIndex, List<Entity> right) {
      if (right.isEmpty() || !isPerson(nameIndex - 1)) {
        return;
      }
      Entity before = row.get(nameIndex - 1);
      Individual person = reading.roster.individual(before);
      Match match = match(rules.shared, before);
      if (match != null && match.makes(PeopleRules.BEHIND) && person.titles.isEmpty()) {
        reading.titles.give(person, right, rules.titleShared);
      }
    }

    private boolean holdsHighest(List<Entity> posts) {
      return posts.stream().anyMatch(post -> phraseEnd(contexts.highest, post.firstToken()) >= 0);
    }
  }
}
