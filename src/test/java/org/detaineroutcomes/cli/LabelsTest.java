package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.words.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels of a job file, from its text to the report. */
class LabelsTest {
  @TempDir Path folder;

  private Job job(String definition, String labels) {
    String text =
        """
        name: labels
        simulate: {seed: 1, scale: small}
        panel: {unit: county, period: year, from: 2010, to: 2016, sample: balanced}
        treatment: {definition: %s, labels: {%s}}
        outcomes: [violent_rate_per_100k]
        comparisons: [{estimator: callaway-santanna}, {estimator: twfe}, {estimator: did}]
        """
            .formatted(definition, labels);
    return JobFile.parse("job.yaml", text, folder.toUri()).job();
  }

  /** Where things stand in a drawing depends on how wide a name is; what it says does not. */
  private static final Pattern DRAWN =
      Pattern.compile(
          "<(svg|g|path|text|tspan|rect|line|circle|polygon|polyline|clipPath)\\b[^>]*>");

  private Report report(String labels) {
    return Fixture.report(Fixture.material(job("any-detainer-limit", labels), Fixture.tables()));
  }

  private static String text(Report report, String format) {
    StringBuilder all = new StringBuilder();
    Formats.named(List.of(format)).get(0).write(report).forEach(d -> all.append(d.text()));
    return DRAWN.matcher(all).replaceAll("<$1>").replace("&#39;", "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "csv"})
  void labelsStandWhereverTheArmsAreNamedAndTheirDefinitionsBeside(String format) {
    String text =
        text(report("treated: sanctuary, control: cooperating, agreement: deputized"), format);

    assertThat(text)
        .contains("sanctuary vs cooperating, national")
        .contains("sanctuary vs deputized through the window")
        .contains(
            "“sanctuary” is: dated limiting policy (treated is who has any limit on detainers of the unit's own).")
        .contains(
            "“cooperating” is: no listed limiting policy (treated is who has any limit on detainers of the unit's own).");
    assertThat(text.replaceAll("” is: [^(]*(\\(g\\)[^(]*)?\\(", ""))
        .doesNotContainIgnoringCase("dated limiting policy")
        .doesNotContainIgnoringCase("no listed limiting policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "csv"})
  void exchangingTheLabelsMirrorsEverySentence(String format) {
    String one = text(report("treated: quorx, control: zelmy"), format);
    String other = text(report("treated: zelmy, control: quorx"), format);

    assertThat(other).isEqualTo(exchanged(exchanged(one, "quorx", "zelmy"), "Quorx", "Zelmy"));
  }

  private static String exchanged(String text, String left, String right) {
    return text.replace(left, "\u0001").replace(right, left).replace("\u0001", right);
  }

  @ParameterizedTest
  @CsvSource({
    "any-detainer-limit, LIMITING, NONE_LISTED",
    "state-law, LIMITING, NONE_LISTED",
    "state-law-mandates, MANDATE, NONE_LISTED",
    "federal-list, ON_LIST, NOT_ON_LIST",
    "observed-honour-rate, BELOW_THRESHOLD, AT_LEAST_THRESHOLD"
  })
  void treatedIsTheArmThatTheDefinitionTreats(String definition, Arm treated, Arm control) {
    Names names = Names.of(job(definition, "treated: alpha, control: omega"));

    assertThat(names.arm(treated)).isEqualTo("alpha");
    assertThat(names.arm(control)).isEqualTo("omega");
  }

  @Test
  void aMandateOfTheSameJobKeepsItsPlainWords() {
    Names names = Names.of(job("any-detainer-limit", "treated: alpha, control: omega"));

    assertThat(names.with(Arm.MANDATE)).isEqualTo("under a mandate to cooperate");
    assertThat(names.with(Arm.LIMITING)).isEqualTo("labelled “alpha”");
  }

  @Test
  void theNameOfAGroupIsNoKeyAndTheRightKeysAreNamed() {
    assertThatThrownBy(() -> job("any-detainer-limit", "dated limiting policy: sanctuary"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("'dated limiting policy' in 'treatment.labels'")
        .hasMessageContaining("treated, control, agreement");
  }
}
