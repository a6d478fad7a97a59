package org.detaineroutcomes.ingest.source.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.model.edition.EditionComparison.Totals;
import org.detaineroutcomes.model.edition.Reported;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;

/** The two published editions of the Real-Time Crime Index, set side by side. */
class RtciEditionsTest {

  @Test
  void octoberRevisesAddsWithdrawsAndRenames() throws IOException {
    EditionComparison compared = EditionComparison.of(real("2024-08-29"), real("2024-10-15"));

    assertThat(compared.underOneName()).isEqualTo(new Totals(27_572, 2_969, 564, 80));
    assertThat(compared.asOne()).isEqualTo(new Totals(27_650, 2_974, 486, 2));
    assertThat(compared.renamings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.before()).isEqualTo("Mcallen, Texas");
              assertThat(one.after()).isEqualTo("McAllen, Texas");
            });
  }

  private static List<Reported> real(String edition) throws IOException {
    Path file = SharedData.input("real/crime/rtci/by_agency_" + edition + ".csv");
    List<Reported> rows = new ArrayList<>();
    for (Staged row : kept(SourceReading.as("rtci").rows(file))) {
      List<Long> counts = new ArrayList<>();
      Crimes.counts().forEach(count -> counts.add((Long) crime(row, count)));
      String period = crime(row, DateFields.YEAR) + "-" + crime(row, DateFields.MONTH);
      rows.add(
          new Reported(
              (String) crime(row, CrimeFields.AGENCY),
              (String) crime(row, PlaceFields.STATE),
              "agency",
              period,
              counts,
              file.getFileName().toString(),
              row.row()));
    }
    return rows;
  }

  private static Object crime(Staged row, Column column) {
    return cell(Crimes.TABLE, row, column);
  }
}
