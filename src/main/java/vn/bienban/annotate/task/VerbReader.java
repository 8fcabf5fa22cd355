package vn.bienban.annotate.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.PhraseTrie;

/** Reads verb phrases and the noun phrases of those who carry out, in one sentence. */
final class VerbReader {
  private static final int LONGEST_SUBJECT = 45;
  private static final int LONGEST_ADVERBS = 8;
  private static final Set<String> JOINERS = Set.of(",", "và", "/", "-", "hoặc");

  private final TaskSentence words;

  VerbReader(TaskSentence words) {
    this.words = words;
  }

  /**
   * The beginning of a verb phrase.
   *
   * @param begin its first word, an adverb perhaps
   * @param verb the first word of its main verb
   * @param end the word after the main verb, or after several joined main verbs
   * @param kind of the main verb
   * @param adverbs whether adverbs stand before the verb
   * @param known whether the table has the verb
   */
  record Verb(int begin, int verb, int end, VerbKind kind, boolean adverbs, boolean known) {}

  /** The verb phrase that begins at a word, or null. */
  @Nullable Verb verbAt(int at, int limit) {
    int i = at;
    boolean adverbs = false;
    boolean negated = at < limit && words.isFree(at) && words.cue(Cue.NEGATION, at) > 0;
    for (int n = 0; i < limit && n < LONGEST_ADVERBS; n++) {
      if (!words.isFree(i)) {
        return null;
      }
      PhraseTrie.Hit<VerbKind> hit = words.isNoVerb(i) || words.isDraft(i) ? null : words.verb(i);
      if (hit == null) {
        if (adverbs && words.is(i, ",") || adverbs && words.is(i, "và")) {
          i++;
          continue;
        }
        break;
      }
      if (hit.end() > limit) {
        return null;
      }
      if (hit.value() != VerbKind.ADVERB) {
        VerbKind kind = negated ? VerbKind.RESULT : hit.value();
        return new Verb(at, i, joinedEnd(hit.end(), limit), kind, adverbs, true);
      }
      adverbs = true;
      i = hit.end();
    }
    // an adverb tells that a verb follows, in the table or not
    return adverbs && i < limit && words.isWord(i) && words.isFree(i) && isWordAfterAdverb(i)
        ? new Verb(at, i, i + 1, negated ? VerbKind.RESULT : VerbKind.STRONG, true, false)
        : null;
  }

  private boolean isWordAfterAdverb(int at) {
    return words.cue(Cue.PAST, at) < 0
        && words.cue(Cue.FUTURE, at) < 0
        && words.unitEnd(at) < 0
        && !words.is(at, "với")
        && words.cue(Cue.MODAL, at) < 0;
  }

  /** The end of several main verbs joined by commas: "rà soát, sắp xếp, bố trí". */
  private int joinedEnd(int end, int limit) {
    int at = end;
    for (int n = 0;
        n < LONGEST_ADVERBS
            && at + 1 < limit
            && JOINERS.contains(words.word(at))
            && words.isFree(at + 1);
        n++) {
      PhraseTrie.Hit<VerbKind> next = words.verb(at + 1);
      if (next == null || next.value() == VerbKind.ADVERB || next.end() > limit) {
        break;
      }
      at = next.end();
    }
    return at;
  }

  /** The end of the modal verb that begins at a word, or -1. */
  int modal(int at) {
    if (at >= words.size() || !words.isFree(at)) {
      return -1;
    }
    if (at > 0 && words.tokens.get(at).isCapitalized()
        || at + 1 < words.size()
            && words.tokens.get(at).isCapitalized()
            && words.tokens.get(at + 1).isCapitalized()) {
      return -1;
    }
    if (words.cueBefore(Cue.NO_MODAL_BEFORE, at) || words.cue(Cue.NO_MODAL, at) > 0) {
      return -1;
    }
    int modal = words.cue(Cue.MODAL, at);
    if (modal > 0) {
      return modal;
    }
    // "có trách nhiệm" counts where its work follows
    int soft = words.cue(Cue.MODAL_SOFT, at);
    return soft > 0 && verbAt(soft, words.size()) != null ? soft : -1;
  }

