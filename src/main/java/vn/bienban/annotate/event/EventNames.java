package vn.bienban.annotate.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Where the name of an event ends: at each token behind its head noun a linear model weighs whether
 * the name ends there, and of all ends the most probable one is taken. Immutable and thread-safe.
 */
final class EventNames extends Domain {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "events.name";

  private static final int LONGEST = 70;

  /** The longest name of a body between "của" and its verb of holding, in words. */
  private static final int LONGEST_HOLDER = 12;

  /** The longest words for an office, in words. */
  private static final int LONGEST_OFFICE = 6;

  /** The marks that may stand in a name. */
  private static final Set<String> INSIDE =
      Set.of(",", "\"", "(", ")", "-", ":", "/", "&", "'", "?", "!", ".", ";", "%", "+");

  private final EventNameFeatures features;
  private final EventWords words;
  private final Moments moments;
  private final LexicalClass connector = of("connector");
  private final LexicalClass filler = of("name-filler");
  private final LexicalClass neverNamed = of("never-named");
  private final LexicalClass agent = of("agent");
  private final LexicalClass aside = of("name-aside");
  private final LexicalClass about = of("about");
  private final LexicalClass seated = of("seated");
  private final LexicalClass in = of("in");
  private final LexicalClass bridgePoint = of("bridge-point");
  private final LexicalClass nounBefore = of("noun-before");
  private final LinearModel model;

  EventNames(Lexicon lexicon, EventWords words, Moments moments, LinearModel model) {
    super(lexicon, "event");
    this.features = new EventNameFeatures(lexicon, words, moments);
    this.words = words;
    this.moments = moments;
    this.model = model;
  }

  /**
   * A name.
   *
   * @param end the token after its last one; where its head noun ends if that stands alone
   * @param probability how probable it is that it ends there, from 0 to 1
   */
  record Name(int end, double probability) {}

  /**
   * Reads a name.
   *
   * @param view its sentence
   * @param noun the first token of its head noun
   * @param head the token after it
   * @param like the tokens after head nouns in the article that end in the same word
   */
  Name read(SentenceView view, int noun, int head, List<Integer> like, Trace trace) {
    EventNameFeatures.Walk walk = features.new Walk(view, head, like);
    int limit = limit(view, noun, head);
    BitSet barred = barred(view, head, limit);
    double goesOn = 0;
    double best = Double.NEGATIVE_INFINITY;
    int end = head;
    int i = head;
    // what goes on with less than the best end's probability cannot end with more
    for (; i < limit && (goesOn > best || model.isEmpty()); i++) {
      Features seen = model.weigh(trace);
      walk.add(i, seen);
      seen.decide(view.span(noun, i));
      double ends = goesOn - Math.log1p(Math.exp(-seen.score()));
      if (ends > best && !barred.get(i - head)) {
        best = ends;
        end = i;
      }
      goesOn -= Math.log1p(Math.exp(seen.score()));
    }
    if (i == limit && goesOn > best && !barred.get(limit - head)) {
      best = goesOn;
      end = limit;
    }
    int trimmed = trimmed(view, head, closed(view, noun, beforeDay(view, head, end)));
    return new Name(isFiller(view, head, trimmed) ? head : trimmed, Math.exp(best));
  }

  /**
   * The first token that no name goes over: a mark, the verb that begins another caption, or the
   * end of the quotation that the head noun stands in.
   */
  private int limit(SentenceView view, int noun, int head) {
    if (view.begins(neverNamed, head) && !view.isCapitalized(head)) {
      return head; // "hội nghị phải …"; not "Hội nghị Cần Thơ"
    }
    int limit = Math.min(view.end(), head + LONGEST);
    boolean within = view.openingQuotation(view.first(), noun) >= 0;
    boolean quoted = false;
    int i = head;
    while (i < limit && !(within && view.isMark(i, '"')) && mayStandInside(view, head, i, quoted)) {
      quoted ^= view.isMark(i, '"');
      i++;
    }
    return i;
  }

  /**
   * Where no name ends, counted from its head noun's end: between the marks of a quotation or
   * bracket that closes, within a number written with a dash, behind a day that is no document's.
   */
  private static BitSet barred(SentenceView view, int head, int limit) {
    BitSet barred = new BitSet(limit - head);
    int quotation = -1;
    int bracket = -1;
    for (int i = 0; i < limit - head; i++) {
      switch (view.text(head + i)) {
        case "\"" -> {
          if (quotation >= 0) {
            barred.set(quotation + 1, i + 1);
          }
          quotation = quotation >= 0 ? -1 : i;
        }
        case "(" -> bracket = i;
        case ")" -> {
          if (bracket >= 0) {
            barred.set(bracket + 1, i + 1);
          }
          bracket = -1;
        }
        case "-", "/" -> {
          if (view.kind(head + i - 1) == TokenKind.NUMBER
              && head + i + 1 < limit
              && view.kind(head + i + 1) == TokenKind.NUMBER) {
            barred.set(i, i + 2);
          }
        }
        default -> {}
      }
    }
    for (TimeExpression time : view.times()) {
      if (Moments.isDay(time)
          && time.firstToken() > head
          && time.firstToken() < limit
          && !CitedSpans.dates(view.document(), time)) {
        barred.set(time.firstToken() + 1 - head, time.endToken() + 1 - head);
      }
    }
    return barred;
  }

