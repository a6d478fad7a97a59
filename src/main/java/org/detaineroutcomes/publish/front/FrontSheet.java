package org.detaineroutcomes.publish.front;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.arms.ArmGlance;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.words.front.ComparisonFrontWords;
import org.detaineroutcomes.words.front.FrontWords;

/**
 * The page that opens a report, before it is laid out.
 *
 * @param title what was found
 * @param standfirst the same in a few sentences
 * @param window which time the data are of; empty if that is not known
 * @param parts tables and figures, each with what is said of it
 * @param doubts what speaks against it, a sentence each
 */
record FrontSheet(
    String title, List<String> standfirst, String window, List<Part> parts, List<String> doubts) {
  /** More of them are read by nobody. */
  static final int MOST_DOUBTS = 3;

  FrontSheet {
    standfirst = List.copyOf(standfirst);
    parts = List.copyOf(parts);
    doubts = doubts.stream().limit(MOST_DOUBTS).toList();
  }

  /**
   * A table or a figure.
   *
   * @param heading one line
   * @param note what must be read with it; empty for nothing
   * @param bars whether the first column of numbers is drawn as bars
   * @param quote what it shows, in one sentence that can be quoted; empty for none
   */
  record Part(String heading, String note, String quote, Optional<Block> block, boolean bars) {
    static Part of(String heading, String note, String quote, Block block) {
      return new Part(heading, note, quote, Optional.of(block), false);
    }

    /** The map of a report; none where it has none. */
    static Optional<Part> map(Report report) {
      return FrontFigures.map(report)
          .map(map -> of(FrontWords.MAP, "", FrontFigures.sentence(map), map));
    }

    /** Groups side by side; none if a release has fewer than two. */
    static Optional<Part> arms(Material material) {
      return ArmGlance.of(material)
          .map(table -> of(ComparisonFrontWords.ARMS, ArmGlance.note(material), "", table));
    }

    /** The same with a bar beside each number of the first column of numbers. */
    Part withBars() {
      return new Part(heading, note, quote, block, true);
    }
  }
}
