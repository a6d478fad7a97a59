package org.detaineroutcomes.words;

import java.util.Optional;
import org.detaineroutcomes.model.Zeros;

/** What is said of the files of a report that can be taken from it. */
public final class DataWords {
  public static final String LEAD =
      "Everything here lies beside this page: the links work without a network.";
  public static final String READ = "How to read it";
  public static final String READ_FROM =
      "Paths are from the folder of the report. Each table has its notes beside it, in a file whose"
          + " name ends in -metadata.json.";
  public static final String CITE = "How to cite it";
  public static final String KEY =
      "The result key stays with the same content: the same inputs, job and code give the same key,"
          + " and other content has another.";
  public static final String WITHHELD = "What is withheld, and why";
  public static final String FILES = "Files";

  private DataWords() {}

  /**
   * What kind of file a reader takes from a report; empty for pages and for what belongs to them.
   */
  public static Optional<String> kind(String path) {
    if (path.endsWith("-metadata.json")
        || path.endsWith(".html")
        || path.startsWith("figures/narrow/")) {
      return Optional.empty();
    }
    if (path.startsWith("tables/")) {
      return Optional.of("Tables");
    }
    if (path.startsWith("figures/")) {
      return Optional.of("Figures and their numbers");
    }
    return path.contains("/") || path.endsWith(".json")
        ? Optional.empty()
        : Optional.of("Whole report and codebook");
  }

  /** What a file is. */
  public static String title(String path) {
    int dot = path.lastIndexOf('.');
    return switch (path.substring(dot + 1)) {
      case "csv" -> path.equals("codebook.csv") ? "every column of every table" : "numbers, CSV";
      case "md" -> "the report in plain text (Markdown)";
      case "xlsx" -> "all tables in a workbook";
      case "docx" -> "the report as a document for word processors";
      case "tex" -> "tables in LaTeX";
      case "svg" -> "figure, drawn in lines (SVG)";
      case "png" -> "figure, in dots (PNG)";
      case "zip" -> "all of it in one file";
      default -> "";
    };
  }

  /** How large a table is, before the size of its file. */
  public static String size(int rows, int columns) {
    return PlaceWords.count(rows, "row", "rows")
        + ", "
        + PlaceWords.count(columns, "column", "columns")
        + " · ";
  }

  /** A line to cite a report by. */
  public static String citation(String title, String resultKey) {
    return FormatWords.PROJECT + ". “" + title + "”. Result key " + resultKey + ".";
  }

  /** What is left out of tables and files, after the rule of a report. */
  public static String withheld(int below, Zeros zeros) {
    return DisclosureWords.rule(below, zeros) + " Rows about persons are in no file.";
  }

  /**
   * What readers lose by counts that are withheld beside small ones, and what a simpler choice
   * would have lost.
   */
  public static String lost(int counts, long people, int simplyCounts, long simplyPeople) {
    return "Beside small counts "
        + beside(counts, people)
        + (counts == 1 ? " is" : " are")
        + " withheld. Taking the smallest other number of each sum from which a small count follows"
        + " would have withheld "
        + beside(simplyCounts, simplyPeople)
        + ", without a proof that nothing follows from the rest.";
  }

  private static String beside(int counts, long people) {
    return (counts == 0
            ? "no further count"
            : Thousands.count(counts) + " further count" + (counts == 1 ? "" : "s"))
        + (counts == 0 ? "" : " (" + Thousands.count(people) + " if added up)");
  }
}
