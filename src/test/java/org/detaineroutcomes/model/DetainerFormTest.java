package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetainerFormTest {
  @ParameterizedTest
  @CsvSource({
    "I247 - Immigration Detainer - Notice of Action (as of March 2013), I_247",
    "I-247, I_247",
    "I247D - Immigration Detainer - Request for Action, I_247D",
    "I247N - Immigration Advisal - Request for Notification, I_247N",
    "I-247X, I_247X",
    "I-247A Immigration Detainer - Notice of Action, I_247A",
    "i247g - Request for Advance Notification of Release, I_247G"
  })
  void theFormIsWhatThePrintedTypeBeginsWith(String printed, DetainerForm form) {
    assertThat(DetainerForm.of(printed)).contains(form);
  }

  @ParameterizedTest
  @CsvSource({"HARRISBURG", "I-200 Warrant", "I247Q - new", "247"})
  void whatNamesNoFormIsNone(String printed) {
    assertThat(DetainerForm.of(printed)).isEmpty();
  }

  @Test
  void beforeJuly2015ThereWasOneForm() {
    assertThat(DetainerForm.onlyFormOn(LocalDate.of(2015, 6, 30))).contains(DetainerForm.I_247);
    assertThat(DetainerForm.onlyFormOn(LocalDate.of(2015, 7, 1))).isEmpty();
  }

  @Test
  void holdNotifyAndTransferAreApart() {
    assertThat(DetainerForm.I_247D.request().words()).isEqualTo("hold");
    assertThat(DetainerForm.I_247N.request().words()).isEqualTo("notify");
    assertThat(DetainerForm.I_247X.request().words()).isEqualTo("transfer");
    assertThat(DetainerForm.I_247A.request().words()).isEqualTo("hold and notify");
  }
}
