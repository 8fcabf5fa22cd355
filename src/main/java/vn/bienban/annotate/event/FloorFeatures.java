package vn.bienban.annotate.event;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Features;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TokenKind;

/**
 * What is seen of a sentence behind a reporting clause when it is asked whether its speaker still
 * has the floor there: how it begins, who or what its subject is, what its verbs do, where it
 * stands, and what follows.
 */
final class FloorFeatures {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();
  private static final String[] DISTANCES = {"0", "1", "2", "3", "4+", "4+", "4+", "7+"};
  private static final int MANY_FIGURES = 3;

  private final List<SentenceReader> readers;

  FloorFeatures(List<SentenceReader> readers) {
    this.readers = readers;
  }

  /**
   * A case.
   *
   * @param clause who has the floor
   * @param words where the words that its own sentence holds stand
   * @param sentence the sentence in question
   * @param open whether a quotation is open before it
   * @param interrupted what stands between beside the running text, or an empty string
   * @param next the sentence of the next clause, or -1
   * @param same whether the next clause is of the same person
   */
  record Case(
      ReportingClause clause,
      Words words,
      int sentence,
      boolean open,
      String interrupted,
      int next,
      boolean same) {}

  /** Where the words of a clause stand in its own sentence. */
  enum Words {
    NONE,
    BEFORE,
    BEHIND,
    BELOW
  }

  void add(Case its, Features features) {
    SentenceReader reader = readers.get(its.sentence());
    SentenceReader before = readers.get(its.sentence() - 1);
    boolean sameBlock = reader.sentence.block() == before.sentence.block();
    int distance = its.sentence() - its.clause().sentence();
    String place = (sameBlock ? "in " : "new ") + reader.kind.name().toLowerCase(Locale.ROOT);
    features.add("bias");
    features.add("place=", place);
    features.add("distance=", bucket(distance));
    features.add("words=", its.words().name());
    features.add("place,words=", place + its.words());
    features.add("act=", its.clause().act().name());
    features.add("place,act=", place + its.clause().act());
    features.add("rule=", its.clause().rule());
    features.add("place,before=", place + " " + before.kind);
    features.addIf(its.open(), "quotation open");
    features.add("interrupted=", its.interrupted());
    features.addIf(endsWith(before, ":"), "behind a colon");
    features.addIf(endsWith(reader, ":"), "colon");
    features.addIf(endsWith(reader, "?"), "question");
    features.add("next=", next(its));
    features.add("place,next=", place + " " + next(its));
    beginning(reader, its, place, features);
    inside(reader, its, place, features);
    boolean last = its.sentence() + 1 >= readers.size();
    boolean ends =
        last || readers.get(its.sentence() + 1).sentence.block() != reader.sentence.block();
    features.add("paragraph=", (sameBlock ? "in" : "new") + (ends ? " end" : " more"));
    features.addIf(last, "last");
  }

  private static String bucket(int distance) {
    return DISTANCES[Math.min(distance, DISTANCES.length - 1)];
  }

  private static String next(Case its) {
    return its.next() < 0
        ? "none"
        : (its.same() ? "same " : "other ") + bucket(its.next() - its.sentence());
  }

  private void beginning(SentenceReader reader, Case its, String place, Features features) {
    int first = reader.afterMarks();
    int at = reader.afterLinks();
    String subject = subject(reader, its.clause(), at);
    features.add("subject=", subject);
    features.add("place,subject=", place + subject);
    String one = word(reader, first);
    String two = one + " " + word(reader, first + 1);
    features.add("first=", one);
    features.add("place,first=", place + one);
    features.add("two=", two);
    features.add("three=", two + " " + word(reader, first + 2));
    features.add("second=", word(reader, first + 1));
    features.addIf(at > first, "linked");
    features.addIf(at > first, sameParagraph(place) ? "linked in" : "linked new");
    features.addIf(reader.startsWith(LEXICON.continuation), "continues");
    features.addIf(reader.startsWith(LEXICON.narration), "narration");
    features.addIf(reader.startsWith(LEXICON.directive), "directive");
    features.addIf(reader.startsWith(LEXICON.audience), "audience");
    features.addIf(
        !reader.tokens.isEmpty() && reader.tokens.get(0).text().equals("\""), "opens quotation");
    features.addIf(reader.endsQuotation(), "ends quotation");
  }

