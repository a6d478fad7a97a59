package org.detaineroutcomes.words;

/** What the codebook says beside its columns. */
public final class CodebookWords {
  public static final String SEARCH = "Search by column, table or meaning";
  public static final String TABLES = "Tables";
  public static final String WHOLE =
      "These are the tables of results and the joined table of counties or other units by period."
          + " Every column, with those of the tables that stay with the analyst, is in";

  private CodebookWords() {}

  /** How much there is. */
  public static String size(int tables, int columns) {
    return PlaceWords.count(tables, "table", "tables")
        + ", "
        + PlaceWords.count(columns, "column", "columns")
        + ".";
  }
}
