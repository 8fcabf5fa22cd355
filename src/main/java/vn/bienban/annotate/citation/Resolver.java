package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Reference.Coded;
import vn.bienban.annotate.citation.Reference.Congress;
import vn.bienban.annotate.citation.Reference.Details;
import vn.bienban.annotate.citation.Reference.Heading;
import vn.bienban.annotate.citation.Reference.Named;
import vn.bienban.annotate.citation.Reference.Numbered;
import vn.bienban.annotate.citation.Reference.Own;
import vn.bienban.annotate.citation.Reference.Plenum;
import vn.bienban.annotate.citation.Reference.Pointer;
import vn.bienban.annotate.citation.Reference.Standard;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.Citation;
import vn.bienban.document.Finding;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.DocumentSystem;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Brings the references of one text together: one entry a document, short forms and pointers among
 * its mentions. What the text leaves open stays out and becomes a finding.
 */
final class Resolver {
  /** Congresses of the Party held so far: the fourteenth met in January 2026. */
  private static final int PARTY_CONGRESSES = 14;

  /** A longer first line is a text of one paragraph. */
  private static final int MAX_TITLE = 400;

  private static final int MAX_SENTENCE = 400;

  private final String text;
  private final Laws laws;
  private final Words words;
  private final Symbols symbols;
  private final Keys keys;
  private final String revision;
  private final RuleSheet rules;
  private final List<Reference> references;
  private final Trace trace;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Entry> byIdentity = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byNumber = new HashMap<>();
  private final Map<String, List<Entry>> numbered = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<@Nullable DocumentRole> roles;
  private final Entry[] resolved;

  Resolver(String text, Grammar grammar, RuleSheet rules, List<Reference> references, Trace trace) {
    this.trace = trace;
    this.text = text;
    this.laws = grammar.laws();
    this.words = grammar.words();
    this.symbols = grammar.symbols();
    this.keys = grammar.keys();
    this.revision = keys.revision();
    this.rules = rules;
    this.references = references;
    this.roles = grammar.roles().read(text, references);
    this.resolved = new Entry[references.size()];
  }

  /** One document with what is known of it. */
  private static final class Entry {
    private final int first;
    private String key;
    private @Nullable Code code;
    private @Nullable String number;
    private @Nullable String year;
    private @Nullable String law;
    private @Nullable String lawYear;
    private @Nullable DocumentType type;
    private final List<Integer> mentions = new ArrayList<>();

    Entry(int first, String key) {
      this.first = first;
      this.key = key;
    }
  }

  CitationExtractor.Result resolve() {
    codes();
    sharedCodes();
    standards();
    laws();
    numbers();
    meetings();
    pointers();
    return new CitationExtractor.Result(citations(), findings);
  }

