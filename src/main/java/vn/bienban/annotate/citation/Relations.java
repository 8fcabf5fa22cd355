package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Roles.Role;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * What the documents of a text do to each other: as its sentences tell, and as the name of a law
 * tells that amends others. For one text and one thread.
 */
final class Relations extends DocumentStep {
  /** The rule of "Luật sửa đổi, bổ sung một số điều của Luật B". */
  private static final String NAME = "citation.relation-name";

  private final DocumentTypes types = grammar.types();
  private final Roles roles;
  private final List<Relation> all = new ArrayList<>();

  /** The document that the text itself is, by the number in its head; or null. */
  private @Nullable Referent own;

  /** What stands before the last one of several names, space included. */
  private final String and = " " + Phrases.only(grammar.lexicon(), "conjunction");

  /** What each is known to do to others. */
  private final Map<Referent, Map<Referent, Set<DocumentRole>>> known = new HashMap<>();

  Relations(Documents documents, Roles roles) {
    super(documents);
    this.roles = roles;
  }

  /**
   * What one document does to another.
   *
   * @param words where that is said first
   */
  record Relation(Referent by, DocumentRole role, Referent to, Span words, String rule) {}

  /** All of them, each once. */
  List<Relation> find() {
    own = own();
    for (int i = 0; i < mentions.size(); i++) {
      Referent to = documents.at(i);
      for (Role role : roles.all(i)) {
        Referent by = role.agent() == Roles.NOBODY ? ground(role) : documents.at(role.agent());
        add(by, role.kind(), to, role.words(), role.rule());
      }
    }
    byNames();
    return all;
  }

  private @Nullable Referent own() {
    Referent found = null;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).target() instanceof CitationMention.Own) {
        if (found != null && found != documents.at(i)) {
          return null;
        }
        found = documents.at(i);
      }
    }
    return found;
  }

  /** "Căn cứ Luật …;" in a line of its own behind the head of a document: it is based on that. */
  private @Nullable Referent ground(Role role) {
    return own != null && role.kind() == DocumentRole.BASED_ON && beginsLine(role.words().begin())
        ? own
        : null;
  }

  private boolean beginsLine(int at) {
    int p = back(text, at, " \t*_-", at);
    return p == 0 || isOneOf(text, p - 1, "\n|");
  }

  private void add(
      @Nullable Referent by, DocumentRole role, @Nullable Referent to, Span words, String rule) {
    if (by != null
        && to != null
        && by != to
        && !isOlder(by, to)
        && known
            .computeIfAbsent(by, k -> new HashMap<>())
            .computeIfAbsent(to, k -> EnumSet.noneOf(DocumentRole.class))
            .add(role)) {
      all.add(new Relation(by, role, to, words, rule));
    }
  }

  /** Whether a document is of an earlier year than the one that it is said to do something to. */
  private static boolean isOlder(Referent by, Referent to) {
    String year = by.code != null ? by.code.year() : by.lawYear;
    String other = to.code != null ? to.code.year() : to.lawYear;
    return year != null && other != null && year.compareTo(other) < 0;
  }

  private void byNames() {
    Map<String, List<Referent>> laws = new HashMap<>();
    for (Referent entry : documents.all()) {
      if (entry.law != null) {
        laws.computeIfAbsent(entry.law, k -> new ArrayList<>()).add(entry);
      }
    }
    for (Referent entry : documents.all()) {
      List<String> names = amended(entry.law);
      Span said = names.isEmpty() ? null : amends(entry);
      for (String name : names) {
        List<Referent> meant = laws.getOrDefault(name, List.of());
        if (said != null && meant.size() == 1) {
          add(entry, DocumentRole.AMENDS, meant.get(0), said, NAME);
        }
      }
    }
  }

  /** The names of laws inside the name of one that amends them; none in another name. */
  List<String> amended(@Nullable String law) {
    List<String> names = new ArrayList<>();
    DocumentTypes.Hit first = law == null ? null : types.word(law, 0);
    if (law == null
        || first == null
        || !words.revisedInName.begins(law, spaces(law, first.end()))) {
      return names;
    }
    int begin = -1;
    int p = wordEnd(law, 0);
    while (p < law.length()) {
      int word = spaces(law, p);
      DocumentTypes.Hit type = types.word(law, word);
      if (type != null && type.type().isLaw()) {
        add(names, law, begin, word);
        begin = word;
        p = type.end();
      } else {
        p = Math.max(word + 1, wordEnd(law, word));
      }
    }
    add(names, law, begin, law.length());
    return names;
  }

  private void add(List<String> names, String law, int begin, int next) {
    if (begin < 0) {
      return;
    }
    String name = law.substring(begin, next).strip();
    name =
        next < law.length() && name.endsWith(and)
            ? name.substring(0, name.length() - and.length())
            : name;
    names.add(name.substring(0, back(name, name.length(), ",; ", name.length())));
  }

  /** The words "sửa đổi, bổ sung" in the first mention of a law by its name, or null. */
  private @Nullable Span amends(Referent law) {
    for (int index : law.mentions) {
      CitationMention mention = mentions.get(index);
      String type = mention.typeWords();
      if (type != null) {
        int begin = spaces(text, mention.span().begin() + type.length());
        int end = end(words.revised, begin);
        if (end > 0 && end <= mention.span().end()) {
          return new Span(begin, end);
        }
      }
    }
    return null;
  }
}
