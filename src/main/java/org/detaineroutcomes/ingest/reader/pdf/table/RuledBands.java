package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.ingest.reader.pdf.RuledLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/** The body of a table on one page, cut where rules run across it. */
final class RuledBands {
  private static final double SAME = 2;
  private static final double COVERED = 0.7;

  private RuledBands() {}

  /**
   * What stands between two rules that run across.
   *
   * @param top its upper edge
   * @param bottom its lower edge
   * @param words within
   * @param opened for each column, whether a rule parts it from the band above
   * @param ruledAbove true where its upper edge is a rule
   * @param ruledBelow true where its lower edge is a rule
   */
  record Band(
      double top,
      double bottom,
      List<Word> words,
      BitSet opened,
      boolean ruledAbove,
      boolean ruledBelow) {}

  /** A rule across, and the columns it covers. */
  private record Cut(double at, BitSet covered) {}

  /** Bands that hold a word, from the top. */
  static List<Band> of(
      ColumnEdges columns,
      List<Integer> anchors,
      List<RuledLine> across,
      double top,
      double bottom,
      List<Word> words) {
    List<Cut> cuts = cuts(columns, anchors, across, top, bottom);
    List<Band> bands = new ArrayList<>();
    BitSet opened = new BitSet();
    double from = top;
    boolean ruledAbove = false;
    for (int i = 0; i <= cuts.size(); i++) {
      double to = i < cuts.size() ? cuts.get(i).at() : bottom;
      List<Word> within = within(words, from, to);
      if (!within.isEmpty()) {
        bands.add(new Band(from, to, within, opened, ruledAbove, i < cuts.size()));
        opened = new BitSet();
      }
      if (i < cuts.size()) {
        opened.or(cuts.get(i).covered());
        ruledAbove = true;
      }
      from = to;
    }
    return bands;
  }

  /** Words whose middle lies between two heights. */
  static List<Word> within(List<Word> words, double from, double to) {
    return words.stream()
        .filter(word -> word.baseline() - 0.3 * word.size() > from)
        .filter(word -> word.baseline() - 0.3 * word.size() <= to)
        .toList();
  }

  private static List<Cut> cuts(
      ColumnEdges columns,
      List<Integer> anchors,
      List<RuledLine> across,
      double top,
      double bottom) {
    List<RuledLine> inside =
        across.stream()
            .filter(rule -> rule.at() >= top - SAME && rule.at() <= bottom + SAME)
            .sorted(Comparator.comparingDouble(RuledLine::at))
            .toList();
    List<Cut> cuts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= inside.size(); i++) {
      if (i == inside.size() || inside.get(i).at() - inside.get(i - 1).at() > SAME) {
        cut(columns, anchors, inside.subList(start, i), cuts);
        start = i;
      }
    }
    return cuts;
  }

  private static void cut(
      ColumnEdges columns, List<Integer> anchors, List<RuledLine> line, List<Cut> cuts) {
    BitSet covered = new BitSet();
    for (int c = 0; c < columns.count(); c++) {
      double share = 0;
      for (RuledLine rule : line) {
        share = Math.max(share, rule.covers(columns.left(c), columns.right(c)));
      }
      covered.set(c, share >= COVERED);
    }
    boolean parts =
        anchors.stream().allMatch(covered::get) || 2 * covered.cardinality() >= columns.count();
    if (parts) {
      cuts.add(new Cut(line.stream().mapToDouble(RuledLine::at).average().orElseThrow(), covered));
    }
  }
}
