package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * What is seen of a token behind an event's head noun when it is asked whether the name ends before
 * it: the words and what they are on both sides, what follows up to the next mark, what of the name
 * is already told, and how other mentions in the article go on. Immutable and thread-safe.
 */
final class EventNameFeatures extends Domain {
  /** So far ahead at most the next mark is looked for, in tokens. */
  private static final int LOOK_AHEAD = 20;

  /** From so many tokens on the words repeated elsewhere are a name. */
  private static final int REPEATED = 2;

  private static final Buckets LENGTHS = Buckets.of(0, 1, 3, 7, 14, 24);

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass divider = of("name-divider");
  private final LexicalClass and = of("and");
  private final LexicalClass topic = of("topic");
  private final List<Named> classes;

  /** All of them. */
  private final ClassSet any;

  /** A class as features call it. */
  private record Named(String name, LexicalClass type) {}

  EventNameFeatures(Lexicon lexicon, EventWords words, Moments moments) {
    super(lexicon, "event");
    this.words = words;
    this.moments = moments;
    classes =
        List.of(
            new Named("event", words.head),
            new Named("hold", words.hold),
            new Named("chair", words.chair),
            new Named("event verb", words.eventVerb),
            new Named("stop", words.nameStop),
            new Named("predicate", words.predicate),
            new Named("credit", words.creditStart),
            new Named("topic", topic),
            new Named("inside", of("name-inside")),
            new Named("goes on", of("name-goes-on")),
            new Named("verb", of("verb-first")),
            new Named("clause", of("clause-start")),
            new Named("locality", of("locality")),
            new Named("past", of("discourse.past")));
    any = ClassSet.of(classes.stream().map(Named::type).toArray(LexicalClass[]::new));
  }

  /**
   * Begins to read a name.
   *
   * @param view its sentence
   * @param head the token after its head noun
   * @param others the tokens after the same head noun elsewhere in the article
   * @param cited the documents cited
   */
  Walk walk(SentenceView view, int head, int[] others, CitedSpans cited) {
    return new Walk(view, head, others, cited);
  }

  /** A name as it is read, token by token. For one name and one thread. */
  final class Walk {
    private final SentenceView view;
    private final Document document;
    private final Tokens tokens;
    private final int head;
    private final CitedSpans cited;

    /** Where the name's words stand elsewhere, as far as they are the same up to here. */
    private final int[] others;

    private int alive;

    /** How many of them go on with the token in question. */
    private int follow;

    private final int[] ends = new int[classes.size()];

    /** The greatest of them. */
    private int lastEnd = -1;

    private boolean topical;
    private boolean bracket;
    private int marks;
    private int lastMark = -1;

    /** {@link #kind} of the last tokens that it was asked of. */
    private final @Nullable String[] kinds = new String[4];

    private final int[] kindsAt = new int[kinds.length];

    Walk(SentenceView view, int head, int[] others, CitedSpans cited) {
      this.view = view;
      this.document = view.document();
      this.tokens = document.tokens();
      this.head = head;
      this.cited = cited;
      this.others = others.clone();
      this.alive = others.length;
    }

    /** Tells what is seen of a token; the tokens are asked in order. */
    void add(int at, Features features) {
      repeat(at);
      String word = tokens.lower(at);
      String before = tokens.lower(at - 1);
      String next = at + 1 < view.end() ? tokens.lower(at + 1) : "";
      String kind = kind(at);
      String nextKind = kind(at + 1);
      String length = LENGTHS.of(at - head);
      features.add("bias");
      features.add("word=", word);
      features.add("kind=", kind);
      features.add("before=", before);
      features.add("kind before=", kind(at - 1));
      features.add("next=", next);
      features.add("length=", length);
      features.addJoined("before,word=", before, " ", word);
      features.addJoined("word,next=", word, " ", next);
      features.addJoined("word,kind=", word, " ", nextKind);
      features.addJoined("kinds=", kind, " ", nextKind);
      features.addJoined("kind,length=", kind, " ", length);
      features.addJoined("block,kind=", view.kind().name(), " ", kind);
      features.add("block=", view.kind().name());
      if (view.isPunctuation(at) || view.is(divider, at)) {
        divide(at, word, before, next, length, features);
      }
      classes(at, kind, features);
      layers(at, kind, features);
      told(at, word, kind, features);
      if (at == head) {
        String noun = words.kind(view, headBegin(), head).family();
        features.add("noun=", noun);
        features.addJoined("noun,word=", noun, " ", word);
        features.add("first=", kind);
      }
      pass(at);
    }

    private int headBegin() {
      return tokens.phraseBegin(words.head, head);
    }

    /** A mark or a word that joins: what stands around it and up to the next mark. */
    private void divide(
        int at, String word, String before, String next, String length, Features features) {
      features.addJoined("divider,kinds=", word, " ", kind(at + 1), " ", kind(at + 2));
      features.addJoined("divider,next,kind=", word, " ", next, " ", kind(at + 2));
      features.addJoined("divider,shape before=", word, " ", shape(at - 1));
      features.addJoined("divider,length=", word, " ", length);
      boolean predicate = false;
      boolean person = false;
      boolean told = false;
      boolean joined = false;
      int i = at + 1;
      int stop = Math.min(view.end(), at + LOOK_AHEAD);
      while (i < stop && !view.isPunctuation(i)) {
        predicate |= view.begins(words.predicate, i);
        person |= view.personEnd(i) >= 0;
        told |= view.begins(words.hold, i) || words.speech.says(view, i);
        joined |= view.is(and, i);
        i++;
      }
      features.addJoined("divider,mark=", word, " ", (i < view.end() ? view.text(i) : ""));
      var body = document.bodies().startingAt(at + 1);
      if (body != null && view.begins(words.hold, body.endToken())) {
        features.add("divider,held by=", word);
      }
      if (predicate) {
        features.add("divider,predicate=", word);
      }
      if (person) {
        features.add("divider,person=", word);
      }
      if (told) {
        features.add("divider,told=", word);
      }
      if (joined) {
        features.add("divider,and=", word);
      }
    }

