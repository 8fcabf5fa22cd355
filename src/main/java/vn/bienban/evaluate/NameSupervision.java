package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Lexicon.Phrase;

/**
 * Labels the names of an archive that nobody annotated. What the rules find for certain counts
 * everywhere; capitals that no rule explains are told by what stands beside them, here and in the
 * other articles; a sentence with a capital that stays unexplained is left out. First all articles
 * are counted, then they are labelled.
 */
final class NameSupervision {
  static final String PERSON = "PER";
  static final String BODY = "ORG";
  static final String PLACE = "LOC";
  private static final String NONE = "O";

  private static final int LONGEST_RUN = 6;

  private final Thresholds thresholds =
      Thresholds.load(NameSupervision.class, "name-supervision.tsv");
  private final double sure = thresholds.get("sure");
  private final ArticleReader articles = new ArticleReader();
  private final Lexicon lexicon = Vocabulary.load();
  private final EntityRecognizer recognizer = new EntityRecognizer(lexicon);
  private final Syllables syllables = Syllables.shipped();
  private final NameCues cues = new NameCues();
  private final LexicalClass bodies = lexicon.lexicalClass("entity.body");
  private final LexicalClass places = lexicon.lexicalClass("entity.place");
  private final LexicalClass posts = lexicon.lexicalClass("entity.post");
  private final LexicalClass qualifiers = lexicon.lexicalClass("entity.post-qualifier");
  private final LexicalClass surnames = lexicon.lexicalClass("entity.surname");
  private final Attribute<Boolean> strongPlace =
      lexicon.attribute(places, "weight", weight -> weight.equals("strong"));

  private final CommonWords common = new CommonWords(thresholds);

  private final Map<String, NameVotes> votes = new HashMap<>();
  private final Map<String, Integer> persons = new HashMap<>();

  /** An article ready to be counted or labelled. */
  record Reading(SegmentedText text, List<Entity> entities) {}

  /** A sentence with its names. */
  record Labelled(String[] tokens, Span[] names) {}

  /** Reads an article by rule. Several threads may. */
  Reading read(Article article) {
    SegmentedText text = articles.read(article);
    return new Reading(text, recognizer.recognize(new Document(text, lexicon)));
  }

