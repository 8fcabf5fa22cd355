package vn.bienban.annotate.task;

import vn.bienban.annotate.task.VerbPhrases.VerbPhrase;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Reads the noun phrases of those who can be told to do something. Immutable and thread-safe. */
final class AssigneePhrases extends Domain {
  private static final int LONGEST = 45;

  private final Verbs verbs;
  private final VerbPhrases phrases;
  private final LexicalClass and = of("and");
  private final LexicalClass of = of("of");
  private final LexicalClass quantity = of("quantity");
  private final LexicalClass noRecipient = of("no-recipient");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass copula = of("copula");
  private final LexicalClass inclusion = of("inclusion");
  private final LexicalClass takesVerb = of("takes-verb");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass agent = of("agent");
  private final LexicalClass field = of("field");
  private final LexicalClass fieldHead = of("field-head");
  private final LexicalClass product = of("product");
  private final LexicalClass compound = of("compound");

  /** What shows that no subject of work stands before it. */
  private final ClassSet ending = ClassSet.of(of("praise"), of("future"));

  /** What shows it unless those named are told. */
  private final ClassSet endingUntold = ClassSet.of(of("past"), of("clause"));

  private final ClassSet noUnknownVerb =
      ClassSet.of(of("no-verb"), of("front"), recipient, of("prefix"));

