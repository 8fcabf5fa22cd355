package vn.bienban.annotate.citation;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Roles.Role;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * Reads what a sentence says is done to the documents it cites, and by which of them. The words
 * stand directly before the document or the part of it pointed at, over words that only qualify
 * ("thực hiện nghiêm túc các quy định của Nghị định …"), or after it in the passive. Thread-safe.
 */
final class RoleReader extends PhraseReader {
  /** The rule of "Nghị định A sửa đổi Nghị định B". */
  static final String ACTIVE = "citation.relation-active";

  /** The rule of "Nghị định B được sửa đổi bởi Nghị định A". */
  static final String PASSIVE = "citation.relation-passive";

  private static final int MAX_FILLERS = 8;
  private static final int MAX_CLAUSE = 200;

  /** From a document to the verb that tells what it does: "có hiệu lực từ ngày … và thay thế". */
  private static final int MAX_GAP = 120;

  /** So many marks may stand between a document and what is said of it. */
  private static final int MAX_MARKS = 4;

  private final CharTrie<DocumentRole> before = CharTrie.backwards();
  private final CharTrie<DocumentRole> verb = CharTrie.forwards();
  private final CharTrie<DocumentRole> after = CharTrie.forwards();
  private final CitationWords words;
  private final ListJoints joints;
  private final Phrases roleDenied = of("role-denied");
  private final Phrases according = of("according");
  private final Phrases agentLink = of("agent-link");
  private final Phrases agentFiller = of("agent-filler");
  private final Phrases passiveLead = of("passive-lead");

  RoleReader(Lexicon lexicon, CitationWords words, ListJoints joints) {
    super(lexicon);
    this.words = words;
    this.joints = joints;
    fill(lexicon, "citation.role-before", before::add);
    fill(lexicon, "citation.role-before", verb::add);
    fill(lexicon, "citation.role-after", after::add);
  }

  private static void fill(Lexicon lexicon, String name, BiConsumer<String, DocumentRole> cues) {
    LexicalClass type = lexicon.lexicalClass(name);
    Attribute<DocumentRole> role =
        lexicon.attribute(type, "role", cell -> Cells.constant(DocumentRole.class, cell));
    for (String phrase : lexicon.phrases(type)) {
      cues.accept(Phrases.written(phrase), role.of(lexicon.entry(type, phrase)));
    }
  }

  /** The roles of all mentions of a text. */
  Roles read(String text, List<CitationMention> mentions) {
    return new Reading(text, mentions).read();
  }

  /** Whether words that end at an offset say what is done to a document, or name it a ground. */
  boolean isUse(String text, int end) {
    int filler = words.roleFiller.beginBefore(text, end);
    int p = filler < 0 ? end : Reader.lineBefore(text, filler);
    return according.endsAt(text, p) || before.longest(text, p) != null;
  }

  private static int begin(CitationMention mention) {
    Span part = mention.pinpoint();
    return part == null ? mention.span().begin() : part.begin();
  }

  /** The end of a citation with what tells it from others, before the words on what it is about. */
  private static int namedEnd(CitationMention mention) {
    int end = mention.span().end();
    Span issuer = mention.details().issuer();
    Span issued = mention.details().issued();
    end = issuer == null ? end : Math.max(end, issuer.end());
    return issued == null ? end : Math.max(end, issued.end());
  }

  private static boolean sameKind(CitationMention one, CitationMention other) {
    DocumentType type = one.type();
    DocumentType otherType = other.type();
    return type != null && otherType != null && type.kind().equals(otherType.kind());
  }

