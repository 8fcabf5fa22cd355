package vn.bienban.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRole;

/**
 * Which document is said to amend, replace, repeal or guide which. The record says what is done to
 * a document; by which one is taken from what stands right before it: "Nghị định A sửa đổi Nghị
 * định B".
 */
final class DocumentLinks {
  /** Between "A" and "B" in "A sửa đổi, bổ sung một số điều của B". */
  private static final int NEAR = 80;

  /** Between "B" and "C" in "A sửa đổi B, C". */
  private static final int NEXT = 6;

  private static final Set<DocumentRole> DONE_BY_DOCUMENTS =
      Set.of(DocumentRole.AMENDS, DocumentRole.REPLACES, DocumentRole.REPEALS, DocumentRole.GUIDES);

  private DocumentLinks() {}

  /**
   * What one document does to another.
   *
   * @param by the one that does it
   * @param role what it does
   * @param to the one that it is done to
   */
  record Link(CitedDocument by, DocumentRole role, CitedDocument to) {}

  private record Place(CitedDocument document, DocumentMention mention) {}

  /** The links of a record, each once, in the order of the text. */
  static List<Link> of(ArticleRecord record) {
    List<Place> places = new ArrayList<>();
    for (CitedDocument document : record.documents()) {
      document.mentions().forEach(mention -> places.add(new Place(document, mention)));
    }
    places.sort(Comparator.comparingInt(place -> place.mention().begin()));
    Set<Link> links = new LinkedHashSet<>();
    Place before = null;
    Link last = null;
    for (Place place : places) {
      last = link(before, last, place);
      if (last != null) {
        links.add(last);
      }
      before = place;
    }
    return List.copyOf(links);
  }

  private static @Nullable Link link(@Nullable Place before, @Nullable Link last, Place place) {
    DocumentRole role = place.mention().role();
    if (before == null || role == null || !DONE_BY_DOCUMENTS.contains(role)) {
      return null;
    }
    int between = place.mention().begin() - before.mention().end();
    CitedDocument by =
        last != null && last.role() == role && between <= NEXT ? last.by() : before.document();
    return between < 0 || between > NEAR || by.key().equals(place.document().key())
        ? null
        : new Link(by, role, place.document());
  }
}
