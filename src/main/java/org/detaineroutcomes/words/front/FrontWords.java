package org.detaineroutcomes.words.front;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Headings and labels that every kind of front page shares. */
public final class FrontWords {
  public static final String DOUBTS = "Three reasons for doubt";
  public static final String MAP = "Where";
  public static final String MORE = "More";

  private static final int SHORT = 12;
  private static final int MONTH_AT = 5;
  private static final int MONTH_LENGTH = 7;

  private FrontWords() {}

  /** From when the data are, by label. */
  public static Map<String, String> dates(
      String window, String asKnown, Optional<String> newest, String key) {
    Map<String, String> dates = new LinkedHashMap<>();
    if (!window.isEmpty()) {
      dates.put("Data", window);
    }
    dates.put("As known", asKnown.isEmpty() ? "all that is known to date" : "on " + day(asKnown));
    newest.ifPresent(day -> dates.put("Newest input", day(day)));
    dates.put("Result key", key.substring(0, Math.min(SHORT, key.length())));
    return dates;
  }

  /** "2010 to 2016", "January 2018 to July 2024"; one of them if both are the same. */
  public static String window(String from, String to) {
    return from.equals(to) ? period(from) : period(from) + " to " + period(to);
  }

  /** "January 2018" of "2018-01", "28 January 2017" of "2017-01-28"; others as they are. */
  public static String period(String period) {
    if (period.matches("\\d{4}-\\d{2}")) {
      return month(period) + " " + period.substring(0, MONTH_AT - 1);
    }
    return period.matches("\\d{4}-\\d{2}-\\d{2}") ? day(period) : period;
  }

  /** "28 January 2017" of an ISO day. */
  public static String day(String iso) {
    return Integer.parseInt(iso.substring(MONTH_LENGTH + 1))
        + " "
        + month(iso)
        + " "
        + iso.substring(0, MONTH_AT - 1);
  }

  private static String month(String iso) {
    return Month.of(Integer.parseInt(iso.substring(MONTH_AT, MONTH_LENGTH)))
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
