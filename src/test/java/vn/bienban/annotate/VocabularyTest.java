package vn.bienban.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.BodyNames;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.document.Document;
import vn.bienban.document.EntityType;
import vn.bienban.document.SegmentedText;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.WordTable;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** The shipped tables, and what is told of one that is broken. */
class VocabularyTest {

  /** The shipped tables but for one. */
  private static Lexicon with(String changed, UnaryOperator<WordTable> change) {
    Lexicon.Builder lexicon = Lexicon.builder();
    for (String name : Vocabulary.tables()) {
      WordTable table = WordTable.load(Vocabulary.class, name);
      lexicon.add(
          name.substring(0, name.indexOf('/')), name.equals(changed) ? change.apply(table) : table);
    }
    return lexicon.build();
  }

  private static WordTable rows(WordTable table, UnaryOperator<List<WordTable.Row>> change) {
    return new WordTable(
        table.name(),
        table.classes(),
        table.columns(),
        change.apply(new ArrayList<>(table.rows())));
  }

  private static void readAll(Lexicon lexicon) {
    new EntityRecognizer(lexicon);
    new BodyNames(lexicon);
    new PeopleExtractor(lexicon);
    new TimeExtractor(lexicon, Models.load());
    SpeechExtractor speeches = new SpeechExtractor(lexicon);
    new TurnExtractor(lexicon, Models.NONE, speeches.rules());
    new MeetingExtractor(lexicon, Models.NONE);
    new TaskExtractor(lexicon, Models.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "entity/posts.tsv, kind",
    "entity/bodies.tsv, kind",
    "entity/honorifics.tsv, kind",
    "entity/not-names.tsv, kind",
    "entity/places.tsv, weight",
    "entity/surnames.tsv, weight",
    "entity/post-qualifiers.tsv, position",
    "entity/middle-names.tsv, gender",
    "discourse/speech-verbs.tsv, act",
    "event/event-heads.tsv, weight",
    "people/address.tsv, kind",
    "people/address.tsv, of",
    "task/orders.tsv, kind",
    "task/verbs.tsv, kind",
    "time/days.tsv, value",
    "time/numerals.tsv, value"
  })
  void aCellThatMeansNothingIsToldWithItsLine(String table, String column) {
    Lexicon broken =
        with(
            table,
            shipped ->
                rows(
                    shipped,
                    rows -> {
                      List<String> cells = new ArrayList<>(rows.get(0).cells());
                      cells.set(shipped.column(column), "nonsense");
                      rows.set(0, new WordTable.Row(cells, rows.get(0).place()));
                      return rows;
                    }));

    assertThatThrownBy(() -> readAll(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(table + ":\\d+: no " + column + " 'nonsense'");
  }

  /** A row "tp." would hide the rows that begin with "tp" from "TP." in a text. */
  @Test
  void abbreviationsStandWithoutTheirLastFullStop() {
    List<String> dotted = new ArrayList<>();
    for (String name : Vocabulary.tables()) {
      for (WordTable.Row row : WordTable.load(Vocabulary.class, name).rows()) {
        if (row.get(0).matches(".*\\p{L}\\.( .*)?")) {
          dotted.add(row.place() + " " + row.get(0));
        }
      }
    }
    assertThat(dotted).isEmpty();
  }

  @Test
  void aMissingClassIsToldByItsName() {
    Lexicon.Builder lexicon = Lexicon.builder();
    for (String name : Vocabulary.tables()) {
      if (!name.equals("entity/posts.tsv")) {
        lexicon.add(name.substring(0, name.indexOf('/')), WordTable.load(Vocabulary.class, name));
      }
    }

    assertThatThrownBy(() -> readAll(lexicon.build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("entity.post");
  }

  @Test
  void twoReadersMayHaveDifferentWords() {
    Lexicon shipped = Vocabulary.load();
    Lexicon smaller =
        with(
            "entity/surnames.tsv",
            table ->
                rows(
                    table,
                    rows -> {
                      rows.removeIf(row -> row.get(0).equals("tạ"));
                      return rows;
                    }));

    assertThat(persons(shipped)).containsExactly("Tạ Huy Bách");
    assertThat(persons(smaller)).isEmpty();
  }

  private static List<String> persons(Lexicon lexicon) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of("Tạ Huy Bách kể lại sự việc."));
    SegmentedText text = Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
    return new EntityRecognizer(lexicon)
        .recognize(new Document(text, lexicon)).stream()
            .filter(entity -> entity.type() == EntityType.PERSON)
            .map(entity -> entity.span().of(text.text()))
            .toList();
  }
}
