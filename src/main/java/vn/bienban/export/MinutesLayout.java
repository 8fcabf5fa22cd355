package vn.bienban.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Lays minutes out after annex I of Nghị định 30/2020/NĐ-CP: A4 with margins of 20 mm above, below
 * and right and 30 mm left, Times New Roman, the number of the page above the text from the second
 * page on. Lengths are twentieths of a point unless they say points. For one document.
 */
final class MinutesLayout {
  private static final String FONT = "Times New Roman";

  /** Points. */
  private static final int SIZE = 14;

  private static final int SMALL = 13;
  private static final int STATE = 12;
  private static final int NOTE = 11;

  private static final long PAGE_WIDTH = 11_906;
  private static final long PAGE_HEIGHT = 16_838;
  private static final long MARGIN = 1_134;
  private static final long LEFT_MARGIN = 1_701;
  private static final long HEADER = 567;

  private static final int TEXT_WIDTH = (int) (PAGE_WIDTH - LEFT_MARGIN - MARGIN);
  private static final int FIRST_LINE = 720;
  private static final int BETWEEN = 120;

  private static final List<Integer> HEAD = List.of(3_600, TEXT_WIDTH - 3_600);
  private static final List<Integer> SIGNATURES = List.of(TEXT_WIDTH / 2, TEXT_WIDTH / 2);
  private static final List<Integer> TASKS = List.of(520, 3_001, 1_250, 1_530, 1_560, 1_210);

  /** How wide the motto is in bold letters of 13 points: the line below is as long. */
  private static final int MOTTO_WIDTH = 3_310;

  /** About how wide a bold letter is, small and capital, for lines that are a part of a name's. */
  private static final int LETTER = 140;

  private static final int CAPITAL = 185;

  private final XWPFDocument document;

  private MinutesLayout(XWPFDocument document) {
    this.document = document;
  }

