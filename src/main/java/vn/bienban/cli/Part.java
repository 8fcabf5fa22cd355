package vn.bienban.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of about one size that articles are divided into by the checksum of their
 * ids, so that an article stands in the same part in every file and run.
 *
 * @param number which one, from 1 on
 * @param count how many parts there are
 */
record Part(int number, int count) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

  /** Whether an article stands in this part; one without an id stands in none. */
  boolean has(@Nullable String id) {
    if (id == null) {
      return false;
    }
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % count == number - 1;
  }

  /** Reads {@code 2/3}. */
  static final class Converter implements ITypeConverter<Part> {
    @Override
    public Part convert(String value) {
      Matcher form = FORM.matcher(value);
      if (form.matches()) {
        Part part = new Part(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        if (part.number >= 1 && part.number <= part.count && part.count >= 2) {
          return part;
        }
      }
      throw new TypeConversionException("'" + value + "' is no part, such as 1/3");
    }
  }
}
