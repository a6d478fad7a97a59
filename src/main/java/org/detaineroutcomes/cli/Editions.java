package org.detaineroutcomes.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.Sources;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;

/**
 * Which edition of each input is in force: the newest, or the newest known on a day.
 *
 * @param inForce inputs to read; those without an edition are always among them
 * @param superseded earlier editions that were known and have given way
 * @param notYetKnown editions later than the day
 */
record Editions(List<Job.Input> inForce, List<Job.Input> superseded, List<Job.Input> notYetKnown) {

  /** Tables whose inputs add to each other, a week's report to the week's before. */
  private static final Set<String> ADDING =
      Set.of(
          DdorIssued.TABLE.name(),
          DdorDeclined.TABLE.name(),
          DdorDeclinedCounts.TABLE.name(),
          DdorPolicies.TABLE.name(),
          DdorTexts.TABLE.name(),
          DdorTotals.TABLE.name(),
          Errata.TABLE.name(),
          PolicyLists.TABLE.name());

  /**
   * The inputs as known on a day.
   *
   * @throws Failure where an input has editions, but none as early as the day
   */
  static Editions asKnown(List<Job.Input> inputs, Optional<LocalDate> day) {
    List<Job.Input> inForce = new ArrayList<>();
    List<Job.Input> superseded = new ArrayList<>();
    List<Job.Input> later = new ArrayList<>();
    for (Job.Input input : inputs) {
      Optional<LocalDate> own = input.knownFrom();
      if (own.isPresent() && !known(own.get(), day)) {
        later.add(input);
      } else if (own.isEmpty() || own.equals(newest(input, inputs, day))) {
        inForce.add(input);
      } else {
        superseded.add(input);
      }
    }
    for (Job.Input input : later) {
      if (!adds(input) && newest(input, inputs, day).isEmpty()) {
        throw tooEarly(input, day.orElseThrow());
      }
    }
    return new Editions(inForce, superseded, later);
  }

  /** An input that names no table adds where all that its format fills do. */
  private static boolean adds(Job.Input input) {
    return input.table().isEmpty()
        ? Sources.of(input.format()).stream()
            .flatMap(source -> source.tables(input).stream())
            .allMatch(table -> ADDING.contains(table.name()))
        : ADDING.contains(input.table());
  }

  private static Optional<LocalDate> newest(
      Job.Input input, List<Job.Input> all, Optional<LocalDate> day) {
    Stream<Job.Input> series =
        adds(input)
            ? Stream.of(input)
            : all.stream()
                .filter(other -> other.table().equals(input.table()))
                .filter(other -> other.format().equals(input.format()))
                .filter(other -> other.options().equals(input.options()));
    return series
        .flatMap(other -> other.knownFrom().stream())
        .filter(edition -> known(edition, day))
        .max(LocalDate::compareTo);
  }

  private static boolean known(LocalDate edition, Optional<LocalDate> day) {
    return day.isEmpty() || !edition.isAfter(day.get());
  }

  /** What the day left out and what it could not decide, as notes of the release. */
  List<String> notes(Optional<LocalDate> day) {
    List<String> notes = new ArrayList<>();
    if (day.isEmpty()) {
      return notes;
    }
    later("as known on " + day.get() + ", not yet published: ", notYetKnown, notes);
    List<String> undated =
        inForce.stream()
            .filter(input -> input.knownFrom().isEmpty())
            .map(Job.Input::path)
            .distinct()
            .toList();
    if (!undated.isEmpty()) {
      notes.add(
          "as known on "
              + day.get()
              + ": no edition is stated, so these files count as known from their publication: a"
              + " correction, a law or a report from its own date, other rows always: "
              + String.join(", ", undated));
    }
    return notes;
  }

  private static void later(String words, List<Job.Input> inputs, List<String> notes) {
    if (!inputs.isEmpty()) {
      notes.add(
          words
              + String.join(
                  ", ", inputs.stream().map(i -> i.path() + " (" + i.edition() + ")").toList()));
    }
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
