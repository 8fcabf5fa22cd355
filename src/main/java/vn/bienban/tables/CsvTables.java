package vn.bienban.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;

/** A folder of CSV files; what is null is empty, an empty string stands in quotation marks. */
final class CsvTables extends TableWriter {
  /** What formulas begin with, also in full width. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final Path folder;
  private final List<CsvWriter> writers = new ArrayList<>();

  /** The channel of the file that gets its name last; no other run gets at the folder before. */
  private final FileChannel last;

  private final boolean safe;
  private boolean finished;

  /**
   * @param safe whether {@code '} is put before text that a spreadsheet would run as a formula
   */
  CsvTables(Path folder, boolean safe) throws IOException {
    this.folder = folder;
    this.safe = safe;
    Table<?> lastTable = Tables.ALL.get(Tables.ALL.size() - 1);
    last = Locks.open(unfinished(lastTable));
    try {
      for (Table<?> table : Tables.ALL) {
        FileChannel file = table == lastTable ? last : Locks.open(unfinished(table));
        CsvWriter writer =
            CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Channels.newOutputStream(file), StandardCharsets.UTF_8);
        writers.add(writer);
        writer.writeRecord(table.columns().stream().map(Column::name).toList());
      }
    } catch (IOException | UncheckedIOException e) {
      close();
      throw e;
    }
  }

  @Override
  void write(long article, ArticleRecord record) throws IOException {
    try {
      for (int i = 0; i < writers.size(); i++) {
        CsvWriter writer = writers.get(i);
        Tables.ALL.get(i).rows(article, record, values -> writer.writeRecord(texts(values)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void finish() throws IOException {
    try {
      for (CsvWriter writer : writers) {
        writer.flush();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Table<?> table : Tables.ALL) {
      Files.move(
          unfinished(table),
          folder.resolve(table.name() + ".csv"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      for (Table<?> table : Tables.ALL) {
        Files.deleteIfExists(unfinished(table));
      }
    }
    for (CsvWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException | UncheckedIOException e) {
        // What could not be written was told when it was written.
      }
    }
    last.close();
  }

  private Path unfinished(Table<?> table) {
    return TableForm.part(folder.resolve(table.name() + ".csv"));
  }

  private List<@Nullable String> texts(List<@Nullable Object> values) {
    List<@Nullable String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      String text = value == null ? null : value.toString();
      texts.add(safe && value instanceof String && isFormula(text) ? "'" + text : text);
    }
    return texts;
  }

  /** Whether a spreadsheet takes a cell for a formula; some pass over spaces and control codes. */
  private static boolean isFormula(@Nullable String cell) {
    if (cell == null) {
      return false;
    }
    int i = 0;
    while (i < cell.length() && (cell.charAt(i) <= ' ' || Character.isSpaceChar(cell.charAt(i)))) {
      i++;
    }
    return i < cell.length() && FORMULA.indexOf(cell.charAt(i)) >= 0;
  }
}
