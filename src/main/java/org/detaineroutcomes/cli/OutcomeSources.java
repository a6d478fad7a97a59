package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;

/** Whether the inputs of a job can make an outcome of the joined table known anywhere. */
record OutcomeSources(Job job, List<InputFile> files) {

  /** Outcomes that no unit of the frame can have in any period. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!job.series().isEmpty()) {
      without(Detainers.TABLE, "detainer records")
          .ifPresent(why -> problems.add(refused(job.series().get(0).outcome(), why)));
    }
    if (job.panel().isEmpty()) {
      return problems;
    }
    for (String text : job.comparedOutcomes()) {
      JoinedOutcome.of(text)
          .ifPresent(
              outcome -> {
                for (JoinTopic topic : outcome.topics()) {
                  never(topic).ifPresent(why -> problems.add(refused(text, why)));
                }
                if (outcome.isPerResident()) {
                  withoutResidents().ifPresent(why -> problems.add(refused(text, why)));
                }
              });
    }
    return problems;
  }

  /** Why a count is never known, and what can be done about it. */
  private record Never(String reason, String remedy) {}

  private static Problem refused(String text, Never why) {
    return Problem.usage(
        "job file, outcomes", "Cannot compare outcome '" + text + "': " + why.reason, why.remedy);
  }

  private Optional<Never> never(JoinTopic topic) {
    return switch (topic) {
      case POLICY -> Optional.empty();
      case REPORTS_ISSUED ->
          never(
              "Section I of a declined-detainer report lists its ten largest, so that no place has"
                  + " a complete count",
              "use detainers_issued of detainer records");
      case PAYMENTS ->
          never("only payments that became public are known", "use an outcome of another source");
      case REPORTS_DECLINED ->
          ofUnits(Job.Unit.COUNTY, Job.Unit.STATE)
              .or(() -> without(DdorDeclined.TABLE, "rows of Section II of a report"));
      case CRIME ->
          ofUnits(Job.Unit.COUNTY, Job.Unit.STATE, Job.Unit.AGENCY)
              .or(() -> without(Crimes.TABLE, "offenses"))
              .or(
                  () ->
                      frame().period() == Frequency.WEEK
                          ? never("no source counts offenses by week", "ask for longer periods")
                          : Optional.empty());
      case DETAINERS, CITIZENS ->
          ofUnits(Job.Unit.COUNTY, Job.Unit.STATE, Job.Unit.FACILITY)
              .or(() -> without(Detainers.TABLE, "detainer records"))
              .or(() -> notCovered(topic));
    };
  }

  private Job.Panel frame() {
    return job.panel().orElseThrow();
  }

  private static Optional<Never> never(String reason, String remedy) {
    return Optional.of(new Never(reason, remedy));
  }

  private Optional<Never> ofUnits(Job.Unit... units) {
    return Arrays.asList(units).contains(frame().unit())
        ? Optional.empty()
        : never(
            "its source does not count by " + word(frame().unit()),
            "ask for a panel by " + word(units[0]));
  }

  private static String word(Job.Unit unit) {
    return unit.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Optional<Never> without(Table table, String what) {
    return files.stream().anyMatch(file -> file.input().table().equals(table.name()))
        ? Optional.empty()
        : never("the job has no " + what, "add an input that fills " + table.name());
  }

  /** Detainer records count where an input says that it holds every case. */
  private Optional<Never> notCovered(JoinTopic topic) {
    boolean covered =
        files.stream()
            .filter(file -> file.input().table().equals(Detainers.TABLE.name()))
            .flatMap(file -> file.input().covers().stream())
            .filter(covers -> topic == JoinTopic.CITIZENS || !covers.citizensOnly())
            .anyMatch(this::holdsAPeriod);
    return covered
        ? Optional.empty()
        : never(
            "no input of detainers says that it holds every case of a period from "
                + frame().from()
                + " to "
                + frame().to(),
            "give the input 'covers: {states: [..], from: .., to: ..}'");
  }

  private boolean holdsAPeriod(Job.Covers covers) {
    Period first = Period.of(covers.from(), frame().period());
    if (first.firstDay().isBefore(covers.from())) {
      first = new Period(first.frequency(), first.index() + 1);
    }
    Period last = Period.of(covers.to(), frame().period());
    if (last.lastDay().isAfter(covers.to())) {
      last = new Period(last.frequency(), last.index() - 1);
    }
    return first.compareTo(last) <= 0
        && first.compareTo(frame().to()) <= 0
        && last.compareTo(frame().from()) >= 0;
  }

  private Optional<Never> withoutResidents() {
    if (frame().unit() == Job.Unit.FACILITY) {
      return never("a facility has no residents of its own", "set it over a count of detainers");
    }
    boolean printed =
        files.stream()
            .map(InputFile::input)
            .anyMatch(
                input ->
                    input.table().equals(Populations.TABLE.name())
                        || input.table().equals(Crimes.TABLE.name()));
    return printed
        ? Optional.empty()
        : never("the job has no population", "add an input that fills " + Populations.TABLE.name());
  }
}
