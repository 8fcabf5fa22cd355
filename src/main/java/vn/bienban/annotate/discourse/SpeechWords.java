package vn.bienban.annotate.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;
import vn.bienban.record.MentionKind;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.TimeType;

/**
 * Verbs of speech and of taking part, each with what looks like one and is none, and the labels
 * that the patterns of speeches and of events share. Immutable and thread-safe.
 */
public final class SpeechWords extends Domain {
  /** A quotation of at most so many words can be a part of a post. */
  private static final int LONGEST_TITLE = 12;

  /** So many words at most stand between two persons of one row. */
  private static final int WIDEST_JOINT = 4;

  /** Two adverbs that begin a verb of speech of so many words belong to it. */
  private static final int LONG_VERB = 3;

  private final Lexicon lexicon;
  private final LexicalClass say = of("say");
  private final LexicalClass noSay = of("no-say");
  private final Attribute<SpeechAct> acts;
  private final LexicalClass attend = of("event.attend");
  private final LexicalClass noAttend = of("no-attend");
  private final LexicalClass adverb = of("adverb");
  private final LexicalClass tailStop = of("tail-stop");
  private final LexicalClass tailInside = of("tail-inside");
  private final LexicalClass peopleJoint = of("people-joint");
  private final List<LexicalClass> verbs;
  private final Map<String, Label> labels = new HashMap<>();

  /**
   * Takes its words.
   *
   * @throws IllegalStateException if the lexicon lacks them, or an act means nothing
   */
  public SpeechWords(Lexicon lexicon) {
    super(lexicon, "discourse");
    this.lexicon = lexicon;
    acts = lexicon.attribute(say, "act", cell -> SpeechAct.valueOf(cell.toUpperCase(Locale.ROOT)));
    verbs = List.of(of("event.event-verb"), of("event.chair"), of("event.hold"), noAttend, attend);
    labels.put("say", labelOf(say, this::sayEnd));
    labels.put("attend", labelOf(attend, this::attendEnd));
    labels.put("adverb", labelOf(adverb, this::adverbEnd));
    labels.put("person", persons((document, mention) -> true));
    labels.put("titled", persons(SpeechWords::isTitled));
    labels.put("people", new People());
    labels.put("body", SpeechWords::bodyEnd);
    labels.put("time", SpeechWords::timeEnd);
    labels.put("quoted-before", SpeechWords::quotedBefore);
    labels.put("cap", Label.ofTokens(SpeechWords::isCapitalized));
    labels.put("filler", Label.ofTokens(SpeechWords::isFiller));
    labels.put("tail", Label.ofTokens(this::isTail));
    labels.put("apposition", Label.ofTokens(this::isApposition));
  }

  /**
   * What the patterns of a domain may name: what persons, bodies and times are, the verbs of this
   * class, and the lexical classes of the domain; those of another one with its name before.
   */
  public Label.Names labels(String domain) {
    return Label.Names.of(labels, lexicon, domain);
  }

  /** The end of the verb of speech that begins at a token, or -1. */
  int sayEnd(Tokens tokens, int token) {
    int end = tokens.phraseEnd(say, token);
    // the last look is for "chủ chốt", which a verb ends
    return end < 0
            || tokens.phraseEnd(noSay, token) > end
            || token > 0 && tokens.phraseEnd(noSay, token - 1) >= end
        ? -1
        : end;
  }

  /** The end of the verb of speech that begins at a token of a sentence, or -1. */
  public int sayEnd(SentenceView view, int token) {
    return token < view.end() ? sayEnd(view.document().tokens(), token) : -1;
  }

  /** Whether a verb of speech begins at a token of a sentence. */
  public boolean says(SentenceView view, int token) {
    return sayEnd(view, token) >= 0;
  }

  /** Whether a verb of speech stands in a sentence. */
  boolean says(SentenceView view) {
    boolean says = false;
    for (int i = view.first(); view.has(say) && i < view.end() && !says; i++) {
      says = says(view, i);
    }
    return says;
  }

  /** The act of the verb of speech that begins at a token. */
  public SpeechAct act(SentenceView view, int token) {
    return says(view, token)
        ? acts.of(view.document().tokens().entry(say, token))
        : SpeechAct.SPEAK;
  }

  /** The end of the verb of attending that begins at a token, or -1. */
  private int attendEnd(Tokens tokens, int token) {
    return tokens.begins(noAttend, token) ? -1 : tokens.phraseEnd(attend, token);
  }

  /** The end of the verb of attending that begins at a token of a sentence, or -1. */
  public int attendEnd(SentenceView view, int token) {
    return token < view.end() ? attendEnd(view.document().tokens(), token) : -1;
  }

  /** Whether a verb of attending begins at a token of a sentence. */
  public boolean attends(SentenceView view, int token) {
    return attendEnd(view, token) >= 0;
  }

  /** Whether a verb of attending stands in a sentence. */
  public boolean attends(SentenceView view) {
    boolean attends = false;
    for (int i = view.first(); view.has(attend) && i < view.end() && !attends; i++) {
      attends = attends(view, i);
    }
    return attends;
  }

  /** Not so in "có ý kiến kết luận", a verb as a whole. */
  private int adverbEnd(Tokens tokens, int token) {
    int end = tokens.phraseEnd(adverb, token);
    int verb = end < 0 ? -1 : sayEnd(tokens, token);
    return verb > end && verb - token >= LONG_VERB ? -1 : end;
  }

