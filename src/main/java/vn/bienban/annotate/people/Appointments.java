package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Token;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.lexicon.Table;

/**
 * Reads the posts that a verb gives to somebody: "giữ chức …", "được bầu làm …", "bổ nhiệm chức vụ
 * … cho …". Immutable and thread-safe.
 */
final class Appointments {
  private static final Appointments INSTANCE = new Appointments();

  /** The longest phrase of the table. */
  private static final int LONGEST_CUE = 4;

  /** How far from the words that give a post its holder may stand. */
  private static final int REACH = 12;

  /** How far before the holder the verb of appointing may stand. */
  private static final int VERB_REACH = 8;

  private enum Cue {
    HOLDS,
    BECOMES,
    APPOINTS,
    LIST,
    ONLY_PROPOSED
  }

  private final AddressLexicon address = AddressLexicon.instance();
  private final Map<Cue, PhraseTrie<Boolean>> cues = new EnumMap<>(Cue.class);

  private Appointments() {
    Map<Cue, PhraseTrie.Builder<Boolean>> builders = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      builders.put(cue, PhraseTrie.builder());
    }
    for (Table.Row row :
        Table.load(Appointments.class, "appointments.tsv", "phrase", "class").rows()) {
      Cue cue = Cue.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      builders.computeIfAbsent(cue, c -> PhraseTrie.builder()).add(row.get(0), true);
    }
    builders.forEach((cue, builder) -> cues.put(cue, builder.build()));
  }

  static Appointments instance() {
    return INSTANCE;
  }

  /** Posts that somebody is given. */
  record Given(int person, List<Entity> posts) {}

  /**
   * The posts given in a sentence.
   *
   * @param tokens the tokens of the text
   * @param first the first token of the sentence
   * @param row its names and posts in order of place
   * @param mentions those of whom it speaks, in order of place
   * @param attached which tokens begin a post that is somebody's already
   */
  List<Given> read(
      List<Token> tokens,
      int first,
      List<Entity> row,
      List<PersonMention> mentions,
      boolean[] attached) {
    List<Given> given = new ArrayList<>();
    int from = first;
    for (int i = 0; i < row.size(); i++) {
      Entity post = row.get(i);
      if (post.type() != EntityType.POST || attached[post.firstToken()]) {
        continue;
      }
      PersonMention holder = holder(tokens, first, from, row, i, mentions, attached);
      if (holder == null) {
        continue;
      }
      List<Entity> posts = chain(tokens, row, i, attached);
      given.add(new Given(holder.person(), posts));
      i += posts.size() - 1;
      from = posts.get(posts.size() - 1).endToken();
    }
    return given;
  }

  private @Nullable PersonMention holder(
      List<Token> tokens,
      int first,
      int from,
      List<Entity> row,
      int index,
      List<PersonMention> mentions,
      boolean[] attached) {
    Entity post = row.get(index);
    int at = post.firstToken();
    int cue = cueBefore(Cue.HOLDS, tokens, first, at);
    boolean holds = cue >= 0;
    if (!holds) {
      cue = cueBefore(Cue.BECOMES, tokens, first, at);
    }
    if (cue < 0) {
      return listHolder(tokens, first, at, mentions);
    }
    if (stands(Cue.ONLY_PROPOSED, tokens, from, cue)) {
      return null;
    }
    boolean appointed = stands(Cue.APPOINTS, tokens, first, cue);
    PersonMention behind = appointed ? receiver(tokens, post, mentions) : null;
    if (behind != null) {
      return behind;
    }
    PersonMention before = last(mentions, cue);
    if (before == null
        || cue - before.endToken() > REACH && from == first
        || address.speaksOfSomebody(tokens, before.endToken(), cue)) {
      return null;
    }
    for (int i = index - 1; i >= 0 && row.get(i).firstToken() >= before.endToken(); i--) {
      if (row.get(i).type() == EntityType.POST && !attached[row.get(i).firstToken()]) {
        // Who holds that post is not told.
        return from > row.get(i).firstToken() ? before : null;
      }
    }
    int verbFrom = Math.max(first, before.firstToken() - VERB_REACH);
    return holds || stands(Cue.APPOINTS, tokens, verbFrom, cue) ? before : null;
  }

  /** "… giữ nhiều vị trí quan trọng: …": whoever the sentence speaks of. */
  private @Nullable PersonMention listHolder(
      List<Token> tokens, int first, int at, List<PersonMention> mentions) {
    int colon = at - 1;
    if (colon <= first || !tokens.get(colon).text().equals(":")) {
      return null;
    }
    boolean list = stands(Cue.LIST, tokens, Math.max(first, colon - REACH), colon);
    return list ? last(mentions, colon) : null;
  }

  /** "… cho Thượng tướng A", "… đối với ông A". */
  private static @Nullable PersonMention receiver(
      List<Token> tokens, Entity post, List<PersonMention> mentions) {
    int at = post.endToken();
    if (at >= tokens.size()) {
      return null;
    }
    String word = tokens.get(at).lower();
    int begin = word.equals("cho") ? at + 1 : word.equals("đối") ? at + 2 : -1;
    for (PersonMention mention : mentions) {
      if (mention.firstToken() == begin) {
        return mention;
      }
    }
    return null;
  }

  private static @Nullable PersonMention last(List<PersonMention> mentions, int before) {
    PersonMention last = null;
    for (PersonMention mention : mentions) {
      if (mention.firstToken() < before) {
        last = mention;
      }
    }
    // A link that is no more than likely gives no post.
    return last == null || last.confidence() <= PeopleExtractor.UNSURE ? null : last;
  }

  /** A post and those joined to it that no name follows. */
  private static List<Entity> chain(
      List<Token> tokens, List<Entity> row, int index, boolean[] attached) {
    List<Entity> posts = new ArrayList<>();
    posts.add(row.get(index));
    for (int i = index + 1; i < row.size(); i++) {
      Entity post = row.get(i);
      if (post.type() != EntityType.POST
          || attached[post.firstToken()]
          || !isJoint(tokens, row.get(i - 1).endToken(), post.firstToken())) {
        break;
      }
      posts.add(post);
    }
    return posts;
  }

  private static boolean isJoint(List<Token> tokens, int from, int to) {
    if (to <= from || to - from > 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      switch (tokens.get(i).lower()) {
        case ",", ";", "và", "rồi", "kiêm", "-" -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Where a cue begins that ends right before a token, or -1. */
  private int cueBefore(Cue cue, List<Token> tokens, int first, int at) {
    for (int i = Math.max(first, at - LONGEST_CUE); i < at; i++) {
      PhraseTrie.Hit<Boolean> hit = hit(cue, tokens, i, at);
      if (hit != null && hit.end() == at) {
        return i;
      }
    }
    return -1;
  }

  private boolean stands(Cue cue, List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hit(cue, tokens, i, to) != null) {
        return true;
      }
    }
    return false;
  }

  private PhraseTrie.@Nullable Hit<Boolean> hit(Cue cue, List<Token> tokens, int at, int end) {
    PhraseTrie<Boolean> trie = cues.get(cue);
    return trie == null ? null : trie.longest(i -> tokens.get(i).lower(), at, end);
  }
}
