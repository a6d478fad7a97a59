package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyListTest {
  @TempDir Path folder;

  @Test
  void thirtyFiveJurisdictionsAreListedWithTheirStates() throws IOException {
    List<Staged> rows =
        SourceReading.as("policy-list")
            .rows(SharedData.input("facts/doj_sanctuary_list_2025-08-05.csv"));

    assertThat(kept(rows)).hasSize(35);
    assertThat(place(rows.get(0))).isEqualTo("California CA state");
    assertThat(place(rows.get(4))).isEqualTo("District of Columbia DC state");
    assertThat(place(rows.get(13))).isEqualTo("Baltimore County MD county");
    assertThat(place(rows.get(27))).isEqualTo("New York City NY city");
  }

  @Test
  void aPlaceWithoutAStateIsRefusedNotGuessed() throws IOException {
    List<Staged> rows =
        SourceReading.as("policy-list")
            .rowsOf(
                folder,
                """
                level,jurisdiction,list_date,source_url
                county,Franklin County,2025-08-05,x
                county,"Cook County, IL",2025-02-30,x
                """);

    assertThat(rows.get(0).reason()).isEqualTo("state 'Franklin County' is no state");
    assertThat(rows.get(1).reason()).isEqualTo("list_date '2025-02-30' is no date");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("policy-list")
                    .rowsOf(folder, "level,jurisdiction,listdate,source_url\na,b,c,d\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the file has 'listdate'");
  }

  private static String place(Staged row) {
    return cell(PolicyLists.TABLE, row, PlaceFields.JURISDICTION)
        + " "
        + cell(PolicyLists.TABLE, row, PlaceFields.STATE)
        + " "
        + cell(PolicyLists.TABLE, row, PlaceFields.LEVEL);
  }
}
