package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.words.FigureWords;

/**
 * One estimation as a table that is read: its figure first, cells only if they are asked for.
 *
 * @param panel what the panel is called
 * @param rows the rows that are shown, the figure first
 * @param hidden how many are not
 * @param columns the columns that say something, by their place in {@link Estimate#COLUMNS}
 */
record EstimateTable(String panel, List<Estimate> rows, long hidden, List<Integer> columns) {
  private static final double LEVEL = 0.95;
  private static final int FEW_PARTS = 12;
  private static final String UNIT = "unit";

  /** Columns that stand above the table, or in the machine-readable formats alone. */
  private static final Set<String> ELSEWHERE =
      Set.of("outcome", "estimator", "term_kind", "statistic", UNIT);

  private static final Set<TermKind> CELLS =
      Set.of(TermKind.GROUP_TIME, TermKind.COHORT, TermKind.CALENDAR, TermKind.DIAGNOSTIC);

  /** Which rows are shown. */
  enum Extent {
    FIGURES,
    EVERYTHING
  }

  static EstimateTable of(String panel, Estimation estimation, Extent extent) {
    List<Estimate> all = new ArrayList<>(estimation.estimates());
    all.sort(Comparator.comparingInt(row -> rank(row)));
    long parts = all.stream().filter(row -> row.term().kind() == TermKind.PART).count();
    List<Estimate> figures =
        all.stream()
            .filter(row -> !CELLS.contains(row.term().kind()))
            .filter(row -> row.term().kind() != TermKind.PART || parts <= FEW_PARTS)
            .toList();
    List<Estimate> rows = extent == Extent.EVERYTHING || figures.isEmpty() ? all : figures;
    return new EstimateTable(panel, rows, (long) all.size() - rows.size(), columns(rows));
  }

  /** The figure, then other averages, then effects by event time; the rest as it stands. */
  private static int rank(Estimate row) {
    return switch (row.term().kind()) {
      case HEADLINE -> 0;
      case WHOLE_POPULATION, DIFFERENCE -> 1;
      case CHECK, ADJUSTED -> 4;
      case AVERAGE -> 2;
      default -> row.term().kind() == TermKind.EVENT_TIME ? 3 : 5;
    };
  }

  private static List<Integer> columns(List<Estimate> rows) {
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < Estimate.COLUMNS.size(); c++) {
      String column = Estimate.COLUMNS.get(c);
      int at = c;
      boolean any = rows.stream().anyMatch(row -> row.values().get(at) != null);
      boolean same =
          rows.stream().map(row -> row.values().get(at)).filter(Objects::nonNull).distinct().count()
              == 1;
      boolean elsewhere =
          ELSEWHERE.contains(column)
              ? !column.equals(UNIT) || same
              : column.startsWith("n_") && same;
      if (any && !elsewhere) {
        columns.add(c);
      }
    }
    return columns;
  }

  private Estimate first() {
    return rows.get(0);
  }

  /** The outcome, the estimator, and the figure where there is one. */
  String figure() {
    String name = first().outcome() + ", " + first().estimator();
    return headline()
        .map(
            row ->
                name
                    + ": "
                    + FigureWords.of(
                        Digits.rounded(row.estimate()),
                        printed(row.stdError()),
                        printed(row.confLow()),
                        printed(row.confHigh()),
                        row.pValue(),
                        LEVEL)
                    + (row.unit() == EstimateUnit.OUTCOME ? "" : ", " + unit(row)))
        .orElse(name);
  }

  private static String unit(Estimate row) {
    return row.unit().code().replace('_', ' ');
  }

  private Optional<Estimate> headline() {
    return Optional.of(first())
        .filter(row -> rank(row) <= 1 && row.isWhole() && row.estimate() != null);
  }

  private static String printed(Double value) {
    return value == null ? null : Digits.rounded(value);
  }

  /** What the first row rests on. */
  String sample() {
    String counts =
        FigureWords.sample(
            first().nObs(), first().nUnits(), first().nTreated(), first().nClusters());
    return panel + (counts.isEmpty() ? "" : ": " + counts);
  }

  String settings() {
    return first().specification().toString();
  }

  /** The names of the columns. */
  List<String> header() {
    return columns.stream().map(Estimate.COLUMNS::get).toList();
  }

  /** Whether a column holds words. */
  boolean isWords(int column) {
    return rows.stream().anyMatch(row -> row.values().get(column) instanceof String);
  }
}
