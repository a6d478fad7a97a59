package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiftReasonTest {

  @ParameterizedTest
  @CsvSource({
    "Booked into Detention, HONORED",
    "Detainer Declined by LEA, DECLINED",
    "Transferred, TRANSFERRED",
    "United States Citizen Interviewed, US_CITIZEN",
    "Lifted, LIFTED",
    "Lifted - Lack of Funds, LIFTED",
    "Lifted - Lack of Space, LIFTED",
    "Case Closed, LIFTED",
    "Died, LIFTED",
    "Prosecutorial Discretion, CANCELLED",
    "Alien Not Subject to Deportation, CANCELLED",
    "Early Release, UNKNOWN"
  })
  void everyReasonOfTheReleasesIsReadAsOneOutcome(String printed, DetainerOutcome outcome) {
    assertThat(LiftReason.of(printed)).map(LiftReason::outcome).contains(outcome);
  }

  @Test
  void caseAndBlanksDoNotMatter() {
    assertThat(LiftReason.of(" BOOKED  into detention "))
        .contains(LiftReason.BOOKED_INTO_DETENTION);
  }

  @Test
  void onlyOneReasonIsADeclineAndNoneSaysThatThePersonWasReleased() {
    assertThat(LiftReason.values())
        .filteredOn(reason -> reason.outcome().declined())
        .containsExactly(LiftReason.DECLINED_BY_LEA);
    assertThat(LiftReason.values())
        .noneMatch(reason -> reason.outcome() == DetainerOutcome.DECLINED_RELEASED);
  }

  @Test
  void theTableInTheGlossaryIsThisOne() throws IOException {
    String glossary = Files.readString(Path.of("docs/outcomes.md"), StandardCharsets.UTF_8);
    String table =
        Arrays.stream(LiftReason.values())
            .map(r -> "| " + r.printed() + " | " + r.outcome().meaning() + " | " + r.why() + " |")
            .collect(Collectors.joining("\n"));

    assertThat(glossary).contains(table);
  }
}
