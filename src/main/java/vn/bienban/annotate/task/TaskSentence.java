package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceContent;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * One sentence as the task rules read it: its words, the units (persons and bodies) that no rule
 * may cut, brackets and short quotations. Word indices count from the sentence's first token.
 */
final class TaskSentence {
  private static final TaskLexicon LEXICON = TaskLexicon.instance();

  /** A quotation of at most so many words is a name or a slogan, not a speech. */
  private static final int SHORT_QUOTATION = 30;

  /** So few words may stand behind the head of a plan that a list gives. */
  private static final int SHORT_TAIL = 12;

  private static final int LONGEST_HEAD = 16;

  /** What stands farther off than so many words tells nothing of a verb. */
  private static final int FARTHEST = 80;

  final Sentence sentence;
  final List<Token> tokens;
  final List<PersonMention> mentions;
  final List<TimeExpression> times;

  /** The clauses that say who speaks. */
  final List<ReportingClause> clauses;

  /** For each word the end of the unit that begins there, or 0. */
  private final int[] unitEnd;

  /** For each word the index of the unit's mention that begins there, or -1. */
  private final int[] mentionAt;

  /** For each word the index of the mention that ends right before it, or -1. */
  private final int[] mentionEnding;

  /** For each token of the sentence the word it is; marks of emphasis are none. */
  private final int[] local;

  private final int[] timeAt;
  private final int[] clauseAt;
  private final boolean[] covered;
  private final boolean[] named;
  private final boolean[] enclosed;

  /** For each word what begins there, once somebody has asked. */
  private final TaskLexicon.@Nullable Phrases[] phrasesAt;

