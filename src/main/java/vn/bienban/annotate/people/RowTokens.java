package vn.bienban.annotate.people;

import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;

/** A sentence with its row of names and posts, for who reads along it. For one reading. */
abstract class RowTokens extends SentenceTokens {
  final Reading reading;

  /** The names of persons and the posts, in order of place. */
  final List<Entity> row;

  RowTokens(Reading reading, Sentence sentence) {
    super(reading.document, sentence);
    this.reading = reading;
    this.row = reading.row(sentence);
  }

  private boolean is(EntityType type, int at) {
    return at >= 0 && at < row.size() && row.get(at).type() == type;
  }

  final boolean isPerson(int at) {
    return is(EntityType.PERSON, at);
  }

  final boolean isPost(int at) {
    return is(EntityType.POST, at);
  }

  /** Whether a post that nobody has yet is at a place of the row. */
  final boolean isFree(int at) {
    return isPost(at) && !reading.titles.isAttached(row.get(at));
  }

  /** Behind the posts of the row, from a place on, that begin before a token. */
  final int postsEnd(int from, int limit) {
    int end = from;
    while (isPost(end) && row.get(end).firstToken() < limit) {
      end++;
    }
    return end;
  }
}
