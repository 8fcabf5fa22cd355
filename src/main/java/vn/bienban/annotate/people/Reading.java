package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.PersonMention;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;

/** What is known of the persons of one document so far. For one reading. */
final class Reading {
  private static final LayerKey<Reading> KEY = new LayerKey<>("persons so far");

  final Document document;
  final Tokens tokens;
  final Trace trace;
  final Roster roster;
  final Titles titles;
  final List<PersonMention> mentions = new ArrayList<>();

  /** The tokens of names. */
  final BitSet named = new BitSet();

  /** The names of persons and the posts. */
  private final Layer<Entity> row;

  /** The mentions of each sentence. */
  private List<List<PersonMention>> mentionRows = List.of();

  /** Who is spoken of where, once the mentions are looked up by place. */
  private @Nullable Layer<PersonMention> spoken;

  Reading(Document document, Trace trace, Roster roster, Titles titles) {
    this.document = document;
    this.tokens = document.tokens();
    this.trace = trace;
    this.roster = roster;
    this.titles = titles;
    row = PeopleLabels.row(document);
    document.put(KEY, this);
  }

  /** What is known of the persons of a document by now. */
  static Reading of(Document document) {
    return document.get(KEY);
  }

  List<Sentence> sentences() {
    return document.sentences();
  }

  /** The names of persons and the posts of a sentence, in order of place. */
  List<Entity> row(Sentence sentence) {
    return row.in(sentence.firstToken(), sentence.endToken());
  }

  /** The post that begins at a token, or null. */
  @Nullable Entity post(int token) {
    Entity entity = row.startingAt(token);
    return entity != null && entity.type() == EntityType.POST ? entity : null;
  }

  /** Brings the mentions into order of place. */
  void sortMentions() {
    mentions.sort(Comparator.comparing(PersonMention::span));
    mentionRows = new ArrayList<>(Collections.nCopies(sentences().size(), List.of()));
    for (int from = 0, to = 0; from < mentions.size(); from = to) {
      int sentence = tokens.sentence(mentions.get(from).firstToken());
      while (to < mentions.size() && tokens.sentence(mentions.get(to).firstToken()) == sentence) {
        to++;
      }
      mentionRows.set(sentence, List.copyOf(mentions.subList(from, to)));
    }
    spoken = null;
  }

  /** The mentions of a sentence in order of place, as they were when they were last sorted. */
  List<PersonMention> mentions(Sentence sentence) {
    return mentionRows.get(sentence.index());
  }

  /** The mention that begins at a token, as the mentions were when they were last sorted. */
  @Nullable PersonMention spoken(int token) {
    if (spoken == null) {
      spoken = document.layer(mentions);
    }
    return spoken.startingAt(token);
  }
}
