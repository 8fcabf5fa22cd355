package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;

/**
 * The lines below a notice: the posts of who signs in capitals, then the name. Other lines of this
 * kind name the article's author. For one reading.
 */
final class Signature {
  private final EntityRules rules;
  private final NameGrammar names;
  private final PostGrammar posts;
  private final Mentions mentions;

  /** The posts of the line before. */
  private final List<Entity> signed = new ArrayList<>();

  private boolean signing;

  Signature(EntityRules rules, NameGrammar names, PostGrammar posts, Mentions mentions) {
    this.rules = rules;
    this.names = names;
    this.posts = posts;
    this.mentions = mentions;
  }

  /** Reads one line, which is no running text. */
  void read(Sentence line) {
    Tokens tokens = mentions.tokens();
    int end = line.endToken();
    int at = line.firstToken();
    NameGrammar.Name name = names.vietnamese(tokens, at, end);
    if (name != null && name.end() == end && signing) {
      signed.forEach(mentions::add);
      mentions.person(at, end, rules.signature());
    }
    signing = false;
    signed.clear();
    while (at < end && tokens.isInCapitals(at)) {
      PostGrammar.Post post = posts.at(tokens, at, end);
      if (post == null) {
        return;
      }
      signed.add(mentions.entity(EntityType.POST, at, post.end(), rules.post()));
      at = post.end();
      if (at < end && tokens.isMark(at, ',')) {
        at++;
      }
    }
    signing = at == end && !signed.isEmpty();
  }
}
