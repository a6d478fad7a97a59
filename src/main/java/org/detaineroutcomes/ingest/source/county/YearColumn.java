package org.detaineroutcomes.ingest.source.county;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * A column of a wide file that holds one measure in one year.
 *
 * @param heading as printed, such as {@code POPESTIMATE2014}
 * @param measure what stands before the year, such as {@code POPESTIMATE}
 * @param year the year in it
 */
record YearColumn(String heading, String measure, int year) {
  private static final Pattern MEASURE_AND_YEAR = Pattern.compile("(.*?)_?((?:19|20)\\d{2})");

  /**
   * The columns of some measures, in the file's order, whatever its years.
   *
   * @throws Failure naming every measure that has no year at all
   */
  static List<YearColumn> of(CsvTable table, InputFile file, List<String> measures) {
    List<YearColumn> found =
        table.headings().stream()
            .map(MEASURE_AND_YEAR::matcher)
            .filter(Matcher::matches)
            .map(m -> new YearColumn(m.group(), m.group(1), Integer.parseInt(m.group(2))))
            .filter(column -> measures.contains(column.measure()))
            .toList();
    List<Problem> missing =
        measures.stream()
            .filter(measure -> found.stream().noneMatch(c -> c.measure().equals(measure)))
            .map(measure -> missing(file, measure, table.headings()))
            .toList();
    if (!missing.isEmpty()) {
      table.close();
      throw new Failure(missing);
    }
    return found;
  }

  private static Problem missing(InputFile file, String measure, List<String> headings) {
    return Problem.input(
        file.name() + ", heading row",
        "Cannot read "
            + file.name()
            + " as "
            + file.input().format()
            + ": no column '"
            + measure
            + "' followed by a year",
        "the file has: " + String.join(", ", headings));
  }
}
