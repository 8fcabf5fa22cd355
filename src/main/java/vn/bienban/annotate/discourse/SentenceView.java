package vn.bienban.annotate.discourse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/** A sentence of a document with the persons and quotations in it. Immutable. */
public final class SentenceView extends SentenceTokens {
  private static final LayerKey<List<SentenceView>> ALL = new LayerKey<>("views");

  /** A quotation of fewer words than these, less one, is a name or a turn of phrase. */
  private static final int SHORTEST_QUOTATION = 5;

  private final int place;
  private final int paragraph;

  private SentenceView(Document document, Sentence sentence, int place, int paragraph) {
    super(document, sentence);
    this.place = place;
    this.paragraph = paragraph;
  }

  /** All sentences of a document, in order of place, {@link Document#timed}. */
  public static List<SentenceView> of(Document document) {
    return document.derived(ALL, SentenceView::all);
  }

  private static List<SentenceView> all(Document document) {
    List<Sentence> sentences = document.sentences();
    List<SentenceView> views = new ArrayList<>(sentences.size());
    int lead = document.segmented().movedLead();
    for (Sentence sentence : sentences) {
      int i = sentence.index();
      boolean moved = i >= lead;
      views.add(
          new SentenceView(
              document,
              sentence,
              moved ? i - lead : i + sentences.size() - lead,
              moved ? 0 : sentence.block()));
    }
    return document.timed(views);
  }

  /** A sentence wherever it comes in the article. */
  static SentenceView of(Document document, Sentence sentence) {
    return new SentenceView(document, sentence, 0, 0);
  }

  /** All sentences of a document as one reads the article: a lead at its end comes first. */
  public static List<SentenceView> asRead(Document document) {
    List<SentenceView> all = of(document);
    int lead = document.segmented().movedLead();
    if (lead >= all.size()) {
      return all;
    }
    List<SentenceView> read = new ArrayList<>(all.subList(lead, all.size()));
    read.addAll(all.subList(0, lead));
    return document.timed(read);
  }

  /** Where it comes when one reads the article, a lead at its end first. */
  public int place() {
    return place;
  }

  /** The index of its block; a lead at the end of the article counts as the first. */
  public int paragraph() {
    return paragraph;
  }

  /** What part of the article it stands in. */
  public BlockKind kind() {
    return block().kind();
  }

  /** Whether the block's words stood in the text before. */
  public boolean repeats() {
    return block().repeats();
  }

  /** Whether it stands beside the running text. */
  public boolean isOutside() {
    return kind() == BlockKind.HEADING
        || kind() == BlockKind.CAPTION
        || kind() == BlockKind.BYLINE
        || repeats();
  }

  /** Whether the longest phrase of a class at one of so many tokens before another ends there. */
  public boolean endsWith(LexicalClass type, int end, int within) {
    for (int i = Math.max(first(), end - within); i < end; i++) {
      if (phraseEnd(type, i) == end) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of a class opens the sentence, quotation and list marks aside. */
  public boolean startsWith(LexicalClass type) {
    return begins(type, afterMarks());
  }

  /** The first token that is no mark of punctuation; the sentence's end where there is none. */
  public int afterMarks() {
    int at = first();
    while (at < end() && isPunctuation(at)) {
      at++;
    }
    return at;
  }

  /** The first token that ends after an offset of the view, the sentence's end at most. */
  public int tokenAt(int offset) {
    int low = first();
    int high = end();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (tokens().end(mid) <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The mentions whose noun phrases begin in it. */
  public List<PersonMention> mentions() {
    return mentionsIn(first(), end());
  }

  /** The mentions whose noun phrases begin in a stretch. */
  public List<PersonMention> mentionsIn(int begin, int end) {
    return document().mentions().in(begin, end);
  }

  /** Whether somebody is spoken of. */
  public boolean hasPerson() {
    return !mentions().isEmpty();
  }

  /** The end of a person's noun phrase that begins at a token, or -1. */
  public int personEnd(int token) {
    PersonMention mention = token < end() ? document().mentions().startingAt(token) : null;
    return mention == null ? -1 : Math.min(end(), mention.endToken());
  }

  /** Whether a token stands in a person's noun phrase. */
  public boolean isInPerson(int token) {
    return document().mentions().covering(token) != null;
  }

  /** Whether a full name stands at a span. */
  boolean isByName(@Nullable Span span) {
    for (PersonMention mention : mentions()) {
      if (mention.span().equals(span)) {
        return mention.kind() == MentionKind.NAME;
      }
    }
    return false;
  }

  /** Whether a post or a pronoun, no name, stands at a span. */
  boolean isByPost(@Nullable Span span) {
    for (PersonMention mention : mentions()) {
      if (mention.span().equals(span)) {
        return mention.kind() == MentionKind.TITLE || mention.kind() == MentionKind.PRONOUN;
      }
    }
    return false;
  }

  /** Whether a semicolon or a quotation mark stands between two tokens. */
  boolean hasMark(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isMark(i, ';') || isMark(i, '"')) {
        return true;
      }
    }
    return false;
  }

  /** The token after the last one without marks that end a sentence. */
  int contentEnd() {
    int end = end();
    while (end > first() && isEndMark(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isEndMark(int token) {
    return switch (text(token)) {
      case ".", ";", "!", "?", "/", "…", "..." -> true;
      default -> false;
    };
  }

  /** Whether a quotation is open at the sentence's end. */
  boolean isQuotationOpen(boolean openBefore, int from) {
    boolean open = openBefore;
    for (int i = from; i < end(); i++) {
      if (isMark(i, '"')) {
        open = opens(i);
      }
    }
    return open;
  }

  /** The last mark before a token that opens a quotation still open there, or -1. */
  public int openingQuotation(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (isMark(i, '"')) {
        open = opens(i) && open < 0 ? i : -1;
      }
    }
    return open;
  }

  /** The first mark in a stretch, where it closes a quotation that opened before, or -1. */
  int closingQuotation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isMark(i, '"')) {
        return opens(i) ? -1 : i;
      }
    }
    return -1;
  }

  /**
   * The first token of all that names somebody in a row, such as the posts "Tổng Bí thư, Chủ tịch
   * nước", of which a mention is the last.
   */
  int rowBegin(PersonMention mention) {
    int begin = mention.firstToken();
    while (begin - 1 > first() && isMark(begin - 1, ',')) {
      PersonMention before = document().mentions().endingAt(begin - 1);
      if (before == null || before.person() != mention.person()) {
        break;
      }
      begin = before.firstToken();
    }
    return begin;
  }

  /** Whether a quotation ends with the sentence. */
  boolean endsQuotation() {
    int last = end() - 1;
    while (last > first() && isEndMark(last)) {
      last--;
    }
    return last > first() && isMark(last, '"') && closes(last);
  }

  /** Whether more than a name stands behind the mark that opens a quotation. */
  boolean isLongQuotation(int open) {
    for (int i = open + 1; i < Math.min(end(), open + SHORTEST_QUOTATION); i++) {
      if (isMark(i, '"')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a mark opens a quotation: space stands before it and none behind, or words behind it
   * where a sentence begins.
   */
  boolean opens(int token) {
    return (token == first() || tokens().end(token - 1) < tokens().begin(token))
        && (token + 1 >= end()
            || tokens().begin(token + 1) == tokens().end(token)
            || token == first() && !isPunctuation(token + 1));
  }

  private boolean closes(int token) {
    return token > first() && tokens().end(token - 1) == tokens().begin(token);
  }
}
