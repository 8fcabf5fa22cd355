package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.text.Span;

/**
 * How far the words of a reporting clause go: within its sentence to the next verb of speech, past
 * it until another voice takes over, and back to where its quotation opens.
 */
final class StatementExtent {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** A quotation that no mark closes within so many sentences was never opened. */
  private static final int LONGEST_QUOTATION = 15;

  /** What stands between two verbs of one speaker counts as words from this length on. */
  private static final int SHORTEST = 3;

  private final List<SentenceReader> readers;
  private final Floor floor;
  private final TreeMap<Integer, List<Attribution>> bySentence = new TreeMap<>();

  /** For each clause whose quotation opened in an earlier sentence its words. */
  private final Map<ReportingClause, Span> quotations = new HashMap<>();

  /** Sentences that belong to such a quotation. */
  private final Set<Integer> claimed = new HashSet<>();

  private StatementExtent(
      List<SentenceReader> readers, List<Attribution> attributions, Floor floor) {
    this.readers = readers;
    this.floor = floor;
    for (Attribution attribution : attributions) {
      bySentence
          .computeIfAbsent(attribution.clause().sentence(), s -> new ArrayList<>())
          .add(attribution);
    }
    for (Attribution attribution : attributions) {
      int sentence = attribution.clause().sentence();
      Span before = quotationBefore(readers.get(sentence), attribution);
      if (before != null) {
        quotations.put(attribution.clause(), before);
        for (int i = sentence - 1; i >= 0 && endOf(readers.get(i)) > before.begin(); ) {
          claimed.add(i--);
        }
      }
    }
  }

  /** The same attributions, in order of place, each with all its words. */
  static List<Attribution> extend(
      List<SentenceReader> readers, List<Attribution> attributions, Floor floor) {
    StatementExtent extent = new StatementExtent(readers, attributions, floor);
    List<Attribution> extended = new ArrayList<>(attributions.size());
    for (List<Attribution> said : extent.bySentence.values()) {
      extended.addAll(extent.extend(said));
    }
    return extended;
  }

  /** The attributions of one sentence, in order of their verbs. */
  private List<Attribution> extend(List<Attribution> said) {
    int sentence = said.get(0).clause().sentence();
    SentenceReader reader = readers.get(sentence);
    List<Attribution> extended = new ArrayList<>();
    int last = reader.contentEnd();
    for (int i = said.size() - 1; i >= 0; i--) {
      Attribution attribution = said.get(i);
      if (i + 1 < said.size()) {
        attribution = beforeNext(reader, attribution, said.get(i + 1), extended.get(0));
      }
      extended.add(0, attribution);
    }
    for (int i = 0; i < extended.size(); i++) {
      Span before = quotations.get(extended.get(i).clause());
      if (before != null) {
        extended.set(i, extended.get(i).with(before));
      }
    }
    goOn(reader, extended);
    return extended;
  }

  /** Gives the speaker of a sentence's last clause the sentences behind that are his. */
  private void goOn(SentenceReader reader, List<Attribution> said) {
    int carrier = said.size() - 1;
    while (carrier > 0
        && said.get(carrier - 1).clause().token() == said.get(carrier).clause().token()) {
      carrier--;
    }
    Attribution attribution = said.get(carrier);
    ReportingClause clause = attribution.clause();
    if (Floor.isOutside(reader)) {
      return;
    }
    Span words = attribution.words();
    boolean announced = announces(reader, clause);
    int last = reader.contentEnd();
    boolean toTheEnd =
        words != null && last > 0 && words.end() == reader.tokens.get(last - 1).end();
    FloorFeatures.Words place =
        announced
            ? FloorFeatures.Words.BELOW
            : words == null
                ? FloorFeatures.Words.NONE
                : toTheEnd && words.begin() > reader.sentence.span().begin()
                    ? FloorFeatures.Words.BEHIND
                    : FloorFeatures.Words.BEFORE;
    Map.Entry<Integer, List<Attribution>> behind = bySentence.higherEntry(reader.sentence.index());
    int next = behind == null ? -1 : behind.getKey();
    boolean same = behind != null && behind.getValue().get(0).person() == clause.person();
    boolean open =
        place == FloorFeatures.Words.BEHIND
            && words != null
            && reader.isQuotationOpen(false, reader.wordAt(words.begin()));
    List<Span> stretches =
        floor.stretches(floor.run(clause, place, open, this::isTaken, next, same));
    for (int i = 0; i < stretches.size(); i++) {
      Span stretch = stretches.get(i);
      boolean joins =
          i == 0
              && place == FloorFeatures.Words.BEHIND
              && readers.get(reader.sentence.index() + 1).sentence.span().begin()
                  == stretch.begin();
      if (joins && words != null) {
        said.set(carrier, attribution.with(words.union(stretch)));
      } else if (i == 0 && place == FloorFeatures.Words.BELOW) {
        said.set(carrier, attribution.with(stretch));
      } else {
        said.add(attribution.with(stretch));
      }
    }
  }

