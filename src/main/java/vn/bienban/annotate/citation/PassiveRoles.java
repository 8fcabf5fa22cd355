package vn.bienban.annotate.citation;

import static vn.bienban.record.DocumentRole.AMENDS;
import static vn.bienban.record.DocumentRole.EXPIRES;
import static vn.bienban.record.DocumentRole.GUIDES;
import static vn.bienban.record.DocumentRole.IMPLEMENTS;
import static vn.bienban.record.DocumentRole.REPEALS;
import static vn.bienban.record.DocumentRole.REPLACES;

import java.util.List;
import java.util.Set;
import vn.bienban.annotate.citation.Roles.Role;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * Reads what is said of a document behind it, in the passive, and by which other one it is done:
 * "Nghị định B (được sửa đổi bởi Nghị định A)". One object reads the mentions of one text.
 */
final class PassiveRoles extends TextReader {
  /** The rule of "Nghị định B được sửa đổi bởi Nghị định A". */
  static final String PASSIVE = "citation.relation-passive";

  /** What ends the force of all of a document; of a part it amends the document. */
  private static final Set<DocumentRole> ENDS = Set.of(REPLACES, REPEALS, EXPIRES);

  private final List<CitationMention> mentions;
  private final Roles roles;

  /**
   * For the mentions of a text.
   *
   * @param roles to which it adds what it reads
   */
  PassiveRoles(TextReader reader, List<CitationMention> mentions, Roles roles) {
    super(reader);
    this.mentions = mentions;
    this.roles = roles;
  }

  /**
   * Reads what is said of a document behind it, one thing after the other: "(được sửa đổi bởi Luật
   * A, được thay thế bởi Luật B)".
   *
   * @return the index of the next mention that does none of it
   */
  int read(int index) {
    CitationMention mention = mentions.get(index);
    int named = mention.namedEnd();
    int next = read(index, named);
    // behind "Nghị định A hướng dẫn Luật B" what is said is said of the law, unless it cannot be
    boolean inner = index + 1 < mentions.size() && mentions.get(index + 1).begin() < mention.end();
    if (next == index && mention.end() > named && !inner) {
      next = read(index, mention.end());
    }
    return Math.max(next, index + 1);
  }

  /** As above, from an offset on; the index itself where nothing is said. */
  private int read(int index, int from) {
    boolean open = false;
    int p = from;
    int next = index;
    while (true) {
      Match match = behind(p, rules.passives);
      Range said = match == null ? null : match.get("said");
      if (match == null || said == null) {
        return next;
      }
      Range marks = match.get("marks");
      String marked = marks == null ? "" : span(marks).of(text);
      open = marked.lastIndexOf('(') > marked.lastIndexOf(')') || (open && marked.indexOf(')') < 0);
      boolean bare = !match.has("passive");
      DocumentRole told =
          bare
              ? words.roleOfBefore.of(entry(words.roleBefore, said))
              : words.roleOfAfter.of(entry(words.roleAfter, said));
      DocumentRole kind = match.has("part") && ENDS.contains(told) ? AMENDS : told;
      int first = Math.max(next, index + 1);
      boolean does =
          match.has("link")
              && first < mentions.size()
              && mentions.get(first).begin() == spaces(text, end(match));
      if ((bare && !does)
          || (kind == IMPLEMENTS && !isSubject(index))
          || (next == index && marked.indexOf(';') >= 0)) {
        return next;
      }
      Span span = span(said);
      if (!does) {
        // "Nghị định A hướng dẫn Luật B hết hiệu lực": it is the decree that does
        int guiding = ENDS.contains(kind) ? guiding(index) : Roles.NOBODY;
        give(guiding < 0 ? index : guiding, new Role(kind, span, Roles.NOBODY, PASSIVE));
        return Math.max(next, index + 1);
      }
      int patient = patient(index, kind, mentions.get(first));
      int last = first - 1;
      do {
        last++;
        if (patient != Roles.NOBODY) {
          give(patient, new Role(kind, span, last, PASSIVE));
        }
      } while (isFurtherAgent(last, first, open));
      next = last + 1;
      p = mentions.get(last).end();
      if (!isMarked(p)) {
        return next;
      }
    }
  }

  /**
   * Which document is amended: the last one, but not a law by what is none; then the one that
   * guides it, as in "Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C".
   */
  private int patient(int index, DocumentRole kind, CitationMention agent) {
    DocumentType type = mentions.get(index).type();
    DocumentType by = agent.type();
    if (kind == GUIDES
        || kind == IMPLEMENTS
        || type == null
        || by == null
        || !type.isLaw()
        || by.isLaw()
        || by.genre() == DocumentType.Genre.RESOLUTION) {
      return index;
    }
    return guiding(index);
  }

  /** The document that guides a law, in "Nghị định A hướng dẫn Luật B"; or nobody. */
  private int guiding(int index) {
    Role first = roles.first(index);
    DocumentType type = mentions.get(index).type();
    return first != null && first.kind() == GUIDES && type != null && type.isLaw()
        ? first.agent()
        : Roles.NOBODY;
  }

  private int entry(LexicalClass type, Range words) {
    return tokens.entry(type, words.begin(), words.end());
  }

  /** Whether a comma, semicolon or "và" stands at an offset. */
  private boolean isMarked(int at) {
    int p = spaces(text, at);
    return isOneOf(text, p, ",;") || begins(words.and, p);
  }

  /** Whether the mention after an agent is one more: in the same bracket, or of the same type. */
  private boolean isFurtherAgent(int last, int first, boolean open) {
    if (last + 1 >= mentions.size()) {
      return false;
    }
    CitationMention next = mentions.get(last + 1);
    int end = mentions.get(last).end();
    return joinWithFillers(end, next.begin())
        && text.charAt(spaces(text, end)) != ';'
        && (open || next.sameKind(mentions.get(first)))
        && !begins(words.roleAfter, next.end());
  }

  /**
   * Adds what is said behind a document, and to those that one list names with it where it is said
   * of all: "các Thông tư A và B được thay thế", "Thông tư A và Thông tư B hết hiệu lực".
   */
  private void give(int index, Role role) {
    roles.add(index, role);
    int first = index;
    while (first > 0
        && join(mentions.get(first - 1).span().end(), mentions.get(first).span().begin())) {
      first--;
    }
    boolean ends = role.kind() == REPEALS || role.kind() == EXPIRES;
    int begin = mentions.get(first).span().begin();
    if (first < index && (ends || ends(words.plural, begin))) {
      for (int i = first; i < index; i++) {
        roles.add(i, role);
      }
    }
  }

  /**
   * Whether a document may itself be the subject of its sentence. In "việc quy định tại Nghị định
   * này được thực hiện" another thing is.
   */
  private boolean isSubject(int index) {
    CitationMention mention = mentions.get(index);
    int begin = mention.span().begin();
    return mention.pinpoint() == null
        && !ends(words.pinpointLink, begin)
        && !ends(words.according, begin);
  }
}
