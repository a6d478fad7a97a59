package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rung that codes the data as the job does is the headline itself. */
@Tag("road")
class LadderRoadTest {
  @TempDir Path folder;

  @Test
  void theJobsOwnCodingHasTheHeadlinesEffectErrorAndInterval() throws IOException {
    SmallJob.published(folder);
    Release release = new Warehouse(folder.resolve("warehouse").toString()).open("current");
    TableRow headline = the(release, Estimates.TABLE, "term", "treated");
    TableRow asked =
        the(release, Ladder.TABLE, LadderSamples.RUNG.name(), LadderRung.AS_ASKED.code());

    assertThat(asked.number(EstimateFields.ESTIMATE))
        .isCloseTo(headline.number(EstimateFields.ESTIMATE), within(1e-9));
    assertThat(asked.number(EstimateFields.STD_ERROR))
        .isCloseTo(headline.number(EstimateFields.STD_ERROR), within(1e-9));
    // Two treated counties beside two others: too few on either side for an interval.
    assertThat(headline.number(EstimateFields.CONF_LOW)).isNull();
    assertThat(asked.number(EstimateFields.CONF_LOW)).isNull();
    assertThat(asked.number(EstimateFields.CONF_HIGH)).isNull();
  }

  private static TableRow the(Release release, Table table, String column, String value) {
    return TableRow.of(release, table).stream()
        .filter(row -> value.equals(row.value(column)))
        .findFirst()
        .orElseThrow();
  }
}
