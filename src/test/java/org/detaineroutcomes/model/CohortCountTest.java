package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortCountTest {
  private static final LocalDate SATURDAY = LocalDate.of(2017, 1, 28);
  private static final LocalDate FRIDAY = LocalDate.of(2017, 2, 3);
  private static final Cohort ISSUED = Cohort.issued("detainers", SATURDAY, FRIDAY);

  @Test
  void aWeeksDeclinesOverAWeeksIssuesAreRefusedByName() {
    CohortCount declined = new CohortCount(Cohort.declined("detainers", SATURDAY, FRIDAY), 206);

    assertThat(declined.refusedOver(new CohortCount(ISSUED, 3_083)))
        .contains(
            "wrong denominator: the count is of detainers whose decline was recorded from"
                + " 2017-01-28 to 2017-02-03, issued at any time; the base is of detainers issued"
                + " from 2017-01-28 to 2017-02-03");
  }

  @Test
  void detainersIssuedInOneWeekAreNoShareOfThoseOfAnother() {
    Cohort next = Cohort.issued("detainers", SATURDAY.plusWeeks(1), FRIDAY.plusWeeks(1));

    assertThat(new CohortCount(ISSUED, 5).refusedOver(new CohortCount(next, 50))).isPresent();
  }

  @Test
  void countsOfOneCohortMakeAShare() {
    assertThat(new CohortCount(ISSUED, 5).refusedOver(new CohortCount(ISSUED, 50))).isEmpty();
  }

  @Test
  void aPartIsNotLargerThanItsCohort() {
    assertThatThrownBy(() -> new CohortCount(ISSUED, 51).refusedOver(new CohortCount(ISSUED, 50)))
        .hasMessage("Cannot set 51 over 50 detainers issued from 2017-01-28 to 2017-02-03");
  }
}
