package vn.bienban.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;
import vn.bienban.json.SampleRecord;

class RecordRowsTest {
  @Test
  void everyFieldOfTheJsonHasAColumn() {
    assertThat(RecordRows.schema().fieldNames())
        .containsExactlyElementsOf(Json.of(SampleRecord.create()).fields().keySet());
    StructType meeting =
        (StructType)
            ((org.apache.spark.sql.types.ArrayType)
                    RecordRows.schema().apply("meetings").dataType())
                .elementType();
    assertThat(meeting.fieldNames())
        .containsExactlyElementsOf(
            Json.of(SampleRecord.create()).get("meetings").first().fields().keySet());
  }

  @Test
  void aRecordKeepsItsValues() {
    Row row = RecordRows.of(SampleRecord.create());

    Row meeting = (Row) ((Object[]) row.get(RecordRows.schema().fieldIndex("meetings")))[0];
    assertThat(meeting.getString(1)).isEqualTo("hội nghị");
    assertThat(meeting.getString(3)).isEqualTo("morning");
    Row time = (Row) ((Object[]) row.get(RecordRows.schema().fieldIndex("times")))[0];
    assertThat(List.of("DATE", "TIME", "DURATION", "SET")).contains(time.getString(0));
  }
}
