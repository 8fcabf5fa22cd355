package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/** What one text says is done to the documents of its mentions. For one thread. */
final class Roles {
  /** The agent of a role whose sentence names no document that does it. */
  static final int NOBODY = -1;

  private final List<List<Role>> ofMention;

  Roles(int mentions) {
    ofMention = new ArrayList<>(mentions);
    for (int i = 0; i < mentions; i++) {
      ofMention.add(new ArrayList<>(1));
    }
  }

  /**
   * What is done to the document of a mention.
   *
   * @param kind what is done
   * @param words where that is said
   * @param agent the index of the mention of the document that does it, or {@link #NOBODY}
   * @param rule the rule that found the agent
   */
  record Role(DocumentRole kind, Span words, int agent, String rule) {}

  /** Adds a role to a mention. */
  void add(int mention, Role role) {
    ofMention.get(mention).add(role);
  }

  /** All of a mention, one for each document that does it. */
  List<Role> all(int mention) {
    return ofMention.get(mention);
  }

  /** What is done to the document of a mention, each thing once. */
  List<DocumentRole> kinds(int mention) {
    List<Role> roles = ofMention.get(mention);
    return roles.isEmpty() ? List.of() : roles.stream().map(Role::kind).distinct().toList();
  }

  /** The first one of a mention, or null where nothing is said of it. */
  @Nullable Role first(int mention) {
    List<Role> roles = ofMention.get(mention);
    return roles.isEmpty() ? null : roles.get(0);
  }

  /** Whether another document is said to take the place of this one, or its force to end. */
  boolean givesWay(int mention) {
    List<DocumentRole> kinds = kinds(mention);
    return kinds.contains(DocumentRole.REPLACES) || kinds.contains(DocumentRole.REPEALS);
  }

  /** Whether a mention may name the text itself: nothing but its issue is said of it. */
  boolean isSubject(int mention) {
    Role first = first(mention);
    return first == null || first.kind() == DocumentRole.ISSUED;
  }
}
