package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Layer;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Rule;
import vn.bienban.text.LowerCase;

/** What was found in a document so far, and what may be a name. For one reading. */
final class Mentions {
  private final Document document;
  private final Tokens tokens;
  private final List<Entity> found = new ArrayList<>();
  private final List<Entity> doubtful = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final BitSet named = new BitSet();
  private final BitSet capitals;

  Mentions(Document document) {
    this.document = document;
    this.tokens = document.tokens();
    long[] bits = new long[(tokens.size() + Long.SIZE - 1) / Long.SIZE];
    for (int t = 0; t < tokens.size(); t++) {
      bits[t / Long.SIZE] |= tokens.isCapitalized(t) ? 1L << t : 0;
    }
    capitals = BitSet.valueOf(bits);
  }

  Document document() {
    return document;
  }

  Tokens tokens() {
    return tokens;
  }

  Entity entity(EntityType type, int first, int end, String rule, double confidence) {
    return new Entity(type, tokens.span(first, end), first, end, rule, confidence);
  }

  Entity entity(EntityType type, int first, int end, Rule rule) {
    return entity(type, first, end, rule.name(), rule.confidence());
  }

  /** Adds the name of a person, known from now on. */
  void person(int first, int end, Rule rule) {
    person(first, end, rule.name(), rule.confidence());
  }

  /** Adds the name of a person, known from now on. */
  void person(int first, int end, String rule, double confidence) {
    Entity person = entity(EntityType.PERSON, first, end, rule, confidence);
    names.add(words(person));
    named.set(first, end);
    found.add(person);
  }

  void add(Entity entity) {
    found.add(entity);
  }

  /** Adds what is a person's name if the same words, or a name beside it, are one for certain. */
  void doubt(Entity name) {
    doubtful.add(name);
  }

  /** Makes a name of one that was doubtful, if no other name stands on its tokens. */
  void accept(Entity name) {
    int next = named.nextSetBit(name.firstToken());
    if (next < 0 || next >= name.endToken()) {
      named.set(name.firstToken(), name.endToken());
      found.add(name);
    }
  }

  /** The number of entities so far. */
  int size() {
    return found.size();
  }

  /** The entities found from one of them on; what is done to this list is done to them. */
  List<Entity> from(int first) {
    return found.subList(first, found.size());
  }

  /** The doubtful names in order of place. */
  List<Entity> doubtful() {
    doubtful.sort(Comparator.comparing(Entity::span));
    return doubtful;
  }

  /** Whether a name for certain has the same words, whatever their case. */
  boolean isKnown(Entity name) {
    return names.contains(words(name));
  }

  /** Whether the name of a person stands on a token. */
  boolean isNamed(int token) {
    return named.get(token);
  }

  /** The words of an entity in lower case. */
  String words(Entity entity) {
    return LowerCase.of(entity.span().of(document.text()));
  }

  /** The tokens on which entities stand. */
  BitSet taken() {
    BitSet taken = new BitSet();
    for (Entity entity : found) {
      taken.set(entity.firstToken(), entity.endToken());
    }
    return taken;
  }

  /** The capitalized tokens on which none of some entities stands. */
  BitSet open(BitSet taken) {
    BitSet open = (BitSet) capitals.clone();
    open.andNot(taken);
    return open;
  }

  /** All of them in order of place. */
  Layer<Entity> layer() {
    found.sort(Comparator.comparing(Entity::span));
    return document.layer(found);
  }
}
