package vn.bienban.annotate.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.RuleMatcher;

/**
 * How far a post goes whose body no table knows to its end, as the words around it tell: up to the
 * name it stands before ("Chủ tịch Hiệp hội Chế biến gỗ Phú Lâm Lê Minh Khuê"), or behind a name to
 * the last capital before the clause goes on ("ông Khuê, Giám đốc Công ty Gỗ Đức Phú Lâm cho
 * biết"). Immutable and thread-safe.
 */
record PostTails(EntityRules rules, PostGrammar posts) {
  /**
   * Gives the posts of a sentence the words that only their surroundings tell to be theirs.
   *
   * @param row what was found in the sentence, in order
   */
  void widen(Document document, Sentence sentence, List<Entity> row) {
    boolean behindName = false;
    for (int i = 0; i < row.size(); i++) {
      Entity post = row.get(i);
      Entity before = i == 0 ? null : row.get(i - 1);
      behindName =
          before != null
              && (before.type() == EntityType.PERSON
                  || before.type() == EntityType.POST && behindName)
              && isJoined(document.tokens(), before, post);
      if (post.type() != EntityType.POST) {
        continue;
      }
      int end = end(document, sentence, row, i, behindName);
      if (end > post.endToken()) {
        row.set(
            i,
            new Entity(
                EntityType.POST,
                document.tokens().span(post.firstToken(), end),
                post.firstToken(),
                end,
                post.rule(),
                post.confidence()));
        while (i + 1 < row.size() && row.get(i + 1).firstToken() < end) {
          row.remove(i + 1);
        }
      }
    }
  }

  /** Whether the mark of an apposition alone stands between two. */
  private static boolean isJoined(Tokens tokens, Entity before, Entity post) {
    int end = before.endToken();
    return end + 1 == post.firstToken()
        && (tokens.isMark(end, ',') || tokens.isMark(end, '-') || tokens.isMark(end, '('));
  }

  /** The end of one of the row; its own where nothing tells more. */
  private int end(
      Document document, Sentence sentence, List<Entity> row, int at, boolean behindName) {
    int from = row.get(at).endToken();
    int behind = at + 1;
    while (behind < row.size() && row.get(behind).type() == EntityType.ORGANIZATION) {
      behind++;
    }
    Entity next = behind < row.size() ? row.get(behind) : null;
    int to = next == null ? sentence.endToken() : next.firstToken();
    if (next != null
        && next.type() == EntityType.PERSON
        && rules.toName.at(document, sentence, from, to) != null) {
      return to;
    }
    if (!behindName) {
      return from;
    }
    if (next != null
        && next.type() == EntityType.POST
        && rules.ofPost.at(document, sentence, from, to) != null) {
      // "Tổ trưởng Tổ tư vấn của Thủ tướng", but "… của Thủ tướng Lê Minh Khuê" names another one
      boolean another =
          behind + 1 < row.size()
              && row.get(behind + 1).type() == EntityType.PERSON
              && row.get(behind + 1).firstToken() == next.endToken();
      return another ? to - 1 : next.endToken();
    }
    RuleMatcher.@Nullable Found tail = rules.tail.at(document, sentence, from, to);
    int end = tail == null ? from : tail.match().end();
    return posts.withSuperior(document.tokens(), end, sentence.endToken());
  }
}
