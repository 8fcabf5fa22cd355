package vn.bienban.annotate.people;

import java.util.List;
import vn.bienban.document.Document;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
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
  private final PeopleRules rules;

  Careers(Lexicon lexicon, PeopleRules rules) {
    super(lexicon, "people");
    this.rules = rules;
  }

  /** The sentences of a document in order, from the first one on. For one thread. */
  final class Walk {
    private int subject = NOBODY;
    private int idle;

    /** The person whose career the next sentence tells, or {@link #NOBODY}. */
    int subject(Document document, Sentence sentence, List<PersonMention> mentions) {
      int told = told(document.tokens(), sentence, mentions);
      if (told != NOBODY) {
        subject = told;
        idle = 0;
      } else if (subject != NOBODY) {
        idle = behindPeriod(document, sentence) > sentence.firstToken() ? 0 : idle + 1;
        subject = speaksOf(subject, mentions) && idle <= MOST_IDLE ? subject : NOBODY;
      }
      return subject;
    }
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
        if (mention.firstToken() < cue && mention.confidence() > rules.unsure) {
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
            && mention.confidence() > rules.unsure) {
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
      others |= mention.kind() != MentionKind.PRONOUN || mention.confidence() > rules.unsure;
    }
    return !others;
  }

  /**
   * Behind the mark of a list and the time that a line of a career begins with: "- 6/2011 -
   * 12/2015:".
   */
  int behindPeriod(Document document, Sentence sentence) {
    Match line = rules.lines.match(document, sentence, sentence.firstToken());
    return line == null ? sentence.firstToken() : line.end();
  }
}
