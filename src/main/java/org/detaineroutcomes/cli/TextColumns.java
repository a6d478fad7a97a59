package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.PanelWhole;
import org.detaineroutcomes.estimate.PanelWords;
import org.detaineroutcomes.stats.Parallel;

/** The columns of a piece of a text. */
record TextColumns(int rows, Map<String, TextWords> words, Map<String, TextNumbers> numbers) {
  static TextColumns of(Map<String, TextKind> kinds) {
    Map<String, TextWords> words = new LinkedHashMap<>();
    Map<String, TextNumbers> numbers = new LinkedHashMap<>();
    kinds.forEach(
        (column, kind) -> {
          if (kind != TextKind.NUMBERS) {
            words.put(column, new TextWords());
          }
          if (kind != TextKind.WORDS) {
            numbers.put(column, new TextNumbers());
          }
        });
    return new TextColumns(0, words, numbers);
  }

  TextColumns withRows(int count) {
    return new TextColumns(count, words, numbers);
  }

  /** What takes the cells of a column. */
  TextCells[] takers(String column) {
    return Stream.<TextCells>of(words.get(column), numbers.get(column))
        .filter(cells -> cells != null)
        .toArray(TextCells[]::new);
  }

  /** The columns of all pieces, each whole. */
  static PanelWhole joined(List<TextColumns> pieces) {
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
          TextColumns piece = pieces.get(p);
          numbers.forEach(
              (column, to) ->
                  System.arraycopy(
                      piece.numbers().get(column).values(), 0, to, start[p], piece.rows()));
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

  /** The code among {@code all} of each piece's own codes; words in the order of the text. */
  private static int[][] codes(String column, List<TextColumns> pieces, List<String> all) {
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
}
