package vn.bienban.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.HexFormat;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.DocumentSystem;
import vn.bienban.record.MentionKind;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.SourceArticle;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Printable;

/** How the record types are written in JSON, so that they need no annotations of their own. */
final class Mapping {
  /** A text of this many UTF-16 code units still is one JSON string. */
  private static final int LONGEST_STRING = 256 * 1024 * 1024;

  static final ObjectMapper MAPPER = mapper();

  private Mapping() {}

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
            // The shortest form, the same on every JDK.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    SimpleModule module = new SimpleModule("bienban");
    lowerCase(module, DocumentRole.class);
    lowerCase(module, DocumentSystem.class);
    lowerCase(module, MentionKind.class);
    lowerCase(module, PartOfDay.class);
    lowerCase(module, SourceArticle.Relation.class);
    lowerCase(module, SpeechAct.class);
    return JsonMapper.builder(factory)
        .addModule(module)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // A later version of the contract may add fields.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature())
        .build();
  }

  /** Two spaces a level and plain line feeds, whatever the platform. */
  static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  /** What is wrong with a text, in one line. */
  static JsonException broken(String what, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String why = e.getOriginalMessage().lines().findFirst().orElse("");
    if (at == null || at.getColumnNr() < 1) {
      return new JsonException(what + ": " + why, e);
    }
    String line = at.getLineNr() > 1 ? "line " + at.getLineNr() + ", " : "";
    return new JsonException(
        what + ": " + why + " (" + line + "column " + at.getColumnNr() + ")", e);
  }

  /**
   * JSON in which everything can be shown and written as UTF-8. Half a surrogate pair has no form
   * there, and a terminal obeys some characters that JSON lets stand raw; escapes keep both through
   * writing and reading. They can only stand inside strings.
   */
  static String escaped(String json) {
    StringBuilder out = null;
    int copied = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < '\u007F' || !(Character.isSurrogate(c) || Printable.isObeyed(c))) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
        continue;
      }
      if (out == null) {
        out = new StringBuilder(json.length() + 16);
      }
      out.append(json, copied, i).append("\\u");
      out.append(HexFormat.of().toHexDigits(c));
      copied = i + 1;
    }
    return out == null ? json : out.append(json, copied, json.length()).toString();
  }

  private static <E extends Enum<E>> void lowerCase(SimpleModule module, Class<E> type) {
    module.addSerializer(type, new LowerCaseWriter<>(type));
    module.addDeserializer(type, new LowerCaseReader<>(type));
  }

  private static final class LowerCaseWriter<E extends Enum<E>> extends JsonSerializer<E> {
    private final Class<E> type;

    LowerCaseWriter(Class<E> type) {
      this.type = type;
    }

    @Override
    public Class<E> handledType() {
      return type;
    }

    @Override
    public void serialize(E value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(ContractWords.of(value));
    }
  }

  private static final class LowerCaseReader<E extends Enum<E>> extends JsonDeserializer<E> {
    private final Class<E> type;

    LowerCaseReader(Class<E> type) {
      this.type = type;
    }

    @Override
    public E deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getText();
      for (E constant : type.getEnumConstants()) {
        if (ContractWords.of(constant).equals(text)) {
          return constant;
        }
      }
      throw context.weirdStringException(text, type, "not one of the contract's words");
    }
  }
}
