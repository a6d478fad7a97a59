package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** Every format there is: adding one is its class and a line here. */
public final class Formats {
  private static final List<Format> ALL =
      List.of(
          new MarkdownFormat(),
          new CsvFormat(),
          new HtmlFormat(),
          new XlsxFormat(),
          new DocxFormat(),
          new LatexFormat(),
          new PasteFormat(),
          new FigureFormat());

  private Formats() {}

  /** The names, in the order in which they are listed to users. */
  public static List<String> names() {
    return ALL.stream().map(Format::name).toList();
  }

  /**
   * The formats of these names, and the figures that pages link to.
   *
   * @throws Failure naming every unknown one and the nearest known
   */
  public static List<Format> named(List<String> names) {
    Problems problems = new Problems();
    List<Format> found = new ArrayList<>();
    for (String name : withFigures(names)) {
      ALL.stream()
          .filter(format -> format.name().equals(name))
          .findFirst()
          .ifPresentOrElse(found::add, () -> problems.add(unknown(name)));
    }
    problems.throwIfAny();
    return List.copyOf(found);
  }

  private static List<String> withFigures(List<String> names) {
    return names.contains(HtmlFormat.NAME)
        ? Stream.concat(names.stream(), Stream.of(FigureFormat.NAME)).distinct().toList()
        : names;
  }

  private static Problem unknown(String name) {
    return Problem.usage(
        "publish: formats",
        "Cannot publish as '" + name + "': no such format",
        Near.hint(name, names()));
  }
}
