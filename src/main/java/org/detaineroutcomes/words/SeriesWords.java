package org.detaineroutcomes.words;

import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SeriesSpan;

/** Series around a day in words. */
public final class SeriesWords {
  private SeriesWords() {}

  /** What a table of series is by: "county". */
  public static String unit(SeriesUnit unit) {
    return switch (unit) {
      case ALL -> "all detainers";
      case STATE -> "state";
      case COUNTY -> "county";
      case FACILITY -> "facility";
    };
  }

  /** "before the month of the day". */
  public static String span(SeriesSpan span) {
    return switch (span) {
      case MONTH -> "month";
      case BEFORE -> "before the month of the day";
      case AFTER -> "after the month of the day";
    };
  }

  /** "recorded", or that lift reasons hardly are. */
  public static String regime(RecordingRegime regime) {
    return switch (regime) {
      case RECORDED -> "recorded";
      case HARDLY_RECORDED -> "hardly recorded: a decline may be there and not be on the record";
    };
  }

  /** What a series can say and what it cannot. */
  public static String withoutControls() {
    return "A series without a control group: where a ruling binds everybody at once, no place stands"
        + " beside the others, and whatever else changed at the time is in the difference between"
        + " before and after. It is a description, no estimate of an effect.";
  }

  /** What is marked. */
  public static String marked(String share) {
    return "Lift reasons are hardly recorded in months in which fewer than "
        + share
        + " of all detainers have one; such months are marked, and are in neither sum.";
  }
}