  private static int endOf(SentenceReader reader) {
    return reader.tokens.isEmpty()
        ? reader.sentence.span().end()
        : reader.tokens.get(Math.max(1, reader.contentEnd()) - 1).end();
  }

  /**
   * What is said with one verb where the speaker's next verb follows: the words between the two, or
   * the next one's where none stand between ("phát biểu kết luận, ông X nhấn mạnh …").
   */
  private static Attribution beforeNext(
      SentenceReader reader, Attribution attribution, Attribution next, Attribution nextExtended) {
    Span words = attribution.words();
    if (words == null) {
      return attribution;
    }
    Span nextWords = next.words();
    int base = reader.sentence.firstToken();
    int begin = reader.wordAt(words.begin());
    int verb = next.clause().token() - base;
    if (next.person() != attribution.person()
        || nextWords != null && words.end() <= nextWords.begin()
        || verb < begin
        || verb >= reader.tokens.size()) {
      return attribution;
    }
    int end = verb;
    while (end > begin && isConnector(reader, end - 1)) {
      end--;
    }
    ReportingClause clause = attribution.clause();
    boolean behindSpeaker =
        clause.speaker().begin() <= words.begin()
            && reader.wordAt(clause.speaker().begin()) > clause.token() - base;
    return end - begin >= SHORTEST && !behindSpeaker
        ? attribution.with(reader.span(begin, end))
        : attribution.with(nextExtended.words());
  }

  private static boolean isConnector(SentenceReader reader, int word) {
    Token token = reader.tokens.get(word);
    return reader.isInPerson(word)
        || token.kind() == TokenKind.PUNCTUATION && !token.text().equals("\"")
        || LEXICON.isCoordinator(token.lower());
  }

  /** Whether the verb ends its sentence with a colon, so that the words follow below. */
  private static boolean announces(SentenceReader reader, ReportingClause clause) {
    int size = reader.tokens.size();
    int verb = clause.token() - reader.sentence.firstToken();
    if (size == 0 || !reader.tokens.get(size - 1).text().equals(":")) {
      return false;
    }
    int[] ends = reader.words().endsOf("say", verb);
    int from = ends == null ? verb + 1 : ends[0];
    int words = 0;
    for (int i = from; i < size - 1; i++) {
      words += reader.tokens.get(i).kind() == TokenKind.PUNCTUATION ? 0 : 1;
    }
    return words < SHORTEST;
  }

  /** Whether another clause has the words of a sentence. */
  private boolean isTaken(int sentence) {
    return bySentence.containsKey(sentence) || claimed.contains(sentence);
  }

  /**
   * The quotation that ends before the speaker and opened in an earlier sentence, or null where
   * none does.
   */
  private @Nullable Span quotationBefore(SentenceReader reader, Attribution attribution) {
    Span words = attribution.words();
    int verb = attribution.clause().token() - reader.sentence.firstToken();
    int begin = words == null ? 0 : reader.wordAt(words.begin());
    int end = words == null ? reader.tokens.size() : reader.wordAt(words.end() - 1) + 1;
    boolean trivial = LEXICON.pointsBack(reader.lower(begin, Math.max(begin, end)));
    if (trivial && reader.sentence.index() > 0) {
      SentenceReader before = readers.get(reader.sentence.index() - 1);
      int size = before.contentEnd();
      boolean closed = size > 0 && before.tokens.get(size - 1).text().equals("\"");
      return closed ? opening(before, size - 1, before.tokens.get(size - 1).end()) : null;
    }
    if (begin > 0 && begin < verb || end > verb && begin > 0) {
      return null;
    }
    int close = reader.closingQuotation(0, Math.min(end, Math.max(verb, 0)));
    if (close < 0) {
      return null;
    }
    return opening(reader, close, words == null ? reader.tokens.get(close).end() : words.end());
  }

  /** The words from the mark that opens a quotation, in an earlier sentence, to an offset. */
  private @Nullable Span opening(SentenceReader from, int close, int end) {
    int inside = from.openingQuotation(0, close);
    if (inside >= 0) {
      return new Span(from.tokens.get(inside).begin(), end);
    }
    int first = Math.max(0, from.sentence.index() - LONGEST_QUOTATION);
    for (int i = from.sentence.index() - 1; i >= first; i--) {
      SentenceReader reader = readers.get(i);
      if (Floor.isOutside(reader) || bySentence.containsKey(i)) {
        return null;
      }
      int open = reader.openingQuotation(0, reader.tokens.size());
      if (open >= 0) {
        return new Span(reader.tokens.get(open).begin(), end);
      }
    }
    return null;
  }
}
