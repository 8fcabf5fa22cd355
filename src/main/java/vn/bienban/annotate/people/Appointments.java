package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;

/**
 * Reads the posts that a verb gives to somebody: "giữ chức …", "được bầu làm …", "bổ nhiệm chức vụ
 * … cho …". Immutable and thread-safe.
 */
final class Appointments extends Domain {
  /** How far from the words that give a post its holder may stand. */
  private static final int REACH = 18;

  /** How far before the holder the verb of appointing may stand. */
  private static final int VERB_REACH = 8;

  private final Address address;
  private final PostContexts contexts;
  private final Careers careers;
  private final PeopleRules rules;
  private final LexicalClass holds = of("holds");
  private final LexicalClass becomes = of("becomes");
  private final LexicalClass appoints = of("appoints");
  private final LexicalClass list = of("list");
  private final LexicalClass example = of("example");
  private final LexicalClass onlyProposed = of("only-proposed");
  private final LexicalClass copula = of("copula");

  Appointments(Lexicon lexicon, Address address, PostContexts contexts, PeopleRules rules) {
    super(lexicon, "people");
    this.address = address;
    this.contexts = contexts;
    this.careers = new Careers(lexicon, rules);
    this.rules = rules;
  }

  /** Gives the posts that a verb gives, as far as their holders are known by now. */
  void read(Reading reading) {
    Careers.Walk walk = careers.new Walk();
    for (Sentence sentence : reading.sentences()) {
      List<PersonMention> mentions = reading.mentions(sentence);
      int subject = walk.subject(reading.document, sentence, mentions);
      if (!reading.row(sentence).isEmpty()) {
        new InSentence(reading, sentence, mentions, subject).read();
      }
    }
  }

  /** Posts that somebody is given. */
  private record Given(int person, List<Entity> posts) {}

  /** The posts of one sentence. */
  private final class InSentence extends RowTokens {
    private final List<PersonMention> mentions;
    private final int subject;

    /** Behind the posts given last. */
    private int from;

    InSentence(Reading reading, Sentence sentence, List<PersonMention> mentions, int subject) {
      super(reading, sentence);
      this.mentions = mentions;
      this.subject = subject;
      this.from = first();
    }

    void read() {
      List<Given> given = List.of();
      for (int i = 0; i < row.size(); i++) {
        Entity post = row.get(i);
        Match match = isFree(i) && isOpen(post) ? match(post.firstToken()) : null;
        Match.Range posts = match == null ? null : match.get("posts");
        if (match == null || posts == null) {
          continue;
        }
        PersonMention holder = holder(i, match);
        boolean own = holder == null && subject != Careers.NOBODY && isOfCareer(post, match);
        if (holder == null && !own) {
          continue;
        }
        int end = postsEnd(i + 1, posts.end());
        given = given.isEmpty() ? new ArrayList<>(2) : given;
        given.add(new Given(holder == null ? subject : holder.person(), row.subList(i, end)));
        i = end - 1;
        from = row.get(i).endToken();
      }
      for (Given each : given) {
        reading.titles.give(reading.roster.member(each.person), each.posts, rules.titleGiven);
      }
    }

    private boolean isOpen(Entity post) {
      return isLedTo(post.firstToken()) && !contexts.isOfSeveral(tokens(), first(), post);
    }

    /** Whether something before a post may give it to somebody. */
    private boolean isLedTo(int post) {
      return subject != Careers.NOBODY
          || ends(holds, post)
          || ends(becomes, post)
          || ends(appoints, post)
          || has(copula)
          || isMark(post - 1, ':')
          || is(example, post - 1);
    }

    private @Nullable Match match(int token) {
      return rules.given.match(document(), sentence(), token);
    }

    /** Who stands at the end of a match. */
    private @Nullable PersonMention to(Match match) {
      Match.Range to = match.get("to");
      return to == null ? null : reading.spoken(to.begin());
    }

    /**
     * Whether posts in a career are its owner's: behind the time of a line or a semicolon, behind
     * words that give a post, alone in a line. Nobody else is named before them.
     */
    private boolean isOfCareer(Entity post, Match match) {
      int at = post.firstToken();
      for (PersonMention mention : mentions) {
        if (mention.firstToken() < at
            && mention.person() != subject
            && mention.confidence() > rules.unsure) {
          return false;
        }
      }
      boolean behindPeriod = at == careers.behindPeriod(document(), sentence());
      boolean behindColon = isMark(at - 1, ':');
      if (behindPeriod || isMark(at - 1, ';')) {
        // what the holder of a post does is told of somebody else
        return behindPeriod && behindColon || endsClause(match);
      }
      boolean held = ends(holds, at);
      return behindColon && !held
          ? isListed(at)
          : (held || is(copula, at - 1)) && !stands(onlyProposed, first(), at);
    }

