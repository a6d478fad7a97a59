package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.Population;
import org.junit.jupiter.api.Test;

class CohortCountTest {
  private static final LocalDate SATURDAY = LocalDate.of(2017, 1, 28);
  private static final LocalDate FRIDAY = LocalDate.of(2017, 2, 3);
  private static final Cohort ISSUED = Cohort.issued(Population.DETAINERS, null, SATURDAY, FRIDAY);

  @Test
  void aWeeksDeclinesOverAWeeksIssuesAreRefusedByName() {
    CohortCount declined =
        new CohortCount(Cohort.declined(Population.DETAINERS, null, SATURDAY, FRIDAY), 206);

    assertThat(declined.refusedOver(new CohortCount(ISSUED, 3_083)).orElseThrow().arguments())
        .containsEntry("count_members", "declined")
        .containsEntry("count_from", "2017-01-28")
        .containsEntry("base_members", "issued")
        .containsEntry("base_to", "2017-02-03");
  }

  @Test
  void detainersIssuedInOneWeekAreNoShareOfThoseOfAnother() {
    Cohort next =
        Cohort.issued(Population.DETAINERS, null, SATURDAY.plusWeeks(1), FRIDAY.plusWeeks(1));

    assertThat(new CohortCount(ISSUED, 5).refusedOver(new CohortCount(next, 50))).isPresent();
  }

  @Test
  void countsOfOneCohortMakeAShare() {
    assertThat(new CohortCount(ISSUED, 5).refusedOver(new CohortCount(ISSUED, 50))).isEmpty();
  }

  @Test
  void aPartIsNotLargerThanItsCohort() {
    assertThatThrownBy(() -> new CohortCount(ISSUED, 51).refusedOver(new CohortCount(ISSUED, 50)))
        .hasMessageStartingWith("Cannot set 51 over 50 of ");
  }
}
