package org.detaineroutcomes.publish.format;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.figure.DrawnFigure;
import org.detaineroutcomes.publish.figure.FigureSource;
import org.detaineroutcomes.publish.figure.Figures;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;

/**
 * Every figure as SVG for wide and for narrow screens, as PNG and as CSV, a file each. Pages link
 * to them.
 */
final class FigureFormat implements Format {
  static final String NAME = "figures";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** Where a figure's file lies below the report's folder. */
  static String path(String id, String ending) {
    return "figures/" + id + "." + ending;
  }

  /** Where the same figure lies, laid out for narrow screens. */
  static String narrow(String id) {
    return path("narrow/" + id, "svg");
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Pixels take the longest: figures are drawn side by side and kept in the report's order. */
  @Override
  public List<Document> write(Report report) {
    List<Block> drawn =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Figures::isFigure)
            .toList();
    return drawn.parallelStream()
        .map(block -> files(block, FigureSource.of(block.notes(), report.resultKey())))
        .toList()
        .stream()
        .flatMap(files -> files)
        .toList();
  }

  private static Stream<Document> files(Block block, FigureSource source) {
    DrawnFigure figure = Figures.of(block, source);
    Stream<Document> maps =
        Figures.oneByOne(block, source).stream()
            .map(map -> Document.text(path(map.id(), "svg"), XML + map.svg() + "\n"));
    return Stream.concat(files(figure, block, source), maps);
  }

  private static Stream<Document> files(DrawnFigure figure, Block block, FigureSource source) {
    return Stream.of(
        Document.text(path(figure.id(), "svg"), XML + figure.svg() + "\n"),
        Document.text(narrow(block.id()), XML + Figures.narrow(block, source).svg() + "\n"),
        Document.binary(path(figure.id(), "png"), figure.png()),
        Document.text(path(figure.id(), "csv"), figure.csv()));
  }
}
