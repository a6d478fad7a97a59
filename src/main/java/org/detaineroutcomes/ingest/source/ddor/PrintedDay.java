package org.detaineroutcomes.ingest.source.ddor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Column;

/** Days as reports print them: 2/1/2017, 2/1/17, Feb. 1, 2017, 1-Feb-17. */
public final class PrintedDay {
  /** The forms that are read, for messages. */
  static final String FORMS = "2/1/2017, 2/1/17, Feb. 1, 2017, 1-Feb-2017, 2017-02-01";

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Alpha}*\\.?";

  private static final String YEAR =
      "(?:\\d{4}(?!\\d)|(?:1\\n?9|2\\n?0)(?:\\n?\\d){2}(?!\\d|\\s*/)|\\d{2}(?!\\d))";

  /** One day; lines may break within it. */
  static final String DAY =
      "(?:\\d{1,2}\\s*/\\s*\\d{1,2}\\s*/\\s*"
          + YEAR
          + "|"
          + MONTH
          + "\\s+\\d{1,2}\\s*,?\\s+\\d{4}"
          + "|\\d{1,2}-\\s*\\p{Alpha}{3}-\\s*(?:\\d{4}|\\d{2})(?!\\d)"
          + "|\\d{4}-\\d{2}-\\d{2})";

  /** A day, a month or a year, as policies are dated. */
  static final String DATE =
      "(?:"
          + DAY
          + "|(?:(?:early|mid|late)[- ])?"
          + MONTH
          + "\\s*,?\\s+\\d{4}|(?:Spring|Summer|Autumn|Fall|Winter)\\s+(?:of\\s+)?\\d{4}"
          + "|\\b(?:19|20)\\d{2}\\b|\\bUnknown\\b|\\bUndated\\b|\\bN/A\\b)";

  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2})");
  private static final Pattern DASHED =
      Pattern.compile("(\\d{1,2})-(\\p{Alpha}{3})-(\\d{4}|\\d{2})");

  /** A narrow column breaks a month without a hyphen. */
  private static final Pattern WORDED =
      Pattern.compile("(\\p{Alpha}[\\p{Alpha} ]*\\.?)\\s(\\d{1,2}, \\d{4})");

  /** What stands for no day. */
  static final String[] ABSENT = {"-", "–", "—", "N/A", "n/a", "NA", "Unknown", "unknown", "None"};

  private PrintedDay() {}

  /** What stands for no value in a cell. */
  public static String[] absent() {
    return ABSENT.clone();
  }

  /** Sets the day that a cell names, none where it says so; else complains and names the forms. */
  public static void into(RowBuilder row, Column column, String printed) {
    if (printed.isBlank() || List.of(ABSENT).contains(printed)) {
      row.set(column, null);
      return;
    }
    Optional<LocalDate> day = read(printed);
    if (day.isPresent()) {
      row.set(column, day.get());
    } else {
      row.complain(column.name(), printed, "is no day; known forms: " + FORMS);
    }
  }

  /** The day that a cell names; years of two digits are of this century up to 50. */
  static Optional<LocalDate> read(String printed) {
    String text = printed.replaceAll("\\s*([/,])\\s*", "$1").replace(",", ", ").strip();
    if (text.contains("/")) {
      text = text.replace(" ", "");
    }
    Matcher slashed = SHORT_YEAR.matcher(text);
    if (slashed.matches()) {
      text = slashed.group(1) + "/" + slashed.group(2) + "/" + year(slashed.group(3));
    }
    Matcher dashed = DASHED.matcher(text);
    if (dashed.matches()) {
      text = dashed.group(2) + " " + dashed.group(1) + ", " + year(dashed.group(3));
    }
    Matcher worded = WORDED.matcher(text);
    if (worded.matches()) {
      text = worded.group(1).replace(" ", "") + " " + worded.group(2);
    }
    return PrintedDate.day(text);
  }

  private static String year(String digits) {
    return digits.length() == 4 ? digits : (Integer.parseInt(digits) > 50 ? "19" : "20") + digits;
  }
}
