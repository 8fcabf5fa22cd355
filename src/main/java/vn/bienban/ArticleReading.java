package vn.bienban;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Supplements;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Trace;
import vn.bienban.document.Block;
import vn.bienban.document.Citation;
import vn.bienban.document.Document;
import vn.bienban.document.Finding;
import vn.bienban.document.Layers;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.HtmlArticle;
import vn.bienban.normalize.HtmlView;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/** An article on its way to its record, a step at a time, in the order below. For one thread. */
final class ArticleReading {
  private static final Span START = new Span(0, 0);

  private final Article article;
  private final HtmlArticle page;
  private final Context context;
  private AlignedText text;
  private List<Block> blocks = List.of();
  private @Nullable SegmentedText segmented;
  private @Nullable Document document;
  private @Nullable RecordBuilder builder;

  /** An article whose page is read. */
  ArticleReading(Article article, Trace trace, TimeLimit timeLimit) {
    this.article = Objects.requireNonNull(article, "article");
    SourceText source = SourceText.of(article.text());
    this.page =
        article.format() == Article.Format.HTML
            ? HtmlView.read(source, timeLimit)
            : new HtmlArticle(AlignedText.of(source), null, null, List.of());
    this.text = page.text();
    LocalDate given = article.published() != null ? article.published() : page.published();
    LocalDate anchor = given == null || canBeWritten(given) ? given : null;
    this.context = new Context(anchor, title(), trace, timeLimit);
    if (given != null && anchor == null) {
      context.tell(
          new Finding(
              "impossible-date", "no record can have the day of publication " + given, START));
    }
  }

  /** Whether a day has a year of four figures. */
  private static boolean canBeWritten(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9999;
  }

  /** The article's title, or that of its page where it has none or a blank one. */
  private @Nullable String title() {
    String title = article.title();
    boolean told = title != null && !title.isBlank();
    return told || page.title() == null ? title : page.title();
  }

  void normalize() {
    context.timeLimit().check();
    text = TextNormalizer.normalize(text, context.timeLimit());
    context.timeLimit().check();
  }

  void split(BlockSplitter splitter) {
    text = splitter.strip(text);
    context.timeLimit().check();
    blocks = splitter.split(text, context.timeLimit());
  }

  void segment(Segmenter segmenter) {
    segmented = segmenter.segment(text, blocks, context.timeLimit());
  }

  void lookUp(Lexicon lexicon) {
    document = new Document(segmented(), lexicon, context.timeLimit());
  }

  <T> void annotate(Annotator<T> annotator, Supplements own) {
    Document document = document();
    T found = annotator.annotate(document, context);
    document.put(annotator.writes(), own.annotated(annotator.writes(), document, found));
    context.timeLimit().check();
  }

  ArticleRecord record() {
    Document document = document();
    RecordBuilder builder = new RecordBuilder(document);
    this.builder = builder;
    List<Citation> citations = document.get(Layers.CITATIONS);
    List<Turn> speeches = document.get(Layers.SPEECHES);
    return new ArticleRecord(
        ArticleRecord.SCHEMA,
        article.id(),
        context.title(),
        context.published() == null ? null : context.published().toString(),
        article.url(),
        builder.meetings(document.get(Layers.EVENTS)),
        builder.people(document.get(Layers.PEOPLE)),
        builder.speeches(speeches),
        builder.documents(citations),
        builder.relations(citations),
        builder.tasks(document.get(Layers.TASKS), speeches),
        builder.times(document.get(Layers.TIMES)),
        builder.diagnostics(page.diagnostics(), context.findings()));
  }

  SegmentedText segmented() {
    return Objects.requireNonNull(segmented, "cut into tokens");
  }

  Document document() {
    return Objects.requireNonNull(document, "looked up");
  }

  /** What made the record. */
  RecordBuilder builder() {
    return Objects.requireNonNull(builder, "made into a record");
  }
}
