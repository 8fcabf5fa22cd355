package vn.bienban.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.text.Printable;

/**
 * An input with one article a record of CSV. The file is taken apart as bytes and each record
 * decoded for itself, so that one that is no text spoils no other.
 */
final class CsvSource implements EntrySource {
  /** Joins fields for decoding; no text has it. */
  private static final char SEPARATOR = '\u001F';

  private static final String SEPARATORS = String.valueOf(SEPARATOR);

  /** How far the header is looked for delimiters. */
  private static final int HEADER = 8192;

  private final ArchiveReader reader;
  private final Origin origin;
  private final BufferedInputStream in;
  private @Nullable CsvReader<CsvRecord> csv;
  private java.util.@Nullable Iterator<CsvRecord> records;

  /** The place of each of {@link CsvLayout#FIELDS} in a record, -1 where there is none. */
  private final int[] places = new int[CsvLayout.FIELDS.size()];

  private int columns;
  private int number;
  private long line = 1;
  private boolean any;

  /** How many quotation marks were read; all of them are known when the last record is. */
  private int quotes;

  /** Why the record behind the last one cannot be read. */
  private @Nullable RuntimeException failure;

  CsvSource(ArchiveReader reader, Origin origin, BufferedInputStream in) {
    this.reader = reader;
    this.origin = origin;
    this.in = in;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    try {
      if (records == null) {
        Entry failed = open();
        if (failed != null) {
          return failed;
        }
      }
      if (failure != null) {
        throw failure;
      }
      if (records == null || !records.hasNext()) {
        return any ? null : nothing();
      }
      any = true;
      number++;
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      return isCutOff(record)
          ? new Entry.Failed(
              at((int) line), "a quotation mark is not closed; all behind it is part of it")
          : entry(record);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw new IOException(
          String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()), e);
    }
  }

  /** Whether the file ends within quotation marks, so that the last record took in the others. */
  private boolean isCutOff(CsvRecord record) {
    if (records == null
        || quotes % 2 == 0
        || record.getFields().stream().noneMatch(field -> field.indexOf('\n') >= 0)) {
      return false;
    }
    try {
      return !records.hasNext();
    } catch (UncheckedIOException | CsvParseException e) {
      // told when the next record is asked for; this one is whole
      failure = e;
      return false;
    }
  }

  private Entry nothing() {
    any = true;
    return new Entry.Failed(origin.place(), "holds no article");
  }

  /** Reads the header; an entry where the file cannot be read by it. */
  // Nothing stands for allowExtraCharsAfterClosingQuote yet, and tables have such cells.
  @SuppressWarnings("removal")
  private @Nullable Entry open() throws IOException {
    byte[] head = Streams.peek(in, HEADER);
    if (head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF) {
      in.skipNBytes(3);
    }
    char delimiter = reader.csv().delimiter();
    csv =
        CsvReader.builder()
            .fieldSeparator(delimiter == CsvLayout.FROM_HEADER ? delimiter(head) : delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(Math.max(reader.maxBytes(), 2 * HEADER))
            .ofCsvRecord(new InputStreamReader(new Quotes(in), StandardCharsets.ISO_8859_1));
    records = csv.iterator();
    if (!records.hasNext()) {
      return nothing();
    }
    CsvRecord header = records.next();
    columns = header.getFieldCount();
    List<String> names;
    try {
      names = split(decode(header, null).text());
    } catch (TextBytes.UndecodableException e) {
      any = true;
      records = List.<CsvRecord>of().iterator();
      return new Entry.Failed(at(1), "the header: " + e.getMessage());
    }
    for (int i = 0; i < places.length; i++) {
      String field = CsvLayout.FIELDS.get(i);
      String named = reader.csv().columns().get(field);
      places[i] = place(names, named == null ? field : named);
      if (places[i] < 0 && (named != null || field.equals("text"))) {
        any = true;
        records = List.<CsvRecord>of().iterator();
        return new Entry.Failed(
            at(1),
            "no column '"
                + (named == null ? field : named)
                + "' for the "
                + field
                + "; there are "
                + Printable.line(String.join(", ", names)));
      }
    }
    return null;
  }

  private static int place(List<String> names, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The sign that the first line has most of, outside of quotes. */
  private static char delimiter(byte[] head) {
    String signs = ",;\t|";
    int[] counts = new int[signs.length()];
    boolean quoted = false;
    for (byte b : head) {
      if (b == '\n' && !quoted) {
        break;
      }
      quoted ^= b == '"';
      int sign = quoted ? -1 : signs.indexOf((char) b);
      if (sign >= 0) {
        counts[sign]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return signs.charAt(most);
  }

  private Entry entry(CsvRecord record) {
    Place place = at((int) line);
    if (record.getFieldCount() != columns) {
      return new Entry.Failed(
          place,
          record.getFieldCount()
              + " fields, and the header has "
              + columns
              + "; is a quotation mark missing?");
    }
    TextBytes.Decoded decoded;
    try {
      decoded = decode(record, places);
    } catch (TextBytes.UndecodableException e) {
      return new Entry.Failed(place, String.valueOf(e.getMessage()));
    }
    List<String> fields = split(decoded.text());
    if (fields.size() != places.length) {
      return new Entry.Failed(place, "holds the control character 0x1F");
    }
    return new ArticleFields(Article.of(fields.get(4)))
        .decoded(decoded)
        .id(fields.get(0), origin.id(number))
        .title(orNull(fields.get(1)))
        .published(fields.get(2))
        .url(orNull(fields.get(3)))
        .at(place);
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** The fields of a record at some places, or all, joined. */
  private TextBytes.Decoded decode(CsvRecord record, int @Nullable [] wanted)
      throws TextBytes.UndecodableException {
    List<String> fields = new ArrayList<>();
    if (wanted == null) {
      fields.addAll(record.getFields());
    } else {
      for (int place : wanted) {
        fields.add(place < 0 ? "" : record.getField(place));
      }
    }
    byte[] bytes = String.join(SEPARATORS, fields).getBytes(StandardCharsets.ISO_8859_1);
    return reader.text().decode(bytes, TextBytes.Kind.PLAIN);
  }

  private static List<String> split(String text) {
    return List.of(text.split(SEPARATORS, -1));
  }

  private Place at(int lineNumber) {
    return new Place(origin.name(), lineNumber, -1);
  }

  @Override
  public Place place() {
    return at((int) line + 1);
  }

  @Override
  public void close() throws IOException {
    if (csv == null) {
      in.close();
    } else {
      csv.close();
    }
  }

  /** Counts quotation marks. */
  private final class Quotes extends FilterInputStream {
    Quotes(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      quotes += b == '"' ? 1 : 0;
      return b;
    }

    @Override
    public int read(byte[] bytes, int off, int len) throws IOException {
      int count = super.read(bytes, off, len);
      for (int i = off; i < off + count; i++) {
        quotes += bytes[i] == '"' ? 1 : 0;
      }
      return count;
    }
  }
}
