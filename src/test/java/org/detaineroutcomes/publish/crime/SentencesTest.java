package org.detaineroutcomes.publish.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.publish.EstimateLines;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.crime.Sentences.Figure;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.words.AfterAdoptionWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;

class SentencesTest {
  private static final OutcomeWords VIOLENT = OutcomeWords.of(Fixture.VIOLENT);
  private static final Pair PAIR = new Pair(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.NATIONAL);
  private static final Pair MIRROR = new Pair(Arm.NONE_LISTED, Arm.LIMITING, ControlPool.NATIONAL);
  private static final String AVERAGE = AfterAdoptionWords.average(4, "year");
  private final Sentences sentences = new Sentences(Names.of(Fixture.job(Map.of())));

  /** The two groups exchanged in a text. */
  private static String exchanged(String text) {
    return text.replace("a " + Fixture.LIMITING, "\u0001")
        .replace(Fixture.LIMITING, "\u0002")
        .replace("no listed limiting policy", "a " + Fixture.LIMITING)
        .replace("\u0001", "no listed limiting policy")
        .replace("\u0002", "no listed limiting policy");
  }

  @Property
  void aLevelSentenceWithTheGroupsExchangedIsItsMirrorImage(
      @ForAll @DoubleRange(min = 0, max = 900) double first,
      @ForAll @DoubleRange(min = 0, max = 900) double second) {
    Figure difference = new Figure(first - second, first - second - 5, first - second + 5);
    Figure mirrored = new Figure(second - first, second - first - 5, second - first + 5);

    String seen = sentences.levels(VIOLENT, PAIR, first, second, difference);
    String mirror = sentences.levels(VIOLENT, MIRROR, second, first, mirrored);

    assertThat(words(exchanged(seen))).isEqualTo(words(mirror));
    assertThat(mirror).contains(mirrored.signed(mirrored.decimals()));
  }

  @Property
  void anEffectSentenceWithTheGroupsExchangedIsItsMirrorImage(
      @ForAll @DoubleRange(min = -90, max = 90) double effect) {
    EstimatorWords estimator = EstimatorWords.of("did");
    String seen =
        sentences.effect(
            AVERAGE, VIOLENT, PAIR, estimator, new Figure(effect, effect - 5, effect + 5));
    String mirror =
        sentences.effect(
            AVERAGE, VIOLENT, MIRROR, estimator, new Figure(-effect, -effect - 5, -effect + 5));
    assertThat(words(exchanged(seen))).isEqualTo(words(mirror));
  }

  /** The sentence without its numbers. */
  private static String words(String sentence) {
    return sentence.replaceAll("[+−]?\\d[\\d,.]*", "N");
  }

  @Example
  void aLevelDifferenceIsNamedSoAndIsNoEffect() {
    assertThat(sentences.levels(VIOLENT, PAIR, 311.2, 300.1, new Figure(11.1, -2.0, 24.2)))
        .isEqualTo(
            "Violent offenses per 100,000 residents averaged 311.2 in counties with a dated limiting"
                + " policy and 300.1 in those with no listed limiting policy: a level difference of"
                + " +11.1 (95% interval −2.0 to 24.2), which describes the two groups and is no"
                + " effect.");
  }

  @Example
  void anAverageOverSeveralYearsIsNamedSoAndTheFirstYearStandsBesideIt() {
    assertThat(
            sentences.effect(
                AVERAGE, VIOLENT, PAIR, EstimatorWords.of("did"), new Figure(-46, -80.0, -12.0)))
        .contains("puts the average change over the 4 years after adoption in violent offenses")
        .endsWith("at −46 (95% interval −80 to −12); the interval excludes zero.");
    assertThat(sentences.first(AfterAdoptionWords.first("year"), new Figure(31, -5.0, 67.0)))
        .isEqualTo(
            "The change in the year of adoption is +31 (95% interval −5 to 67); the"
                + " interval includes zero.");
  }

  @Example
  void everyTextOfAReportMirrorsWhenTheTwoLabelsAreExchanged() {
    Report one = Fixture.report(Map.of("treated", "alpha", "control", "omega"));
    Report other = Fixture.report(Map.of("treated", "omega", "control", "alpha"));
    String mirrored =
        markdown(one)
            .replace("alpha", "\u0001")
            .replace("omega", "alpha")
            .replace("\u0001", "omega")
            .replace("Alpha", "\u0001")
            .replace("Omega", "Alpha")
            .replace("\u0001", "Omega");
    assertThat(markdown(other)).isEqualTo(mirrored).contains("“omega” is: dated limiting policy");
  }

  private static String markdown(Report report) {
    return Formats.named(List.of("md")).get(0).write(report).get(0).text();
  }

  @Example
  void aDifferenceOfLogarithmsIsSaidInPercent() {
    assertThat(
            AnswerNames.figure(
                EstimateLines.overall(
                    "poisson", EstimateUnit.LOG_POINTS, Math.log(0.9), Math.log(0.8), 0.1)))
        .isEqualTo("−10.0% (95% interval −20.0 to 10.5%)");
  }
}
