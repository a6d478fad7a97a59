package org.detaineroutcomes.words.front;

/**
 * How a report is cited.
 *
 * @param day ISO day of the data; empty if no input states one
 * @param key the result key, which stays with the same content
 */
public record CitationWords(String title, String job, String day, String key) {
  public static final String HEADING = "How to cite";
  public static final String BIBTEX = "BibTeX";
  public static final String KEY =
      "The result key is made of the inputs, the job and the code. Whoever runs the same again gets"
          + " the same key; a report with another key has other content.";

  private static final String PROJECT = "Detainer Outcomes and Public Safety";
  private static final int YEAR = 4;
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
    return day.length() < YEAR ? none : day.substring(0, YEAR);
  }

  private static String escaped(String text) {
    return text.replace("\\", "").replaceAll("([&%$#_{}])", "\\\\$1");
  }
}
