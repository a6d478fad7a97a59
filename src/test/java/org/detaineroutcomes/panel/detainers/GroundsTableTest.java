package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.junit.jupiter.api.Test;

class GroundsTableTest {
  private final List<Row> rows = new ArrayList<>();

  private void detainer(String basis, String threat, String conviction) {
    rows.add(
        new TableRowBuilder(DetainerRecords.TABLE)
            .set(DetainerFields.STATED_BASIS, basis)
            .set(DetainerFields.THREAT, threat)
            .set(DetainerFields.CONVICTION, conviction)
            .set(DetainerFields.OUTCOME, "DECLINED")
            .row());
  }

  @Test
  void detainersThatAreAlikeAreCountedAndThoseThatDoNotSayStayEmpty() {
    detainer("one", "level_1", "convicted");
    detainer("one", "level_1", "convicted");
    detainer("none", "none_stated", "neither");
    detainer(null, null, null);

    assertThat(
            DetainerCells.by(
                    DetainerGrounds.TABLE,
                    DetainerCells.of(LocalSpark.table(DetainerRecords.TABLE.structType(), rows)))
                .select("stated_basis", "threat_class", "conviction_status", "detainers")
                .collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("one", "level_1", "convicted", 2L),
            RowFactory.create("none", "none_stated", "neither", 1L),
            RowFactory.create(null, null, null, 1L));
  }
}
