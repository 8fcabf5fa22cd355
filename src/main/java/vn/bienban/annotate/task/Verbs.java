package vn.bienban.annotate.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The verbs of work, modal verbs, and those of tasking and speaking ("orders"); the beginnings of
 * verb verbs. Immutable and thread-safe.
 */
final class Verbs extends Domain {
  private static final int LONGEST_ADVERBS = 8;

  /** A verb that ends before a token begins at most so many tokens before it. */
  private static final int LONGEST_VERB = 4;

  private final LexicalClass negation = of("negation");
  private final LexicalClass and = of("and");
  private final LexicalClass verbJoiner = of("verb-joiner");
  private final LexicalClass with = of("with");
  private final LexicalClass modal = of("modal");
  private final LexicalClass noModalBefore = of("no-modal-before");
  private final LexicalClass noModal = of("no-modal");
  private final LexicalClass modalSoft = of("modal-soft");
  private final LexicalClass modalBe = of("modal-be");
  private final LexicalClass modalPassive = of("modal-passive");
  private final LexicalClass takesVerb = of("takes-verb");
  private final LexicalClass degree = of("degree");

  /** What all work begins with. */
  private final ClassSet work = ClassSet.of(of("verb"), modal, modalSoft);

  private final ClassSet noVerb = ClassSet.of(of("past"), of("future"), modal);
  private final LexicalClass beforeTold = of("before-told");
  private final LexicalClass verb = of("verb");
  private final Attribute<VerbKind> verbKind;
  private final LexicalClass order = of("order");
  private final Attribute<OrderKind> orderKind;
  private final LexicalClass board = of("board");
  private final LexicalClass draft = of("draft");