  private void codes() {
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).target() instanceof Coded coded && !coded.shared()) {
        entry(i, coded);
        String mended = coded.code().mended();
        if (mended != null) {
          findings.add(
              new Finding(
                  mended.equals("a look-alike letter") ? "look-alike" : "mended-code",
                  mended + " in a document code, read as " + coded.code().key(),
                  new Span(coded.code().begin(), coded.code().end())));
        }
      } else if (references.get(i).target() instanceof Own own) {
        entry(i, new Coded(own.code(), null, null, false));
      }
    }
    mergePartial();
  }

  private Entry entry(int index, Coded coded) {
    Code code = coded.code();
    Entry entry = byIdentity.get(code.identity());
    if (entry == null) {
      entry = new Entry(index, code.key());
      entry.code = code;
      entry.number = code.number();
      entry.year = code.year();
      byIdentity.put(code.identity(), entry);
      byNumber.computeIfAbsent(plainNumber(code.number()), k -> new ArrayList<>()).add(entry);
      entries.add(entry);
    }
    Laws.Law known = laws.ofCode(code.key());
    if (coded.law() != null) {
      entry.law = coded.law();
      entry.lawYear = coded.lawYear() != null ? coded.lawYear() : code.year();
    } else if (known != null && entry.law == null) {
      entry.law = known.name();
      entry.lawYear = code.year();
    }
    take(entry, index);
    return entry;
  }

  private void take(Entry entry, int index) {
    resolved[index] = entry;
    Reference reference = references.get(index);
    DocumentType type = reference.type();
    if (entry.type == null && type != null) {
      entry.type = type;
    }
  }

  /**
   * A code that lost its year or the end of its symbol is the full one, where there is only one.
   */
  private void mergePartial() {
    Map<String, List<Entry>> bySymbol = new HashMap<>();
    Map<String, NavigableMap<String, Entry>> byYear = new HashMap<>();
    for (Entry entry : entries) {
      Code code = entry.code;
      if (code != null && code.year() != null) {
        String number = Code.trimZeros(code.number());
        String symbol = Code.letters(code.symbol());
        if (symbols.isYearly(code.type())) {
          bySymbol.computeIfAbsent(number + "|" + symbol, k -> new ArrayList<>()).add(entry);
        }
        byYear
            .computeIfAbsent(number + "|" + code.year(), k -> new TreeMap<>())
            .putIfAbsent(symbol, entry);
      }
    }
    Map<Entry, Entry> full = new IdentityHashMap<>();
    for (Entry entry : entries) {
      Code code = entry.code;
      Entry by = code == null ? null : full(code, bySymbol, byYear);
      if (by != null) {
        full.put(entry, by);
      }
    }
    if (full.isEmpty()) {
      return;
    }
    entries.removeAll(full.keySet());
    byIdentity.values().removeAll(full.keySet());
    byNumber.values().forEach(same -> same.removeAll(full.keySet()));
    for (int i = 0; i < resolved.length; i++) {
      Entry by = resolved[i] == null ? null : full.get(resolved[i]);
      while (by != null && full.get(by) != null) {
        by = full.get(by);
      }
      if (by != null) {
        take(by, i);
      }
    }
  }

  /** The only document that a code may be short for, or null. */
  private @Nullable Entry full(
      Code code,
      Map<String, List<Entry>> bySymbol,
      Map<String, NavigableMap<String, Entry>> byYear) {
    String number = Code.trimZeros(code.number());
    String symbol = Code.letters(code.symbol());
    if (code.year() == null) {
      List<Entry> same = bySymbol.getOrDefault(number + "|" + symbol, List.of());
      return same.size() == 1 ? same.get(0) : null;
    }
    NavigableMap<String, Entry> ofYear = byYear.get(number + "|" + code.year());
    if (ofYear == null) {
      return null;
    }
    Map.Entry<String, Entry> longer = ofYear.higherEntry(symbol);
    if (longer == null || !longer.getKey().startsWith(symbol)) {
      return null;
    }
    Map.Entry<String, Entry> next = ofYear.higherEntry(longer.getKey());
    return next != null && next.getKey().startsWith(symbol) ? null : longer.getValue();
  }

  private void sharedCodes() {
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).target() instanceof Coded coded && coded.shared()) {
        Entry same = byIdentity.get(coded.code().identity());
        DocumentType type = references.get(i).type();
        if (same == null && type != null) {
          List<Entry> candidates = numbered(type, coded.code().number(), null);
          same = candidates.size() == 1 ? candidates.get(0) : null;
        }
        if (same == null) {
          entry(i, coded);
        } else {
          take(same, i);
        }
      }
    }
  }

  private static String plainNumber(String number) {
    return Letters.lowerCase(Code.trimZeros(number));
  }

  /** The first two coded documents of a type with a number and, where given, a year. */
  private List<Entry> numbered(DocumentType type, String number, @Nullable String year) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : byNumber.getOrDefault(plainNumber(number), List.of())) {
      Code code = entry.code;
      if (code != null
          && (year == null || code.year() == null || year.equals(code.year()))
          && sameType(type, entry)) {
        found.add(entry);
        if (found.size() > 1) {
          break;
        }
      }
    }
    return found;
  }

  private static boolean sameType(DocumentType type, Entry entry) {
    if (entry.type != null) {
      return entry.type.kind().equals(type.kind()) || (entry.code != null && type.fits(entry.code));
    }
    return entry.code != null && type.fits(entry.code);
  }

  private void standards() {
    Map<String, Entry> named = new HashMap<>();
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).target() instanceof Standard standard) {
        int first = i;
        Entry entry =
            named.computeIfAbsent(
                standard.key(),
                key -> {
                  Entry made = new Entry(first, key);
                  made.number = standard.number();
                  made.year = standard.year();
                  entries.add(made);
                  return made;
                });
        take(entry, i);
      }
    }
  }

  private void laws() {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.code != null && entry.law != null && entry.lawYear != null) {
        named.putIfAbsent(entry.law + " " + entry.lawYear, entry);
      }
    }
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).target() instanceof Named law) {
        if (references.get(i).rule().equals(LawReader.MISPRINT)) {
          findings.add(
              new Finding(
                  "misprint",
                  "a misprint in a law's name, read as " + law.name(),
                  references.get(i).span()));
        }
        if (law.year() != null) {
          take(named.computeIfAbsent(law.law() + " " + law.year(), lawOfYear(law, i)), i);
        }
      }
    }
    lawsWithoutYear();
  }

  private Function<String, Entry> lawOfYear(Named law, int first) {
    return key -> {
      Entry entry = new Entry(first, law.name() + " " + law.year());
      entry.law = law.law();
      entry.lawYear = law.year();
      entry.year = law.year();
      entries.add(entry);
      return entry;
    };
  }

  private void lawsWithoutYear() {
    Map<String, Set<Entry>> ofYears = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.law != null && entry.lawYear != null) {
        ofYears.computeIfAbsent(entry.law, k -> new LinkedHashSet<>()).add(entry);
      }
    }
    Map<String, Entry> named = new HashMap<>();
    Map<String, Entry> last = new HashMap<>();
    for (int i = 0; i < references.size(); i++) {
      Entry seen = resolved[i];
      if (seen != null && seen.law != null && seen.lawYear != null) {
        last.put(seen.law, seen);
      }
      if (!(references.get(i).target() instanceof Named law) || law.year() != null) {
        continue;
      }
      Set<Entry> candidates = ofYears.getOrDefault(law.law(), Set.of());
      Entry entry =
          candidates.isEmpty()
              ? lawWithoutYear(law, i, named)
              : candidates.size() == 1 ? candidates.iterator().next() : last.get(law.law());
      if (entry == null) {
        open(i, "more than one law of this name is cited");
      } else {
        take(entry, i);
      }
    }
  }

  private Entry lawWithoutYear(Named law, int index, Map<String, Entry> named) {
    Entry entry = named.get(law.law());
    if (entry == null) {
      // a bill is called by the plain name once it was named in full
      entry = named.get(law.law() + revision);
    }
    if (entry == null) {
      entry = new Entry(index, law.name());
      entry.law = law.law();
      named.put(law.law(), entry);
      entries.add(entry);
    } else if (law.name().length() > entry.key.length()) {
      entry.key = law.name();
    }
    return entry;
  }

  private void numbers() {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < references.size(); i++) {
        Reference reference = references.get(i);
        DocumentType type = reference.type();
        // those with a year first, so that those without one can join them
        if (!(reference.target() instanceof Numbered target)
            || type == null
            || (target.year() == null) == (pass == 0)) {
          continue;
        }
        List<Entry> candidates =
            numbered.computeIfAbsent(
                type.kind() + " " + target.number() + "/" + target.year(),
                k -> numbered(type, target.number(), target.year()));
        if (candidates.size() > 1) {
          open(i, "more than one document has this number");
          continue;
        }
        if (candidates.size() == 1) {
          take(candidates.get(0), i);
          continue;
        }
        String identity = type.kind() + " " + Code.trimZeros(target.number());
        Entry entry = named.get(identity + "/" + target.year());
        if (entry == null && target.year() == null) {
          entry = named.get(identity);
        }
        if (entry == null && target.alone()) {
          String year = target.year() == null ? "" : "/" + target.year();
          entry = new Entry(i, type.kind() + " " + target.number() + year);
          entry.number = target.number();
          entry.year = target.year();
          named.put(identity + "/" + target.year(), entry);
          named.putIfAbsent(identity, entry);
          entries.add(entry);
        }
        if (entry != null) {
          take(entry, i);
        }
      }
    }
    // a number that counts only as a further mention may have come before the one that stands alone
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      DocumentType type = reference.type();
      if (resolved[i] == null && type != null && reference.target() instanceof Numbered target) {
        Entry entry = named.get(type.kind() + " " + Code.trimZeros(target.number()));
        if (entry != null && (target.year() == null || target.year().equals(entry.year))) {
          take(entry, i);
        }
      }
    }
  }

  private void meetings() {
    Map<String, Entry> named = new LinkedHashMap<>();
    Map<String, String> terms = new HashMap<>();
    Map<String, String> levels = new HashMap<>();
    for (Reference reference : references) {
      if (reference.target() instanceof Plenum plenum && plenum.term() != null) {
        // two terms leave open which one is meant where none is said
        terms.merge(
            keys.plenum(plenum.kind(), plenum.number(), null),
            plenum.term(),
            (a, b) -> a.equals(b) ? a : "");
      } else if (reference.target() instanceof Congress congress && congress.said()) {
        levels.putIfAbsent(congress.ordinal(), congress.level());
      }
    }
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      String key = null;
      if (reference.target() instanceof Plenum plenum) {
        String name = keys.plenum(plenum.kind(), plenum.number(), null);
        key =
            keys.plenum(
                plenum.kind(),
                plenum.number(),
                plenum.term() != null ? plenum.term() : terms.get(name));
      } else if (reference.target() instanceof Congress congress) {
        String level = congress.said() ? congress.level() : level(congress, levels);
        key = keys.congress(congress.ordinal(), level);
      }
      if (key != null) {
        int at = i;
        String name = key;
        Entry entry =
            named.computeIfAbsent(
                Letters.lowerCase(key),
                k -> {
                  Entry made = new Entry(at, name);
                  entries.add(made);
                  return made;
                });
        take(entry, i);
      }
    }
  }

  /**
   * Whose congress is meant where the words do not say: that of the same ordinal named in full
   * elsewhere, else the Party's as far as it has held so many; else empty.
   */
  private static String level(Congress congress, Map<String, String> said) {
    String level = said.get(congress.ordinal());
    if (level != null) {
      return level;
    }
    return Roman.value(congress.ordinal()) > PARTY_CONGRESSES ? "" : congress.level();
  }

  /** What a pointer of one type may lead to, as the text has it so far. */
  private static final class Track {
    private final DocumentType type;
    private final Set<Entry> named = new LinkedHashSet<>();
    private @Nullable Entry last;
    private int lastEnd;

    /** Whether the sentence of the last one names another of the type too. */
    private boolean contested;

    /** The only one of the type in the text's first line; null also where there are two. */
    private @Nullable Entry title;

    private boolean titles;

    /** Whether the text is itself such a document, and whether its number stands in its head. */
    private boolean home;

    private @Nullable Entry own;

    Track(DocumentType type) {
      this.type = type;
    }

    void see(String text, Reference reference, @Nullable Entry entry, boolean inTitle) {
      if (reference.target() instanceof Own head) {
        if (type.fits(head.code())) {
          home = true;
          own = entry;
        }
      } else if (reference.target() instanceof Heading) {
        DocumentType own = reference.type();
        home |= own != null && own.kind().equals(type.kind());
      } else if (entry != null && sameType(type, entry)) {
        boolean another = last != null && last != entry;
        if (isSentenceEnd(text, lastEnd, reference.span().begin())) {
          contested = false;
        } else {
          contested |= another;
        }
        named.add(entry);
        last = entry;
        lastEnd = reference.span().end();
        if (inTitle) {
          title = titles && title != entry ? null : entry;
          titles = true;
        }
      }
    }
  }

  /**
   * "Nghị định này" is the text's own document where it is such a document, by its head or else its
   * first line; in any other text the last one named of its type, unless one sentence named two.
   * What stays open is told.
   */
  private void pointers() {
    Map<String, Track> tracks = new LinkedHashMap<>();
    for (Reference reference : references) {
      DocumentType type = reference.type();
      if (reference.target() instanceof Pointer && type != null) {
        tracks.computeIfAbsent(type.kind(), k -> new Track(type));
      }
    }
    int titleEnd = titleEnd();
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      DocumentType type = reference.type();
      if (!(reference.target() instanceof Pointer) || type == null) {
        for (Track track : tracks.values()) {
          track.see(
              text, reference, resolved[i], reference.span().begin() < titleEnd && isSubject(i));
        }
        continue;
      }
      Track track = tracks.get(type.kind());
      if (track != null) {
        pointer(i, type, track);
      }
    }
  }

  private void pointer(int index, DocumentType type, Track track) {
    boolean name =
        type.use() == DocumentType.Use.NOUN
            || type.use() == DocumentType.Use.LAW
            || Letters.isUpper(text.charAt(references.get(index).span().begin()));
    Entry home = track.own != null ? track.own : track.title;
    if (track.home && home != null) {
      take(home, index);
    } else if (track.home) {
      open(index, "the text itself is meant, whose number it does not give");
    } else if (track.last == null) {
      if (type.use() == DocumentType.Use.NOUN || type.use() == DocumentType.Use.LAW) {
        open(index, "no document of this type is named before");
      }
    } else if (track.named.size() == 1 || (name && !track.contested)) {
      take(track.last, index);
    } else {
      open(index, "more than one document could be meant");
      Span pointer = references.get(index).span();
      for (Entry entry : trace.isOn() ? track.named : Set.<Entry>of()) {
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

  /** Whether a sentence or line ends between two citations; far apart they share none. */
  private static boolean isSentenceEnd(String text, int from, int to) {
    if (to - from > MAX_SENTENCE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n'
          || c == ';'
          || (".?!".indexOf(c) >= 0
              && i + 1 < text.length()
              && Letters.isSpace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
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

  private void open(int index, String why) {
    Span span = references.get(index).span();
    findings.add(
        new Finding("unresolved-citation", "'" + span.of(text) + "' stays open: " + why, span));
  }

  private List<Citation> citations() {
    for (int i = 0; i < resolved.length; i++) {
      Entry entry = resolved[i];
      if (entry != null) {
        entry.mentions.add(i);
      }
    }
    Set<String> taken = new HashSet<>();
    entries.forEach(e -> taken.add(e.key));
    List<Citation> out = new ArrayList<>();
    entries.stream()
        .filter(this::isCited)
        .sorted(Comparator.comparingInt(e -> e.mentions.get(0)))
        .forEach(e -> out.add(citation(e, taken)));
    return out;
  }

  /** Whether more than the head of a document and what points to it mentions it. */
  private boolean isCited(Entry entry) {
    for (int index : entry.mentions) {
      Reference.Target target = references.get(index).target();
      if (!(target instanceof Own || target instanceof Pointer)) {
        return true;
      }
    }
    return false;
  }

  /** A bill goes by the law's plain name, unless the law itself is cited by it too. */
  private String key(Entry entry, Set<String> taken) {
    String key = entry.key;
    if (entry.code != null || !key.endsWith(revision)) {
      return key;
    }
    String plain = key.substring(0, key.length() - revision.length());
    return taken.contains(plain) ? key : plain;
  }

  private Citation citation(Entry entry, Set<String> taken) {
    String typeWords = null;
    Span issuer = null;
    Span issued = null;
    String issuedValue = null;
    Span subject = null;
    String year = null;
    List<Citation.Mention> mentions = new ArrayList<>();
    for (int index : entry.mentions) {
      Reference reference = references.get(index);
      Details details = reference.details();
      if (typeWords == null && reference.typeWords() != null) {
        typeWords = upperFirst(reference.typeWords());
      }
      issuer = issuer == null ? details.issuer() : issuer;
      if (issued == null && details.issued() != null) {
        issued = details.issued();
        issuedValue = details.issuedValue();
      }
      subject = subject == null ? details.subject() : subject;
      year = year == null ? details.year() : year;
      mentions.add(
          new Citation.Mention(
              reference.span(),
              reference.pinpoint(),
              roles.get(index),
              reference.rule(),
              rules.rule(reference.rule()).confidence()));
    }
    String key = key(entry, taken);
    if (entry.code == null && entry.number != null && issuer != null) {
      key = key + " | " + Spaces.single(issuer.of(text));
    }
    return new Citation(
        key,
        typeWords,
        entry.number,
        entry.year != null ? entry.year : entry.law != null && entry.code == null ? null : year,
        entry.code == null ? null : entry.code.symbol(),
        system(entry, issuer),
        issuer,
        issued,
        issuedValue,
        subject,
        mentions);
  }

  private DocumentSystem system(Entry entry, @Nullable Span issuer) {
    Reference first = references.get(entry.mentions.get(0));
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
      return words.party.within(Letters.lowerCase(issuer.of(text)))
          ? DocumentSystem.PARTY
          : DocumentSystem.STATE;
    }
    String kind = entry.type == null ? "" : entry.type.kind();
    return words.stateType.is(kind) ? DocumentSystem.STATE : DocumentSystem.OTHER;
  }

  private static String upperFirst(String words) {
    String flat = Spaces.single(words);
    return Character.toUpperCase(flat.charAt(0)) + flat.substring(1);
  }
}