  AssigneePhrases(Lexicon lexicon, Verbs verbs, VerbPhrases phrases) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.phrases = phrases;
  }

  /**
   * Whether the noun phrase at a token surely names those who can be told to do something: "các"
   * needs a noun for such behind it.
   */
  boolean isAgent(SentenceWindow words, int at) {
    return isRecipient(words, noun(words, at));
  }

  /** The noun behind the words of quantity at a token. */
  private int noun(SentenceWindow words, int at) {
    int noun = at;
    for (int n = 0; n < 2 && words.begins(quantity, noun); n++) {
      noun = words.phraseEnd(quantity, noun);
    }
    return noun;
  }

  /** Whether the noun phrase at a token names those who can be told to do something. */
  boolean isRecipient(SentenceWindow words, int at) {
    int noun = words.phraseEnd(quantity, at);
    if (noun > 0 && words.begins(noRecipient, noun) && nounEnd(words, noun) < 0) {
      return false;
    }
    return words.isUnit(at) || words.isAcronym(at) || nounEnd(words, at) > 0;
  }

  /** The end of the words at a token that are a noun for those who carry out, or -1. */
  int nounEnd(SentenceWindow words, int at) {
    int end = words.phraseEnd(recipient, at);
    return words.phraseEnd(noRecipient, at) < end ? end : -1;
  }

  /**
   * Where the verb phrase, modal verb or colon after the noun phrase at a token begins.
   *
   * @param told whether the phrase is known to name those who are told
   * @return the token, or -1 where none follows in the clause
   */
  int end(SentenceWindow words, int at, int limit, boolean told) {
    int stop = Math.min(limit, at + LONGEST);
    int weak = -1;
    int unknown = -1;
    int first =
        words.isUnit(at) ? words.unitEnd(at) : Math.max(at + 1, nounEnd(words, noun(words, at)));
    for (int i = first; i < stop; i++) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.isMark(i, ';') || words.isMark(i, '"')) {
        break;
      }
      if (words.isMark(i, ':')) {
        return i + 1 < limit && phrases.begins(words, i + 1, limit) ? i : told ? weak : -1;
      }
      if (unknown > 0 && words.isMark(i, ',')) {
        return unknown;
      }
      if (phrases.isModal(words, i)) {
        return i;
      }
      if (endsSubject(words, i, told)) {
        break;
      }
      int noun = nounEnd(words, i);
      if (noun > i + 1 && noun > verbs.verbEnd(words, i)) {
        // "các thành viên Ban chỉ đạo | rà soát"
        i = noun - 1;
        continue;
      }
      VerbPhrase verb = words.isCapitalized(i) ? null : phrases.at(words, i, limit);
      if (verb == null) {
        if (told && unknown < 0 && isBehindBody(words, at, i) && isUnknownVerb(words, i)) {
          unknown = i;
        }
        i = Math.max(i, verbs.nounEnd(words, i) - 1);
        continue;
      }
      boolean nominal = isNominal(words, verb, i, limit);
      if (!nominal && opensWork(words, verb, i, at, told)) {
        return i;
      }
      if (weak < 0
          && !nominal
          && verb.kind() != VerbKind.RESULT
          && !words.is(and, i - 1)
          && !words.isMark(i - 1, ',')) {
        weak = i;
      }
      // no verb begins within the words of another: "biện pháp tháo gỡ"
      i = Math.max(i, verbs.verbEnd(words, i) - 1);
    }
    return !told ? -1 : weak > 0 ? weak : unknown;
  }

  /** Whether a token shows that what stood before is no subject of work. */
  private boolean endsSubject(SentenceWindow words, int at, boolean told) {
    return words.begins(ending, at)
        || !told && words.begins(endingUntold, at)
        || words.is(copula, at) && !words.ends(inclusion, at + 1);
  }

  private static boolean isBehindBody(SentenceWindow words, int begin, int at) {
    return words.unitBefore(at) >= begin && words.mentionBefore(at) == null;
  }

  /** Whether a verb after a noun phrase tells what those it names do, and is no part of it. */
  private boolean opensWork(
      SentenceWindow words, VerbPhrase verb, int at, int begin, boolean told) {
    boolean afterUnit = words.unitBefore(at) >= begin;
    if (afterUnit && (told || words.mentionBefore(at) == null)) {
      return true;
    }
    if (words.ends(takesVerb, at) && !afterUnit || isJoinedNoun(words, at, begin)) {
      return false;
    }
    return switch (verb.kind()) {
      case STRONG -> true;
      case SHORT ->
          !words.isMark(at - 1, ',')
              && !words.is(and, at - 1)
              && (told || words.begins(determiner, verb.end()) || words.isUnit(verb.end()));
      case PLAIN -> verb.adverbs() || told && !words.ends(agent, at) && words.ends(recipient, at);
      case RESULT -> verb.adverbs() || told && words.ends(recipient, at);
      case ADVERB, NONE -> verb.adverbs();
    };
  }

  /** Whether the lower-case word after the name of a body could be a verb that no table knows. */
  private boolean isUnknownVerb(SentenceWindow words, int at) {
    return !words.isUnit(at)
        && words.tokens().kind(at) == TokenKind.WORD
        && !words.isCapitalized(at)
        && !words.begins(noUnknownVerb, at);
  }

  /** Whether a verb stands as a noun: "các tổ chức", "tổ chức, đoàn thể", "lãnh đạo của". */
  private boolean isNominal(SentenceWindow words, VerbPhrase verb, int at, int limit) {
    boolean behind = !verb.adverbs() && verb.end() < limit;
    return words.ends(determiner, at)
        || isField(words, verb)
        || behind && phrases.isModal(words, verb.end())
        || verb.kind() == VerbKind.SHORT && words.ends(compound, verb.verb())
        || behind
            && (words.is(of, verb.end())
                || words.isMark(verb.end(), ',') && !isJoinedWork(words, verb, at, limit));
  }

  /** "Bộ Y tế tập trung, quyết liệt chỉ đạo": a verb right behind a name goes on in the next. */
  private boolean isJoinedWork(SentenceWindow words, VerbPhrase verb, int at, int limit) {
    return words.unitBefore(at) >= 0
        && (verb.kind() == VerbKind.STRONG || verb.kind() == VerbKind.PLAIN)
        && phrases.begins(words, verb.end() + 1, limit);
  }

  /** Whether a verb names a field of work behind a noun: "ngành giáo dục". */
  private boolean isField(SentenceWindow words, VerbPhrase verb) {
    return !verb.adverbs()
        && words.phraseEnd(field, verb.begin()) >= verb.end()
        && words.ends(fieldHead, verb.begin())
        && !words.begins(determiner, verb.end())
        && !words.begins(product, verb.end());
  }

  /**
   * Whether the verb only goes on with a verb that modifies a noun: "cơ quan tham mưu, giúp việc".
   */
  private boolean isJoinedNoun(SentenceWindow words, int at, int begin) {
    return (words.isMark(at - 1, ',') || words.is(and, at - 1))
        && at - 2 > begin
        && phrases.endVerb(words, at - 1, begin);
  }
}