  /** The same article with the persons that somebody annotated. */
  static Reading withPersons(Reading reading, List<String> names) {
    List<Token> tokens = reading.text().tokens();
    Lexicon persons =
        Lexicon.of(
            "annotation.person",
            names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    ClassSet person = persons.domain("annotation");
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : reading.entities()) {
      if (entity.type() != EntityType.PERSON) {
        entities.add(entity);
      }
    }
    for (Sentence sentence : reading.text().sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        Phrase hit = persons.longest(person, j -> tokens.get(j).lower(), i, sentence.endToken());
        if (hit != null && NameCase.isCapitalized(tokens.get(i))) {
          entities.add(
              new Entity(
                  EntityType.PERSON,
                  reading.text().tokenSpan(i, hit.end()),
                  i,
                  hit.end(),
                  "annotation",
                  1));
          i = hit.end() - 1;
        }
      }
    }
    return new Reading(reading.text(), entities);
  }

  /** Counts an article. One thread at a time, and before any is labelled. */
  void count(Reading reading) {
    List<Token> tokens = reading.text().tokens();
    common.count(tokens);
    Set<String> here = new HashSet<>();
    for (Entity entity : reading.entities()) {
      if (entity.type() == EntityType.PERSON
          && entity.confidence() >= sure
          && entity.endToken() - entity.firstToken() > 1) {
        here.add(key(tokens, entity.firstToken(), entity.endToken()));
        String lastWord = tokens.get(entity.endToken() - 1).lower();
        if (isForeign(lastWord)) {
          votes(lastWord).add(PERSON, 1);
        }
      }
    }
    for (String name : here) {
      persons.merge(name, 1, Integer::sum);
      if (isForeign(name)) {
        votes(name).add(PERSON, 1);
      }
    }
    String[] labels = byRule(reading);
    for (Sentence sentence : reading.text().sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); ) {
        int end = runEnd(tokens, labels, i, sentence.endToken());
        if (end > i) {
          NameVotes run = votes(key(tokens, i, end));
          run.seen++;
          String type = cues.type(tokens, sentence.firstToken(), i, end, sentence.endToken());
          if (type != null) {
            run.add(type, 1);
          }
          if (isExplained(tokens, i, end, sentence)) {
            run.add(labels[i - 2].endsWith(BODY) ? BODY : NONE, thresholds.whole("explained"));
          }
          i = end;
        } else {
          i++;
        }
      }
    }
  }

  private NameVotes votes(String run) {
    return votes.computeIfAbsent(run, k -> new NameVotes(thresholds));
  }

  /** Whether an abbreviation stands in brackets behind what it is short for. */
  private static boolean isExplained(List<Token> tokens, int at, int end, Sentence sentence) {
    return end == at + 1
        && at - 2 >= sentence.firstToken()
        && end < sentence.endToken()
        && NameCase.isAcronym(tokens.get(at))
        && tokens.get(at - 1).text().equals("(")
        && tokens.get(end).text().equals(")");
  }

  /** The sentences of an article that are labelled throughout. Several threads may. */
  List<Labelled> label(Reading reading) {
    List<Token> tokens = reading.text().tokens();
    String[] labels = byRule(reading);
    Map<String, NameVotes> here = new HashMap<>();
    List<Labelled> sentences = new ArrayList<>();
    for (Sentence sentence : reading.text().sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        int end = runEnd(tokens, labels, i, sentence.endToken());
        if (end > i) {
          String type = cues.type(tokens, sentence.firstToken(), i, end, sentence.endToken());
          if (type != null) {
            here.computeIfAbsent(key(tokens, i, end), k -> new NameVotes(thresholds)).add(type, 1);
          }
          i = end - 1;
        }
      }
    }
    for (Sentence sentence : reading.text().sentences()) {
      if (reading.text().blockOf(sentence).kind() != BlockKind.BYLINE
          && explain(tokens, labels, sentence, here)) {
        sentences.add(labelled(tokens, labels, sentence));
      }
    }
    return sentences;
  }

  private static Labelled labelled(List<Token> tokens, String[] labels, Sentence sentence) {
    int from = sentence.firstToken();
    String[] words = new String[sentence.endToken() - from];
    List<Span> names = new ArrayList<>();
    for (int i = from; i < sentence.endToken(); ) {
      words[i - from] = tokens.get(i).text();
      int end = i + 1;
      String label = labels[i];
      if (label.startsWith("B-")) {
        while (end < sentence.endToken() && labels[end].startsWith("I-")) {
          words[end - from] = tokens.get(end).text();
          end++;
        }
        names.add(new Span(i - from, end - from, label.substring(2)));
      }
      i = end;
    }
    return new Labelled(words, names.toArray(new Span[0]));
  }

  /** Labels in the form B-PER, I-PER, O, and the empty string where no rule says anything. */
  private String[] byRule(Reading reading) {
    List<Token> tokens = reading.text().tokens();
    String[] labels = new String[tokens.size()];
    Arrays.fill(labels, "");
    for (Entity entity : reading.entities()) {
      switch (entity.type()) {
        case PERSON -> name(labels, entity.firstToken(), entity.endToken(), PERSON);
        case ORGANIZATION -> body(tokens, labels, entity.firstToken(), entity.endToken());
        case POST -> post(tokens, labels, entity.firstToken(), entity.endToken());
        case LOCATION -> name(labels, entity.firstToken(), entity.endToken(), PLACE);
      }
    }
    for (Sentence sentence : reading.text().sentences()) {
      shortNames(tokens, labels, sentence);
      placesByRule(tokens, labels, sentence);
    }
    return labels;
  }

  /** A single syllable with a capital behind a word of address: "ông Lộc". */
  private void shortNames(List<Token> tokens, String[] labels, Sentence sentence) {
    for (int i = sentence.firstToken(); i + 1 < sentence.endToken(); i++) {
      Token address = tokens.get(i);
      if (!cues.isAddress(address.lower())
          || address.isCapitalized() && !NameCase.opensClause(tokens, sentence.firstToken(), i)
          || !labels[i].isEmpty()
          || !labels[i + 1].isEmpty()
          || isCapitalPlace(tokens, i, sentence.endToken())) {
        continue;
      }
      int end = runEnd(tokens, labels, i + 1, sentence.endToken());
      if (end == i + 2 && tokens.get(i + 1).text().length() > 1) {
        name(labels, i + 1, end, PERSON);
      }
    }
  }

  private boolean isCapitalPlace(List<Token> tokens, int at, int end) {
    Phrase place = longest(places, tokens, at, end);
    return place != null && place.end() > at + 1 && NameCase.isCapitalized(tokens, at, place.end());
  }

  /** The body behind the head of a post; the head itself names nothing. */
  private void post(List<Token> tokens, String[] labels, int first, int end) {
    Arrays.fill(labels, first, end, NONE);
    int at = first;
    for (int i = first; i < end; i++) {
      Phrase head = longest(posts, tokens, i, end);
      if (head != null) {
        at = bodyInside(tokens, i + 1, head.end());
        break;
      }
    }
    Phrase qualifier = at < end ? longest(qualifiers, tokens, at, end) : null;
    if (qualifier != null) {
      at = qualifier.end();
    }
    while (at < end
        && !tokens.get(at).isCapitalized()
        && longest(bodies, tokens, at, end) == null) {
      at++;
    }
    if (at >= end) {
      return;
    }
    Phrase place = longest(places, tokens, at, end);
    if (place != null && place.end() == end && longest(bodies, tokens, at, end) == null) {
      name(labels, at, end, PLACE);
    } else if (longest(bodies, tokens, at, end) != null || NameCase.isAcronym(tokens.get(at))) {
      body(tokens, labels, at, end);
    } else {
      // A field or something else: whether it names a body nobody says.
      Arrays.fill(labels, at, end, "");
    }
  }

  /** Where a body begins that the head of a post ends with: "Trưởng Ban", "Chánh Văn phòng". */
  private int bodyInside(List<Token> tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      Phrase body = longest(bodies, tokens, i, end);
      if (body != null && body.end() == end && tokens.get(i).isCapitalized()) {
        return i;
      }
    }
    return end;
  }

  /** A body; an abbreviation in brackets behind it is one of its own. */
  private static void body(List<Token> tokens, String[] labels, int first, int end) {
    int to = end;
    if (end - first > 3 && tokens.get(end - 1).text().equals(")")) {
      for (int i = end - 2; i > first; i--) {
        if (tokens.get(i).text().equals("(")) {
          to = i;
          labels[i] = "O";
          labels[end - 1] = "O";
          name(labels, i + 1, end - 1, BODY);
          break;
        }
      }
    }
    name(labels, first, to, BODY);
  }

  private static void name(String[] labels, int first, int end, String type) {
    for (int i = first; i < end; i++) {
      labels[i] = (i == first ? "B-" : "I-") + type;
    }
  }

  /** Places of the table, and whatever is called a province, a district, a commune, a street. */
  private void placesByRule(List<Token> tokens, String[] labels, Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); ) {
      if (!labels[i].isEmpty() || !tokens.get(i).isCapitalized()) {
        i++;
        continue;
      }
      Phrase place = longest(places, tokens, i, sentence.endToken());
      int unit = cues.unitStart(tokens, sentence.firstToken(), i);
      int end = runEnd(tokens, labels, i, sentence.endToken());
      boolean capital = end > i && NameCase.isCapitalized(tokens, i, end);
      if (unit < i
          && end > i
          && end - i <= LONGEST_RUN
          && allFree(labels, unit, i)
          && !common.endsWord(tokens, sentence.firstToken(), unit)) {
        end = place != null && place.end() > end ? place.end() : end;
        name(labels, unit, end, PLACE);
      } else if (place != null
          && capital
          && place.end() >= end
          && (place.end() - i > 1
              || strongPlace.of(place.entry())
                  && !(NameCase.opensClause(tokens, sentence.firstToken(), i)
                      && common.contains(tokens.get(i))))
          && allFree(labels, i, place.end())) {
        name(labels, i, place.end(), PLACE);
        end = place.end();
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean allFree(String[] labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!labels[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The end of a run of capitalized words that no rule explains. */
  private static int runEnd(List<Token> tokens, String[] labels, int at, int end) {
    int i = at;
    while (i < end && labels[i].isEmpty() && NameCase.isCapitalized(tokens.get(i))) {
      i++;
    }
    return i;
  }

  /** Labels what the rules left open in a sentence; false where a capital stays unexplained. */
  private boolean explain(
      List<Token> tokens, String[] labels, Sentence sentence, Map<String, NameVotes> here) {
    int first = sentence.firstToken();
    int capitals = 0;
    for (int i = first; i < sentence.endToken(); ) {
      if (!labels[i].isEmpty() || !NameCase.isCapitalized(tokens.get(i))) {
        if (labels[i].isEmpty()) {
          labels[i] = "O";
        }
        i++;
        continue;
      }
      int end = runEnd(tokens, labels, i, sentence.endToken());
      capitals += end - i;
      int from = i;
      if (NameCase.opensClause(tokens, first, i)
          && common.contains(tokens.get(i))
          && !isName(tokens, i, end)) {
        labels[from++] = NONE;
      }
      String type =
          from == end
                  || !startsLikeAPerson(tokens, from, end)
                      && common.isPhrase(tokens, from, end, sentence.endToken())
              ? NONE
              : typeOf(tokens, from, end, here);
      if (type == null) {
        return false;
      }
      if (type.equals(NONE)) {
        Arrays.fill(labels, from, end, NONE);
      } else {
        name(labels, from, end, type);
      }
      i = end;
    }
    // A headline in capitals: no rule can tell its names from the rest.
    return capitals * 2 <= sentence.endToken() - first;
  }

  private @Nullable String typeOf(
      List<Token> tokens, int from, int end, Map<String, NameVotes> here) {
    String key = key(tokens, from, end);
    boolean foreign = isForeign(key);
    if (!foreign && isName(tokens, from, end)) {
      return PERSON;
    }
    // A single syllable may be anything.
    if (!foreign && end - from == 1) {
      return null;
    }
    NameVotes everywhere = votes.get(key);
    String type = everywhere == null ? null : everywhere.winner(thresholds.whole("cues"));
    if (type == null
        && everywhere != null
        && everywhere.isNoName()
        && NameCase.isCode(tokens, from, end)) {
      return NONE;
    }
    NameVotes inArticle = here.get(key);
    return type == null && inArticle != null && !startsLikeAPerson(tokens, from, end)
        ? inArticle.winner(2)
        : type;
  }

  /** Whether the words name a person in several articles. */
  private boolean isName(List<Token> tokens, int from, int end) {
    return end - from > 1 && persons.getOrDefault(key(tokens, from, end), 0) >= 2;
  }

  private boolean startsLikeAPerson(List<Token> tokens, int from, int end) {
    return end - from > 1 && lexicon.contains(surnames, tokens.get(from).lower());
  }

  /** Whether a word of a name is built as no Vietnamese syllable is. */
  private boolean isForeign(String name) {
    for (int i = 0; i < name.length(); ) {
      int end = name.indexOf(' ', i);
      end = end < 0 ? name.length() : end;
      if (end - i > 1 && !syllables.isSyllable(name, i, end)) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  private @Nullable Phrase longest(LexicalClass type, List<Token> tokens, int at, int end) {
    return lexicon.longest(ClassSet.of(type), i -> tokens.get(i).lower(), at, end);
  }

  private static String key(List<Token> tokens, int from, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < end; i++) {
      key.append(i > from ? " " : "").append(tokens.get(i).text());
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
