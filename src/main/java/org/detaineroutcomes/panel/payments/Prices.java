package org.detaineroutcomes.panel.payments;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.NominalReason;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.staged.PriceIndexes;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Consumer prices by year, to turn dollars of one year into dollars of another (CPI-U, annual
 * average).
 *
 * @param baseYear year in whose dollars constant amounts are; empty where there is no index
 */
record Prices(SortedMap<Integer, Double> index, Optional<Integer> baseYear) {
  /** The setting of the price index that names another base year than the latest. */
  static final String BASE_YEAR = "base_year";

  /**
   * The index of a release; its latest year is the base unless the input's options name another.
   *
   * @throws Failure with exit code 2 where the base year named is not in the index
   */
  static Prices of(Job job, Release release) {
    SortedMap<Integer, Double> index = new TreeMap<>();
    for (TableRow row : TableRow.of(release, PriceIndexes.TABLE)) {
      index.put(row.whole(DateFields.YEAR), row.number(PriceIndexes.CPI_U));
    }
    if (index.isEmpty()) {
      return new Prices(index, Optional.empty());
    }
    Optional<Integer> named =
        job.inputs().stream()
            .filter(input -> input.table().equals(PriceIndexes.TABLE.name()))
            .filter(input -> input.options().containsKey(BASE_YEAR))
            .map(input -> year(input, index))
            .findFirst();
    return new Prices(index, Optional.of(named.orElse(index.lastKey())));
  }

  private static Integer year(Job.Input input, SortedMap<Integer, Double> index) {
    String printed = input.options().get(BASE_YEAR);
    return index.keySet().stream()
        .filter(year -> year.toString().equals(printed))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    Problem.usage(
                        "job file, line " + input.line(),
                        "Cannot print dollars of " + printed + ": the price index has no such year",
                        Near.hint(
                            printed, index.keySet().stream().map(String::valueOf).toList()))));
  }

  /** Why an amount of a year stays in dollars of its time; empty where it need not. */
  Optional<NominalReason> reason(Integer year, boolean dated) {
    if (baseYear.isEmpty()) {
      return Optional.of(NominalReason.NO_PRICE_INDEX);
    }
    if (year == null) {
      return Optional.of(dated ? NominalReason.YEAR_OPEN : NominalReason.UNDATED);
    }
    return index.containsKey(year)
        ? Optional.empty()
        : Optional.of(NominalReason.YEAR_NOT_IN_INDEX);
  }

  /** An amount of a year in dollars of the base year. */
  double constant(double amount, int year) {
    return amount * index.get(baseYear.orElseThrow()) / index.get(year);
  }
}
