package vn.bienban.annotate.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Mention.Pointer;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.record.DocumentRole;
import vn.bienban.text.Span;

/** Finds what "Nghị định này", "Luật nói trên" and the like mean. For one text and one thread. */
final class PointerResolution {
  /** A longer first line is a text of one paragraph. */
  private static final int MAX_TITLE = 400;

  private final Documents documents;
  private final List<Mention> mentions;
  private final String text;
  private final List<@Nullable DocumentRole> roles;
  private final Trace trace;

  PointerResolution(Documents documents, List<@Nullable DocumentRole> roles, Trace trace) {
    this.documents = documents;
    this.mentions = documents.mentions();
    this.text = documents.text();
    this.roles = roles;
    this.trace = trace;
  }

  /**
   * "Nghị định này" is the text's own document where it is such a document, by its head or else its
   * first line; in any other text the last one named of its type, unless one sentence named two.
   * What stays open is told.
   */
  void resolve() {
    Map<String, Antecedents> known = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      DocumentType type = mention.type();
      if (mention.target() instanceof Pointer && type != null) {
        known.computeIfAbsent(type.kind(), k -> new Antecedents(type));
      }
    }
    int titleEnd = titleEnd();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      DocumentType type = mention.type();
      if (!(mention.target() instanceof Pointer) || type == null) {
        for (Antecedents antecedents : known.values()) {
          antecedents.see(
              text, mention, documents.at(i), mention.span().begin() < titleEnd && isSubject(i));
        }
        continue;
      }
      Antecedents antecedents = known.get(type.kind());
      if (antecedents != null) {
        pointer(i, type, antecedents);
      }
    }
  }

  private void pointer(int index, DocumentType type, Antecedents antecedents) {
    boolean name =
        type.use() == DocumentType.Use.NOUN
            || type.use() == DocumentType.Use.LAW
            || Letters.isUpper(text.charAt(mentions.get(index).span().begin()));
    Referent home = antecedents.own != null ? antecedents.own : antecedents.title;
    if (antecedents.home && home != null) {
      documents.take(home, index);
    } else if (antecedents.home) {
      documents.leaveOpen(index, "the text itself is meant, whose number it does not give");
    } else if (antecedents.last == null) {
      if (type.use() == DocumentType.Use.NOUN || type.use() == DocumentType.Use.LAW) {
        documents.leaveOpen(index, "no document of this type is named before");
      }
    } else if (antecedents.named.size() == 1 || (name && !antecedents.contested)) {
      documents.take(antecedents.last, index);
    } else {
      documents.leaveOpen(index, "more than one document could be meant");
      Span pointer = mentions.get(index).span();
      for (Referent entry : trace.isOn() ? antecedents.named : Set.<Referent>of()) {
        trace.add(
            () -> new Alternative("documents.mentions", null, pointer, "could be " + entry.key));
      }
    }
  }

  /** Whether a mention may name the text itself: nothing but its issue is said of it. */
  private boolean isSubject(int index) {
    DocumentRole role = roles.get(index);
    return role == null || role == DocumentRole.ISSUED;
  }

  /** The end of the first line that says anything. */
  private int titleEnd() {
    int p = 0;
    while (p < text.length() && Letters.isSpace(text.charAt(p))) {
      p++;
    }
    int end = text.indexOf('\n', p);
    return Math.min(end < 0 ? text.length() : end, p + MAX_TITLE);
  }
}
