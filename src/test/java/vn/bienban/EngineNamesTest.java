package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;

/** Whose names count where an engine and a model see them. */
class EngineNamesTest {
  private static final Article ARTICLE =
      Article.of("Chợ đông, theo Obsak Wottun. Đường còn xa lắm, theo Wotsak Obbun.");

  /** Sees "Obsak Wottun", and "Wotsak Obbun" as well, which the engine has. */
  private static final NameModel MODEL =
      (text, sentence) ->
          List.of(sentence.firstToken() == 0 ? person(text, 4, 6) : person(text, 13, 15));

  private static Entity person(SegmentedText text, int first, int end) {
    return new Entity(EntityType.PERSON, text.tokenSpan(first, end), first, end, "model.own", 0.9);
  }

  /** An engine for which "Wotsak Obbun" is a person; perhaps it only says where the word is. */
  private record Engine(boolean labelsNames) implements WordFinder {
    @Override
    public String name() {
      return "engine";
    }

    @Override
    public Words find(SegmentedText text) {
      return new Words(
          List.of(new Word(13, 15, "Np", labelsNames ? "B-PER" : null, -1, null)), List.of());
    }
  }

  private static List<Tuple> people(Bienban.Builder builder) {
    return builder.weights(Models.NONE).build().read(ARTICLE).people().stream()
        .map(person -> tuple(person.name(), person.mentions().get(0).source()))
        .toList();
  }

  @Test
  void anEngineThatLabelsNamesStandsForTheModelThatShips() {
    assertThat(people(Bienban.builder().words(new Engine(true))))
        .containsExactly(tuple("Wotsak Obbun", "engine.names"));
  }

  @Test
  void aModelGivenCountsBesideIt() {
    assertThat(people(Bienban.builder().words(new Engine(true)).names(MODEL)))
        .containsExactly(tuple("Obsak Wottun", "model.own"), tuple("Wotsak Obbun", "engine.names"));
  }

  @Test
  void anEngineOfWordsAloneLeavesNamesToTheModel() {
    assertThat(people(Bienban.builder().words(new Engine(false)).names(MODEL)))
        .containsExactly(tuple("Obsak Wottun", "model.own"), tuple("Wotsak Obbun", "model.own"));
    assertThat(people(Bienban.builder().words(new Engine(false))))
        .isEqualTo(people(Bienban.builder()));
  }
}