  private TaskSentence(SentenceContent content, List<ReportingClause> clauses) {
    List<Token> tokens = content.tokens();
    this.sentence = content.sentence();
    this.tokens = new ArrayList<>(tokens.size());
    this.local = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      local[i] = this.tokens.size();
      if (!isEmphasis(tokens.get(i))) {
        this.tokens.add(tokens.get(i));
      }
    }
    local[tokens.size()] = this.tokens.size();
    this.mentions = content.mentions();
    this.times = content.times();
    this.clauses = clauses;
    int size = this.tokens.size();
    unitEnd = new int[size];
    mentionAt = new int[size];
    mentionEnding = new int[size + 1];
    timeAt = new int[size];
    clauseAt = new int[size];
    Arrays.fill(timeAt, -1);
    Arrays.fill(clauseAt, -1);
    covered = new boolean[size];
    named = new boolean[size];
    enclosed = new boolean[size];
    phrasesAt = new TaskLexicon.Phrases[size];
    Arrays.fill(mentionAt, -1);
    Arrays.fill(mentionEnding, -1);
    for (int i = 0; i < mentions.size(); i++) {
      int begin = index(mentions.get(i).firstToken());
      int end = withoutVerb(begin, index(mentions.get(i).endToken()));
      unit(begin, end);
      if (begin < end) {
        mentionAt[begin] = i;
        mentionEnding[end] = i;
      }
      name(mentions.get(i), begin, end);
    }
    for (Entity body : content.bodies()) {
      int begin = index(body.firstToken());
      int end = withoutVerb(begin, index(body.endToken()));
      unit(begin, withCapitals(end));
    }
    for (int i = times.size() - 1; i >= 0; i--) {
      int begin = wordAt(times.get(i).span().begin());
      if (begin < size) {
        timeAt[begin] = i;
      }
    }
    for (int i = clauses.size() - 1; i >= 0; i--) {
      int verb = index(clauses.get(i).token());
      if (verb < size) {
        clauseAt[verb] = i;
      }
    }
    enclose();
  }

  private void name(PersonMention mention, int begin, int end) {
    if (mention.kind() == MentionKind.NAME || mention.kind() == MentionKind.SHORT_NAME) {
      for (int i = begin; i < end; i++) {
        named[i] |= mention.span().contains(tokens.get(i).span());
      }
    }
  }

  /** All sentences of a document. */
  static List<TaskSentence> read(
      Document document, Cast cast, List<TimeExpression> times, List<ReportingClause> clauses) {
    List<List<ReportingClause>> said = new ArrayList<>();
    for (int i = 0; i < document.segmented().sentences().size(); i++) {
      said.add(new ArrayList<>(0));
    }
    for (ReportingClause clause : clauses) {
      said.get(clause.sentence()).add(clause);
    }
    List<TaskSentence> sentences = new ArrayList<>();
    for (SentenceContent content : SentenceContent.of(document, cast, times)) {
      sentences.add(new TaskSentence(content, said.get(content.sentence().index())));
    }
    return sentences;
  }

  /** The word that a token of the document is, or the next one where it is mark-up. */
  int index(int token) {
    return local[Math.max(0, Math.min(local.length - 1, token - sentence.firstToken()))];
  }

  private static boolean isEmphasis(Token token) {
    return token.text().equals("*") || token.text().equals("**") || token.text().equals("_");
  }

  int size() {
    return tokens.size();
  }

  /** A word in lower case. */
  String word(int at) {
    return tokens.get(at).lower();
  }

  boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).lower().equals(word);
  }

  /** Whether a word stands inside a person's or body's words, its first word excepted. */
  boolean isCovered(int at) {
    return covered[at];
  }

  /** Whether a word belongs to a person's name. */
  boolean isName(int at) {
    return named[at];
  }

  /** Whether a word stands in brackets or in a short quotation. */
  boolean isEnclosed(int at) {
    return enclosed[at];
  }

  /** Whether rules may begin or end something at a word. */
  boolean isFree(int at) {
    return !covered[at] && !enclosed[at];
  }

  /** The end of the person or body that begins at a word, or -1. */
  int unitEnd(int at) {
    return at < tokens.size() && unitEnd[at] > at ? unitEnd[at] : -1;
  }

  /** The person whose noun phrase begins at a word, or null. */
  @Nullable PersonMention mentionAt(int at) {
    return at < tokens.size() && mentionAt[at] >= 0 ? mentions.get(mentionAt[at]) : null;
  }

  /** The person whose noun phrase ends right before a word, or null. */
  @Nullable PersonMention mentionBefore(int end) {
    return mentionEnding[end] >= 0 ? mentions.get(mentionEnding[end]) : null;
  }

  /** The begin of the person or body that ends right before a word, or -1. */
  int unitBefore(int end) {
    int begin = end - 1;
    while (begin > 0 && covered[begin]) {
      begin--;
    }
    return begin >= 0 && unitEnd[begin] == end ? begin : -1;
  }

  int cue(Cue kind, int at) {
    int end = -1;
    if (at < tokens.size()) {
      for (TaskLexicon.CuePhrase phrase : phrases(at).cues()) {
        end = phrase.kind() == kind ? phrase.end() : end;
      }
    }
    return end;
  }

  /** Whether a cue of a kind ends right before a word. */
  boolean cueBefore(Cue kind, int end) {
    return cueBegin(kind, end) >= 0;
  }

  /** The begin of the longest cue of a kind that ends right before a word, or -1. */
  int cueBegin(Cue kind, int end) {
    for (int begin = Math.max(0, end - 4); begin < end; begin++) {
      for (TaskLexicon.CuePhrase phrase : phrases(begin).cues()) {
        if (phrase.kind() == kind && phrase.end() == end) {
          return begin;
        }
      }
    }
    return -1;
  }

  private TaskLexicon.Phrases phrases(int at) {
    TaskLexicon.Phrases phrases = phrasesAt[at];
    if (phrases == null) {
      phrases = LEXICON.phrases(tokens, at);
      phrasesAt[at] = phrases;
    }
    return phrases;
  }

  PhraseTrie.@Nullable Hit<VerbKind> verb(int at) {
    if (at >= tokens.size() || covered[at] || unitEnd[at] > 0) {
      return null;
    }
    PhraseTrie.Hit<VerbKind> hit = phrases(at).verb();
    return hit == null || hit.value() == VerbKind.NONE ? null : hit;
  }

  /** The end of words that begin like a verb and are none ("hàng không"), or -1. */
  int nounEnd(int at) {
    PhraseTrie.Hit<VerbKind> hit = covered[at] || unitEnd[at] > 0 ? null : phrases(at).verb();
    return hit == null || hit.value() != VerbKind.NONE ? -1 : hit.end();
  }

  PhraseTrie.@Nullable Hit<OrderKind> order(int at) {
    if (covered[at]) {
      return null;
    }
    PhraseTrie.Hit<OrderKind> hit = LEXICON.order(tokens, at, tokens.size());
    // "Giao Ban Tổ chức" is no "giao ban": a capital begins a name
    boolean name =
        hit != null
            && hit.value() == OrderKind.NONE
            && hit.end() > at + 1
            && tokens.get(at + 1).isCapitalized();
    return name ? LEXICON.order(tokens, at, at + 1) : hit;
  }

  /** Whether words are the post of one who directs others. */
  boolean isLeader(int begin, int end) {
    StringBuilder post = new StringBuilder();
    for (int i = begin; i < end; i++) {
      post.append(i > begin ? " " : "").append(word(i));
    }
    return LEXICON.rank(post.toString()) == TaskLexicon.Rank.LEADER;
  }

  /** Whether a word opens the sentence or stands behind its first comma. */
  boolean opens(int at) {
    for (int i = 0; i < at; i++) {
      if (is(i, ";") || is(i, "và") && i + 1 == at) {
        return false;
      }
    }
    return at == 0 || !isWord(at - 1);
  }

  /** Whether the sentence ends with a photo credit. */
  boolean isCaption() {
    for (int i = Math.max(0, size() - 10); i + 1 < size(); i++) {
      if (is(i, "ảnh") && is(i + 1, ":")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is an abbreviation in capitals: "ACV", "HTX". */
  boolean isAcronym(int at) {
    if (at >= size() || covered[at] || tokens.get(at).kind() != TokenKind.WORD) {
      return false;
    }
    String text = tokens.get(at).text();
    return text.length() >= 2 && text.chars().allMatch(Character::isUpperCase);
  }

  /** The temporal expression that begins at a word, or null. */
  @Nullable TimeExpression timeAt(int at) {
    return at >= 0 && at < size() && timeAt[at] >= 0 ? times.get(timeAt[at]) : null;
  }

  /** The end of the temporal expression that begins at a word, or -1. */
  int timeEnd(int at) {
    TimeExpression time = timeAt(at);
    return time == null ? -1 : wordAt(time.span().end() - 1) + 1;
  }

  /** The clause whose verb begins at a word, or null. */
  @Nullable ReportingClause clauseAt(int at) {
    return clauseAt[at] >= 0 ? clauses.get(clauseAt[at]) : null;
  }

  /** As {@link #narrates}, for the words right before one. */
  boolean narratesBefore(int at) {
    return narrates(Math.max(0, at - FARTHEST), at);
  }

  boolean hasCue(Cue kind) {
    for (int i = 0; i < size(); i++) {
      if (cue(kind, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "… nêu 5 nhóm giải pháp": whether a list of tasks or solutions is about to follow. */
  boolean announcesPlan() {
    int counted = -1;
    for (int i = 0; i < size(); i++) {
      boolean count = tokens.get(i).kind() == TokenKind.NUMBER || cue(Cue.COUNT, i) > 0;
      counted = count || cue(Cue.DETERMINER, i) > 0 ? i : counted;
      int end = isFree(i) ? Math.max(cue(Cue.PLAN_HEAD, i), cue(Cue.GENERAL_HEAD, i)) : -1;
      boolean head = end > 0;
      if (head && counted >= 0 && i - counted <= 3 && !narratesBefore(i)) {
        return is(size() - 1, ":") || size() - end <= SHORT_TAIL;
      }
    }
    return false;
  }

  /** "Bộ Y tế: …": whether those who are told stand before a colon at the beginning. */
  boolean beginsWithHead() {
    int at = listMarkEnd();
    boolean told = unitEnd(at) > 0 || cue(Cue.RECIPIENT, at) > 0;
    int stop = Math.min(size() - 1, at + LONGEST_HEAD);
    for (int i = at; told && i < stop; i++) {
      if (is(i, ":") && !isCovered(i)) {
        return true;
      }
      if (order(i) != null || verb(i) != null && cue(Cue.RECIPIENT, i) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether an article of law is cited. */
  boolean citesLaw() {
    for (int i = 0; i + 1 < size(); i++) {
      if (is(i, "điều") && tokens.get(i + 1).kind() == TokenKind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  /** The end of the head of a plan ("nhiệm vụ trọng tâm") shortly after a word, or -1. */
  int planHead(int from) {
    for (int i = from; i < Math.min(size(), from + 4); i++) {
      int head = isFree(i) ? cue(Cue.PLAN_HEAD, i) : -1;
      if (head > 0) {
        return head;
      }
    }
    return -1;
  }

  /** Where the work begins that a plan names after its head: behind "là" or a colon, or -1. */
  int planBegin(int head) {
    for (int i = head; i < Math.min(size(), head + 24); i++) {
      if (!isFree(i)) {
        continue;
      }
      if (is(i, ";") || is(i, ".")) {
        return -1;
      }
      if (is(i, "là") || is(i, ":")) {
        return i + 1;
      }
      if (is(i, "trong") && is(i + 1, "đó") && is(i + 2, "có")) {
        return is(i + 3, "việc") ? i + 4 : i + 3;
      }
    }
    return -1;
  }

  /** The words of the one whose plan it is ("nhiệm vụ … của ngành Y tế là"), or null. */
  @Nullable Span planOwner(int head, int begin) {
    for (int i = head; i < begin - 1; i++) {
      if (is(i, "của") && i + 1 < begin - 1) {
        return span(i + 1, begin - 1);
      }
    }
    return null;
  }

  /** The word after the list mark that opens the sentence ("-", "1.", "b)"), or 0. */
  int listMarkEnd() {
    int at = 0;
    while (at < size() && at < 2 && (is(at, "-") || is(at, "+") || is(at, "*") || is(at, "•"))) {
      at++;
    }
    if (at + 1 < size()) {
      Token token = tokens.get(at);
      boolean number =
          token.kind() == TokenKind.NUMBER
              || token.kind() == TokenKind.CODE
              || token.text().length() == 1;
      if (number && (is(at + 1, ".") || is(at + 1, ")") || is(at + 1, "/"))) {
        return at + 2;
      }
      if (token.text().endsWith(".") && token.text().length() <= 4 && number) {
        return at + 1;
      }
    }
    return at;
  }

  /**
   * Whether a stretch of words tells what has happened: "đã", but not in a relative clause nor
   * behind a verb of work.
   */
  boolean narrates(int from, int to) {
    boolean inside = false;
    for (int i = from; i < to; i++) {
      if (is(i, ",") || is(i, ";")) {
        inside = false;
        continue;
      }
      PhraseTrie.Hit<VerbKind> verb = isFree(i) ? verb(i) : null;
      inside |= cue(Cue.RELATIVE, i) > 0 || verb != null && verb.value() != VerbKind.PLAIN;
      if (is(i, "đã") && !inside && isFree(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch tells how things are: "còn thấp", but not after a condition. */
  boolean describes(int from, int to) {
    boolean condition = false;
    for (int i = from; i < to; i++) {
      condition = (condition || cue(Cue.CONDITION, i) > 0) && !is(i, ";");
      if (!condition && isFree(i) && cue(Cue.STATE, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a compound begins at a word that only looks like a verb: "giao thông". */
  boolean isNoVerb(int at) {
    PhraseTrie.Hit<OrderKind> hit = at < tokens.size() ? order(at) : null;
    return hit != null && hit.value() == OrderKind.NONE;
  }

  /** Whether the name of a draft begins at a word: "Dự thảo Nghị quyết". */
  boolean isDraft(int at) {
    int end = cue(Cue.DRAFT, at);
    return end > 0
        && end < size()
        && tokens.get(at).isCapitalized()
        && tokens.get(end).isCapitalized();
  }

  /**
   * Whether the sentence tells of a day that has come, or of what the law lays down: "Sáng 18/5,
   * Hội đồng họp phiên thứ năm", "Theo quy định, chủ đầu tư phải …".
   */
  boolean recounts() {
    int at = listMarkEnd();
    int day = cue(Cue.DAY_PART, at);
    return cue(Cue.BY_LAW, at) > 0
        || day > 0 && day < size() && Character.isDigit(tokens.get(day).text().charAt(0));
  }

  boolean isWord(int at) {
    return at < tokens.size() && tokens.get(at).kind() != TokenKind.PUNCTUATION;
  }

  /** The offsets of a stretch of words. */
  Span span(int begin, int end) {
    return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
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

  /** The end of a person's words without a verb of tasking that was read as a field of work. */
  private int withoutVerb(int begin, int end) {
    for (int i = Math.max(begin + 1, end - 2); i < end; i++) {
      PhraseTrie.Hit<OrderKind> hit = LEXICON.order(tokens, i, end);
      if (hit != null && hit.end() == end && !tokens.get(i - 1).lower().equals("ban")) {
        return i;
      }
    }
    return end;
  }

  /** The end of a body's words with the capitalized words right behind, a person's excepted. */
  private int withCapitals(int end) {
    int at = end;
    while (at < tokens.size()
        && tokens.get(at).kind() == TokenKind.WORD
        && tokens.get(at).isCapitalized()
        && mentionAt[at] < 0
        && unitEnd[at] == 0) {
      at++;
    }
    return at;
  }

  private void unit(int begin, int end) {
    if (begin >= end || begin >= tokens.size()) {
      return;
    }
    if (!covered[begin]) {
      unitEnd[begin] = Math.max(unitEnd[begin], end);
    }
    for (int i = begin + 1; i < end; i++) {
      covered[i] = true;
      unitEnd[i] = 0;
    }
  }

  private void enclose() {
    int open = -1;
    int quote = -1;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).text()) {
        case "(" -> open = i;
        case ")" -> {
          if (open >= 0) {
            Arrays.fill(enclosed, open, i + 1, true);
          }
          open = -1;
        }
        case "\"" -> {
          if (quote < 0) {
            quote = i;
          } else {
            boolean named = quote > 0 && isWord(quote - 1);
            if (named && i - quote <= SHORT_QUOTATION) {
              Arrays.fill(enclosed, quote, i + 1, true);
            }
            quote = -1;
          }
        }
        default -> {}
      }
    }
  }
}
