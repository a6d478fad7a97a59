package org.detaineroutcomes.publish.sources;

/** How a table is read, by tool: two lines each, beside the unpacked report. */
enum Snippets {
  PANDAS("Python, pandas", "import pandas as pd\ntable = pd.read_csv(\"%s\")"),
  R(
      "R",
      "path <- \"%s\"\ntable <- read.csv(path, fileEncoding = \"UTF-8-BOM\", check.names = FALSE)"),
  DUCKDB("DuckDB", "CREATE TABLE t AS SELECT * FROM read_csv('%s');\nSELECT count(*) FROM t;"),
  EXCEL(
      "Excel",
      "Open %s: numbers are numbers, and text is UTF-8.\n"
          + "Or take the workbook, if there is one below: a sheet a table, with notes.");

  private final String tool;
  private final String text;

  Snippets(String tool, String text) {
    this.tool = tool;
    this.text = text;
  }

  String tool() {
    return tool;
  }

  /** For a file of the report. */
  String of(String path) {
    return text.replace("%s", path);
  }
}
