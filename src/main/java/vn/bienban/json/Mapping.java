package vn.bienban.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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
import vn.bienban.record.ContractWords;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.DocumentSystem;
import vn.bienban.record.MentionKind;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.SourceArticle;
import vn.bienban.record.SpeechAct;

/** How the record types are written in JSON, so that they need no annotations of their own. */
final class Mapping {
  static final ObjectMapper MAPPER = mapper();

  private Mapping() {}

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule("bienban");
    lowerCase(module, DocumentRole.class);
    lowerCase(module, DocumentSystem.class);
    lowerCase(module, MentionKind.class);
    lowerCase(module, PartOfDay.class);
    lowerCase(module, SourceArticle.Relation.class);
    lowerCase(module, SpeechAct.class);
    return JsonMapper.builder(JsonText.FACTORY)
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
