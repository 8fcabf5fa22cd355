package vn.bienban.annotate.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.bienban.decide.Features;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;

/**
 * What is seen of words that a name model takes for a person: how they are written, what stands
 * beside them, and what the rest of the article knows of them. For one reading.
 */
final class PersonFeatures {
  private static final int MANY = 5;

  /** So many places of the same words at most are looked at. */
  private static final int MOST_PLACES = 20;

  /** So many places of the first of them at most are looked at for them. */
  private static final int MOST_LOOKED_AT = 1000;

  private static final int ENDING = 2;
  private static final int STEPS = 20;

  /** So far behind a name may its verb stand: "A, 34 tuổi, cho biết". */
  private static final int NEAR = 6;

  private final Gazetteer gazetteer;
  private final NameGrammar names;
  private final NameContexts contexts;
  private final Mentions mentions;
  private final Tokens tokens;
  private final Map<Integer, Entity> endings = new HashMap<>();
  private final Map<Integer, Entity> beginnings = new HashMap<>();
  private final Map<String, Uses> words = new HashMap<>();
  private final Map<String, List<String>> beside = new HashMap<>();
  private int persons;

  /**
   * For some cases of an article.
   *
   * @param cases the words in question
   */
  PersonFeatures(
      Gazetteer gazetteer,
      NameGrammar names,
      NameContexts contexts,
      Mentions mentions,
      List<Entity> cases) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.contexts = contexts;
    this.mentions = mentions;
    this.tokens = mentions.tokens();
    for (Entity entity : mentions.from(0)) {
      endings.put(entity.endToken(), entity);
      beginnings.put(entity.firstToken(), entity);
      persons += entity.type() == EntityType.PERSON ? 1 : 0;
    }
    // A bit of 64 for each word by its hash: most words of a text are none of these.
    long hashes = 0;
    for (Entity name : cases) {
      for (int at : new int[] {name.firstToken(), name.endToken() - 1}) {
        words.putIfAbsent(tokens.lower(at), new Uses());
        hashes |= 1L << tokens.lower(at).hashCode();
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.lower(i);
      Uses uses =
          (hashes >>> word.hashCode() & 1) != 0 && tokens.kind(i) == TokenKind.WORD
              ? words.get(word)
              : null;
      if (uses != null) {
        count(uses, i);
      }
    }
  }

  /** How the first or last word of a case is used in the article. */
  private static final class Uses {
    private final List<Integer> capitals = new ArrayList<>();
    private boolean small;
    private int alone;
    private boolean addressed;
    private boolean speaks;
  }

  private void count(Uses uses, int at) {
    if (!tokens.isCapitalized(at)) {
      uses.small = true;
      return;
    }
    uses.capitals.add(at);
    if (!isCapital(at - 1) && !isCapital(at + 1)) {
      uses.alone++;
      uses.addressed |= isAddressed(at);
      uses.speaks |= isVerb(at + 1);
    }
  }

  private Uses uses(int token) {
    return words.getOrDefault(tokens.lower(token), new Uses());
  }

  /** Where the first word of a case is written with a capital. */
  List<Integer> places(Entity name) {
    return uses(name.firstToken()).capitals;
  }

  /**
   * Tells what is seen of a case.
   *
   * @param name the words in question
   * @param sentence where they stand
   * @param person how sure the model is of them as a person wherever they stand
   * @param other how sure it is of them as something else
   * @param candidates how many cases the article has
   */
  void add(
      Entity name, Sentence sentence, double person, double other, int candidates, Features to) {
    int first = name.firstToken();
    int end = name.endToken();
    to.add("bias");
    to.add("sure=", Integer.toString((int) (name.confidence() * STEPS)));
    to.addIf(other > 0, "read otherwise");
    to.addIf(other >= person, "mostly read otherwise");
    String form = form(first, end, to);
    String before = before(first, sentence);
    String after = after(end, sentence);
    to.add("before=", before);
    to.add("after=", after);
    to.addJoined("before,after=", before, " ", after);
    to.addJoined("form,before=", form, " ", before);
    to.addJoined("form,after=", form, " ", after);
    to.addJoined("before2=", before(first - 1, sentence), " ", before);
    to.addJoined("after2=", after, " ", after(end + 1, sentence));
    String kind = mentions.document().segmented().blockOf(sentence).kind().name();
    to.add("block=", kind);
    to.addIf(isVerb(end), "verb behind");
    to.addIf(isVerbNear(end, sentence.endToken()), "verb near");
    to.addIf(
        contexts.postFollows(new SentenceTokens(mentions.document(), sentence), end),
        "post behind");
    everywhere(name, to);
    article(name, form, candidates, to);
    inSentence(sentence, to);
  }

  /** What stands beside the same words wherever the article has them. */
  private void everywhere(Entity name, Features to) {
    for (String seen : beside.computeIfAbsent(mentions.words(name), words -> beside(name))) {
      to.add(seen);
    }
  }

  private List<String> beside(Entity name) {
    Set<String> seen = new TreeSet<>();
    int length = name.endToken() - name.firstToken();
    int found = 0;
    List<Integer> places = places(name);
    int looked = Math.min(places.size(), MOST_LOOKED_AT);
    for (int i = 0; i < looked && found < MOST_PLACES; i++) {
      int at = places.get(i);
      int end = at + length;
      if (isSame(at, name)) {
        found++;
        Sentence sentence = mentions.document().segmented().sentences().get(tokens.sentence(at));
        seen.add("anywhere before=" + before(at, sentence));
        seen.add("anywhere after=" + after(end, sentence));
        if (isVerb(end)) {
          seen.add("anywhere verb behind");
        }
      }
    }
    seen.add("places=" + bucket(found));
    return List.copyOf(seen);
  }

