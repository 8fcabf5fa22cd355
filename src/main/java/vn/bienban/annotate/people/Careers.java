package vn.bienban.annotate.people;

import java.util.Arrays;
import java.util.List;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.MentionKind;

/**
 * Whose life a sentence tells of: after "Ông A sinh năm 1968 …" or "Tóm tắt tiểu sử đồng chí A" the
 * sentences and lines that name nobody else go on with A. Immutable and thread-safe.
 */
final class Careers extends Domain {
  /** Nobody's. */
  static final int NOBODY = -1;

  /** So many sentences without a word of the career end it. */
  private static final int MOST_IDLE = 3;

  /** How far behind the heading of a career its owner may stand. */
  private static final int REACH = 12;

  /** So many tokens at most tell the time of a line. */
  private static final int LONGEST_PERIOD = 24;

  private final LexicalClass life = of("life");
  private final LexicalClass lifeOf = of("life-of");
  private final LexicalClass term = of("term");
  private final LexicalClass termInner = of("term-inner");

  /** A link trusted no more than so may be another's. */
  private final double unsure;

  Careers(Lexicon lexicon, PeopleRules rules) {
    super(lexicon, "people");
    unsure = rules.shortNameOfOne().confidence();
  }

  /** The person whose career each sentence tells, or {@link #NOBODY}. */
  int[] subjects(Reading reading) {
    List<Sentence> sentences = reading.sentences();
    int[] subjects = new int[sentences.size()];
    Arrays.fill(subjects, NOBODY);
    Tokens tokens = reading.tokens;
    int subject = NOBODY;
    int idle = 0;
    int next = 0;
    for (int i = 0; i < subjects.length; i++) {
      Sentence sentence = sentences.get(i);
      int from = next;
      while (next < reading.mentions.size()
          && reading.mentions.get(next).firstToken() < sentence.endToken()) {
        next++;
      }
      List<PersonMention> mentions =
          from == next ? List.of() : reading.mentions.subList(from, next);
      int told = told(tokens, sentence, mentions);
      if (told != NOBODY) {
        subject = told;
        idle = 0;
      } else if (subject != NOBODY) {
        boolean goesOn = speaksOf(subject, mentions);
        boolean line = behindPeriod(tokens, sentence) > sentence.firstToken();
        idle = line ? 0 : idle + 1;
        if (!goesOn || idle > MOST_IDLE) {
          subject = NOBODY;
        }
      }
      subjects[i] = subject;
    }
    return subjects;
  }

  /** Whom a sentence begins to tell of. */
  private int told(Tokens tokens, Sentence sentence, List<PersonMention> mentions) {
    if (mentions.isEmpty()) {
      return NOBODY;
    }
    if (tokens.has(life, sentence)) {
      int cue = tokens.find(life, sentence.firstToken(), sentence.endToken());
      int last = NOBODY;
      for (PersonMention mention : mentions) {
        if (mention.firstToken() < cue && mention.confidence() > unsure) {
          last = mention.person();
        }
      }
      return last;
    }
    if (tokens.has(lifeOf, sentence)) {
      int heading = tokens.find(lifeOf, sentence.firstToken(), sentence.endToken());
      for (PersonMention mention : mentions) {
        if (mention.firstToken() > heading
            && mention.firstToken() - heading <= REACH
            && mention.confidence() > unsure) {
          return mention.person();
        }
      }
    }
    return NOBODY;
  }

  /** Whether a sentence names the subject or nobody. */
  private boolean speaksOf(int subject, List<PersonMention> mentions) {
    boolean others = false;
    for (PersonMention mention : mentions) {
      if (mention.person() == subject) {
        return true;
      }
      others |= mention.kind() != MentionKind.PRONOUN || mention.confidence() > unsure;
    }
    return !others;
  }

  /**
   * Behind the mark of a list and the time that a line of a career begins with: "- 6/2011 -
   * 12/2015:".
   */
  int behindPeriod(Tokens tokens, Sentence sentence) {
    int limit = Math.min(sentence.endToken(), sentence.firstToken() + LONGEST_PERIOD);
    int at = sentence.firstToken();
    while (at < limit && tokens.kind(at) == TokenKind.PUNCTUATION && !tokens.isMark(at, '(')) {
      at++;
    }
    boolean dated = false;
    int p = at;
    while (p < limit) {
      boolean figure = tokens.kind(p) == TokenKind.NUMBER || tokens.kind(p) == TokenKind.CODE;
      int end = tokens.phraseEnd(term, p, limit);
      if (end < 0 && (figure || tokens.is(termInner, p))) {
        end = p + 1;
      }
      if (end < 0) {
        break;
      }
      dated |= figure;
      p = end;
    }
    if (!dated) {
      return at;
    }
    return p < limit && tokens.isMark(p, ':') ? p + 1 : p;
  }
}