  private static boolean sameParagraph(String place) {
    return place.startsWith("in ");
  }

  private void inside(SentenceReader reader, Case its, String place, Features features) {
    boolean modal = reader.has(LEXICON.modal);
    boolean past = reader.has(LEXICON.past);
    boolean says = reader.words().has("say");
    features.addIf(modal, "modal");
    features.addIf(past, "past");
    features.add("tense=", (modal ? "modal " : "") + (past ? "past" : ""));
    features.add("place,tense=", place + (modal ? " modal" : "") + (past ? " past" : ""));
    features.add(
        "act,tense=", its.clause().act() + (modal ? " modal" : "") + (past ? " past" : ""));
    features.addIf(reader.has(LEXICON.firstPerson), "first person");
    features.addIf(says, "says");
    features.addIf(says, sameParagraph(place) ? "says in" : "says new");
    features.addIf(reader.words().has("event"), "event");
    features.addIf(reader.words().has("elsewhere"), "elsewhere");
    features.addIf(reader.words().has("attend"), "attends");
    features.addIf(reader.isToPress(), "press");
    features.addIf(!reader.bodies.isEmpty(), "body");
    int figures = 0;
    for (int i = 0; i < reader.tokens.size(); i++) {
      figures += reader.tokens.get(i).kind() == TokenKind.NUMBER ? 1 : 0;
    }
    features.add("figures=", figures == 0 ? "0" : figures < MANY_FIGURES ? "some" : "many");
    features.add("length=", Integer.toString(Math.min(8, reader.tokens.size() / 8)));
    boolean own = false;
    boolean other = false;
    for (PersonMention mention : reader.mentions) {
      own |= mention.person() == its.clause().person();
      other |= mention.person() != its.clause().person();
    }
    features.addIf(own, "speaker named");
    features.addIf(other, "other named");
  }

  /** What stands where the subject of a sentence is expected. */
  private String subject(SentenceReader reader, ReportingClause clause, int at) {
    if (at >= reader.tokens.size()) {
      return "nothing";
    }
    for (PersonMention mention : reader.mentions) {
      if (mention.firstToken() - reader.sentence.firstToken() == at) {
        return mention.person() == clause.person() ? "speaker" : "person";
      }
    }
    for (String label : List.of("event", "body", "time", "hour", "attend", "say", "hold")) {
      if (reader.words().endsOf(label, at) != null) {
        return label;
      }
    }
    return reader.tokens.get(at).kind() == TokenKind.WORD ? "word" : "mark";
  }

  /** A word as features tell it: names and figures by what they are. */
  private static String word(SentenceReader reader, int at) {
    if (at >= reader.tokens.size()) {
      return "";
    }
    if (reader.isInPerson(at)) {
      return "<person>";
    }
    if (reader.words().endsOf("body", at) != null) {
      return "<body>";
    }
    if (reader.words().endsOf("time", at) != null) {
      return "<time>";
    }
    return reader.tokens.get(at).kind() == TokenKind.WORD
        ? reader.tokens.get(at).isCapitalized() && at > 0 && reader.afterMarks() != at
            ? "<capital>"
            : reader.tokens.get(at).lower()
        : reader.tokens.get(at).kind() == TokenKind.PUNCTUATION
            ? reader.tokens.get(at).text()
            : "<figure>";
  }

  private static boolean endsWith(@Nullable SentenceReader reader, String mark) {
    return reader != null
        && !reader.tokens.isEmpty()
        && reader.tokens.get(reader.tokens.size() - 1).text().equals(mark);
  }
}
