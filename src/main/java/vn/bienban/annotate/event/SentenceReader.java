package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceContent;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.pattern.LabelledWords;
import vn.bienban.record.MentionKind;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

/**
 * One sentence as the patterns read it: its words, and the labels of persons, events, cues, verbs
 * of speech, bodies and dates. Word indices count from the sentence's first token.
 */
final class SentenceReader {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** A quotation of at most so many words can be a part of a post. */
  private static final int LONGEST_TITLE = 12;

  /** A quotation of fewer words than these, less one, is a name or a turn of phrase. */
  private static final int SHORTEST_QUOTATION = 5;

  final Sentence sentence;
  final BlockKind kind;

  /** Where the sentence comes when one reads the article, a lead at its end first. */
  final int place;

  /** The block it stands in; a lead at the end of the article counts as the first. */
  final int paragraph;

  /** Whether the block's words stood in the text before. */
  final boolean repeats;

  final List<Token> tokens;
  final List<PersonMention> mentions;
  final List<Entity> bodies;
  final List<TimeExpression> times;

  /**
   * The first word after a verb of speech that follows its speaker; the number of words if none.
   */
  final int saidFrom;

  private final boolean[] inPerson;
  private final LabelledWords words;
  private final Map<Integer, SpeechAct> acts = new HashMap<>();

  private SentenceReader(SentenceContent content, Block block, int place, boolean lead) {
    this.sentence = content.sentence();
    this.place = place;
    this.paragraph = lead ? 0 : sentence.block();
    this.kind = block.kind();
    this.repeats = block.repeats();
    this.tokens = content.tokens();
    this.mentions = content.mentions();
    this.bodies = content.bodies();
    this.times = content.times();
    this.inPerson = new boolean[tokens.size()];
    for (PersonMention mention : mentions) {
      int begin = Math.max(0, mention.firstToken() - sentence.firstToken());
      int end = Math.min(tokens.size(), mention.endToken() - sentence.firstToken());
      Arrays.fill(inPerson, begin, Math.max(begin, end), true);
    }
    this.words = label();
    this.saidFrom = saidFrom();
  }

  private int saidFrom() {
    boolean person = false;
    for (int i = 0; i < tokens.size(); i++) {
      int[] ends = words.endsOf("person", i);
      if (ends != null) {
        person = true;
        i = ends[0] - 1;
      } else if (person) {
        int[] say = words.endsOf("say", i);
        if (say != null) {
          return say[0];
        }
      }
    }
    return tokens.size();
  }

  /** All sentences of a document. */
  static List<SentenceReader> read(Document document, Cast cast, List<TimeExpression> times) {
    List<SentenceReader> readers = new ArrayList<>();
    List<SentenceContent> contents = SentenceContent.of(document, cast, times);
    int lead = document.segmented().movedLead();
    for (int i = 0; i < contents.size(); i++) {
      Block block = document.segmented().blockOf(contents.get(i).sentence());
      int place = i >= lead ? i - lead : i + contents.size() - lead;
      readers.add(new SentenceReader(contents.get(i), block, place, i >= lead));
    }
    return readers;
  }

  /** The end of the longest phrase of a table that begins at a word, or -1. */
  int endOf(PhraseTrie<?> table, int word) {
    PhraseTrie.Hit<?> hit = table.longest(words::word, word, words.size());
    return hit == null ? -1 : hit.end();
  }

  /** From the first character of one word to the last of another. */
  Span span(int begin, int end) {
    return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
  }