  private boolean mayStandInside(SentenceView view, int head, int token, boolean quoted) {
    if (view.isPunctuation(token)) {
      return INSIDE.contains(view.text(token))
          && !(!quoted && opensAside(view, token))
          && !(view.isMark(token, ':') && !quoted && opensWords(view, head));
    }
    return token == head
        || (view.isCapitalized(token) ? !isSentence(view, token) : !isHeld(view, token));
  }

  /**
   * "Diễn đàn Y tế số |, kết nối trực tuyến tới 30 điểm cầu": how it is held, behind a mark, and
   * nothing more of what it is about.
   */
  private boolean opensAside(SentenceView view, int mark) {
    return (view.isMark(mark, ',') || view.isMark(mark, '-'))
        && view.begins(aside, mark + 1)
        && view.tokens().find(about, mark + 1, view.end()) < 0;
  }

  /**
   * "Hội nghị dân vận | của Hội Nông dân tổ chức", "Hội nghị dân vận | diễn ra tại Hà Nội", "Hội
   * nghị dân vận | tại điểm cầu Hà Nội".
   */
  private boolean isHeld(SentenceView view, int token) {
    if (view.is(words.at, token) && view.begins(bridgePoint, token + 1)) {
      return true;
    }
    if (view.is(agent, token)) {
      return isHolder(view, token + 1);
    }
    int end = view.phraseEnd(words.hold, token);
    return end >= 0
        && !view.is(nounBefore, token - 1)
        && (end == view.end() || view.is(words.at, end) || moments.isAt(view, end));
  }

  /** "Phát biểu tại hội nghị: …": a verb of speech before the noun has its words behind a colon. */
  private boolean opensWords(SentenceView view, int head) {
    boolean said = false;
    for (int i = view.first(); i < head; i++) {
      said |= words.speech.says(view, i);
    }
    return said;
  }

  /** "hội nghị Phát biểu tại hội nghị": a verb of speech behind a word in small letters. */
  private boolean isSentence(SentenceView view, int token) {
    int end = words.speech.sayEnd(view, token);
    return end > token + 1
        && view.is(words.at, end)
        && !view.isPunctuation(token - 1)
        && !view.isCapitalized(token - 1);
  }

  /** "Hội Nông dân tổ chức": from a capital to a verb of holding without a mark. */
  private boolean isHolder(SentenceView view, int from) {
    if (from >= view.end() || !view.isCapitalized(from)) {
      return false;
    }
    int stop = Math.min(view.end(), from + LONGEST_HOLDER);
    for (int i = from; i < stop && !view.isPunctuation(i); i++) {
      if (view.begins(words.organize, i) && !view.isCapitalized(i)) {
        return !view.is(nounBefore, i - 1);
      }
    }
    return false;
  }

  /**
   * Where a name ends without the place of its event: "đại hội lần thứ VII | tại hội trường Tỉnh
   * đội"; where it ends anyway if that is not its last words.
   *
   * @param head the token after its head noun
   * @param end the token after the name
   * @param place the words of the place
   */
  int withoutPlace(SentenceView view, int head, int end, String place) {
    for (int i = head + 1; i < end; i++) {
      boolean leads = view.is(words.at, i - 1) || view.is(in, i - 1);
      if (leads
          && !view.endsWith(seated, i - 1, LONGEST_OFFICE)
          && view.span(i, end).of(view.document().text()).equals(place)) {
        int trimmed = trimmed(view, head, beforeHold(view, head, i - 1));
        return isFiller(view, head, trimmed) ? head : trimmed;
      }
    }
    return end;
  }

  /** Without the verb of holding that ends a name: "hội nghị tham vấn | tổ chức tại Hà Nội". */
  private int beforeHold(SentenceView view, int head, int end) {
    for (int i = head; i < end; i++) {
      if (view.phraseEnd(words.hold, i) == end && !view.is(nounBefore, i - 1)) {
        return i;
      }
    }
    return end;
  }

  /** Whether the words behind the head noun say nothing that would name the event. */
  private boolean isFiller(SentenceView view, int head, int end) {
    int i = head;
    while (i < end) {
      int next = view.phraseEnd(filler, i);
      if (next < 0 && !moments.covers(view, i)) {
        return false;
      }
      i = Math.max(i + 1, next);
    }
    return true;
  }

  /** Without a day in brackets at its end: "Đại hội Đảng bộ xã (ngày 4/7)". */
  private int beforeDay(SentenceView view, int head, int end) {
    int i = end - 2;
    while (i > head && moments.covers(view, i)) {
      i--;
    }
    return i > head && i < end - 2 && view.isMark(end - 1, ')') && view.isMark(i, '(') ? i : end;
  }

  /** Without a bracket that nothing closes, and up to a closing mark that nothing opens. */
  private static int closed(SentenceView view, int noun, int end) {
    int bracket = -1;
    boolean quoted = false;
    for (int i = noun; i < end; i++) {
      if (view.isMark(i, '(')) {
        bracket = bracket < 0 ? i : bracket;
      } else if (view.isMark(i, ')')) {
        if (bracket < 0) {
          return i;
        }
        bracket = -1;
      }
      quoted ^= view.isMark(i, '"');
    }
    if (bracket > noun) {
      return bracket;
    }
    return quoted && view.isMark(end - 1, '"') ? end - 1 : end;
  }

  /** Without marks and connecting words at its end. */
  private int trimmed(SentenceView view, int head, int end) {
    int i = end;
    while (i > head
        && (view.isPunctuation(i - 1)
            ? !view.isMark(i - 1, '"') && !view.isMark(i - 1, ')')
            : view.is(connector, i - 1))) {
      i--;
    }
    return i;
  }
}
