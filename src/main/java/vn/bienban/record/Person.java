package vn.bienban.record;

import java.util.List;

/**
 * Somebody named in the article.
 *
 * @param id unique in the record, {@code p1}, {@code p2}, … in order of first mention
 * @param name the fullest form of the bare name in the article, in Unicode NFC
 * @param titles posts, ranks and degrees the article gives, each once
 * @param mentions where the article speaks of the person
 */
public record Person(String id, String name, List<Post> titles, List<Mention> mentions) {
  public Person {
    titles = List.copyOf(titles);
    mentions = List.copyOf(mentions);
  }
}
