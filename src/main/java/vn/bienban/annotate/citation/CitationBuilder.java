package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Congress;
import vn.bienban.annotate.citation.CitationMention.Details;
import vn.bienban.annotate.citation.CitationMention.Own;
import vn.bienban.annotate.citation.CitationMention.Plenum;
import vn.bienban.document.Citation;
import vn.bienban.record.DocumentSystem;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/** Makes the entries of the documents cited of their mentions. For one text and one thread. */
final class CitationBuilder extends DocumentStep {
  /** A space and a year. */
  private static final int YEAR = 5;

  private final Roles roles;
  private final Relations relations;

  CitationBuilder(Documents documents, Roles roles) {
    super(documents);
    this.roles = roles;
    this.relations = new Relations(documents, roles);
  }

  /** The documents cited, in the order of their first mention. */
  List<Citation> build() {
    for (int i = 0; i < mentions.size(); i++) {
      Referent entry = documents.at(i);
      if (entry != null) {
        // a consolidated text is read after the law that its name holds
        int at = entry.mentions.size();
        while (at > 0 && place(entry.mentions.get(at - 1)) > place(i)) {
          at--;
        }
        entry.mentions.add(at, i);
      }
    }
    List<Referent> cited =
        documents.all().stream()
            .sorted(Comparator.comparingInt(entry -> place(entry.mentions.get(0))))
            .toList();
    Map<Referent, List<Citation.Relation>> done = relations(cited);
    return cited.stream()
        .map(entry -> citation(entry, done.getOrDefault(entry, List.of())))
        .toList();
  }

  /** What each document does to others of the list. */
  private Map<Referent, List<Citation.Relation>> relations(List<Referent> cited) {
    List<Relations.Relation> found = relations.find();
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<Referent, Integer> numbers = new HashMap<>();
    cited.forEach(e -> numbers.put(e, numbers.size()));
    Map<Referent, List<Citation.Relation>> done = new HashMap<>();
    for (Relations.Relation relation : found) {
      Integer to = numbers.get(relation.to());
      if (to != null) {
        done.computeIfAbsent(relation.by(), k -> new ArrayList<>())
            .add(
                new Citation.Relation(
                    relation.role(),
                    to,
                    relation.words(),
                    relation.rule(),
                    confidence(relation.rule())));
      }
    }
    return done;
  }

  private double confidence(String rule) {
    return rules.sheet().rule(rule).confidence();
  }

  private int place(int mention) {
    return mentions.get(mention).span().begin();
  }

  /** A bill goes by the law's plain name, unless the law itself is cited by it too. */
  private String key(Referent entry) {
    String revision = grammar.keys().revision();
    String key = entry.key;
    if (entry.code != null || entry.lawYear != null) {
      return key;
    }
    String plain = key;
    if (key.endsWith(revision)) {
      plain = key.substring(0, key.length() - revision.length());
    } else if (isBill(entry)) {
      List<String> amended = relations.amended(entry.law);
      plain = amended.size() == 1 ? amended.get(0) : key;
    }
    return plain.equals(key) || isTaken(plain) ? key : plain;
  }

  /** Whether a law of this name is cited, of whatever year. */
  private boolean isTaken(String name) {
    return documents.all().stream()
        .map(entry -> entry.key)
        .anyMatch(
            key ->
                key.equals(name)
                    || key.startsWith(name)
                        && key.length() == name.length() + YEAR
                        && year(key, name.length() + 1) > 0);
  }

  /** "dự án Luật …": not passed yet where it is named first. */
  private boolean isBill(Referent entry) {
    return ends(words.draft, place(entry.mentions.get(0)));
  }

  private Citation citation(Referent entry, List<Citation.Relation> done) {
    String type = null;
    String typeText = null;
    boolean told = false;
    Span issuer = null;
    Dates.Issued issued = null;
    Span subject = null;
    String year = null;
    List<Citation.Mention> mentioned = new ArrayList<>();
    for (int index : entry.mentions) {
      CitationMention mention = mentions.get(index);
      Details details = mention.details();
      if (typeText == null && mention.typeWords() != null) {
        typeText = mention.typeWords();
        type = upperFirst(mention.type() == null ? typeText : mention.type().name());
      }
      if (type == null && mention.type() != null && mention.target() instanceof Own) {
        // the head of a document says its type in its symbol
        type = upperFirst(mention.type().name());
      }
      issuer = issuer == null ? details.issuer() : issuer;
      Dates.Issued here = details.issued();
      if (issued == null) {
        issued = here;
      } else if (here != null && !issued.value().equals(here.value()) && !told) {
        told = true;
        documents.tell(
            "two-dates",
            "'"
                + entry.key
                + "' has another date of issue before: "
                + issued.value()
                + ", here "
                + here.value(),
            here.span());
      }
      subject = subject == null ? details.subject() : subject;
      year = year == null ? details.year() : year;
      mentioned.add(
          new Citation.Mention(
              mention.span(),
              mention.pinpoint(),
              roles.kinds(index),
              mention.rule(),
              confidence(mention.rule())));
    }
    String key = key(entry);
    if (entry.code == null && entry.number != null && issuer != null) {
      key = key + " | " + Spaces.single(issuer.of(text));
    }
    return new Citation(
        key,
        type,
        typeText,
        entry.number,
        entry.year != null ? entry.year : entry.law != null && entry.code == null ? null : year,
        entry.code == null ? null : entry.code.symbol(),
        system(entry, issuer),
        issuer,
        issued == null ? null : issued.span(),
        issued == null ? null : issued.value(),
        subject,
        lookup(entry, type, year),
        mentioned,
        done);
  }

  private DocumentSystem system(Referent entry, @Nullable Span issuer) {
    CitationMention first = mentions.get(entry.mentions.get(0));
    if (first.target() instanceof Congress) {
      return DocumentSystem.CONGRESS;
    }
    if (first.target() instanceof Plenum) {
      return DocumentSystem.PARTY;
    }
    if (entry.law != null || (entry.type != null && entry.type.isLaw())) {
      return DocumentSystem.LAW;
    }
    if (entry.code != null) {
      return entry.code.party() ? DocumentSystem.PARTY : DocumentSystem.STATE;
    }
    if (issuer != null) {
      return has(words.party, issuer) ? DocumentSystem.PARTY : DocumentSystem.STATE;
    }
    String kind = entry.type == null ? "" : entry.type.kind();
    return grammar.lexicon().contains(words.stateType, kind)
        ? DocumentSystem.STATE
        : DocumentSystem.OTHER;
  }

  /**
   * What finds a document in a database: its type and code, with the year of issue where the code
   * has none; a law's name and year. A bare number finds too many.
   */
  private static @Nullable String lookup(
      Referent entry, @Nullable String type, @Nullable String year) {
    if (entry.code != null) {
      String named = type == null ? entry.code.key() : type + " " + entry.code.key();
      return entry.code.year() != null || year == null ? named : named + " " + year;
    }
    return entry.law == null || entry.lawYear == null
        ? null
        : upperFirst(entry.law) + " " + entry.lawYear;
  }

  private static String upperFirst(String words) {
    String flat = Spaces.single(words);
    return Character.toUpperCase(flat.charAt(0)) + flat.substring(1);
  }
}
