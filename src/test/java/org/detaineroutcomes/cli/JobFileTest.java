package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Adopters;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobFileTest {
  private static final String INPUTS =
      """
      inputs:
        - {table: crimes, format: ny-dcjs, path: a.csv}
      """;

  @TempDir Path folder;

  @Test
  void whatAJobDoesNotSayTakesTheConservativeDefault() throws IOException {
    Job job = read("name: a\n" + INPUTS);

    assertThat(job.maxBadRows()).isZero();
    assertThat(job.treatment().controls()).isEqualTo(Controls.NEVER);
    assertThat(job.treatment().excludeControls())
        .containsExactly(ControlExclusion.UNDATED, ControlExclusion.STATEWIDE);
    assertThat(job.publish().suppressBelow()).isEqualTo(10);
    assertThat(job.publish().zeros()).isEqualTo(Zeros.PRINTED);
    assertThat(job.publish().previous()).isEmpty();
    assertThat(job.outcomes()).containsExactly("violent_rate_per_100k", "property_rate_per_100k");
  }

  @Test
  void whetherZeroIsPrintedAndWhatReadersHaveAlreadyAreRulesOfARelease() throws IOException {
    Job job =
        read("name: a\n" + INPUTS + "publish: {zeros: withheld, previous: [20260101T000000Z-a]}\n");

    assertThat(job.publish().zeros()).isEqualTo(Zeros.WITHHELD);
    assertThat(job.publish().previous()).containsExactly("20260101T000000Z-a");
    assertThatThrownBy(() -> read("name: a\n" + INPUTS + "publish: {zeros: none}\n"))
        .hasMessageContaining("Cannot use 'none' as 'publish.zeros'")
        .hasMessageContaining("printed, withheld");
  }

  @Test
  void everyUnknownChoiceOfATreatmentIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    "name: a\n"
                        + INPUTS
                        + "treatment: {definition: any-detainer-limits, exclude_controls:"
                        + " [undatd, state-wide]}\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("did you mean 'any-detainer-limit'?")
        .hasMessageContaining("did you mean 'undated'?")
        .hasMessageContaining("did you mean 'statewide'?");
  }

  @Test
  void aMonthlyPanelIsReadWithItsFirstAndLastMonth() throws IOException {
    Job job =
        read(
            "name: a\n"
                + INPUTS
                + "panel: {unit: agency, period: month, from: 2018-01, to: 2024-07}\n");

    assertThat(job.panel().orElseThrow().from()).isEqualTo(Period.month(2018, 1));
    assertThat(job.panel().orElseThrow().to()).isEqualTo(Period.month(2024, 7));
    assertThat(job.panel().orElseThrow().sample()).isEqualTo(Job.Sample.BALANCED);
  }

  private static String panel(String more) {
    return "name: a\n"
        + INPUTS
        + "panel: {unit: county, period: month, from: 2018-01, to: 2024-07"
        + more
        + "}\n";
  }

  @Test
  void whatIsAddedUpIsChosenByAWordEach() throws IOException {
    Job.Panel plain = read(panel("")).panel().orElseThrow();
    assertThat(plain.reporters()).isEqualTo(Reporters.CONSTANT);
    assertThat(plain.adopters()).isEqualTo(Adopters.ONE_UNIT);
    assertThat(plain.ratePeriod()).isEqualTo(Frequency.MONTH);

    Job.Panel chosen =
        read(panel(", reporters: {share: 0.9}, adopters: separate, rates: annualised"))
            .panel()
            .orElseThrow();
    assertThat(chosen.reporters()).isEqualTo(Reporters.share(0.9));
    assertThat(chosen.adopters()).isEqualTo(Adopters.SEPARATE);
    assertThat(chosen.ratePeriod()).isEqualTo(Frequency.YEAR);
    assertThat(chosen.rateFactor()).isEqualTo(12);
    assertThat(read(panel(", reporters: any")).panel().orElseThrow().reporters())
        .isEqualTo(Reporters.ANY);
  }

  @Test
  void aRuleForReportersThatThereIsNotIsNamedBesideThoseThereAre() {
    assertThatThrownBy(() -> read(panel(", reporters: same")))
        .hasMessageContaining("Cannot use 'same' as 'panel.reporters': it is none of constant, any")
        .hasMessageContaining("or write its keys: share");
    assertThatThrownBy(() -> read(panel(", reporters: {share: 2}")))
        .hasMessageContaining("panel.reporters.share");
  }

  @Test
  void choicesThatAreCrossedAreReadInTheirOrder() throws IOException {
    Multiverse read =
        read(panel("")
                + "multiverse: {outcomes: [violent], reporters: [any, 0.9], window: [all, ..2014-06],"
                + " draws: 99}\n")
            .multiverse()
            .orElseThrow();

    assertThat(read.outcomes()).containsExactly("violent");
    assertThat(read.of(MultiverseChoice.REPORTERS)).containsExactly("any", "0.9");
    assertThat(read.of(MultiverseChoice.WINDOW)).containsExactly("all", "..2014-06");
    assertThat(read.of(MultiverseChoice.POOL)).isEmpty();
    assertThat(read.draws()).isEqualTo(99);
    assertThatThrownBy(() -> read(panel("") + "multiverse: {outcomes: [violent], scal: [log]}\n"))
        .hasMessageContaining("Cannot use key 'scal'");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestKnownOne() {
    assertThatThrownBy(() -> read("name: a\n" + INPUTS + "outcome: [x]\n"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("Cannot use key 'outcome': it is not known")
        .hasMessageContaining("job.yaml, line 4")
        .hasMessageContaining("did you mean 'outcomes'?");
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    name: My Job
                    inputs:
                      - {table: crimes, fromat: ny-dcjs, path: a.csv}
                    panel: {unit: town, period: year, from: 2010, to: 2016}
                    publish: {formats: [html], suppress: 5}
                    """))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.problems()).hasSizeGreaterThanOrEqualTo(4))
        .hasMessageContaining("did you mean 'format'?")
        .hasMessageContaining(
            "Cannot use 'town' as 'panel.unit': it is none of county, agency, state")
        .hasMessageContaining("did you mean 'suppress_below'?");
  }

  @Test
  void aMonthInAYearlyPanelIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "name: a\n"
                        + INPUTS
                        + "panel: {unit: county, period: year, from: 2010-01, to: 2016}\n"))
        .hasMessageContaining("Cannot use '2010-01' as a year");
  }

  @Test
  void aPanelThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "name: a\n"
                        + INPUTS
                        + "panel: {unit: county, period: year, from: 2016, to: 2010}\n"))
        .hasMessageContaining("it ends before it begins");
  }

  @Test
  void anImpossibleEditionIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "name: a\ninputs:\n  - {table: crimes, format: rtci, path: a.csv,"
                        + " edition: '2024-02-30'}\n"))
        .hasMessageContaining("Cannot use date '2024-02-30'");
  }

  @Test
  void aJobWithoutInputsIsRefused() {
    assertThatThrownBy(() -> read("name: a\n")).hasMessageContaining("without inputs");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> JobFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("there is no such readable file");
  }

  @Test
  void brokenYamlIsRefused() {
    assertThatThrownBy(() -> read("name: [a\n")).hasMessageContaining("Cannot read job file");
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void everyJobOfTheProjectIsRead(Path file) {
    assertThat(JobFile.read(file).job().name()).isNotBlank();
  }

  static List<Path> jobs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("jobs"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private Job read(String text) throws IOException {
    Path file = folder.resolve("job.yaml");
    Files.writeString(file, text);
    return JobFile.read(file).job();
  }
}
