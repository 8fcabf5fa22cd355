package vn.bienban.annotate.citation;

import static vn.bienban.record.DocumentRole.AMENDS;
import static vn.bienban.record.DocumentRole.BASED_ON;
import static vn.bienban.record.DocumentRole.IMPLEMENTS;
import static vn.bienban.record.DocumentRole.ISSUED;
import static vn.bienban.record.DocumentRole.REPEALS;
import static vn.bienban.record.DocumentRole.REPLACES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Roles.Role;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * Reads what a sentence says is done to the documents it cites, and by which of them. The words
 * stand directly before the document or the part of it pointed at, over words that only qualify
 * ("thực hiện nghiêm túc các quy định của Nghị định …"), or after it in the passive. One object
 * reads the mentions of one text.
 */
final class RoleReader extends TextReader {
  /** The rule of "Nghị định A sửa đổi Nghị định B". */
  static final String ACTIVE = "citation.relation-active";

  private static final int MAX_CLAUSE = 200;

  /** From a document to the verb that tells what it does: "có hiệu lực từ ngày … và thay thế". */
  private static final int MAX_GAP = 120;

  /** From one item of a list to the next. */
  private static final int MAX_JOINT = 40;

  private static final Match NOTHING = new Match(0, 0, List.of(), null);

  private final List<CitationMention> mentions;
  private final Roles roles;
  private final PassiveRoles passives;

  RoleReader(TextReader reader, List<CitationMention> mentions) {
    super(reader);
    this.mentions = mentions;
    this.roles = new Roles(mentions.size());
    this.passives = new PassiveRoles(this, mentions, roles);
  }

  /**
   * A role with the document that the same clause names before, as the first one of "Thông tư …
   * hướng dẫn Luật …"; null where none does.
   *
   * @param outerAlone whether that one is no item of a list itself
   */
  private record Said(Role role, @Nullable CitationMention outer, boolean outerAlone) {
    /** Whether a document does it, so that the list ends with its sentence. */
    boolean isInSentence() {
      return outer != null || role.agent() != Roles.NOBODY;
    }

    /**
     * Whether the document after a list's last one may be a further one of the list. Where a
     * document does what is said, one of its own type may as well go on with its own list.
     */
    boolean holds(CitationMention next, CitationMention last) {
      return outer == null
          || isOfNamedLaws(next, last)
          || (outerAlone && outlives(outer, next) && next.sameKind(last))
          || next.span().begin() <= last.span().end()
          || (!next.sameKind(outer) && (next.sameKind(last) || last.sameKind(outer)))
          || (!next.sameKind(outer) && last.details().areNone());
    }

    /** Whether a document is of a later year than one that it may amend or end. */
    private boolean outlives(CitationMention later, CitationMention earlier) {
      return (role.kind() == AMENDS || role.kind() == REPLACES || role.kind() == REPEALS)
          && later.target() instanceof CitationMention.Coded one
          && earlier.target() instanceof CitationMention.Coded other
          && one.code().year() != null
          && other.code().year() != null
          && one.code().year().compareTo(other.code().year()) > 0;
    }

    /** "Luật số 5/2016/QH14 sửa đổi Luật A, Luật B": laws by name go on with one another. */
    private boolean isOfNamedLaws(CitationMention next, CitationMention last) {
      return outer != null
          && outer.target() instanceof CitationMention.Coded
          && next.target() instanceof CitationMention.Named
          && last.target() instanceof CitationMention.Named
          && next.sameKind(last)
          && last.details().areNone();
    }
  }

  /** The roles of all mentions. */
  Roles read() {
    // what is said before the first document of a list is said of all
    Said list = null;
    int done = 0;
    for (int i = 0; i < mentions.size(); i++) {
      CitationMention mention = mentions.get(i);
      Said said = before(i);
      if (said == null
          && list != null
          && i > 0
          && list.holds(mention, mentions.get(i - 1))
          && !acts(mention)) {
        said = goesOn(mentions.get(i - 1).end(), mention, list.isInSentence()) ? list : null;
      }
      list = said;
      if (said != null) {
        roles.add(i, said.role());
      } else if (mention.details().made()) {
        roles.add(i, new Role(ISSUED, mention.span(), Roles.NOBODY, ACTIVE));
      }
      if (i >= done) {
        done = passives.read(i);
      }
    }
    return roles;
  }

