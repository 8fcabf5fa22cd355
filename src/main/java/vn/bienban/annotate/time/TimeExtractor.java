package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Thresholds;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Finding;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds the temporal expressions of a text and gives them TIMEX3 values. Immutable and thread-safe;
 * the tables are loaded once, in the constructor. The time taken grows linearly with the text.
 *
 * <p>A year that the words leave out comes from the publication date, else from the rest of the
 * text, else stays {@code XXXX}; the clock of the machine is never asked.
 */
public final class TimeExtractor implements Annotator<Layer<TimeExpression>> {
  /** The decisions that it takes by a model. */
  public static final Set<String> DECISIONS = Set.of(TextYears.DECISION);

  private final LexemeReader reader;
  private final Terms terms = Terms.load();
  private final Eras eras;
  private final LinearModel years;
  private final Thresholds thresholds = Thresholds.load();
  private final RuleSheet rules;
  private final TimePatterns patterns;

  /**
   * An extractor; it loads its tables and rules here.
   *
   * @throws IllegalStateException naming file and line where one is missing or broken
   */
  public TimeExtractor(Lexicon lexicon, Models models) {
    this(lexicon, models, new TimeWords(lexicon), null);
  }

  /** One with these rules. */
  public TimeExtractor(Lexicon lexicon, Models models, RuleSheet rules) {
    this(lexicon, models, new TimeWords(lexicon), rules);
  }

  private TimeExtractor(
      Lexicon lexicon, Models models, TimeWords words, @Nullable RuleSheet given) {
    rules = given == null ? rules(lexicon, words) : given;
    patterns = new TimePatterns(rules, words, lexicon.classes());
    years = models.get(TextYears.DECISION);
    eras = new Eras(lexicon);
    reader = new LexemeReader(lexicon, words);
  }

  private static RuleSheet rules(Lexicon lexicon, TimeWords words) {
    return RuleSheet.load(
        TimeExtractor.class, "time.rules", new TimeLabels(lexicon, words), TimeProductions::check);
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of();
  }

  @Override
  public LayerKey<Layer<TimeExpression>> writes() {
    return Layers.TIMES;
  }

  @Override
  public Layer<TimeExpression> annotate(Document document, Context context) {
    Reading reading = read(document, context.published(), context.trace());
    reading.findings().forEach(context::tell);
    return document.layer(reading.expressions());
  }

  /**
   * What was found in a document.
   *
   * @param expressions in order of place, none overlapping another
   * @param findings what was refused or looks wrong, such as a day no calendar has
   * @param anchor the day that "hôm nay" is: the day of publication given, else the one of the
   *     text's own dateline, else null
   */
  record Reading(
      List<TimeExpression> expressions, List<Finding> findings, @Nullable LocalDate anchor) {}

  /**
   * Reads a document.
   *
   * @param published the day of publication, or null where it is not known
   * @param trace hears of the years that a day without one could lie in too
   */
  Reading read(Document document, @Nullable LocalDate published, Trace trace) {
    Lexemes lex = reader.read(document);
    document.put(TimeLabels.LEXEMES, new Grammar(lex));
    Reading reading = read(document, lex, published, trace);
    document.drop(TimeLabels.LEXEMES);
    lex.release();
    return reading;
  }

  private Reading read(Document document, Lexemes lex, @Nullable LocalDate published, Trace trace) {
    Scanner scanner = new Scanner(lex, terms, patterns);
    List<Draft> drafts = document.timed(scanner.scan());
    YearContext context = new YearContext(lex);
    TextYears years =
        new TextYears(
            lex, drafts, context, eras, this.years, thresholds.get("times.year-enough"), trace);
    LocalDate anchor =
        published != null && Iso.has(published) ? published : Dateline.find(lex, drafts);
    Resolver resolver =
        new Resolver(
            lex,
            anchor,
            anchor == null ? Today.find(drafts) : null,
            new Years(anchor, years, context, thresholds),
            years,
            rules);
    List<TimeExpression> expressions = new ArrayList<>(drafts.size());
    drafts.forEach(draft -> expressions.add(resolver.resolve(draft)));
    return new Reading(expressions, scanner.findings(), anchor);
  }

  /** The rules that the {@code rule} of an expression names, with their examples. */
  public RuleSheet rules() {
    return rules;
  }
}
