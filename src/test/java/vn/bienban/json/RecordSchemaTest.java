package vn.bienban.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.record.ArticleRecord;

class RecordSchemaTest {
  private final String sample = RecordJson.toJson(SampleRecord.create());

  @Test
  void isItselfAValidSchema() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(DialectId.DRAFT_2020_12))
                .validate(RecordSchema.text(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void aRecordWithEveryTypeKeepsTheContract() {
    RecordAssertions.assertKeepsContract(SampleRecord.create(), SampleRecord.TEXT);
  }

  @Test
  void namesEveryObjectStrictly() {
    List<String> lax = new ArrayList<>();
    collectLaxObjects("#", Json.parse(RecordSchema.text()), lax);

    assertThat(lax).as("objects that let unknown or missing fields pass").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        // an unknown field, a missing one, a wrong word, a wrong type
        "\"url\":null > \"url\":null,\"uri\":null",
        "\"url\":null, > ``",
        "\"act\":\"direct\" > \"act\":\"DIRECT\"",
        "\"quoted\":false > \"quoted\":\"no\"",
        "\"begin\":0 > \"begin\":-1",
        "\"confidence\":0.99 > \"confidence\":1.01",
        "\"value\":\"2025-03-05\" > \"value\":\"5/3/2025\"",
        "\"published\":\"2025-03-06\" > \"published\":\"6/3/2025\"",
        "\"time\":\"08:30\" > \"time\":\"8h30\"",
        "\"speaker\":\"p1\" > \"speaker\":\"Mây\"",
        "\"assigner\":{\"person\":\"p1\", > \"assigner\":{\"person\":\"Mây\",",
        "\"acts\":[\"direct\"] > \"acts\":[]",
        "\"speech\":0 > \"speech\":-1",
        "\"inferred\":[\"year\"] > \"inferred\":[\"century\"]",
        "\"source\":\"task.order\" > \"source\":\"\"",
        "\"text\":\"Bí thư Đảng ủy\" > \"text\":\"\"",
      })
  void refusesWhatTheContractDoesNotKnow(String part, String changed) {
    assertThat(sample).contains(part);
    String broken = sample.replace(part, changed);

    assertThatThrownBy(() -> RecordAssertions.assertFollowsSchema(broken))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource({"2018-07-03", "2018-07", "XXXX-07-03", "2018-07-03/2018-07-05", "2018", "XXXX-07"})
  void takesEveryFormOfADate(String value) {
    RecordAssertions.assertFollowsSchema(
        sample.replace("\"value\":\"2025-03-05\"", "\"value\":\"" + value + "\""));
  }

  @Test
  void theAssertionsSeeWhatTheSchemaCannot() {
    ArticleRecord record = SampleRecord.create();

    assertThat(RecordAssertions.brokenRules(record, SampleRecord.TEXT)).isEmpty();
    assertThat(RecordAssertions.brokenRules(record, " " + SampleRecord.TEXT)).isNotEmpty();
    assertThat(RecordAssertions.brokenRules(record, "")).isNotEmpty();
    assertThat(
            broken(
                sample.replace(
                    "\"assigner\":{\"person\":\"p1\"", "\"assigner\":{\"person\":\"p7\"")))
        .containsExactly("nobody has the id p7");
    assertThat(broken(sample.replace("\"speech\":0", "\"speech\":2")))
        .containsExactly("there is no speech 2");
    assertThat(broken(sample.replace("\"id\":\"p2\"", "\"id\":\"p3\"")))
        .contains("person 2 has the id p3", "nobody has the id p2");
  }

  private static List<String> broken(String json) {
    return RecordAssertions.brokenRules(RecordJson.fromJson(json), SampleRecord.TEXT);
  }

  private static void collectLaxObjects(String path, Json schema, List<String> lax) {
    if (schema.has("properties")) {
      List<String> required = schema.get("required").elements().stream().map(Json::text).toList();
      boolean open = !schema.get("additionalProperties").toString().equals("false");
      if (open || !required.containsAll(schema.get("properties").fields().keySet())) {
        lax.add(path);
      }
    }
    for (Map.Entry<String, Json> field : schema.fields().entrySet()) {
      collectLaxObjects(path + "/" + field.getKey(), field.getValue(), lax);
    }
  }
}