  /** Whether a day or a part of a day begins at a word. */
  boolean isMoment(int word) {
    int offset = tokens.get(word).begin();
    for (TimeExpression time : times) {
      if (time.span().begin() == offset && isMoment(time)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in a person's noun phrase. */
  boolean isInPerson(int word) {
    return inPerson[word];
  }

  /** Whether words before this one tell that what follows was said elsewhere. */
  boolean isElsewhere(int word) {
    if (!words.has("elsewhere")) {
      return false;
    }
    boolean elsewhere = false;
    for (int i = 0; i < word; i++) {
      int[] ends = words.endsOf("elsewhere", i);
      elsewhere |= ends != null && !isAtEvent(ends[0], word);
      // "Trước đó, phát biểu khai mạc hội nghị, …" tells of the same event
      if (acts.get(i) == SpeechAct.OPEN) {
        return false;
      }
    }
    return elsewhere;
  }

  /** Whether the words are said to the press: "chia sẻ với báo chí", "sau cuộc họp". */
  boolean isToPress() {
    return words.has("elsewhere") && has(LEXICON.press) || has(LEXICON.elsewhereAfter);
  }

  /** "Trước đó, tại hội nghị, ông …": earlier, but of the same event. */
  private boolean isAtEvent(int from, int to) {
    int at = from < to && words.word(from).equals(",") ? from + 1 : from;
    boolean in = at + 1 < to && (words.word(at).equals("tại") || words.word(at).equals("trong"));
    return in && words.endsOf("event", at + 1) != null;
  }

  /** Whether a semicolon or a quotation mark stands between two words. */
  boolean hasMark(int begin, int end) {
    for (int i = Math.max(0, begin); i < Math.min(end, tokens.size()); i++) {
      String text = tokens.get(i).text();
      if (text.equals(";") || text.equals("\"")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a full name stands at a span. */
  boolean isByName(@Nullable Span span) {
    for (PersonMention mention : mentions) {
      if (mention.span().equals(span)) {
        return mention.kind() == MentionKind.NAME;
      }
    }
    return false;
  }

  /** Whether a post or a pronoun, no name, stands at a span. */
  boolean isByPost(@Nullable Span span) {
    for (PersonMention mention : mentions) {
      if (mention.span().equals(span)) {
        return mention.kind() == MentionKind.TITLE || mention.kind() == MentionKind.PRONOUN;
      }
    }
    return false;
  }

  /** Whether a word stands in a day, an hour, or a period that opens the sentence. */
  boolean isInMoment(int word) {
    int offset = tokens.get(word).begin();
    for (TimeExpression time : times) {
      if (time.span().contains(offset)
          && (isMoment(time) || time.span().begin() == sentence.span().begin())) {
        return true;
      }
    }
    return false;
  }

  /** A day in figures, a part of a day or an hour; no feast, which may stand in a name. */
  private boolean isMoment(TimeExpression time) {
    if (time.partOfDay() != null || time.clock() != null) {
      return true;
    }
    if (!EventDate.isDay(time)) {
      return false;
    }
    for (int i = wordAt(time.span().begin());
        i < tokens.size() && tokens.get(i).begin() < time.span().end();
        i++) {
      if (tokens.get(i).kind() == TokenKind.NUMBER
          || tokens.get(i).kind() == TokenKind.CODE
          || LEXICON.isDayWord(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The word after the last one without marks that end a sentence; 0 where there is none. */
  int contentEnd() {
    int end = tokens.size();
    while (end > 0 && isEndMark(tokens.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isEndMark(Token token) {
    return switch (token.text()) {
      case ".", ";", "!", "?", "/", "…", "..." -> true;
      default -> false;
    };
  }

  /** Whether a phrase of a table stands anywhere in the sentence. */
  boolean has(PhraseTrie<?> table) {
    for (int i = 0; i < tokens.size(); i++) {
      if (endOf(table, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of a table opens the sentence, quotation and list marks aside. */
  boolean startsWith(PhraseTrie<?> table) {
    int at = afterMarks();
    return at < tokens.size() && endOf(table, at) > at;
  }

  int afterMarks() {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).kind() == TokenKind.PUNCTUATION) {
      at++;
    }
    return at;
  }

  /** The first word behind the marks and the phrases of connection that open the sentence. */
  int afterLinks() {
    int at = afterMarks();
    int link = at < tokens.size() ? endOf(LEXICON.continuation, at) : -1;
    while (link > at) {
      at = link;
      while (at < tokens.size() && tokens.get(at).text().equals(",")) {
        at++;
      }
      link = at < tokens.size() ? endOf(LEXICON.continuation, at) : -1;
    }
    return at;
  }

  /** Whether a quotation is open at the sentence's end. */
  boolean isQuotationOpen(boolean openBefore, int from) {
    boolean open = openBefore;
    for (int i = from; i < tokens.size(); i++) {
      if (isQuotation(i)) {
        open = opens(i) && !open || open && opens(i) && !closes(i);
      }
    }
    return open;
  }

  /** The last mark before a word that opens a quotation still open there, or -1. */
  int openingQuotation(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (isQuotation(i)) {
        open = opens(i) && open < 0 ? i : -1;
      }
    }
    return open;
  }

  /** The first mark in a stretch, where it closes a quotation that opened before, or -1. */
  int closingQuotation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isQuotation(i)) {
        return opens(i) ? -1 : i;
      }
    }
    return -1;
  }

  /** Whether a quotation ends with the sentence. */
  boolean endsQuotation() {
    int last = tokens.size() - 1;
    while (last > 0 && isEndMark(tokens.get(last))) {
      last--;
    }
    return last > 0 && isQuotation(last) && closes(last);
  }

  /** Whether more than a name stands behind the mark that opens a quotation. */
  boolean isLongQuotation(int open) {
    for (int i = open + 1; i < Math.min(tokens.size(), open + SHORTEST_QUOTATION); i++) {
      if (isQuotation(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the mark at a word opens a quotation. */
  boolean opensQuotation(int word) {
    return opens(word) && !closes(word);
  }

  private boolean isQuotation(int word) {
    return tokens.get(word).text().equals("\"");
  }

  private boolean opens(int word) {
    Token mark = tokens.get(word);
    return (word == 0 || tokens.get(word - 1).end() < mark.begin())
        && (word + 1 >= tokens.size() || tokens.get(word + 1).begin() == mark.end());
  }

  private boolean closes(int word) {
    return word > 0 && tokens.get(word - 1).end() == tokens.get(word).begin();
  }

  LabelledWords words() {
    return words;
  }

  /** The act of the verb of speech that begins at a word. */
  SpeechAct act(int word) {
    return acts.getOrDefault(word, SpeechAct.SPEAK);
  }

  /** The mentions whose noun phrases begin in a stretch of words. */
  List<PersonMention> mentionsIn(int begin, int end) {
    List<PersonMention> in = new ArrayList<>();
    for (PersonMention mention : mentions) {
      int at = mention.firstToken() - sentence.firstToken();
      if (at >= begin && at < end) {
        in.add(mention);
      }
    }
    return in;
  }

  /** The words of a stretch, in lower case with one space between. */
  String lower(int begin, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = begin; i < end; i++) {
      if (i > begin) {
        out.append(' ');
      }
      out.append(tokens.get(i).lower());
    }
    return out.toString();
  }

  /** The words under a span, in lower case with one space between; empty for no span. */
  String lower(@Nullable Span span) {
    return span == null ? "" : lower(wordAt(span.begin()), wordAt(span.end() - 1) + 1);
  }

  private LabelledWords label() {
    List<String> lower = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      lower.add(token.lower());
    }
    LabelledWords.Builder builder = LabelledWords.of(lower);
    people(builder);
    int base = sentence.firstToken();
    for (Entity body : bodies) {
      builder.label(
          "body", body.firstToken() - base, Math.min(tokens.size(), body.endToken() - base));
    }
    for (TimeExpression time : times) {
      int first = wordAt(time.span().begin());
      int end = Math.min(tokens.size(), wordAt(time.span().end() - 1) + 1);
      if (first < end) {
        builder.label(time.type() == TimeType.DATE ? "time" : "hour", first, end);
      }
    }
    boolean[] verbs = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (!Character.isLetter(lower.get(i).charAt(0))) {
        continue;
      }
      PhraseTrie.Hit<SpeechAct> say = LEXICON.say.longest(lower::get, i, lower.size());
      PhraseTrie.Hit<String> noSay = LEXICON.noSay.longest(lower::get, i, lower.size());
      if (say != null && noSay != null && noSay.end() > say.end()) {
        say = null;
      }
      if (say != null) {
        builder.label("say", i, say.end());
        acts.put(i, say.value());
      }
      PhraseTrie.Hit<EventHead> event = LEXICON.events.longest(lower::get, i, lower.size());
      if (event != null) {
        builder.label("event", i, event.end());
      }
      cue(builder, "elsewhere", LEXICON.elsewhere, lower, i);
      cue(builder, "elsewhere", LEXICON.press, lower, i);
      verbs[i] =
          say != null
              | cue(builder, "event-verb", LEXICON.eventVerb, lower, i)
              | cue(builder, "chair", LEXICON.chair, lower, i)
              | (isNoAttending(lower, i) || cue(builder, "attend", LEXICON.attend, lower, i))
              | cue(builder, "hold", LEXICON.hold, lower, i);
      PhraseTrie.Hit<String> adverb = LEXICON.adverb.longest(lower::get, i, lower.size());
      if (adverb != null && (say == null || adverb.end() >= say.end() || say.end() - i < 3)) {
        // not so in "có ý kiến kết luận", a verb as a whole
        builder.label("adverb", i, adverb.end());
      }
      cue(builder, "role", LEXICON.role, lower, i);
      cue(builder, "side", LEXICON.side, lower, i);
      cue(builder, "origin", LEXICON.origin, lower, i);
      cue(builder, "lead-not-chair", LEXICON.leadNotChair, lower, i);
    }
    fillers(builder, lower, verbs);
    return builder.build();
  }

  /** Labels capitalized words, and each word that may stand inside an apposition. */
  private void fillers(LabelledWords.Builder builder, List<String> lower, boolean[] verbs) {
    for (int i = 0; i < tokens.size(); i++) {
      if (inPerson[i]) {
        continue;
      }
      if (tokens.get(i).isCapitalized()) {
        builder.label("cap", i, i + 1);
      }
      switch (lower.get(i)) {
        case ":", ";", ".", "?", "!":
          break;
        case "\"":
          if (isTitleMark(i)) {
            builder.label("filler", i, i + 1);
          }
          break;
        default:
          builder.label("filler", i, i + 1);
          boolean tail = !isClauseWord(verbs, i);
          if (tail) {
            builder.label("tail", i, i + 1);
          }
          if (tail || lower.get(i).equals(",") || isNoAttending(lower, i)) {
            builder.label("apposition", i, i + 1);
          }
      }
    }
  }

  /** Whether a quotation mark belongs to a name in a post: 'Cuộc vận động "…"'. */
  private boolean isTitleMark(int word) {
    int open = opens(word) ? word : openingQuotation(Math.max(0, word - LONGEST_TITLE), word);
    if (open <= 0 || tokens.get(open - 1).kind() == TokenKind.PUNCTUATION) {
      return false;
    }
    for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST_TITLE); i++) {
      if (isQuotation(i)) {
        return i >= word;
      }
    }
    return false;
  }

  /** A verb or a mark that cannot stand in a post. */
  private boolean isClauseWord(boolean[] verbs, int word) {
    Token token = tokens.get(word);
    return token.kind() == TokenKind.PUNCTUATION && !token.text().equals("-")
        || !token.isCapitalized()
            && (verbs[word]
                || LEXICON.isTailStop(token.lower())
                    && (word == 0
                        || LEXICON.tailInside.longest(
                                i -> tokens.get(i).lower(), word - 1, word + 1)
                            == null));
  }

  /** "dự án", "dự thảo": the verb of attending is a piece of another word. */
  private static boolean isNoAttending(List<String> lower, int at) {
    return LEXICON.noAttend.longest(lower::get, at, lower.size()) != null;
  }

  /** Labels the phrase of a table that begins at a word, and says whether one does. */
  private static boolean cue(
      LabelledWords.Builder builder,
      String label,
      PhraseTrie<String> trie,
      List<String> lower,
      int at) {
    PhraseTrie.Hit<String> hit = trie.longest(lower::get, at, lower.size());
    if (hit != null) {
      builder.label(label, at, hit.end());
    }
    return hit != null;
  }

  /** Labels each person, and each run of persons joined by marks, "và" or "cùng". */
  private void people(LabelledWords.Builder builder) {
    int base = sentence.firstToken();
    for (int i = 0; i < mentions.size(); i++) {
      int begin = mentions.get(i).firstToken() - base;
      int end = Math.min(tokens.size(), mentions.get(i).endToken() - base);
      if (begin >= end) {
        continue;
      }
      builder.label("person", begin, end);
      if (tokens.get(end - 1).end() > mentions.get(i).span().end()
          || mentions.get(i).kind() == MentionKind.TITLE) {
        builder.label("titled", begin, end);
      }
      builder.label("people", begin, end);
      for (int j = i + 1; j < mentions.size(); j++) {
        int next = mentions.get(j).firstToken() - base;
        if (next < end || !joined(end, next)) {
          break;
        }
        end = Math.min(tokens.size(), mentions.get(j).endToken() - base);
        builder.label("people", begin, end);
      }
    }
  }

  private boolean joined(int from, int to) {
    if (to - from > 4) {
      return false;
    }
    for (int i = from; i < to; i++) {
      switch (tokens.get(i).lower()) {
        case ",", ";", "và", "cùng", "-", "với", ")", "các", "đồng", "chí", "là":
          break;
        default:
          return false;
      }
    }
    return true;
  }

  /** The first word that ends after an offset of the view. */
  int wordAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (tokens.get(mid).end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
