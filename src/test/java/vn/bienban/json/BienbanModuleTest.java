package vn.bienban.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;

class BienbanModuleTest {
  private final ArticleRecord record = SampleRecord.create();

  /** A mapper that by itself would leave out nulls and rename fields. */
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .findAndAddModules()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  @Test
  void anyMapperWritesTheJsonOfTheContract() throws Exception {
    assertThat(mapper.writeValueAsString(record)).isEqualTo(RecordJson.toJson(record));
    assertThat(mapper.writeValueAsString(Map.of("read", List.of(record))))
        .isEqualTo("{\"read\":[" + RecordJson.toJson(record) + "]}");
  }

  @Test
  void anyMapperReadsItBack() throws Exception {
    String json = RecordJson.toJson(record);

    assertThat(mapper.readValue(json, ArticleRecord.class)).isEqualTo(record);
    assertThat(
            mapper.readValue(
                "[" + json + "," + json + "]", new TypeReference<List<ArticleRecord>>() {}))
        .containsExactly(record, record);
  }

  @Test
  void aPartOfARecordIsWrittenAlike() throws Exception {
    Meeting meeting = record.meetings().get(0);
    String json = mapper.writeValueAsString(meeting);

    assertThat(RecordJson.toJson(record)).contains("\"meetings\":[" + json + "]");
    assertThat(mapper.readValue(json, Meeting.class)).isEqualTo(meeting);
  }
}
