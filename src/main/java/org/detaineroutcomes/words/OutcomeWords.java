package org.detaineroutcomes.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.RateResidents;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * An outcome in print.
 *
 * @param counted what is counted, without its base: "Violent offenses"
 * @param title heads a table: "Violent offenses per 100,000 residents a year"
 * @param unit of its numbers: "per 100,000 residents a year"
 * @param definition what is counted; empty where the name says all
 * @param joined whether it is of the joined table, whose columns are of every input
 * @param base which offenses it counts over which residents: "known to sheriff or county police,
 *     per resident of the county"; empty where that is not known
 */
public record OutcomeWords(
    String counted, String title, String unit, String definition, boolean joined, String base) {
  private static final String RATE_UNIT = "per 100,000 residents";
  private static final Map<String, String> PERCENTS =
      Map.of(
          "unemployment_percent", "unemployment rate",
          "poverty_percent", "poverty rate",
          "hispanic_percent", "Hispanic share of residents");

  /** The words of a column of the panel, or of an outcome of the joined table. */
  public static OutcomeWords of(String column) {
    return JoinedOutcome.of(column).map(OutcomeWords::ofJoined).orElseGet(() -> ofPanel(column));
  }

  /** The same with the time that a rate over residents is over. */
  public OutcomeWords each(Frequency period) {
    if (!unit.endsWith("residents")) {
      return this;
    }
    String time = " " + RateWords.each(period);
    return new OutcomeWords(counted, title + time, unit + time, definition, joined, base);
  }

  /** The same with what a rate of offenses counts, and whom it is over. */
  public OutcomeWords over(CountScope scope, RateResidents residents) {
    return new OutcomeWords(
        counted, title, unit, definition, joined, RateWords.base(scope, residents));
  }

  /** The title within a sentence, with what it counts over whom. */
  public String withBase() {
    return base.isEmpty() ? inSentence() : inSentence() + " (" + base + ")";
  }

  /** An outcome of the joined table: a count, a share or a rate with its base. */
  private static OutcomeWords ofJoined(JoinedOutcome outcome) {
    String count = spaced(outcome.count());
    String over =
        outcome
            .base()
            .map(
                base ->
                    "per "
                        + (outcome.outcome().times() == 1
                            ? ""
                            : Thousands.count(outcome.outcome().times()) + " ")
                        + (outcome.isPerResident() ? "residents" : spaced(base)))
            .orElse("");
    String definition =
        outcome.count().meaning()
            + outcome.base().map(base -> "; base: " + base.meaning()).orElse("");
    return new OutcomeWords(
        Words.capital(count),
        Words.capital(over.isEmpty() ? count : count + " " + over),
        over.isEmpty() ? outcome.count().unit() : over,
        definition,
        true,
        "");
  }

  private static String spaced(Column column) {
    return readable(column.name());
  }

  private static String readable(String column) {
    return PERCENTS.getOrDefault(column, column.replace('_', ' '));
  }

  private static OutcomeWords ofPanel(String column) {
    Optional<String> rateOf = Panels.measureOfRate(column);
    boolean rate = rateOf.isPresent();
    String measure = rateOf.orElse(column);
    String unit = rate ? RATE_UNIT : "";
    String name = Words.capital(readable(measure));
    boolean offenses = Panels.SUMS.containsKey(measure) || Offense.ofColumn(measure).isPresent();
    String noun = Panels.SUMS.containsKey(measure) ? name + " offenses" : name;
    String title = rate ? noun + " " + RATE_UNIT : noun;
    return new OutcomeWords(
        noun,
        title,
        unit.isEmpty() && offenses ? "offenses" : unit,
        definition(measure),
        false,
        "");
  }

  private static String definition(String measure) {
    return Optional.ofNullable(Panels.SUMS.get(measure))
        .map(
            parts ->
                parts.stream()
                    .map(part -> part.column().replace('_', ' '))
                    .collect(Collectors.joining(" + ")))
        .orElse("");
  }

  /** The title within a sentence. */
  public String inSentence() {
    return withinSentence(title);
  }

  /** What is counted, within a sentence: "violent offenses". */
  public String countedInSentence() {
    return withinSentence(counted);
  }

  /**
   * The title within a sentence that names several outcomes of one thing: "the number of violent
   * offenses" beside "violent offenses per 100,000 residents a year".
   */
  public String apartInSentence() {
    return title.equals(counted) ? "the number of " + countedInSentence() : inSentence();
  }

  private static String withinSentence(String words) {
    return PERCENTS.containsValue(words)
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** A name as a file name and an anchor. */
  public static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
