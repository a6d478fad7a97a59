package org.detaineroutcomes.ingest.source.ddor;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.PrintedDate;

/** Dates of policies, which reports mostly print as months. */
public final class PolicyDay {
  private static final Pattern MONTH = Pattern.compile("([\\p{Alpha} ]+)\\s([\\d ]+)");

  private PolicyDay() {}

  /**
   * The date in words that can be read; nothing where the cell says that none is known. A narrow
   * column breaks a month or a year without a hyphen.
   */
  public static String plain(String printed) {
    String text = printed.strip();
    if (List.of(PrintedDay.ABSENT).contains(text) || text.equalsIgnoreCase("undated")) {
      return "";
    }
    if (PrintedDate.read(text).isPresent()) {
      return text;
    }
    Matcher broken = MONTH.matcher(text);
    if (broken.matches()) {
      String whole = unspaced(broken.group(1)) + " " + unspaced(broken.group(2));
      return PrintedDate.read(whole).isPresent() ? whole : text;
    }
    return PrintedDay.read(text).map(LocalDate::toString).orElse(text);
  }

  private static String unspaced(String text) {
    return text.replace(" ", "");
  }

  /** True for a date, and for the statement that there is none. */
  static boolean readable(String printed) {
    return !printed.isBlank() && PrintedDate.read(plain(printed)).isPresent();
  }
}
