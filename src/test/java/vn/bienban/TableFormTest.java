package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.PhraseForm;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.lexicon.WordTable;

/** Holds that every phrase of the tables that ship is written as the tokens of a text are. */
class TableFormTest {
  private static final Tokenizer TOKENIZER = OpenNlpTokenizer.load(Vocabulary.load());

  @TestFactory
  List<DynamicTest> everyPhraseCanStandInAText() {
    return Vocabulary.tables().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(
                                PhraseForm.unread(
                                    name, WordTable.load(Vocabulary.class, name), TOKENIZER))
                            .isEmpty()))
        .toList();
  }
}
