package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The columns of a panel that were read whole, by name: what stands for words as words, what is
 * counted with as numbers, of which NaN is missing. A covariate is either.
 *
 * @param rows how many
 */
public record PanelWhole(int rows, Map<String, PanelWords> words, Map<String, double[]> numbers) {
  /** The columns that stand for words whatever their cells hold. */
  public static List<String> named(PanelSpec spec) {
    List<String> named = new ArrayList<>();
    named.add(spec.unit());
    named.add(spec.time());
    named.add(spec.cohort());
    named.addAll(spec.clusters());
    named.add(spec.groups());
    return named.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** The columns that are counted with, without the covariates. */
  public static List<String> counted(PanelSpec spec) {
    List<String> counted = new ArrayList<>();
    counted.add(spec.outcome());
    counted.add(spec.treated());
    counted.add(spec.weights());
    counted.add(spec.offset());
    counted.addAll(spec.coordinates());
    return counted.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** Whether a unit has no name, or one whose bytes are no text. */
  public static boolean isBadUnit(String word) {
    return word.isEmpty() || word.indexOf('\uFFFD') >= 0;
  }

  PanelTable table(PanelSpec spec) {
    PanelTable table = new PanelTable(spec);
    table.unit.take(words.get(spec.unit()));
    table.time.take(
        spec.time() == null ? new PanelWords(List.of("1"), new int[rows]) : words.get(spec.time()));
    if (spec.cohort() != null) {
      table.cohort.take(adopted(words.get(spec.cohort())));
    }
    take(spec.outcome(), table.outcome);
    take(spec.treated(), table.treated);
    take(spec.weights(), table.weights);
    take(spec.offset(), table.offset);
    for (int c = 0; c < table.coordinates.size(); c++) {
      take(spec.coordinates().get(c), table.coordinates.get(c));
    }
    for (int c = 0; c < table.covariates.size(); c++) {
      String column = spec.covariates().get(c);
      PanelColumns.Mixed to = table.covariates.get(c);
      Optional.ofNullable(numbers.get(column))
          .ifPresentOrElse(to::take, () -> to.take(words.get(column)));
    }
    for (int c = 0; c < table.clusters.size(); c++) {
      table.clusters.get(c).take(words.get(spec.clusters().get(c)));
    }
    if (spec.groups() != null) {
      table.groups.take(words.get(spec.groups()));
    }
    return table;
  }

  private void take(String column, PanelColumns.Numbers to) {
    if (column != null) {
      to.take(numbers.get(column));
    }
  }

  /** The same with every word for never as the empty one. */
  private static PanelWords adopted(PanelWords cohort) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    int[] of =
        cohort.words().stream()
            .map(word -> PanelColumns.isNever(word) ? "" : word)
            .mapToInt(
                word -> {
                  codes.putIfAbsent(word, codes.size());
                  return codes.get(word);
                })
            .toArray();
    return new PanelWords(
        List.copyOf(codes.keySet()), Arrays.stream(cohort.codes()).map(c -> of[c]).toArray());
  }
}
