package org.detaineroutcomes.words.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a report is cited.
 *
 * @param dated begins with the year of the data, as an ISO day does; empty if nothing dates them
 * @param key the result key, which stays with the same content
 */
public record CitationWords(String title, String job, String dated, String key) {
  public static final String HEADING = "How to cite";
  public static final String BIBTEX = "BibTeX";
  public static final String KEY =
      "The result key is made of the inputs, the job and the code. Whoever runs the same again gets"
          + " the same key; a report with another key has other content.";

  private static final String PROJECT = "Detainer Outcomes and Public Safety";
  private static final int YEAR = 4;
  private static final Pattern LAST_YEAR = Pattern.compile(".*\\b(\\d{4})\\b");
  private static final int SHORT = 12;

  /** One line, as the American Psychological Association has it. */
  public String line() {
    return PROJECT
        + ". ("
        + year("n.d.")
        + "). "
        + title
        + " [Data release]. Result key "
        + key
        + ".";
  }

  /** An entry of BibTeX. */
  public String bibtex() {
    return "@misc{"
        + job.replaceAll("[^A-Za-z0-9-]", "-")
        + "-"
        + key.substring(0, Math.min(SHORT, key.length()))
        + ",\n  author = {{"
        + PROJECT
        + "}},\n  title = {{"
        + escaped(title)
        + "}},\n  year = {"
        + year("")
        + "},\n  note = {Data release, result key "
        + key
        + "}\n}";
  }

  private String year(String none) {
    return dated.length() < YEAR ? none : dated.substring(0, YEAR);
  }

  /** "2016" of "2010 to 2016" and of "January 2010 to July 2016"; empty if no year is named. */
  public static String lastYear(String window) {
    Matcher last = LAST_YEAR.matcher(window);
    return last.find() ? last.group(1) : "";
  }

  private static String escaped(String text) {
    return text.replace("\\", "").replaceAll("([&%$#_{}])", "\\\\$1");
  }
}
