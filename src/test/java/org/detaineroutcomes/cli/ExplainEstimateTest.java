package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.model.StableId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A level of a group is followed to the counts, the policies and the files it is made of. */
@Tag("road")
class ExplainEstimateTest {
  @TempDir Path folder;

  @Test
  void theMeanOfAGroupInAYearIsTheMeanOfItsTwoCounties() throws IOException {
    SmallJob job = SmallJob.published(folder);
    Said list =
        job.said(
            "explain",
            "current",
            "means",
            "; mean; dated limiting policy; 2012",
            "--format",
            "csv");
    String id = list.text().lines().skip(1).findFirst().orElseThrow().substring(0, 16);

    String text = job.said("explain", "current", id).text();

    String former =
        StableId.of(
            "dated limiting policy vs no listed limiting policy, national",
            "violent_rate_per_100k",
            "means",
            "vcov=cluster:unit_id",
            "mean",
            "dated limiting policy",
            "2012",
            null);
    assertThat(job.said("explain", "current", former).text()).isEqualTo(text);

    assertThat(text)
        .contains("outcome: violent_rate_per_100k = murder + robbery + aggravated_assault, over")
        .contains("units: {dated limiting policy=2}")
        .contains("dated limiting policy: 2 cells with all counts, 789 offenses; over 604000")
        .contains("per 100,000")
        .contains(
            "Albany County, NY: limits from 2013-01-01 to 2013-01-01 at the latest, dates its unit")
        .contains("policies.csv, row 2")
        .containsPattern("dated limiting policy +core/crime_counts +crimes.csv +4 ")
        .containsPattern("crimes.csv +crimes +24 ");
  }
}
