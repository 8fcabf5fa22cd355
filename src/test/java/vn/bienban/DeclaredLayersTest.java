package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/** An annotator needs no layers but those that it says it reads. */
class DeclaredLayersTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final Models MODELS = Models.load();
  private static final Context CONTEXT = new Context(null, null, Trace.OFF, TimeLimit.none());
  private static final SpeechExtractor CLAUSES = new SpeechExtractor(LEXICON);
  private static final List<Annotator<?>> ALL =
      List.of(
          new EntityAnnotator(LEXICON, MODELS, OpenNlpNames.load(), null),
          new TimeExtractor(LEXICON, MODELS),
          new CitationExtractor(LEXICON),
          new PeopleExtractor(LEXICON),
          CLAUSES,
          new MeetingExtractor(LEXICON, MODELS),
          new TurnExtractor(LEXICON, MODELS, CLAUSES.rules()),
          new SpeechesAtEvents(LEXICON, MODELS),
          new TaskExtractor(LEXICON, MODELS));

  private static final Document READ = read();

  private static Document empty() {
    AlignedText aligned =
        TextNormalizer.normalize(
            SourceText.of(
                "Sáng 3/7/2024, tại Hà Nội, Bộ Y tế tổ chức hội nghị sơ kết thực hiện Quyết định số"
                    + " 12/QĐ-BYT ngày 2/1/2024.\n\nPhát biểu tại hội nghị, bà Hà Thị Loan, Thứ"
                    + " trưởng Bộ Y tế yêu cầu các tỉnh vào cuộc trước ngày 1/8/2024."));
    return new Document(
        Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)), LEXICON);
  }

  private static Document read() {
    Document document = empty();
    ALL.forEach(annotator -> add(annotator, document));
    return document;
  }

  private static <T> void add(Annotator<T> annotator, Document document) {
    document.put(annotator.writes(), annotator.annotate(document, CONTEXT));
  }

  private static <T> void copy(LayerKey<T> key, Document to) {
    to.put(key, READ.get(key));
  }

  /** Those behind the names, the times and the documents. */
  static Stream<Annotator<?>> later() {
    return ALL.stream().skip(3);
  }

  @ParameterizedTest
  @MethodSource("later")
  void readsNoOthers(Annotator<?> annotator) {
    Document document = empty();
    annotator.reads().forEach(key -> copy(key, document));

    assertThat(annotator.annotate(document, CONTEXT)).isEqualTo(READ.get(annotator.writes()));
  }
}
