package org.detaineroutcomes.panel.detainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.panel.detainers.Flush.PolicyStart;
import org.junit.jupiter.api.Test;

class FlushTest {
  private static final LocalDate FEBRUARY_1 = LocalDate.of(2017, 2, 1);
  private static final LocalDate FEBRUARY_2 = LocalDate.of(2017, 2, 2);
  private static final PolicyStart KNOWN = new PolicyStart(FEBRUARY_1, FEBRUARY_1);

  private final List<Decline> declines = new ArrayList<>();

  private FlushTest declined(LocalDate day, String issued, int times) {
    declines.add(new Decline(issued == null ? null : LocalDate.parse(issued), day, times));
    return this;
  }

  /** The shape of Travis County's 142: all but three on one day, 104 issued before the year. */
  private FlushTest travis() {
    return declined(FEBRUARY_1, "2016-06-01", 104)
        .declined(FEBRUARY_1, "2017-01-10", 35)
        .declined(FEBRUARY_2, "2017-01-31", 3);
  }

  @Test
  void theStockThatTravisCountyReassessedIsAFlush() {
    travis().declined(LocalDate.of(2017, 1, 30), "2017-01-28", 4);
    Flush flush = Flush.among(declines, List.of(KNOWN)).orElseThrow();

    assertThat(flush.start()).isEqualTo(FEBRUARY_1);
    assertThat(flush.basis()).isEqualTo("policy date");
    assertThat(flush.size()).isEqualTo(142);
    assertThat(flush.onTheDay()).isEqualTo(139);
    assertThat(flush.issuedBefore()).isEqualTo(142);
    assertThat(flush.issuedLongBefore()).isEqualTo(104);
    assertThat(flush.issuedBeforeItsYear()).isEqualTo(104);
  }

  @Test
  void withoutAPolicyDateTheCommonestDayIsLookedAtAndSaysSo() {
    Flush flush = travis().flush().orElseThrow();

    assertThat(flush.start()).isEqualTo(FEBRUARY_1);
    assertThat(flush.basis()).isEqualTo("commonest day: no policy date is known");
  }

  @Test
  void aPolicyKnownToTheMonthIsLookedAtThroughIt() {
    travis();
    PolicyStart february = new PolicyStart(FEBRUARY_1, LocalDate.of(2017, 2, 28));

    assertThat(Flush.among(declines, List.of(february)).orElseThrow().start())
        .isEqualTo(FEBRUARY_1);
  }

  @Test
  void manyYoungDeclinesInAWeekAreAFlow() {
    declined(FEBRUARY_1, "2017-01-20", 60).declined(FEBRUARY_2, "2016-11-01", 40);

    assertThat(flush()).isEmpty();
  }

  @Test
  void nineAreTooFewAndTenAreEnough() {
    declined(FEBRUARY_1, "2016-06-01", 9);
    assertThat(flush()).isEmpty();

    declined(FEBRUARY_2, "2016-06-01", 1);
    assertThat(flush()).isPresent();
  }

  @Test
  void declinesWithoutIssueDatesShowNoStock() {
    declined(FEBRUARY_1, null, 142);

    assertThat(flush()).isEmpty();
  }

  @Test
  void oldDeclinesAwayFromThePolicysStartAreNotItsFlush() {
    declined(LocalDate.of(2017, 6, 1), "2016-06-01", 142);

    assertThat(Flush.among(declines, List.of(KNOWN))).isEmpty();
  }

  private Optional<Flush> flush() {
    return Flush.among(declines, List.of());
  }
}