    /**
     * "… giữ nhiều vị trí quan trọng: …", "… kinh qua nhiều chức vụ như …": whether a list of posts
     * begins at a token.
     */
    private boolean isListed(int at) {
      int mark = at - 1;
      return (isMark(mark, ':') || is(example, mark))
          && stands(list, Math.max(first(), mark - REACH), mark);
    }

    private boolean endsClause(Match match) {
      Match.Range term = match.get("term");
      Match.Range posts = match.get("posts");
      int behind = term != null ? term.end() : posts != null ? posts.end() : match.end();
      return !isWord(behind) && !isMark(behind, ',');
    }

    private @Nullable PersonMention holder(int index, Match match) {
      int at = match.begin();
      int cue = phraseBegin(holds, at);
      boolean held = cue >= 0;
      if (!held) {
        cue = phraseBegin(becomes, at);
      }
      boolean receives = match.makes(PeopleRules.RECEIVER) || match.makes(PeopleRules.APPOINTEE);
      if (cue < 0 && match.makes(PeopleRules.APPOINTEE) && isAppointed(at)) {
        return to(match);
      }
      if (cue < 0) {
        PersonMention told = toldOf(at);
        return told == null && isListed(at) ? last(at - 1) : told;
      }
      boolean takenAway = contexts.isTaken(tokens(), cue, at);
      if (!takenAway && stands(onlyProposed, from, cue)) {
        return null;
      }
      boolean appointed = stands(appoints, first(), cue);
      if ((appointed || takenAway) && receives) {
        return to(match);
      }
      PersonMention before = last(cue);
      if (before == null && held && index == 0) {
        PersonMention behind = match.makes(PeopleRules.SUBJECT) ? to(match) : null;
        // "miễn nhiệm Bộ trưởng Bộ Y tế, Thủ tướng A trình": A has a post of his own
        return behind == null
                || behind.confidence() <= rules.unsure
                || takenAway && address.end(tokens(), behind.firstToken(), tokens().size()) < 0
            ? null
            : behind;
      }
      if (before == null
          || cue - before.endToken() > REACH && from == first()
          || stands(address.words, before.endToken(), cue)) {
        return null;
      }
      for (int i = index - 1; i >= 0 && row.get(i).firstToken() >= before.endToken(); i--) {
        if (isFree(i)) {
          // Who holds that post is not told.
          return from > row.get(i).firstToken() ? before : null;
        }
      }
      int verbFrom = Math.max(first(), before.firstToken() - VERB_REACH);
      return held || stands(appoints, verbFrom, cue) ? before : null;
    }

    /** "bổ nhiệm Giám đốc Sở Y tế cho ông A": the verb of appointing right before the post. */
    private boolean isAppointed(int post) {
      int verb = phraseBegin(appoints, post);
      return verb >= 0 && !stands(onlyProposed, from, verb);
    }

    /** "Đồng chí là Ủy viên …": who is said to hold a post. */
    private @Nullable PersonMention toldOf(int post) {
      for (int i = 0; has(copula) && i < mentions.size(); i++) {
        PersonMention mention = mentions.get(i);
        Match match =
            mention.endToken() < post && mention.confidence() > rules.unsure
                ? match(mention.firstToken())
                : null;
        Match.Range to = match == null ? null : match.get("to");
        if (match != null && match.makes(PeopleRules.HOLDER) && to != null && to.begin() == post) {
          return mention;
        }
      }
      return null;
    }

    /** The last one before a token, unless a link that is no more than likely tells it. */
    private @Nullable PersonMention last(int before) {
      PersonMention last = null;
      for (PersonMention mention : mentions) {
        if (mention.firstToken() < before) {
          last = mention;
        }
      }
      return last == null || last.confidence() <= rules.unsure ? null : last;
    }

    private boolean stands(LexicalClass type, int from, int to) {
      for (int i = from; i < to; i++) {
        if (tokens().phraseEnd(type, i, to) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
