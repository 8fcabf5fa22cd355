package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Tokens;

/**
 * Finds the names that are one person's: the end of a full name ("Kim Ngân" of "Nguyễn Thị Kim
 * Ngân"), and a misprint of a name with the same post ("Vũ Đưc Đam").
 */
final class SameNames {
  /** More persons than this are a list, where alike names are different persons. */
  private static final int MOST = 200;

  private static final String APOSTROPHES = "'’";

  private SameNames() {}

  /**
   * For every person the one whose name it is, itself in most cases.
   *
   * @param members the persons, each at its index
   */
  static int[] owners(List<Individual> members, Document document) {
    int[] owners = new int[members.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = i;
    }
    if (members.size() > MOST) {
      return owners;
    }
    Map<String, List<Individual>> byPart = byPart(members);
    for (Individual member : members) {
      List<Individual> bearers = byPart.get(member.lower);
      Individual owner = bearers == null ? null : fullName(member, bearers, document.text());
      // Somebody called by one word is a foreigner, whose given name may stand first.
      if (owner == null && (member.cut || bearers == null && member.isOneWord())) {
        owner = begunSo(member, members);
      }
      if (owner == null) {
        owner = rightlySpelt(member, members, document);
      }
      if (owner != null) {
        owners[member.index] = owner.index;
      }
    }
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i];
      for (int steps = 0; owners[owner] != owner && steps < owners.length; steps++) {
        owner = owners[owner];
      }
      owners[i] = owner;
    }
    return owners;
  }

  /**
   * The persons by the proper ends of their names, those that put the given name first by the
   * proper beginnings too: "Y Thuần Byă".
   */
  private static Map<String, List<Individual>> byPart(List<Individual> members) {
    Map<String, List<Individual>> byPart = new HashMap<>();
    for (Individual member : members) {
      String name = member.lower;
      boolean apostrophe = name.length() > 1 && APOSTROPHES.indexOf(name.charAt(1)) >= 0;
      boolean givenFirst = apostrophe || member.givenFirst;
      int first = name.indexOf(' ');
      for (int space = first; space > 0; space = name.indexOf(' ', space + 1)) {
        byPart.computeIfAbsent(name.substring(space + 1), n -> new ArrayList<>()).add(member);
        if (givenFirst && (apostrophe || space > first)) {
          byPart.computeIfAbsent(name.substring(0, space), n -> new ArrayList<>()).add(member);
        }
      }
    }
    return byPart;
  }

  /** The only one whose full name ends so, unless another post tells two persons apart. */
  private static @Nullable Individual fullName(
      Individual member, List<Individual> bearers, String text) {
    if (bearers.size() != 1) {
      return null;
    }
    Individual bearer = bearers.get(0);
    return member.isOneWord()
            || member.titles.isEmpty()
            || bearer.titles.isEmpty()
            || sharePost(member, bearer, text)
        ? bearer
        : null;
  }

  /** The only one whose name begins so. */
  private static @Nullable Individual begunSo(Individual member, List<Individual> members) {
    String beginning = member.lower + ' ';
    Individual found = null;
    for (Individual other : members) {
      if (other.lower.startsWith(beginning)) {
        if (found != null) {
          return null;
        }
        found = other;
      }
    }
    return found;
  }

  /** The one with the same post and all but the same name, who is called so more often. */
  private static @Nullable Individual rightlySpelt(
      Individual member, List<Individual> members, Document document) {
    for (Individual other : members) {
      int more = Integer.compare(other.nameTokens.size(), member.nameTokens.size());
      if (other != member
          && (more > 0 || more == 0 && other.index < member.index)
          && isMisprint(member, other)
          && sharePost(member, other, document.text())
          && !standTogether(member, other, document.tokens())) {
        return other;
      }
    }
    return null;
  }

  private static boolean sharePost(Individual one, Individual other, String text) {
    PostSet held = new PostSet();
    for (Cast.Title title : other.titles) {
      held.add(PostSet.words(title.span().of(text)));
    }
    for (Cast.Title title : one.titles) {
      String words = PostSet.words(title.span().of(text));
      if (held.covers(words) || held.isCoveredBy(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one sentence names both, so that they are two. */
  private static boolean standTogether(Individual one, Individual other, Tokens tokens) {
    Set<Integer> sentences = new HashSet<>();
    one.nameTokens.forEach(token -> sentences.add(tokens.sentence(token)));
    return other.nameTokens.stream().anyMatch(token -> sentences.contains(tokens.sentence(token)));
  }

  /** Whether two names differ by the marks of one letter, or by one letter. */
  static boolean isMisprint(Individual one, Individual other) {
    if (one.isOneWord() || one.lower.equals(other.lower)) {
      return false;
    }
    return distanceIsOne(one.lower, other.lower) || distanceIsOne(one.marked(), other.marked());
  }

  private static boolean distanceIsOne(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = longer == one ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    if (at == longer.length()) {
      return false;
    }
    int skip = longer.length() == shorter.length() ? at + 1 : at;
    int rest = shorter.length() - skip;
    return longer.length() - (at + 1) == rest
        && longer.regionMatches(at + 1, shorter, skip, rest)
        && longer.charAt(at) != ' ';
  }
}
