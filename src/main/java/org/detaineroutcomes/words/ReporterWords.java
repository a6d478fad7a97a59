package org.detaineroutcomes.words;

import org.detaineroutcomes.model.Reporters;

/** Rules for reporters in words. */
public final class ReporterWords {
  private ReporterWords() {}

  /** What a job asks of the reporters of a unit, as a sentence. */
  public static String rule(Reporters reporters) {
    return switch (reporters.rule()) {
      case CONSTANT ->
          "A unit of a sample has the same reporters in every period with the outcome.";
      case ANY -> "Reporters of a unit may come and go.";
      case SHARE ->
          "In every period of a unit of a sample, agencies that report in all periods know at least "
              + reporters.share()
              + " of the offenses.";
    };
  }

  /** Whether two periods have different reporters; null: they are not named. */
  public static String others(Boolean others) {
    return others == null ? "not named" : others ? "yes" : "no";
  }
}
