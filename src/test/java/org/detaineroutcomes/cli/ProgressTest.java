package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void tasksRowsRateAndTimeLeftAreSaid() {
    assertThat(new Pace(40, 10, 1_200_000, 6_000).text())
        .isEqualTo("  10 of 40 tasks, 1,200,000 rows, 200,000 a second, about 18 s left");
    assertThat(new Pace(40, 1, 0, 10_000).text()).isEqualTo("  1 of 40 tasks, about 7 min left");
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    assertThat(new Pace(0, 0, 0, 9_000).text()).isEmpty();
    assertThat(new Pace(40, 0, 0, 9_000).text()).isEqualTo("  0 of 40 tasks");
    assertThat(new Pace(40, 40, 0, 9_000).text()).isEqualTo("  40 of 40 tasks");
  }

  @Test
  void aTerminalIsToldWhatWasWritten() {
    AtomicLong rows = new AtomicLong(100);
    new Progress(out, true).during("ingest", rows::get, () -> rows.addAndGet(5_000));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("ingest").contains("5,000 rows, ");
  }

  @Test
  void elsewhereNothingIsWritten() {
    new Progress(out, false).during("ingest", () -> 7, () -> {});
    assertThat(bytes.size()).isZero();
  }
}
