package vn.bienban.annotate.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
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
 * it: the words and what they are on both sides, whether a predicate follows, what of the name is
 * already told, and how other mentions in the article go on. Immutable and thread-safe.
 */
final class EventNameFeatures extends Domain {
  /** So far ahead at most a predicate is looked for, in tokens. */
  private static final int LOOK_AHEAD = 20;

  private final EventWords words;
  private final Moments moments;
  private final LexicalClass divider = of("name-divider");
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

  /** A name as it is read, token by token. For one name and one thread. */
  final class Walk {
    private final SentenceView view;
    private final Document document;
    private final Tokens tokens;
    private final int head;

    /** Where the name's words stand elsewhere, as far as they are the same up to here. */
    private final int[] others;

    private int alive;

    /** How many of them go on with the token in question. */
    private int follow;

    private boolean topical;
    private int marks;

    /** {@link #kind} of the last tokens that it was asked of. */
    private final @Nullable String[] kinds = new String[4];

    private final int[] kindsAt = new int[kinds.length];

    /**
     * Begins to read a name.
     *
     * @param view its sentence
     * @param head the token after its head noun
     * @param like the tokens after head nouns in the article that end in the same word
     */
    Walk(SentenceView view, int head, List<Integer> like) {
      this.view = view;
      this.document = view.document();
      this.tokens = view.tokens();
      this.head = head;
      this.others = like.stream().mapToInt(Integer::intValue).filter(at -> at != head).toArray();
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
      features.add("word=", word);
      features.add("kind=", kind);
      features.add("before=", before);
      features.add("kind before=", kind(at - 1));
      features.add("next=", next);
      features.addJoined("word,next=", word, " ", next);
      features.addJoined("word,kind=", word, " ", nextKind);
      features.addJoined("kinds=", kind, " ", nextKind);
      features.addJoined("block,kind=", view.kind().name(), " ", kind);
      if (view.isPunctuation(at) || view.is(divider, at)) {
        divide(at, word, next, features);
      }
      classes(at, features);
      layers(at, features);
      told(word, features);
      pass(at);
    }

    /** A mark or a word that joins: what stands behind it and up to the next mark. */
    private void divide(int at, String word, String next, Features features) {
      features.addJoined("divider,kinds=", word, " ", kind(at + 1), " ", kind(at + 2));
      features.addJoined("divider,next,kind=", word, " ", next, " ", kind(at + 2));
      int stop = Math.min(view.end(), at + LOOK_AHEAD);
      for (int i = at + 1; i < stop && !view.isPunctuation(i); i++) {
        if (view.begins(words.predicate, i)) {
          features.add("divider,predicate=", word);
          return;
        }
      }
    }

    /** The lexical classes that begin here and behind. */
    private void classes(int at, Features features) {
      boolean begins = tokens.phraseEnd(any, at) > at;
      boolean next = at + 1 < view.end() && tokens.phraseEnd(any, at + 1) > at;
      if (!begins && !next) {
        return;
      }
      boolean divides = view.isPunctuation(at) || view.is(divider, at);
      for (Named its : classes) {
        if (begins && view.begins(its.type(), at)) {
          features.add("class=", its.name());
        }
        if (next && view.begins(its.type(), at + 1)) {
          features.add("class next=", its.name());
          if (divides) {
            features.addJoined("divider,class next=", tokens.lower(at), " ", its.name());
          }
        }
      }
    }

    /** Bodies and times around the token. */
    private void layers(int at, Features features) {
      var body = document.bodies().covering(at);
      features.addIf(body != null && body.firstToken() < at, "in body");
      TimeExpression time = document.times().covering(at);
      boolean documents = time != null && CitedSpans.dates(document, time);
      features.addIf(time != null && !documents && time.firstToken() < at, "in time");
      features.addIf(!documents && moments.isAt(view, at), "moment");
    }

    /** What of the name is told before, here and elsewhere. */
    private void told(String word, Features features) {
      features.addIf(marks % 2 == 1, "in quotation");
      if (topical) {
        features.add("topical");
        features.add("topical,word=", word);
      }
      String elsewhere =
          alive == 0 ? "none" : follow == 0 ? "ends" : follow == alive ? "all" : "some";
      features.addJoined("elsewhere,many=", elsewhere, alive > 1 ? " many" : " one");
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
      marks += view.isMark(at, '"') ? 1 : 0;
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
      if (day != null && CitedSpans.dates(document, day)) {
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