  /**
   * A role with the document that the same clause names before, as the first one of "Thông tư …
   * hướng dẫn Luật …"; null where none does.
   */
  private record Said(Role role, @Nullable CitationMention outer) {
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
          || next.span().begin() <= last.span().end()
          || (!sameKind(next, outer) && (sameKind(next, last) || sameKind(last, outer)))
          || (!sameKind(next, outer) && last.details() == CitationMention.Details.NONE);
    }
  }

  /**
   * What stands between a document and a verb.
   *
   * @param comma whether a comma does
   * @param and whether "và" does
   * @param bracket whether a bracket opens
   * @param inForce whether the document is said to be in force
   */
  private record Gap(boolean comma, boolean and, boolean bracket, boolean inForce) {}

  /** The mentions of one text. */
  private final class Reading {
    private final String text;
    private final List<CitationMention> mentions;
    private final Roles roles;

    Reading(String text, List<CitationMention> mentions) {
      this.text = text;
      this.mentions = mentions;
      this.roles = new Roles(mentions.size());
    }

    Roles read() {
      // what is said before the first document of a list is said of all
      Said list = null;
      int done = 0;
      for (int i = 0; i < mentions.size(); i++) {
        CitationMention mention = mentions.get(i);
        Said said = before(i);
        if (said == null && list != null && i > 0 && list.holds(mention, mentions.get(i - 1))) {
          said = goesOn(mentions.get(i - 1).end(), mention, list.isInSentence()) ? list : null;
        }
        list = said;
        if (said != null) {
          roles.add(i, said.role());
        } else if (mention.details().made()) {
          roles.add(i, new Role(DocumentRole.ISSUED, mention.span(), Roles.NOBODY, ACTIVE));
        }
        if (i >= done) {
          done = after(i);
        }
      }
      return roles;
    }

    private @Nullable Said before(int index) {
      int end = marks(begin(mentions.get(index)));
      int p = end;
      boolean listed = p > 0 && text.charAt(p - 1) == ':';
      p = listed ? Reader.lineBefore(text, p - 1) : p;
      for (int i = 0; i <= MAX_FILLERS && p > 0; i++) {
        CharTrie.Hit<DocumentRole> cue = before.longest(text, p);
        if (cue != null) {
          int at = cue.end();
          boolean denied = roleDenied.beginBefore(text, Reader.spacesBefore(text, at)) >= 0;
          // "Căn cứ:" heads a list; after another verb a colon begins something else
          if (denied || (listed && cue.value() != DocumentRole.BASED_ON)) {
            return null;
          }
          CitationMention last = index == 0 ? null : mentions.get(index - 1);
          return new Said(
              new Role(cue.value(), new Span(at, p), agent(index, at, cue.value()), ACTIVE),
              last != null && inClause(last, at) ? last : null);
        }
        int filler = words.roleFiller.beginBefore(text, p);
        if (filler < 0) {
          return null;
        }
        p = Reader.lineBefore(text, filler);
        if (p > 0 && text.charAt(p - 1) == ',') {
          p = Reader.lineBefore(text, p - 1);
        }
      }
      return null;
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
      if (last < 0 || CodeLetters.isUpper(text.charAt(at))) {
        return Roles.NOBODY;
      }
      Gap gap = gap(mentions.get(last), at);
      if (gap == null) {
        return Roles.NOBODY;
      }
      Role before = roles.first(last);
      if (!gap.comma() && !gap.and()) {
        // "Nghị định A hướng dẫn Luật B (thay thế Nghị định C)"
        return before != null
                && before.agent() != Roles.NOBODY
                && gap.bracket()
                && !sameKind(mentions.get(last), mentions.get(index))
            ? before.agent()
            : last;
      }
      if (role == DocumentRole.BASED_ON || role == DocumentRole.IMPLEMENTS) {
        return Roles.NOBODY;
      }
      if (before != null) {
        return before.rule().equals(ACTIVE) ? before.agent() : Roles.NOBODY;
      }
      return gap.comma() || gap.inForce() ? last : Roles.NOBODY;
    }

    private @Nullable Gap gap(CitationMention agent, int at) {
      Span subject = agent.details().subject();
      int p = subject == null ? namedEnd(agent) : subject.end();
      if (subject != null && at < subject.end()) {
        // "Nghị định A về việc sửa đổi Nghị định B"
        p = subject.begin();
      }
      if (p > at || at - p > MAX_GAP) {
        return null;
      }
      boolean comma = false;
      boolean and = false;
      boolean bracket = false;
      boolean inForce = false;
      for (p = spaces(p); p < at; p = spaces(p)) {
        char c = text.charAt(p);
        int filler = agentFiller.end(text, p);
        int force = filler > 0 ? -1 : words.inForce.end(text, p);
        int joint = filler > 0 || force > 0 ? -1 : words.and.end(text, p);
        if (filler > 0 || force > 0 || joint > 0) {
          inForce |= force > 0;
          and |= joint > 0;
          p = Math.max(Math.max(filler, force), joint);
        } else if (inForce && (CodeLetters.isDigit(c) || "/.-".indexOf(c) >= 0)) {
          p++;
        } else if (",(*_\"+-[])".indexOf(c) >= 0) {
          comma |= c == ',';
          bracket |= c == '(';
          p++;
        } else {
          return null;
        }
      }
      return p == at ? new Gap(comma, and, bracket, inForce) : null;
    }

    /** Over white space, but not to a line that is more than the last one wrapped. */
    private int spaces(int at) {
      int p = Reader.spaces(text, at);
      boolean wrapped =
          p < text.length()
              && CodeLetters.isWord(text.charAt(p))
              && !CodeLetters.isUpper(text.charAt(p));
      return wrapped || text.substring(at, p).indexOf('\n') < 0 ? p : at;
    }

    /**
     * Whether no full stop, semicolon or line end stands between a citation and an offset. A
     * pointer such as "Thông tư này" begins no list of its own.
     */
    private boolean inClause(CitationMention last, int at) {
      int from = last.span().end();
      if (at - from > MAX_CLAUSE || last.target() instanceof CitationMention.Pointer) {
        return false;
      }
      for (int i = from; i < at; i++) {
        char c = text.charAt(i);
        if (c == ';'
            || (c == '\n' && spaces(i) == i)
            || (c == '.' && i + 1 < text.length() && CodeLetters.isSpace(text.charAt(i + 1)))) {
          return false;
        }
      }
      return true;
    }

    /** Back over white space, marks of emphasis and quotation and a bullet. */
    private int marks(int begin) {
      int p = Reader.lineBefore(text, begin);
      for (int i = 0; i < 3 && p > 0 && "*_\"'-+".indexOf(text.charAt(p - 1)) >= 0; i++) {
        p = Reader.lineBefore(text, p - 1);
      }
      return p;
    }

    /** Whether only marks, "và" and the like stand between the end of a citation and the next. */
    private boolean goesOn(int end, CitationMention mention, boolean oneLine) {
      int begin = begin(mention);
      if (begin <= end) {
        return mention.span().begin() <= end;
      }
      int p = end;
      boolean joined = false;
      while (p < begin && begin - p <= 40) {
        int next = Reader.spaces(text, p);
        if (next > p) {
          p = next;
        } else if (oneLine && text.charAt(p) == ';') {
          return false;
        } else if (",;*_\"'-+])".indexOf(text.charAt(p)) >= 0) {
          joined |= text.charAt(p) == ',' || text.charAt(p) == ';';
          p++;
        } else {
          next = words.and.end(text, p);
          joined |= next > 0;
          if (next < 0) {
            next = words.roleFiller.end(text, p);
          }
          if (next < 0) {
            next = words.number.end(text, p);
          }
          if (next < 0) {
            return false;
          }
          p = next;
        }
      }
      return joined && p >= begin;
    }

    /**
     * Reads what is said of a document behind it, one thing after the other: "(được sửa đổi bởi
     * Luật A, được thay thế bởi Luật B)".
     *
     * @return the index of the next mention that does none of it
     */
    private int after(int index) {
      CitationMention mention = mentions.get(index);
      int named = namedEnd(mention);
      int next = after(index, named);
      if (next == index && mention.end() > named) {
        next = after(index, mention.end());
      }
      return Math.max(next, index + 1);
    }

    /** As above, from an offset on; the index itself where nothing is said. */
    private int after(int index, int from) {
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
        int lead = passiveLead.end(text, word);
        word = lead > 0 ? Reader.spaces(text, lead) : word;
        CharTrie.Hit<DocumentRole> said = after.longest(text, word);
        boolean bare = said == null;
        said = bare ? verb.longest(text, word) : said;
        if (said == null) {
          return next;
        }
        DocumentRole kind = said.value();
        int first = Math.max(next, index + 1);
        int link = link(said.end());
        boolean does = link > 0 && first < mentions.size() && begin(mentions.get(first)) == link;
        if ((bare && !does) || (kind == DocumentRole.IMPLEMENTS && !isSubject(index))) {
          return next;
        }
        Span span = new Span(word, said.end());
        if (!does) {
          give(index, new Role(kind, span, Roles.NOBODY, PASSIVE));
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
      if (kind == DocumentRole.GUIDES
          || kind == DocumentRole.IMPLEMENTS
          || type == null
          || by == null
          || !type.isLaw()
          || by.isLaw()
          || by.genre() == DocumentType.Genre.RESOLUTION) {
        return index;
      }
      Role first = roles.first(index);
      return first == null ? Roles.NOBODY : first.agent();
    }

    /** Whether a comma, semicolon or "và" stands at an offset. */
    private boolean isMarked(int at) {
      int p = Reader.spaces(text, at);
      return p < text.length()
          && (text.charAt(p) == ',' || text.charAt(p) == ';' || words.and.begins(text, p));
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
      return joints.joinWithFillers(text, end, begin(next))
          && text.charAt(Reader.spaces(text, end)) != ';'
          && (open || sameKind(next, mentions.get(first)))
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
      boolean ends = role.kind() == DocumentRole.REPEALS || role.kind() == DocumentRole.EXPIRES;
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