    /** The lexical classes that begin here, begin behind, and end here. */
    private void classes(int at, String kind, Features features) {
      boolean begins = tokens.phraseEnd(any, at) > at;
      boolean next = at + 1 < view.end() && tokens.phraseEnd(any, at + 1) > at;
      if (!begins && !next && at > lastEnd) {
        return;
      }
      String shape = shape(at);
      for (int c = 0; c < ends.length; c++) {
        Named its = classes.get(c);
        int end = view.phraseEnd(its.type(), at);
        if (end > at) {
          features.add("class=", its.name());
          features.addJoined("class,shape=", its.name(), " ", shape);
          features.addIf(at == head, "verb".equals(its.name()) ? "verb first" : "class first");
        }
        if (ends[c] == at) {
          features.add("class ends=", its.name());
          features.addJoined("class ends,kind=", its.name(), " ", kind);
        }
        ends[c] = Math.max(ends[c], end);
        lastEnd = Math.max(lastEnd, end);
        if (at + 1 < view.end() && view.begins(its.type(), at + 1)) {
          features.add("class next=", its.name());
          if (view.isPunctuation(at) || view.is(divider, at)) {
            features.addJoined("divider,class next=", tokens.lower(at), " ", its.name());
          }
        }
      }
    }

    /** Bodies, persons and times around the token. */
    private void layers(int at, String kind, Features features) {
      var body = document.bodies().covering(at);
      if (body != null && body.firstToken() < at) {
        features.add("in body");
        features.add("in body=", shape(at));
      }
      var person = document.mentions().covering(at);
      features.addIf(person != null && person.firstToken() < at, "in person");
      TimeExpression time = document.times().covering(at);
      boolean documents = time != null && cited.dates(time);
      features.addIf(time != null && !documents && time.firstToken() < at, "in time");
      features.addIf(!documents && moments.isAt(view, at), "moment");
      if (document.bodies().endingAt(at) != null) {
        features.add("behind body=", kind);
      }
      if (document.mentions().endingAt(at) != null) {
        features.add("behind person=", kind);
      }
      TimeExpression last = document.times().endingAt(at);
      if (last != null && !cited.dates(last)) {
        features.add("behind time=", kind);
      }
    }

    /** What of the name is told before, here and elsewhere. */
    private void told(int at, String word, String kind, Features features) {
      if (marks % 2 == 1) {
        features.add("in quotation");
      } else if (lastMark == at - 1) {
        features.add("behind quotation");
        features.add("behind quotation,word=", word);
        features.add("behind quotation,kind=", kind);
      } else {
        features.addIf(marks > 0, "quotation before");
      }
      features.addIf(bracket, "in bracket");
      if (topical) {
        features.add("topical");
        features.add("topical,word=", word);
      }
      String elsewhere =
          alive == 0 ? "none" : follow == 0 ? "ends" : follow == alive ? "all" : "some";
      features.add("elsewhere=", elsewhere);
      features.addJoined("elsewhere,many=", elsewhere, alive > 1 ? " many" : " one");
      if (alive > 0 && follow == 0 && at - head >= REPEATED) {
        features.add("elsewhere ends,kind=", view.isPunctuation(at) ? "mark" : "word");
      }
    }

    /** Of the same words elsewhere, those that go on like this come first. */
    private void repeat(int at) {
      alive = at == head ? alive : follow;
      follow = 0;
      for (int i = 0; i < alive; i++) {
        int there = others[i] + at - head;
        if (there < tokens.size()
            && tokens.sentence(there) == tokens.sentence(others[i] - 1)
            && tokens.lower(there).equals(tokens.lower(at))) {
          int other = others[follow];
          others[follow++] = others[i];
          others[i] = other;
        }
      }
    }

    private void pass(int at) {
      topical |= view.begins(topic, at);
      switch (view.text(at)) {
        case "\"" -> {
          marks++;
          lastMark = at;
        }
        case "(" -> bracket = true;
        case ")" -> bracket = false;
        default -> {}
      }
    }

    /** What begins at a token. It is asked of the same few tokens again and again. */
    private String kind(int at) {
      int slot = at & (kinds.length - 1);
      String kind = kinds[slot];
      if (kind == null || kindsAt[slot] != at) {
        kind = newKind(at);
        kindsAt[slot] = at;
        kinds[slot] = kind;
      }
      return kind;
    }

    private String newKind(int at) {
      if (at >= view.end()) {
        return "end";
      }
      if (view.personEnd(at) >= 0) {
        return "person";
      }
      TimeExpression day = document.times().startingAt(at);
      if (day != null && cited.dates(day)) {
        return "document's day";
      }
      String begins = words.begins(view, at);
      return begins == null ? shape(at) : begins;
    }

    /** How a token is written. */
    private String shape(int at) {
      TokenKind kind = view.kind(at);
      return switch (kind) {
        case PUNCTUATION -> view.text(at);
        case NUMBER -> "number";
        case CODE -> "code";
        case WORD ->
            tokens.isInCapitals(at) && view.text(at).length() > 1
                ? "capitals"
                : view.isCapitalized(at) ? "capital" : "small";
      };
    }
  }
}