  /** Whether what follows a modal verb is a judgement, not work: "phải là", "cần được". */
  boolean isJudgement(int modal) {
    return words.cue(Cue.MODAL_BE, modal) > 0 || words.cue(Cue.MODAL_PASSIVE, modal) > 0;
  }

  /**
   * Whether the noun phrase at a word surely names those who can be told to do something: "các"
   * needs a noun for such behind it.
   */
  boolean isAgent(int at) {
    int noun = at;
    for (int n = 0; n < 2 && noun < words.size() && words.cue(Cue.QUANTITY, noun) > 0; n++) {
      noun = words.cue(Cue.QUANTITY, noun);
    }
    return noun == at ? isRecipient(at) : noun < words.size() && isRecipient(noun);
  }

  /** Whether the noun phrase at a word names those who can be told to do something. */
  boolean isRecipient(int at) {
    int noun = words.cue(Cue.QUANTITY, at);
    if (noun > 0 && words.cue(Cue.NO_RECIPIENT, noun) > 0) {
      return false;
    }
    return words.unitEnd(at) > 0
        || words.isAcronym(at)
        || words.cue(Cue.RECIPIENT, at) > 0
            && words.cue(Cue.NO_RECIPIENT, at) < words.cue(Cue.RECIPIENT, at);
  }

  /**
   * Where the verb phrase, modal verb or colon after the noun phrase at a word begins.
   *
   * @param told whether the phrase is known to name those who are told
   * @return the word, or -1 where none follows in the clause
   */
  int subjectEnd(int at, int limit, boolean told) {
    int stop = Math.min(limit, at + LONGEST_SUBJECT);
    int weak = -1;
    int unknown = -1;
    int first = words.unitEnd(at) > 0 ? words.unitEnd(at) : at + 1;
    for (int i = first; i < stop; i++) {
      if (words.isCovered(i) || words.isEnclosed(i)) {
        continue;
      }
      if (words.is(i, ";") || words.is(i, "\"")) {
        break;
      }
      if (words.is(i, ":")) {
        return i + 1 < limit && verbAt(i + 1, limit) != null ? i : told ? weak : -1;
      }
      if (unknown > 0 && words.is(i, ",")) {
        return unknown;
      }
      if (modal(i) > 0) {
        return i;
      }
      if (words.cue(Cue.PRAISE, i) > 0) {
        break;
      }
      boolean copula = words.is(i, "là") && !words.cueBefore(Cue.INCLUSION, i + 1);
      boolean past = !told && (words.cue(Cue.PAST, i) > 0 || words.cue(Cue.CLAUSE, i) > 0);
      if (past || words.cue(Cue.FUTURE, i) > 0 || copula) {
        break;
      }
      boolean afterUnit = words.unitBefore(i) >= at && words.mentionBefore(i) == null;
      Verb verb = words.tokens.get(i).isCapitalized() ? null : verbAt(i, limit);
      if (verb == null) {
        if (told && unknown < 0 && afterUnit && isUnknownVerb(i)) {
          unknown = i;
        }
        i = Math.max(i, words.nounEnd(i) - 1);
        continue;
      }
      boolean nominal = isNominal(verb, i, limit);
      if (!nominal && opensWork(verb, i, at, told)) {
        return i;
      }
      if (weak < 0
          && !nominal
          && verb.kind() != VerbKind.RESULT
          && !words.is(i - 1, "và")
          && !words.is(i - 1, ",")) {
        weak = i;
      }
      // no verb begins within the words of another: "biện pháp tháo gỡ"
      PhraseTrie.Hit<VerbKind> phrase = words.verb(i);
      i = phrase == null ? i : phrase.end() - 1;
    }
    return !told ? -1 : weak > 0 ? weak : unknown;
  }

  /** Whether a verb after a noun phrase tells what those it names do, and is no part of it. */
  private boolean opensWork(Verb verb, int at, int begin, boolean told) {
    boolean afterUnit = words.unitBefore(at) >= begin;
    if (afterUnit && (told || words.mentionBefore(at) == null)) {
      return true;
    }
    if (words.cueBefore(Cue.TAKES_VERB, at) && !afterUnit || isJoinedNoun(at, begin)) {
      return false;
    }
    return switch (verb.kind()) {
      case STRONG -> true;
      case SHORT ->
          !words.is(at - 1, ",")
              && !words.is(at - 1, "và")
              && (told
                  || words.cue(Cue.DETERMINER, verb.end()) > 0
                  || words.unitEnd(verb.end()) > 0);
      case PLAIN ->
          verb.adverbs()
              || told && !words.cueBefore(Cue.AGENT, at) && words.cueBefore(Cue.RECIPIENT, at);
      case RESULT -> verb.adverbs() || told && words.cueBefore(Cue.RECIPIENT, at);
      case ADVERB, NONE -> verb.adverbs();
    };
  }