  /** Whether a verb follows a document, which therefore does something of its own. */
  private boolean acts(CitationMention mention) {
    return begins(words.roleBefore, mention.namedEnd());
  }

  private @Nullable Said before(int index) {
    Match match = before(mentions.get(index).begin(), rules.rolesBefore);
    Range said = match == null || match.has("denied") ? null : match.get("said");
    if (match == null || said == null) {
      return null;
    }
    DocumentRole role = words.roleOfBefore.of(entry(words.roleBefore, said.begin()));
    if (match.has("colon") && role != BASED_ON) {
      // "Căn cứ:" heads a list; after another verb a colon begins something else
      return null;
    }
    Span words = span(said);
    CitationMention last = index == 0 ? null : mentions.get(index - 1);
    return new Said(
        new Role(role, words, agent(index, words.begin(), role), ACTIVE),
        last != null && inClause(last, words.begin()) ? last : null,
        isAlone(index - 1));
  }

  /** Whether a mention is no item of a list that an earlier one begins. */
  private boolean isAlone(int index) {
    return index < 1
        || !joinWithFillers(mentions.get(index - 1).end(), mentions.get(index).begin());
  }

  /**
   * Which document does what a verb says: the last one before it, where nothing but what tells of
   * that one stands between; behind a comma or "và" the one that does what the verb before says.
   *
   * @param index the index of the mention behind the verb
   * @param at where the verb begins
   */
  private int agent(int index, int at, DocumentRole role) {
    int last = index - 1;
    if (last < 0 || role == ISSUED || isUpper(text, at)) {
      return Roles.NOBODY;
    }
    Match gap = gap(mentions.get(last), at);
    if (gap == null) {
      return Roles.NOBODY;
    }
    Role before = roles.first(last);
    if (!gap.has("comma") && !gap.has("and")) {
      // "Nghị định A hướng dẫn Luật B (thay thế Nghị định C)"
      return before != null
              && before.agent() != Roles.NOBODY
              && gap.has("bracket")
              && !mentions.get(last).sameKind(mentions.get(index))
          ? before.agent()
          : last;
    }
    if (role == BASED_ON || role == IMPLEMENTS) {
      return Roles.NOBODY;
    }
    if (before != null) {
      return before.rule().equals(ACTIVE) ? before.agent() : Roles.NOBODY;
    }
    return gap.has("comma") || gap.has("force") ? last : Roles.NOBODY;
  }

  /** What stands between a document and a verb, a match of nothing included; or null. */
  private @Nullable Match gap(CitationMention agent, int at) {
    Span subject = agent.details().subject();
    int p = subject == null ? agent.namedEnd() : subject.end();
    if (subject != null && at < subject.end()) {
      // "Nghị định A về việc sửa đổi Nghị định B"
      p = subject.begin();
    }
    if (p > at || at - p > MAX_GAP) {
      return null;
    }
    if (spaces(text, p) == at) {
      return NOTHING;
    }
    return CitationLabels.isNewLine(document, from(at)) ? null : between(p, at, rules.activeGaps);
  }

  /**
   * Whether no full stop, semicolon or line end stands between a citation and an offset. A pointer
   * such as "Thông tư này" begins no list of its own.
   */
  private boolean inClause(CitationMention last, int at) {
    int from = last.span().end();
    if (at - from > MAX_CLAUSE || last.target() instanceof CitationMention.Pointer) {
      return false;
    }
    for (int t = from(from); t < tokens.size() && tokens.begin(t) <= at; t++) {
      if (CitationLabels.isNewLine(document, t)
          || tokens.begin(t) < at && isOneOf(text, tokens.end(t) - 1, ";.")) {
        return false;
      }
    }
    return true;
  }

  /** Whether only marks, "và" and the like stand between the end of a citation and the next. */
  private boolean goesOn(int end, CitationMention mention, boolean oneLine) {
    int begin = mention.begin();
    if (begin <= end) {
      return mention.span().begin() <= end;
    }
    return begin - end <= MAX_JOINT
        && !(oneLine && text.substring(end, begin).indexOf(';') >= 0)
        && between(end, begin, rules.roleLists) != null;
  }
}
