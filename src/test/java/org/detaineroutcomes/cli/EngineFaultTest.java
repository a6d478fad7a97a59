package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.spark.SparkException;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Problem;
import org.junit.jupiter.api.Test;

class EngineFaultTest {
  private static final String ABORTED =
      "Job aborted due to stage failure: Task 3 in stage 7.0 failed 4 times, most recent failure: ";

  private static Problem in(String message) {
    return EngineFault.in(new RuntimeException(new SparkException(message))).orElseThrow();
  }

  @Test
  void anExecutorThatWasLostIsNamed() {
    Problem problem =
        in(
            ABORTED
                + "Lost task 3.3 in stage 7.0 (TID 40) (10.0.0.5 executor 7): ExecutorLostFailure"
                + " (executor 7 exited) Reason: Worker shutting down\nDriver stacktrace:");
    assertThat(problem.message())
        .isEqualTo(
            "Cannot finish: Spark gave up: Lost task 3.3 in stage 7.0 (TID 40) (10.0.0.5 executor"
                + " 7): ExecutorLostFailure (executor 7 exited) Reason: Worker shutting down");
    assertThat(problem.exit()).isEqualTo(ExitCode.UNAVAILABLE);
  }

  @Test
  void tooLittleMemoryIsToldFromALostMachine() {
    assertThat(
            in(ABORTED + "Lost task 3.3 (executor 7): java.lang.OutOfMemoryError: Java heap space")
                .remedy())
        .contains("--executor-memory");
    assertThat(in(ABORTED + "ExecutorLostFailure Reason: Command exited with code 137").remedy())
        .contains("--executor-memory");
  }

  @Test
  void aMasterThatDoesNotAnswerIsNoDefect() {
    assertThat(in("All masters are unresponsive! Giving up.").remedy()).contains("--master");
  }

  @Test
  void aMistakeOfOurOwnInATaskStaysADefect() {
    assertThat(
            EngineFault.in(
                new SparkException(ABORTED + "Lost task: java.lang.NullPointerException: name")))
        .isEqualTo(Optional.empty());
    assertThat(EngineFault.in(new IllegalStateException("memory limits"))).isEmpty();
  }
}