  Verbs(Lexicon lexicon) {
    super(lexicon, "task");
    verbKind = lexicon.attribute(verb, "kind", cell -> VerbKind.valueOf(upper(cell)));
    orderKind = lexicon.attribute(order, "kind", cell -> OrderKind.valueOf(upper(cell)));
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /** What kind of verb begins at a token, outside all units; NONE for words that only look so. */
  VerbKind verbKind(SentenceWindow words, int at) {
    return words.begins(verb, at) && !words.isCovered(at) && !words.isUnit(at)
        ? verbKind.of(words.tokens().entry(verb, at))
        : VerbKind.NONE;
  }

  /** The end of the verb that begins at a token, or -1. */
  int verbEnd(SentenceWindow words, int at) {
    return verbKind(words, at) == VerbKind.NONE ? -1 : words.tokens().phraseEnd(verb, at);
  }

  /** The end of words that begin like a verb and are none ("hàng không"), or -1. */
  int nounEnd(SentenceWindow words, int at) {
    boolean noun =
        words.begins(verb, at)
            && !words.isCovered(at)
            && !words.isUnit(at)
            && verbKind.of(words.tokens().entry(verb, at)) == VerbKind.NONE;
    return noun ? words.phraseEnd(verb, at) : -1;
  }

  /** The end of the order, or of what only looks like one, that begins at a token, or -1. */
  int orderEnd(SentenceWindow words, int at) {
    int end = words.begins(order, at) && !words.isCovered(at) ? words.phraseEnd(order, at) : -1;
    if (end > 0 && words.begins(beforeTold, at) && words.unitBefore(at) < 0) {
      return -1; // "ông A | đòi hỏi", not "tình hình mới đòi hỏi"
    }
    // "Giao Ban Tổ chức" is no "giao ban": a capital begins a name
    boolean name =
        end > at + 1
            && words.isCapitalized(at + 1)
            && orderKind.of(words.tokens().entry(order, at)) == OrderKind.NONE;
    return name ? words.tokens().phraseEnd(order, at, at + 1) : end;
  }

  /** What kind of order begins at a token, or null; NONE for words that only look like one. */
  @Nullable OrderKind orderKind(SentenceWindow words, int at) {
    int end = orderEnd(words, at);
    return end < 0 ? null : orderKind.of(words.tokens().entry(order, at, end));
  }

  /** Whether a verb of tasking or speaking begins at a token. */
  boolean isOrder(SentenceWindow words, int at) {
    OrderKind kind = orderKind(words, at);
    return kind != null && kind != OrderKind.NONE;
  }

  /** Whether a verb of tasking begins at a token. */
  boolean isTasking(SentenceWindow words, int at) {
    OrderKind kind = orderKind(words, at);
    return kind != null && kind != OrderKind.NONE && kind != OrderKind.SAY;
  }

  /** Whether a verb of tasking or speaking ends right before a token. */
  boolean endsOrder(SentenceWindow words, int before) {
    int begin = words.phraseBegin(order, before);
    return begin >= 0 && isOrder(words, begin) && orderEnd(words, begin) == before;
  }

  /** Whether a verb of tasking ends right before a token. */
  boolean endsTasking(SentenceWindow words, int before) {
    return endsOrder(words, before) && isTasking(words, words.phraseBegin(order, before));
  }

  /** Whether the tokens are an order, or look like one, whatever stands around. */
  boolean isOrder(Tokens tokens, int first, int end) {
    return tokens.entry(order, first, end) != Lexicon.NONE;
  }

  /** Whether a verb of tasking right behind belongs to a body's name: "Ban Chỉ đạo". */
  boolean isBoard(Tokens tokens, int at) {
    return tokens.is(board, at);
  }

  /** Whether a compound begins at a token that only looks like a verb: "giao thông". */
  boolean isNoVerb(SentenceWindow words, int at) {
    return orderKind(words, at) == OrderKind.NONE;
  }

  /** Whether the name of a draft begins at a token: "Dự thảo Nghị quyết". */
  boolean isDraft(SentenceWindow words, int at) {
    int end = words.phraseEnd(draft, at);
    return end > 0 && words.isCapitalized(at) && words.isCapitalized(end);
  }

  /**
   * The beginning of a verb phrase.
   *
   * @param begin its first token, an adverb perhaps
   * @param verb the first token of its main verb
   * @param end the token after the main verb, or after several joined main verbs
   * @param kind of the main verb
   * @param adverbs whether adverbs stand before the verb
   * @param known whether the table has the verb
   */
  record VerbPhrase(int begin, int verb, int end, VerbKind kind, boolean adverbs, boolean known) {

    /** Its kind as a model sees it. */
    String label() {
      return adverbs ? kind.modified() : kind.name();
    }
  }

  /** The verb phrase that begins at a token, or null. */
  @Nullable VerbPhrase phrase(SentenceWindow words, int at, int limit) {
    int i = at;
    boolean adverbs = false;
    for (int n = 0; i < limit && n < LONGEST_ADVERBS; n++) {
      if (!words.isFree(i)) {
        return null;
      }
      VerbKind kind = verbKind(words, i);
      if (kind == VerbKind.NONE || isNoVerb(words, i) || isDraft(words, i)) {
        if (adverbs && (words.isMark(i, ',') || words.is(and, i))) {
          i++;
          continue;
        }
        break;
      }
      int end = words.tokens().phraseEnd(verb, i);
      if (end > limit) {
        return null;
      }
      if (kind != VerbKind.ADVERB) {
        return new VerbPhrase(
            at, i, joinedEnd(words, end, limit), unlessNegated(words, at, kind), adverbs, true);
      }
      adverbs = true;
      i = end;
    }
    // an adverb tells that a verb follows, in the table or not
    return adverbs && i < limit && words.isWord(i) && words.isFree(i) && mayBeVerb(words, i)
        ? new VerbPhrase(at, i, i + 1, unlessNegated(words, at, VerbKind.STRONG), true, false)
        : null;
  }

  /** The end of the main verbs of the verb phrase that begins at a token, or -1. */
  int phraseEnd(SentenceWindow words, int at) {
    VerbPhrase phrase = phrase(words, at, words.end());
    return phrase == null ? -1 : phrase.end();
  }

  /** As {@link #phraseEnd}, of a verb of action or one behind adverbs. */
  int strongEnd(SentenceWindow words, int at) {
    VerbPhrase phrase = phrase(words, at, words.end());
    return phrase != null && (phrase.kind() == VerbKind.STRONG || phrase.adverbs())
        ? phrase.end()
        : -1;
  }

  /** Whether a verb phrase begins at a token. */
  boolean beginsPhrase(SentenceWindow words, int at, int limit) {
    return phrase(words, at, limit) != null;
  }

  /** What is not to be done is no work of its own. */
  private VerbKind unlessNegated(SentenceWindow words, int at, VerbKind kind) {
    return words.begins(negation, at) ? VerbKind.RESULT : kind;
  }

  private boolean mayBeVerb(SentenceWindow words, int at) {
    return !words.begins(noVerb, at) && !words.isUnit(at) && !words.is(with, at);
  }

  /** The end of several main verbs joined by commas: "rà soát, sắp xếp, bố trí". */
  private int joinedEnd(SentenceWindow words, int end, int limit) {
    int at = end;
    for (int n = 0;
        n < LONGEST_ADVERBS && at + 1 < limit && words.is(verbJoiner, at) && words.isFree(at + 1);
        n++) {
      VerbKind next = verbKind(words, at + 1);
      int after = words.phraseEnd(verb, at + 1);
      if (next == VerbKind.NONE || next == VerbKind.ADVERB || after > limit) {
        break;
      }
      at = after;
    }
    return at;
  }

  /** The end of the modal verb that begins at a token, or -1. */
  int modalEnd(SentenceWindow words, int at) {
    int hard = words.phraseEnd(modal, at);
    int soft = hard > 0 ? -1 : words.phraseEnd(modalSoft, at);
    if (hard < 0 && soft < 0 || !words.isFree(at)) {
      return -1;
    }
    if (words.isCapitalized(at) && (words.isWord(at - 1) || words.isCapitalized(at + 1))
        || words.ends(noModalBefore, at)
        || words.begins(noModal, at)) {
      return -1;
    }
    // "có trách nhiệm" counts where its work follows
    return hard > 0 || beginsPhrase(words, soft, words.end()) ? Math.max(hard, soft) : -1;
  }

  /** Whether a verb of work or of modality stands in a sentence, without which nothing is told. */
  boolean haveWork(SentenceWindow words) {
    return words.has(work);
  }

  /** Whether words of modality stand in a sentence. */
  boolean haveModal(SentenceWindow words) {
    return words.has(modal) || words.has(modalSoft);
  }

  /** Whether a modal verb begins at a token. */
  boolean isModal(SentenceWindow words, int at) {
    return modalEnd(words, at) > 0;
  }

  /** Whether what follows a modal verb is a judgement, not work: "phải là", "cần được". */
  boolean isJudgement(SentenceWindow words, int at) {
    return words.begins(modalBe, at) || words.begins(modalPassive, at);
  }

  /** Where a verb begins behind a modal verb in the passive at a token, or -1. */
  int passiveEnd(SentenceWindow words, int at, int limit) {
    int end = words.phraseEnd(modalPassive, at);
    return end > 0 && beginsPhrase(words, end, limit) ? end : -1;
  }

  /**
   * Whether a verb of the table ends right before a token, so that a next one goes on with it:
   * "kiểm tra, giám sát". A verb behind a noun does not count: "đề cương báo cáo".
   */
  boolean endVerb(SentenceWindow words, int before, int begin) {
    for (int i = Math.max(begin, before - LONGEST_VERB); i < before; i++) {
      VerbKind kind = kindEndingAt(words, i, before);
      if (kind != VerbKind.NONE
          && kind != VerbKind.ADVERB
          && kind != VerbKind.SHORT
          && !isAfterNoun(words, i, begin)) {
        return true;
      }
    }
    return false;
  }

  /** The kind of the verb that stands free from one token to right before another, or NONE. */
  VerbKind kindEndingAt(SentenceWindow words, int at, int before) {
    return words.phraseEnd(verb, at) == before && words.isFree(at)
        ? verbKind(words, at)
        : VerbKind.NONE;
  }

  private boolean isAfterNoun(SentenceWindow words, int at, int begin) {
    if (at <= begin
        || !words.isWord(at - 1)
        || words.ends(takesVerb, at)
        || words.is(and, at - 1)
        || words.ends(degree, at)
        || words.unitBefore(at) >= 0) {
      return false;
    }
    for (int i = Math.max(begin, at - LONGEST_VERB); i < at; i++) {
      if (kindEndingAt(words, i, at) != VerbKind.NONE) {
        return false;
      }
    }
    return true;
  }
}
