package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.stats.Parallel;

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
  private static boolean isBadUnit(String word) {
    return word.isEmpty() || word.indexOf('\uFFFD') >= 0;
  }

  /** Pieces below one another; their words need not differ, and their arrays may be longer. */
  public static PanelWhole joined(List<PanelWhole> pieces) {
    int[] start = new int[pieces.size() + 1];
    for (int p = 0; p < pieces.size(); p++) {
      start[p + 1] = Math.addExact(start[p], pieces.get(p).rows());
    }
    int rows = start[pieces.size()];
    Map<String, double[]> numbers = new LinkedHashMap<>();
    pieces.get(0).numbers().keySet().forEach(column -> numbers.put(column, new double[rows]));
    Map<String, PanelWords> words = new LinkedHashMap<>();
    Map<String, int[][]> codes = new LinkedHashMap<>();
    for (String column : pieces.get(0).words().keySet()) {
      List<String> all = new ArrayList<>();
      codes.put(column, codes(column, pieces, all));
      words.put(column, new PanelWords(all, new int[rows]));
    }
    Parallel.each(
        pieces.size(),
        p -> {
          PanelWhole piece = pieces.get(p);
          numbers.forEach(
              (column, to) ->
                  System.arraycopy(piece.numbers().get(column), 0, to, start[p], piece.rows()));
          words.forEach(
              (column, to) -> {
                int[] own = piece.words().get(column).codes();
                int[] code = codes.get(column)[p];
                for (int r = 0; r < piece.rows(); r++) {
                  to.codes()[start[p] + r] = code[own[r]];
                }
              });
        });
    return new PanelWhole(rows, words, numbers);
  }

  /** The code among {@code all} of each piece's own codes; words in the order of the rows. */
  private static int[][] codes(String column, List<PanelWhole> pieces, List<String> all) {
    Map<String, Integer> code = new HashMap<>();
    int[][] codes = new int[pieces.size()][];
    for (int p = 0; p < codes.length; p++) {
      List<String> own = pieces.get(p).words().get(column).words();
      codes[p] = new int[own.size()];
      for (int c = 0; c < codes[p].length; c++) {
        Integer known = code.putIfAbsent(own.get(c), all.size());
        if (known == null) {
          all.add(own.get(c));
        }
        codes[p][c] = known == null ? all.size() - 1 : known;
      }
    }
    return codes;
  }

  /** Whether a panel can be made of it: every unit has a name, and words are none of numbers. */
  public boolean isGood(PanelSpec spec) {
    return rows > 0
        && words.get(spec.unit()).words().stream().noneMatch(PanelWhole::isBadUnit)
        && spec.covariates().stream()
            .filter(column -> !numbers.containsKey(column))
            .flatMap(column -> words.get(column).words().stream())
            .allMatch(word -> word.isEmpty() || PanelCells.number(word).isEmpty());
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
