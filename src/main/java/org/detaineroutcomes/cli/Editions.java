package org.detaineroutcomes.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;

/** Chooses the edition of each input: the newest, or the newest known on a day. */
final class Editions {
  private Editions() {}

  /**
   * The inputs as known on a day; those without an edition are always known.
   *
   * @throws Failure where an input has editions, but none as early as the day
   */
  static List<Job.Input> asKnown(List<Job.Input> inputs, Optional<LocalDate> day) {
    return inputs.stream().filter(input -> inForce(input, inputs, day)).toList();
  }

  private static boolean inForce(Job.Input input, List<Job.Input> all, Optional<LocalDate> day) {
    if (input.knownFrom().isEmpty()) {
      return true;
    }
    LocalDate newest =
        all.stream()
            .filter(other -> other.table().equals(input.table()))
            .filter(other -> other.format().equals(input.format()))
            .filter(other -> other.options().equals(input.options()))
            .flatMap(other -> other.knownFrom().stream())
            .filter(edition -> day.isEmpty() || !edition.isAfter(day.get()))
            .max(LocalDate::compareTo)
            .orElseThrow(() -> tooEarly(input, day.orElseThrow()));
    return input.knownFrom().get().equals(newest);
  }

  private static Failure tooEarly(Job.Input input, LocalDate day) {
    return new Failure(
        Problem.input(
            "job file, line " + input.line(),
            "Cannot run as known on "
                + day
                + ": no edition of '"
                + input.table()
                + "' ("
                + input.format()
                + ") is that old",
            "give an earlier edition, or a later day; this one is of " + input.edition()));
  }
}
