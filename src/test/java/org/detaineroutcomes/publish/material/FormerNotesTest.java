package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.words.Names;
import org.junit.jupiter.api.Test;

class FormerNotesTest {
  private static String named(String note) {
    return FormerNotes.of(note, Names.plain(Job.Unit.COUNTY)).get(0);
  }

  @Test
  void aNoteNamesItsEstimatorByItsTitle() {
    assertThat(named("callaway-santanna simple is not told from zero: as it is"))
        .isEqualTo("Callaway and Sant’Anna, overall: not told from zero: as it is");
    assertThat(named("No Romano-Wolf p-values: twfe hands over nothing"))
        .isEqualTo("No Romano-Wolf p-values: Two-way fixed effects hands over nothing");
    assertThat(named("1 test is a family: violent_rate_per_100k simple"))
        .isEqualTo("1 test is a family: Violent offenses per 100,000 residents (overall)");
    assertThat(named("clusters are fewer than 40")).isEqualTo("clusters are fewer than 40");
  }
}
