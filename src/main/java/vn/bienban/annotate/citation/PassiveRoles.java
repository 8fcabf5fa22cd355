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
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * Reads what is said of a document behind it, in the passive, and by which other one it is done:
 * "Nghị định B (được sửa đổi bởi Nghị định A)". Thread-safe.
 */
final class PassiveRoles extends PhraseReader {
  /** The rule of "Nghị định B được sửa đổi bởi Nghị định A". */
  static final String PASSIVE = "citation.relation-passive";

  /** What ends the force of all of a document; of a part it amends the document. */
  private static final Set<DocumentRole> ENDS = Set.of(REPLACES, REPEALS, EXPIRES);

  /** So many marks may stand between a document and what is said of it. */
  private static final int MAX_MARKS = 4;

  private final CharTrie<DocumentRole> after = CharTrie.forwards();
  private final CharTrie<DocumentRole> verb;
  private final CitationWords words;
  private final ListJoints joints;
  private final Phrases according = of("according");
  private final Phrases agentLink = of("agent-link");
  private final Phrases passiveLead = of("passive-lead");
  private final Phrases partLead = of("part-lead");

  /**
   * A reader.
   *
   * @param verb verbs of the active voice, which with "bởi" behind them are participles
   */
  PassiveRoles(
      Lexicon lexicon, CitationWords words, ListJoints joints, CharTrie<DocumentRole> verb) {
    super(lexicon);
    this.words = words;
    this.joints = joints;
    this.verb = verb;
    RoleReader.fill(lexicon, "citation.role-after", after::add);
  }

  /** For the mentions of a text, whose roles it adds. */
  Reading in(String text, List<CitationMention> mentions, Roles roles) {
    return new Reading(text, mentions, roles);
  }

  /** The mentions of one text. */
  final class Reading {
    private final String text;
    private final List<CitationMention> mentions;
    private final Roles roles;

    private Reading(String text, List<CitationMention> mentions, Roles roles) {
      this.text = text;
      this.mentions = mentions;
      this.roles = roles;
    }

    /**
     * Reads what is said of a document behind it, one thing after the other: "(được sửa đổi bởi
     * Luật A, được thay thế bởi Luật B)".
     *
     * @return the index of the next mention that does none of it
     */
    int read(int index) {
      CitationMention mention = mentions.get(index);
      int named = mention.namedEnd();
      int next = read(index, named);
      // behind "Nghị định A hướng dẫn Luật B" what is said is said of the law, unless it cannot be
      boolean inner =
          index + 1 < mentions.size() && mentions.get(index + 1).begin() < mention.end();
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
        int word = Reader.spaces(text, p);
        for (int i = 0; i < MAX_MARKS && word < text.length(); i++) {
          char c = text.charAt(word);
          if (")*_\",(".indexOf(c) < 0 && !(next > index && c == ';')) {
            break;
          }
          open = c == '(' || (open && c != ')');
          word = Reader.spaces(text, word + 1);
        }
        int part = partLead.end(text, word);
        int lead = part > 0 ? part : passiveLead.end(text, word);
        word = lead > 0 ? Reader.spaces(text, lead) : word;
        CharTrie.Hit<DocumentRole> said = after.longest(text, word);
        boolean bare = said == null;
        said = bare ? verb.longest(text, word) : said;
        if (said == null) {
          return next;
        }
        DocumentRole kind = part > 0 && ENDS.contains(said.value()) ? AMENDS : said.value();
        int first = Math.max(next, index + 1);
        int link = link(said.end());
        boolean does = link > 0 && first < mentions.size() && mentions.get(first).begin() == link;
        if ((bare && !does) || (kind == IMPLEMENTS && !isSubject(index))) {
          return next;
        }
        Span span = new Span(word, said.end());
        if (!does) {
          // "Nghị định A hướng dẫn Luật B hết hiệu lực": it is the decree that does
          int guiding = ENDS.contains(kind) ? guiding(index) : Roles.NOBODY;
          give(guiding < 0 ? index : guiding, new Role(kind, span, Roles.NOBODY, PASSIVE));
          return Math.max(next, index + 1);
        }
        int patient = patient(index, kind, mentions.get(first));
        if (patient != Roles.NOBODY) {
          give(patient, new Role(kind, span, first, PASSIVE));
        }
        int last = first;
        while (isFurtherAgent(last, first, open)) {
          last++;
          if (patient != Roles.NOBODY) {
            give(patient, new Role(kind, span, last, PASSIVE));
          }
        }
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

    /** Whether a comma, semicolon or "và" stands at an offset. */
    private boolean isMarked(int at) {
      int p = Reader.spaces(text, at);
      return p < text.length() && (Reader.isOneOf(text, p, ",;") || words.and.begins(text, p));
    }

    /** The offset behind "một số điều bởi", where the document that does it begins; or -1. */
    private int link(int from) {
      int p = fillers(Reader.spaces(text, from), 2);
      int link = agentLink.end(text, p);
      return link < 0 ? -1 : fillers(Reader.spaces(text, link), 2);
    }

    private int fillers(int from, int most) {
      int p = from;
      for (int i = 0; i < most; i++) {
        int filler = words.roleFiller.end(text, p);
        if (filler < 0) {
          break;
        }
        p = Reader.spaces(text, filler);
      }
      return p;
    }

    /** Whether the mention after an agent is one more: in the same bracket, or of the same type. */
    private boolean isFurtherAgent(int last, int first, boolean open) {
      if (last + 1 >= mentions.size()) {
        return false;
      }
      CitationMention next = mentions.get(last + 1);
      int end = mentions.get(last).end();
      return joints.joinWithFillers(text, end, next.begin())
          && text.charAt(Reader.spaces(text, end)) != ';'
          && (open || next.sameKind(mentions.get(first)))
          && after.longest(text, Reader.spaces(text, next.end())) == null;
    }

    /**
     * Adds what is said behind a document, and to those that one list names with it where it is
     * said of all: "các Thông tư A và B được thay thế", "Thông tư A và Thông tư B hết hiệu lực".
     */
    private void give(int index, Role role) {
      roles.add(index, role);
      int first = index;
      while (first > 0
          && joints.join(
              text, mentions.get(first - 1).span().end(), mentions.get(first).span().begin())) {
        first--;
      }
      boolean ends = role.kind() == REPEALS || role.kind() == EXPIRES;
      int begin = mentions.get(first).span().begin();
      if (first < index && (ends || words.plural.endsAt(text, Reader.spacesBefore(text, begin)))) {
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
      int before = Reader.lineBefore(text, mention.span().begin());
      return mention.pinpoint() == null
          && words.pinpointLink.beginBefore(text, before) < 0
          && !according.endsAt(text, before);
    }
  }
}
