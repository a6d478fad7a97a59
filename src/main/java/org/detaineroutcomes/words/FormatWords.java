package org.detaineroutcomes.words;

import java.util.Locale;

/** What every format says around tables and figures. */
public final class FormatWords {
  public static final String PROJECT = "Detainer outcomes and public safety";
  public static final String CARE = "Read with care";
  public static final String SECTIONS = "Sections";
  public static final String NOTES = "Notes";
  public static final String NOTES_BEFORE = "Notes ";
  public static final String NOTES_LEAD =
      "Tables, charts and sections give the numbers of those that belong to them.";
  public static final String FOR_ALL = "For all tables and charts of this section";
  public static final String FOR_SOME = "For those that give the number";
  public static final String NUMBERS = "The numbers in this figure";
  public static final String DOWNLOAD = "Download this figure: ";
  public static final String ONE_MAP = "One map at a time:";
  public static final String ALL_MAPS = "all side by side";
  public static final String ONE_OF_SEVERAL = "one of several maps";
  public static final String TABLE_NUMBER = "Table ";
  public static final String FIGURE_NUMBER = "Figure ";
  public static final String SYMBOL = "Symbol";
  public static final String SYMBOLS = "Symbols";
  public static final String MEANING = "Meaning";
  public static final String ZERO = "zero";
  public static final String COVER = "Cover";
  public static final String CONTENTS = "Contents";
  public static final String CONTENTS_LEAD =
      "Contents: every table, with a link to its sheet and the numbers of its notes.";
  public static final String NOTES_SHEET =
      "Notes: what the numbers are of, sources, editions, coverage and caveats.";
  public static final String SYMBOLS_LEAD =
      "Symbols: what stands where there is no number, or beside one.";
  public static final String IN_WORKBOOK =
      "Every other table of the report stands in the workbook report.xlsx, with its notes.";

  private FormatWords() {}

  /** The line above the title of a report. */
  public static String eyebrow(String name) {
    return PROJECT + " · " + name;
  }

  /** "Notes 3 to 17, for those that give the number". */
  public static String folded(int first, int last) {
    return NOTES_BEFORE + first + " to " + last + ", for those that give the number";
  }

  /** What a reader takes by a file of a figure: "SVG", or "numbers (CSV)". */
  public static String file(String ending) {
    return ending.equals("csv") ? "numbers (CSV)" : ending.toUpperCase(Locale.ROOT);
  }

  /** "Adoptions: 31 rows". */
  public static String rows(String title, int rows, String printed) {
    return title + ": " + printed + (rows == 1 ? " row" : " rows");
  }

  /** Where a very long table is. */
  public static String elsewhere(String printed) {
    return ": " + printed + " rows on a page of their own";
  }

  /** A warning on the cover of a workbook. */
  public static String careful(String warning) {
    return CARE + ": " + warning;
  }

  /** A figure of the whole report with its detail. */
  public static String fact(String label, String figure, String detail) {
    return label + ": " + figure + " (" + detail + ")";
  }

  /** What a result key is for. */
  public static String key(String resultKey) {
    return "Result key: " + resultKey + ". The same key, the same numbers.";
  }

  /** The foot of a printed page, before its number. */
  public static String foot(String resultKey) {
    return "Result key " + resultKey + ", page ";
  }

  /**
   * What follows the title of a table that is printed in parts.
   *
   * @param part from 0
   */
  public static String part(int part, int parts) {
    if (part > 0) {
      return ", continued: further columns";
    }
    return parts > 1 ? " (in " + parts + " parts, one below the other)" : "";
  }
}
