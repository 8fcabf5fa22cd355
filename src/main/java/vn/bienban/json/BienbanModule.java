package vn.bienban.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.Meeting;
import vn.bienban.record.MergedMeeting;
import vn.bienban.record.Person;
import vn.bienban.record.Speech;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;

/**
 * Teaches a user's own {@code ObjectMapper} to write and read records as {@link RecordJson} does,
 * whatever names, inclusion or enums that mapper is set to. Found by {@code
 * findAndRegisterModules()}.
 */
public final class BienbanModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The module; it has no settings. */
  public BienbanModule() {
    super("bienban");
    as(ArticleRecord.class);
    as(MergedMeeting.class);
    as(Meeting.class);
    as(Person.class);
    as(Speech.class);
    as(CitedDocument.class);
    as(Task.class);
    as(TimeMention.class);
    as(Diagnostic.class);
  }

  private <T> void as(Class<T> type) {
    addSerializer(type, new Writer<>(type));
    addDeserializer(type, new Reader<>(type));
  }

  private static final class Writer<T> extends JsonSerializer<T> {
    private final Class<T> type;

    Writer(Class<T> type) {
      this.type = type;
    }

    @Override
    public Class<T> handledType() {
      return type;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      Mapping.MAPPER.writeValue(out, value);
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final ObjectReader reader;

    Reader(Class<T> type) {
      reader =
          Mapping.MAPPER
              .readerFor(type)
              // what follows is the rest of the user's own text
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return reader.readValue(in);
    }
  }
}
