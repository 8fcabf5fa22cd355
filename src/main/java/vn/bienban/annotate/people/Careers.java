package vn.bienban.annotate.people;

import java.util.Arrays;
import java.util.List;
import vn.bienban.document.Document;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleMatcher;
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

  private final LexicalClass life = of("life");
  private final LexicalClass lifeOf = of("life-of");
  private final RuleMatcher given;

  /** A link trusted no more than so may be another's. */
  private final double unsure;

  Careers(Lexicon lexicon, PeopleRules rules) {
    super(lexicon, "people");
    given = RuleMatcher.of(List.of(rules.titleGiven()));
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
        boolean line = behindPeriod(reading.document, sentence) > sentence.firstToken();
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
  int behindPeriod(Document document, Sentence sentence) {
    RuleMatcher.Found line = given.at(document, sentence, sentence.firstToken());
    return line != null && Told.LINE.isMadeBy(line.match())
        ? line.match().end()
        : sentence.firstToken();
  }
}