  @FunctionalInterface
  private interface PhraseEnd {
    int end(Tokens tokens, int token);
  }

  private static Label labelOf(LexicalClass type, PhraseEnd phrase) {
    return new Label() {
      @Override
      public int end(Document document, int token) {
        return phrase.end(document.tokens(), token);
      }

      @Override
      public boolean mayStandIn(Document document, Sentence sentence) {
        return document.tokens().has(type, sentence);
      }
    };
  }

  private static boolean hasPerson(Document document, Sentence sentence) {
    return !document.mentions().in(sentence.firstToken(), sentence.endToken()).isEmpty();
  }

  @FunctionalInterface
  private interface MentionTest {
    boolean holds(Document document, PersonMention mention);
  }

  private static Label persons(MentionTest test) {
    return new Label() {
      @Override
      public int end(Document document, int token) {
        PersonMention mention = document.mentions().startingAt(token);
        return mention != null && test.holds(document, mention) ? mention.endToken() : -1;
      }

      @Override
      public boolean mayStandIn(Document document, Sentence sentence) {
        return hasPerson(document, sentence);
      }
    };
  }

  /** Whether a noun phrase has a post behind the name or is one. */
  private static boolean isTitled(Document document, PersonMention mention) {
    return mention.kind() == MentionKind.TITLE
        || document.tokens().end(mention.endToken() - 1) > mention.span().end();
  }

  private static int bodyEnd(Document document, int token) {
    Entity body = document.bodies().startingAt(token);
    return body == null ? -1 : body.endToken();
  }

  private static int timeEnd(Document document, int token) {
    TimeExpression time = document.times().startingAt(token);
    return time == null || time.type() != TimeType.DATE ? -1 : time.endToken();
  }

  /** The beginning of a sentence behind one that ends a quotation. */
  private static int quotedBefore(Document document, int token) {
    int sentence = document.tokens().sentence(token);
    Sentence before = sentence == 0 ? null : document.segmented().sentences().get(sentence - 1);
    return before != null
            && before.endToken() == token
            && SentenceView.of(document, before).endsQuotation()
        ? token
        : -1;
  }

  private static boolean isCapitalized(Document document, int token) {
    return document.tokens().isCapitalized(token) && isOutsidePersons(document, token);
  }

  private static boolean isOutsidePersons(Document document, int token) {
    return document.mentions().covering(token) == null;
  }

  /** Whether a token may stand inside an apposition of any form. */
  private static boolean isFiller(Document document, int token) {
    return isOutsidePersons(document, token)
        && switch (document.tokens().text(token)) {
          case ":", ";", ".", "?", "!" -> false;
          case "\"" -> isTitleMark(document, token);
          default -> true;
        };
  }

  /** Whether a token may stand in the rest of a post: no verb, no mark. */
  private boolean isTail(Document document, int token) {
    Tokens tokens = document.tokens();
    return isOutsidePersons(document, token)
        && (tokens.kind(token) == TokenKind.PUNCTUATION
            ? tokens.text(token).equals("-")
            : tokens.isCapitalized(token) || !isClauseWord(tokens, token));
  }

  private boolean isApposition(Document document, int token) {
    return isTail(document, token)
        || document.tokens().text(token).equals(",") && isOutsidePersons(document, token)
        || document.tokens().begins(noAttend, token) && isOutsidePersons(document, token);
  }

  /** A verb, or a word that cannot stand in a post. */
  private boolean isClauseWord(Tokens tokens, int token) {
    for (LexicalClass verb : verbs) {
      if (tokens.begins(verb, token)) {
        return true;
      }
    }
    return sayEnd(tokens, token) >= 0
        || tokens.is(tailStop, token)
            && (token == 0 || tokens.phraseEnd(tailInside, token - 1, token + 1) < 0);
  }

  /** Whether a quotation mark belongs to a name in a post: 'Cuộc vận động "…"'. */
  private static boolean isTitleMark(Document document, int mark) {
    Sentence sentence = document.segmented().sentences().get(document.tokens().sentence(mark));
    SentenceView view = SentenceView.of(document, sentence);
    int open =
        view.opens(mark)
            ? mark
            : view.openingQuotation(Math.max(view.first(), mark - LONGEST_TITLE), mark);
    if (open <= view.first() || view.isPunctuation(open - 1)) {
      return false;
    }
    for (int i = open + 1; i < Math.min(view.end(), open + LONGEST_TITLE); i++) {
      if (view.isMark(i, '"')) {
        return i >= mark;
      }
    }
    return false;
  }

  /** A person, and each run of persons joined by marks, "và" or "cùng". */
  private final class People implements Label {
    private final Function<Document, PeopleRows> rows = SpeechWords.this::rows;

    @Override
    public int end(Document document, int token) {
      return document.derived(PeopleRows.KEY, rows).end(token);
    }

    @Override
    public int shorterEnd(Document document, int token, int end) {
      return document.derived(PeopleRows.KEY, rows).shorterEnd(token, end);
    }

    @Override
    public boolean mayStandIn(Document document, Sentence sentence) {
      return hasPerson(document, sentence);
    }
  }

  /** The runs of persons of a document. */
  private PeopleRows rows(Document document) {
    return new PeopleRows(document, (from, to) -> joined(document.tokens(), from, to));
  }

  private boolean joined(Tokens tokens, int from, int to) {
    if (to - from > WIDEST_JOINT) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!tokens.is(peopleJoint, i)) {
        return false;
      }
    }
    return true;
  }
}
