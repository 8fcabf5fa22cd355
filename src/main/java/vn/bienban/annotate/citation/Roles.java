package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/**
 * Reads what a sentence says is done to the documents it cites. The words stand directly before the
 * document or the part of it pointed at, over words that only qualify ("thực hiện nghiêm túc các
 * quy định của Nghị định …"), or after it in the passive. Thread-safe.
 */
final class Roles extends PhraseReader {
  private static final int MAX_FILLERS = 8;
  private static final int MAX_CLAUSE = 200;

  private final CharTrie<DocumentRole> before = CharTrie.backwards();
  private final CharTrie<DocumentRole> after = CharTrie.forwards();
  private final CitationWords words;
  private final Phrases roleDenied = of("role-denied");
  private final Phrases according = of("according");

  Roles(Lexicon lexicon, CitationWords words) {
    super(lexicon);
    this.words = words;
    fill(lexicon, "citation.role-before", before::add);
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

  /** The role of each mention, in their order; null where the sentence says nothing of it. */
  List<@Nullable DocumentRole> read(String text, List<CitationMention> mentions) {
    List<@Nullable DocumentRole> roles = new ArrayList<>(mentions.size());
    // what is said before the first document of a list is said of all
    Said list = null;
    CitationMention last = null;
    for (CitationMention mention : mentions) {
      Said said = before(text, begin(mention), last);
      if (said == null && list != null && last != null && list.holds(mention, last)) {
        said = goesOn(text, last.end(), mention, list.outer() != null) ? list : null;
      }
      list = said;
      last = mention;
      DocumentRole role = said == null ? null : said.role();
      if (role == null && mention.details().made()) {
        role = DocumentRole.ISSUED;
      }
      roles.add(role != null ? role : after(text, mention));
    }
    return roles;
  }

  /**
   * A role with the document that the same clause says does it, as the first one of "Thông tư …
   * hướng dẫn Luật …"; null where none does.
   */
  private record Said(DocumentRole role, @Nullable CitationMention outer) {
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

  private static boolean sameKind(CitationMention one, CitationMention other) {
    DocumentType type = one.type();
    DocumentType otherType = other.type();
    return type != null && otherType != null && type.kind().equals(otherType.kind());
  }

  private static int begin(CitationMention mention) {
    Span part = mention.pinpoint();
    return part == null ? mention.span().begin() : part.begin();
  }

  private @Nullable Said before(String text, int begin, @Nullable CitationMention last) {
    int p = marks(text, begin);
    boolean listed = p > 0 && text.charAt(p - 1) == ':';
    p = listed ? Reader.lineBefore(text, p - 1) : p;
    for (int i = 0; i <= MAX_FILLERS && p > 0; i++) {
      CharTrie.Hit<DocumentRole> cue = before.longest(text, p);
      if (cue != null) {
        int at = cue.end();
        boolean denied = roleDenied.beginBefore(text, Reader.spacesBefore(text, at)) >= 0;
        // "Căn cứ:" heads a list; after another verb a colon begins something else
        return denied || (listed && cue.value() != DocumentRole.BASED_ON)
            ? null
            : new Said(cue.value(), last != null && inClause(text, last, at) ? last : null);
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
   * Whether no full stop, semicolon or line end stands between a citation and an offset. A pointer
   * such as "Thông tư này" begins no list of its own.
   */
  private static boolean inClause(String text, CitationMention last, int at) {
    int from = last.span().end();
    if (at - from > MAX_CLAUSE || last.target() instanceof CitationMention.Pointer) {
      return false;
    }
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (c == ';'
          || c == '\n'
          || (c == '.' && i + 1 < text.length() && CodeLetters.isSpace(text.charAt(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  /** Back over white space, marks of emphasis and quotation and a bullet. */
  private static int marks(String text, int begin) {
    int p = Reader.lineBefore(text, begin);
    for (int i = 0; i < 3 && p > 0 && "*_\"'-+".indexOf(text.charAt(p - 1)) >= 0; i++) {
      p = Reader.lineBefore(text, p - 1);
    }
    return p;
  }

  /** Whether only marks, "và" and the like stand between the end of a citation and the next. */
  private boolean goesOn(String text, int end, CitationMention mention, boolean oneLine) {
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

  private @Nullable DocumentRole after(String text, CitationMention mention) {
    int end = mention.end();
    int p = end;
    while (p < text.length() && p - end < 4 && ")*_\",(".indexOf(text.charAt(p)) >= 0) {
      p++;
    }
    CharTrie.Hit<DocumentRole> hit = after.longest(text, Reader.spaces(text, p));
    if (hit == null || (hit.value() == DocumentRole.IMPLEMENTS && !isSubject(text, mention))) {
      return null;
    }
    return hit.value();
  }

  /**
   * Whether a document may itself be the subject of its sentence. In "việc quy định tại Nghị định
   * này được thực hiện" another thing is.
   */
  private boolean isSubject(String text, CitationMention mention) {
    int before = Reader.lineBefore(text, mention.span().begin());
    return mention.pinpoint() == null
        && words.pinpointLink.beginBefore(text, before) < 0
        && !according.endsAt(text, before);
  }
}
