package org.detaineroutcomes.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.cli.Main;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two million synthetic detainers by county and month, some counties with most of them. */
@Tag("study")
class LargeJoinTest {
  private static final String JOB =
      """
      name: large
      title: Two million synthetic detainers
      simulate: {seed: 1, scale: large}
      inputs:
        - {table: population, format: bea-population, path: synthetic/synthetic_bea_population.csv}
        - {table: policies, format: policies, path: synthetic/synthetic_policy_dates.csv}
        - table: detainers
          format: ice-detainers
          path: synthetic/synthetic_detainers.csv
          covers: {from: 2007-10-01, to: 2014-12-31}
        - {table: facility_counties, format: facility-county, path: synthetic/synthetic_facilities.csv}
      panel: {unit: county, period: month, from: 2007-10, to: 2014-12, sample: unbalanced}
      treatment: {definition: any-detainer-limit}
      outcomes: [detainers_declined per 1000 detainers_with_known_outcome]
      """;

  /** Those of the first file; a workbook has the rest of the two million. */
  private static final long DETAINERS = 1_975_000;

  @TempDir Path folder;

  private Release joined(String master) throws IOException {
    Path job = Files.writeString(folder.resolve("large.yaml"), JOB);
    Path warehouse = folder.resolve(master.replaceAll("\\W", "_"));
    for (String verb : List.of("ingest", "resolve", "panel", "join")) {
      int exit =
          Main.run(
              verb,
              job.toString(),
              "--inputs",
              folder.resolve("inputs").toString(),
              "--warehouse",
              warehouse.toString(),
              "--master",
              master);
      assertThat(exit).as(verb).isZero();
    }
    return new Warehouse(warehouse.toString()).open("current");
  }

  @Test
  void twoMillionDetainersAreJoinedWithTheSameDigestsOnOneThreadAndOnTwo() throws IOException {
    Release two = joined("local[2]");
    Map<String, TableDigest> tables = two.manifest().tables;
    long detainers = 0;
    for (TableRow row : TableRow.of(two, JoinAccounts.TABLE)) {
      if (row.text(JoinAccounts.MEASURE).equals(JoinedDetainers.ISSUED.name())) {
        detainers += Math.round(row.number(JoinAccounts.AMOUNT));
      }
    }

    assertThat(detainers).isEqualTo(DETAINERS);
    assertThat(tables).containsKey("marts/joined");
    assertThat(joined("local[1]").manifest().tables).isEqualTo(tables);
  }
}