  /** Whether the lower-case word after the name of a body could be a verb that no table knows. */
  private boolean isUnknownVerb(int at) {
    return words.isWord(at)
        && words.isFree(at)
        && words.unitEnd(at) < 0
        && words.tokens.get(at).kind() == TokenKind.WORD
        && !words.tokens.get(at).isCapitalized()
        && words.cue(Cue.NO_VERB, at) < 0
        && words.cue(Cue.FRONT, at) < 0
        && words.cue(Cue.RECIPIENT, at) < 0
        && words.cue(Cue.PREFIX, at) < 0;
  }

  /** Whether a verb stands as a noun: "các tổ chức", "tổ chức, đoàn thể", "lãnh đạo của". */
  private boolean isNominal(Verb verb, int at, int limit) {
    return words.cueBefore(Cue.DETERMINER, at)
        || isField(verb)
        || !verb.adverbs() && verb.end() < limit && modal(verb.end()) > 0
        || verb.kind() == VerbKind.SHORT && isPiece(verb.verb())
        || !verb.adverbs()
            && verb.end() < limit
            && (words.is(verb.end(), "của")
                || words.is(verb.end(), ",") && !isJoinedWork(verb, at, limit));
  }

  /** "Bộ Y tế tập trung, quyết liệt chỉ đạo": a verb right behind a name goes on in the next. */
  private boolean isJoinedWork(Verb verb, int at, int limit) {
    return words.unitBefore(at) >= 0
        && verb.kind() == VerbKind.STRONG
        && verbAt(verb.end() + 1, limit) != null;
  }

  /** Whether a verb names a field of work behind a noun: "ngành giáo dục". */
  private boolean isField(Verb verb) {
    return !verb.adverbs()
        && words.cue(Cue.FIELD, verb.begin()) >= verb.end()
        && words.cueBefore(Cue.FIELD_HEAD, verb.begin())
        && words.cue(Cue.DETERMINER, verb.end()) < 0
        && words.cue(Cue.PRODUCT, verb.end()) < 0;
  }

  /** Whether a short verb is a piece of another word: "công lập", "cử tri". */
  private boolean isPiece(int at) {
    return words.cueBefore(Cue.COMPOUND, at);
  }

  /**
   * Whether the verb only goes on with a verb that modifies a noun: "cơ quan tham mưu, giúp việc".
   */
  private boolean isJoinedNoun(int at, int begin) {
    return (words.is(at - 1, ",") || words.is(at - 1, "và"))
        && at - 2 > begin
        && endsVerb(at - 1, begin);
  }

  /**
   * Whether a verb of the table ends right before a word, so that a next one goes on with it: "kiểm
   * tra, giám sát". A verb behind a noun does not count: "đề cương báo cáo".
   */
  boolean endsVerb(int end, int begin) {
    for (int i = Math.max(begin, end - 4); i < end; i++) {
      PhraseTrie.Hit<VerbKind> hit = words.isFree(i) ? words.verb(i) : null;
      if (hit != null
          && hit.end() == end
          && hit.value() != VerbKind.ADVERB
          && hit.value() != VerbKind.SHORT
          && !isAfterNoun(i, begin)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterNoun(int at, int begin) {
    if (at <= begin || !words.isWord(at - 1) || words.cueBefore(Cue.TAKES_VERB, at)) {
      return false;
    }
    if (words.is(at - 1, "và") || words.cueBefore(Cue.DEGREE, at) || words.unitBefore(at) >= 0) {
      return false;
    }
    for (int i = Math.max(begin, at - 4); i < at; i++) {
      PhraseTrie.Hit<VerbKind> hit = words.isFree(i) ? words.verb(i) : null;
      if (hit != null && hit.end() == at) {
        return false;
      }
    }
    return true;
  }
}
