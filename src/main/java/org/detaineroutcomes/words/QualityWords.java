package org.detaineroutcomes.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.detaineroutcomes.model.result.QualityDimension;

/** What figures of data quality say. */
public final class QualityWords {
  public static final String TITLE = "Data quality";
  public static final String INPUT = "Input";
  public static final String LEAST_FILLED = "Emptiest column";
  public static final String FILLED = "Filled in it";
  public static final String BEYOND = "Beyond what the job asks";
  public static final String NONE = "nothing";
  public static final String NOTE =
      "One row for each input. The emptiest column is the one with the fewest values among those"
          + " that the input fills at all. Shares of tables about persons are in whole percents and"
          + " withheld where few people make them. Every column stands in the table"
          + " results/data_quality.";

  private QualityWords() {}

  /** The heading of a figure. */
  public static String title(QualityDimension dimension) {
    return switch (dimension) {
      case KEPT -> "Rows kept";
      case SET_ASIDE -> "Rows set aside";
      case QUARANTINED -> "Bad rows";
      case UNIQUENESS -> "Rows that repeat no other";
      case COMPLETENESS -> "Cells filled";
      case LOWEST -> "Smallest number";
      case HIGHEST -> "Largest number";
      case COVERAGE -> "Window covered";
      case FRESHNESS -> "Days behind";
      case JUMPS -> "Rows with implausible counts";
      case DRIFT -> "Change since the release before";
    };
  }

  /** A figure that is beyond its threshold. */
  public static String beyond(QualityDimension dimension, String column, double threshold) {
    String limit = dimension.limit() == QualityDimension.Limit.AT_LEAST ? "below " : "above ";
    return title(dimension).toLowerCase(Locale.ROOT)
        + (column.isEmpty() ? "" : " of " + column)
        + " "
        + limit
        + figure(dimension, threshold);
  }

  /** A figure with its unit. */
  public static String figure(QualityDimension dimension, double figure) {
    return switch (dimension) {
      case FRESHNESS -> String.format(Locale.ROOT, "%,.0f days", figure);
      case LOWEST, HIGHEST -> String.format(Locale.ROOT, "%,.6g", figure);
      default ->
          BigDecimal.valueOf(figure * 100)
                  .setScale(2, RoundingMode.HALF_EVEN)
                  .stripTrailingZeros()
                  .toPlainString()
              + "%";
    };
  }

  /** What moved since the release before; null where few rows about persons did. */
  public static String drift(String table, String column, Double moved) {
    return SourceWords.holding(table)
        + ": "
        + (column.isEmpty() ? "rows" : "filled cells of " + column)
        + " moved "
        + (moved == null ? "" : "by " + figure(QualityDimension.DRIFT, moved) + " ")
        + "since the release before";
  }

  /** A warning of a run: what is beyond its threshold. */
  public static String warning(int input, String holding, String beyond) {
    return "input " + input + " (" + holding + "): " + beyond;
  }
}
