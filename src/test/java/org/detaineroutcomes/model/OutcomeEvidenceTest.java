package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detaineroutcomes.model.OutcomeEvidence.Kind;
import org.detaineroutcomes.model.OutcomeEvidence.Weighed;
import org.junit.jupiter.api.Test;

class OutcomeEvidenceTest {
  private static final OutcomeEvidence CORRECTED =
      new OutcomeEvidence(DetainerOutcome.TRANSFERRED, Kind.CORRECTION, "correction of April 2017");
  private static final OutcomeEvidence BOOKED =
      new OutcomeEvidence(DetainerOutcome.HONORED, Kind.LIFT_REASON, "ice.xlsx");
  private static final OutcomeEvidence REPORTED =
      new OutcomeEvidence(DetainerOutcome.DECLINED, Kind.REPORT_ROW, "week from 2017-01-28");
  private static final OutcomeEvidence NOTHING =
      new OutcomeEvidence(DetainerOutcome.UNKNOWN, Kind.ABSENCE, "older.csv");

  @Test
  void aCorrectionIsBelievedBeforeTheRowItCorrects() {
    Weighed weighed = OutcomeEvidence.weigh(List.of(REPORTED, CORRECTED));

    assertThat(weighed.outcome()).isEqualTo(DetainerOutcome.TRANSFERRED);
    assertThat(weighed.overruled()).containsExactly(REPORTED);
  }

  @Test
  void aLiftReasonIsBelievedBeforeAReportAndAReportBeforeAbsence() {
    assertThat(OutcomeEvidence.weigh(List.of(NOTHING, REPORTED, BOOKED)).outcome())
        .isEqualTo(DetainerOutcome.HONORED);
    assertThat(OutcomeEvidence.weigh(List.of(NOTHING, REPORTED)).outcome())
        .isEqualTo(DetainerOutcome.DECLINED);
  }

  @Test
  void sourcesOfOneRankThatDisagreeLeaveTheOutcomeUnknown() {
    OutcomeEvidence revised =
        new OutcomeEvidence(DetainerOutcome.DECLINED, Kind.LIFT_REASON, "later.xlsx");
    Weighed weighed = OutcomeEvidence.weigh(List.of(BOOKED, revised));

    assertThat(weighed.outcome()).isEqualTo(DetainerOutcome.UNKNOWN);
    assertThat(weighed.overruled()).containsExactly(BOOKED, revised);
  }

  @Test
  void absenceIsNoDecline() {
    assertThat(OutcomeEvidence.weigh(List.of(NOTHING)).outcome().declined()).isFalse();
  }

  @Test
  void withoutSourcesThereIsNothingToWeigh() {
    assertThatThrownBy(() -> OutcomeEvidence.weigh(List.of()))
        .hasMessage("Cannot weigh outcomes: no source says anything");
  }
}