  private boolean isSame(int at, Entity name) {
    int length = name.endToken() - name.firstToken();
    if (at + length > tokens.size() || tokens.sentence(at) != tokens.sentence(at + length - 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!tokens.text(at + i).equals(tokens.text(name.firstToken() + i))) {
        return false;
      }
    }
    return true;
  }

  private String form(int first, int end, Features to) {
    int length = end - first;
    boolean foreign = false;
    boolean vietnamese = false;
    boolean company = false;
    boolean capitals = false;
    for (int i = first; i < end; i++) {
      boolean syllable = gazetteer.isSyllable(tokens, i);
      vietnamese |= syllable;
      foreign |= !syllable;
      company |= tokens.is(gazetteer.companyWord, i);
      capitals |= tokens.isInCapitals(i);
    }
    String script = foreign ? vietnamese ? "mixed" : "foreign" : "vietnamese";
    String family =
        !tokens.is(gazetteer.surname, first)
            ? "none"
            : gazetteer.isStrongSurname(tokens, first) ? "strong" : "weak";
    String form = script + Math.min(length, MANY);
    to.add("form=", form);
    to.add("family=", family);
    to.addJoined("script,family=", script, family);
    boolean given = tokens.is(gazetteer.givenName, end - 1);
    boolean foreignGiven = names.isForeignGivenName(tokens, first);
    to.addIf(given, "given name");
    to.addIf(foreignGiven, "foreign given name");
    to.addJoined("form,given=", form, foreignGiven ? " foreign" : "", given ? " own" : "");
    to.addIf(tokens.is(gazetteer.familyFirst, first), "family name first");
    to.addIf(company, "company word");
    int known = tokens.phraseEnd(gazetteer.knownName, first, end);
    to.addIf(known == end, "known name");
    to.addIf(known >= 0 && known < end, "begins with a known name");
    to.addIf(capitals, "in capitals");
    String last = tokens.lower(end - 1);
    to.add("ending=", last.substring(Math.max(0, last.length() - ENDING)));
    return form;
  }

  private String before(int at, Sentence sentence) {
    int before = at - 1;
    if (before < sentence.firstToken()) {
      return "<start>";
    }
    Entity entity = endings.get(at);
    return entity != null
        ? '<' + entity.type().name() + '>'
        : before == sentence.firstToken() ? tokens.lower(before) : word(before);
  }

  private String after(int at, Sentence sentence) {
    if (at >= sentence.endToken()) {
      return "<end>";
    }
    Entity entity = beginnings.get(at);
    return entity != null ? '<' + entity.type().name() + '>' : word(at);
  }

  private String word(int at) {
    return switch (tokens.kind(at)) {
      case WORD -> tokens.isCapitalized(at) ? "<capital>" : tokens.lower(at);
      case PUNCTUATION -> tokens.text(at);
      default -> "<figure>";
    };
  }

  private void article(Entity name, String form, int candidates, Features to) {
    to.addIf(mentions.isKnown(name), "known");
    to.add("persons=", bucket(persons));
    to.addJoined("form,persons=", form, " ", bucket(persons));
    to.add("candidates=", bucket(candidates));
    String[] uses = new String[] {"first ", "last "};
    int[] ends = {name.firstToken(), name.endToken() - 1};
    int from = ends[0] == ends[1] ? 1 : 0;
    for (int i = from; i < ends.length; i++) {
      Uses its = uses(ends[i]);
      to.addJoined(uses[i], "capital=", bucket(its.capitals.size()));
      if (its.small) {
        to.add(uses[i], "in small letters");
      }
      if (its.alone > (ends[0] == ends[1] ? 1 : 0)) {
        to.add(uses[i], "alone");
      }
      if (its.addressed) {
        to.add(uses[i], "addressed");
      }
      if (its.speaks) {
        to.add(uses[i], "speaks");
      }
    }
  }

  private void inSentence(Sentence sentence, Features to) {
    boolean person = false;
    boolean post = false;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Entity entity = beginnings.get(i);
      if (entity != null) {
        person |= entity.type() == EntityType.PERSON;
        post |= entity.type() == EntityType.POST;
      }
    }
    to.addIf(person, "beside a person");
    to.addIf(post, "beside a post");
  }

  private boolean isVerb(int at) {
    return at < tokens.size() && tokens.begins(gazetteer.clauseVerb, at);
  }

  private boolean isVerbNear(int from, int end) {
    for (int i = from; i < Math.min(end, from + NEAR); i++) {
      if (isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAddressed(int at) {
    Entity before = endings.get(at);
    return at > 0
        && (before != null && before.type() == EntityType.POST
            || tokens.is(gazetteer.honorific, at - 1));
  }

  private boolean isCapital(int at) {
    return at >= 0 && at < tokens.size() && tokens.isCapitalized(at);
  }

  private static String bucket(int count) {
    return count < MANY ? Integer.toString(count) : count < 2 * MANY ? "some" : "many";
  }
}
