package org.detaineroutcomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.PanelWhole;
import org.detaineroutcomes.estimate.PanelWords;

/** The columns of a piece of a text. */
record TextColumns(Map<String, TextWords> words, Map<String, TextNumbers> numbers) {
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
    return new TextColumns(words, numbers);
  }

  /** The columns once all their cells are taken. */
  PanelWhole whole(int rows) {
    Map<String, PanelWords> named = new LinkedHashMap<>();
    words.forEach((column, of) -> named.put(column, new PanelWords(of.words(), of.codes())));
    Map<String, double[]> counted = new LinkedHashMap<>();
    numbers.forEach((column, of) -> counted.put(column, of.values()));
    return new PanelWhole(rows, named, counted);
  }

  /** What takes the cells of a column. */
  TextCells[] takers(String column) {
    return Stream.<TextCells>of(words.get(column), numbers.get(column))
        .filter(cells -> cells != null)
        .toArray(TextCells[]::new);
  }
}