  /**
   * The minutes as the bytes of a .docx file.
   *
   * @param day the day that the file says it was made on, or null
   */
  static byte[] docx(Minutes minutes, @Nullable LocalDate day, String producer) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      MinutesLayout layout = new MinutesLayout(document);
      layout.page();
      layout.head(minutes);
      layout.title(minutes);
      layout.body(minutes);
      layout.signatures(minutes);
      layout.notes(minutes);
      CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setTitle(Labels.of("minutes") + " " + Minutes.shown(minutes.about()));
      properties.setCreator("bienban " + producer);
      LocalDate made = day == null ? LocalDate.EPOCH : day;
      properties.setCreated(Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant())));
      document.write(out);
      return timeless(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same archive without the time at which it was packed. */
  private static byte[] timeless(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        packed.putNextEntry(same);
        in.transferTo(packed);
      }
    }
    return out.toByteArray();
  }

  private void page() {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage("vi-VN");
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(LEFT_MARGIN));
    margins.setHeader(BigInteger.valueOf(HEADER));
    margins.setFooter(BigInteger.valueOf(HEADER));
    margins.setGutter(BigInteger.ZERO);
    section.addNewTitlePg();
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    CTSimpleField field = number.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    XWPFRun run = new XWPFRun(field.addNewR(), number);
    format(run, SIZE);
    run.setText("2");
  }

  private void head(Minutes minutes) {
    XWPFTableRow row = table(HEAD, false).getRow(0);
    XWPFTableCell left = row.getCell(0);
    text(centred(left), Labels.OPEN, SMALL);
    XWPFRun body = text(centred(left), minutes.body(), SMALL);
    body.setBold(true);
    body.setCapitalized(true);
    rule(left.addParagraph(), HEAD.get(0), minutes.body().length() * CAPITAL);
    text(centred(left), Labels.of("number"), SMALL);
    XWPFTableCell right = row.getCell(1);
    text(centred(right), Labels.of("state"), STATE).setBold(true);
    text(centred(right), Labels.of("motto"), SMALL).setBold(true);
    line(right.addParagraph(), HEAD.get(1), MOTTO_WIDTH);
  }

  private void title(Minutes minutes) {
    XWPFParagraph title = document.createParagraph();
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setSpacingBefore(3 * BETWEEN);
    text(title, Labels.of("minutes"), SIZE).setBold(true);
    XWPFParagraph about = document.createParagraph();
    about.setAlignment(ParagraphAlignment.CENTER);
    text(about, minutes.about(), SIZE).setBold(true);
    XWPFParagraph below = document.createParagraph();
    rule(below, TEXT_WIDTH, minutes.about().length() * LETTER);
    below.setSpacingAfter(2 * BETWEEN);
  }

  private void body(Minutes minutes) {
    field("begin", minutes.begin());
    field("place", minutes.place());
    list("present", minutes.present());
    list("chair", minutes.chairs());
    field("secretary", Labels.OPEN);
    turns("course", minutes.course());
    turns("conclusions", minutes.conclusions());
    tasks(minutes.tasks());
    list("documents", minutes.documents());
    text(paragraph(), minutes.end(), SIZE);
  }

  private void field(String label, String words) {
    text(paragraph(), Labels.of(label) + " " + words, SIZE);
  }

  private void list(String label, List<String> items) {
    if (items.size() < 2) {
      field(label, items.isEmpty() ? Labels.OPEN : items.get(0));
      return;
    }
    XWPFParagraph head = paragraph();
    head.setKeepNext(true);
    text(head, Labels.of(label), SIZE);
    items.forEach(item -> text(paragraph(), "- " + item, SIZE));
  }

  private void turns(String label, List<Minutes.Turn> turns) {
    heading(label);
    if (turns.isEmpty()) {
      text(paragraph(), Labels.OPEN, SIZE);
    }
    int number = 0;
    for (Minutes.Turn turn : turns) {
      XWPFParagraph speaker = paragraph();
      speaker.setKeepNext(true);
      text(speaker, ++number + ". " + turn.speaker(), SIZE);
      turn.statements().forEach(statement -> text(paragraph(), statement, SIZE));
    }
  }

  private void tasks(List<Minutes.Row> tasks) {
    heading("tasks");
    if (tasks.isEmpty()) {
      text(paragraph(), Labels.OPEN, SIZE);
      return;
    }
    XWPFTable table = table(TASKS, true);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    text(centred(head.getCell(0)), Labels.of("tasks.number"), SMALL).setBold(true);
    int column = 1;
    for (String label : Minutes.Row.COLUMNS) {
      text(centred(head.getCell(column++)), Labels.of(label), SMALL).setBold(true);
    }
    int number = 0;
    for (Minutes.Row task : tasks) {
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      text(centred(row.getCell(0)), Integer.toString(++number), SMALL);
      column = 1;
      for (String words : task.cells()) {
        text(row.getCell(column++).getParagraphs().get(0), words, SMALL);
      }
    }
    XWPFParagraph below = document.createParagraph();
    below.setSpacingAfter(0);
  }

  private void signatures(Minutes minutes) {
    XWPFTableRow row = table(SIGNATURES, false).getRow(0);
    row.setCantSplitRow(true);
    signature(row.getCell(0), "secretary.signs", Labels.OPEN);
    signature(row.getCell(1), "chair.signs", minutes.signer());
  }

  private static void signature(XWPFTableCell cell, String label, String name) {
    XWPFParagraph head = centred(cell);
    head.setSpacingBefore(2 * BETWEEN);
    text(head, Labels.of(label), SIZE).setBold(true);
    XWPFParagraph signed = cell.addParagraph();
    signed.setAlignment(ParagraphAlignment.CENTER);
    // Room for a hand.
    signed.setSpacingBefore(12 * BETWEEN);
    text(signed, name, SIZE).setBold(true);
  }

  private void notes(Minutes minutes) {
    XWPFParagraph recipients = document.createParagraph();
    recipients.setSpacingBefore(2 * BETWEEN);
    XWPFRun head = text(recipients, Labels.of("recipients"), NOTE + 1);
    head.setBold(true);
    head.setItalic(true);
    text(document.createParagraph(), Labels.of("recipient"), NOTE);
    text(document.createParagraph(), Labels.of("archive"), NOTE);
    XWPFParagraph source = document.createParagraph();
    source.setSpacingBefore(2 * BETWEEN);
    text(source, minutes.source(), NOTE).setItalic(true);
  }

  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(FIRST_LINE);
    paragraph.setSpacingAfter(BETWEEN);
    return paragraph;
  }

  private void heading(String label) {
    XWPFParagraph heading = paragraph();
    heading.setKeepNext(true);
    text(heading, Labels.of(label), SIZE).setBold(true);
  }

  /** A table with one row. */
  private XWPFTable table(List<Integer> widths, boolean borders) {
    XWPFTable table = document.createTable(1, widths.size());
    if (!borders) {
      table.removeBorders();
    }
    table.setWidth(TEXT_WIDTH);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < widths.size(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(i)));
      table.getRow(0).getCell(i).setWidth(Integer.toString(widths.get(i)));
    }
    int edge = borders ? 80 : 0;
    table.setCellMargins(0, edge, 0, edge);
    return table;
  }

  /** The first paragraph of a cell that nothing is written in, or the next one. */
  private static XWPFParagraph centred(XWPFTableCell cell) {
    XWPFParagraph first = cell.getParagraphs().get(0);
    XWPFParagraph paragraph =
        cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  /** A line two fifths as long as some words are. */
  private static void rule(XWPFParagraph paragraph, int width, int words) {
    line(paragraph, width, Math.max(400, Math.min(words, width) * 2 / 5));
  }

  /** A line in the middle of a width. */
  private static void line(XWPFParagraph paragraph, int width, int length) {
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.getCTP().getPPr().getPBdr().getTop().setSz(BigInteger.valueOf(6));
    paragraph.setIndentationLeft((width - length) / 2);
    paragraph.setIndentationRight((width - length) / 2);
    paragraph.setSpacingBefore(60);
    paragraph.setSpacingBetween(5, LineSpacingRule.EXACT);
  }

  private static XWPFRun text(XWPFParagraph paragraph, String words, int size) {
    XWPFRun run = paragraph.createRun();
    format(run, size);
    run.setText(Minutes.shown(words));
    return run;
  }

  private static void format(XWPFRun run, int size) {
    run.setFontFamily(FONT);
    run.setFontSize(size);
  }
}
