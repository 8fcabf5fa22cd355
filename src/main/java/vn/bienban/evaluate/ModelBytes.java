package vn.bienban.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes a trained model so that the same training gives the same bytes: the entries in order and
 * not compressed, the manifest sorted, no clock, the weights rounded to what a machine's arithmetic
 * does not change.
 */
final class ModelBytes {
  private static final String MANIFEST = "manifest.properties";

  /** Java writes the instant of the first second of all beside it, which depends on the zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private static final double DIGITS = 1e5;

  private ModelBytes() {}

  /** Rounds the weights of a model in place. */
  static void round(MaxentModel model) {
    if (model instanceof AbstractModel weights) {
      for (Context context : (Context[]) weights.getDataStructures()[0]) {
        double[] values = context.getParameters();
        for (int i = 0; i < values.length; i++) {
          values[i] = Math.rint(values[i] * DIGITS) / DIGITS;
        }
      }
    }
  }

  /** The bytes of a model's file. */
  static byte[] of(BaseModel model) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    model.serialize(raw);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        entries.put(entry.getName(), entry.getName().equals(MANIFEST) ? manifest(bytes) : bytes);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry file = new ZipEntry(entry.getKey());
        CRC32 sum = new CRC32();
        sum.update(entry.getValue());
        file.setTimeLocal(NO_TIME);
        file.setSize(entry.getValue().length);
        file.setCrc(sum.getValue());
        zip.putNextEntry(file);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] manifest(byte[] bytes) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(bytes));
    properties.setProperty("Timestamp", "0");
    StringBuilder text = new StringBuilder();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      text.append(key).append('=').append(escape(properties.getProperty(key))).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (c < ' ' || c > '~') {
        escaped.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
