package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.report.Report;

/** The report in a screenful of plain text, for the end of a run. */
public final class Summary {
  private static final int WIDTH = 96;
  private static final String INDENT = "  ";

  private Summary() {}

  /**
   * The summary.
   *
   * @param location where the report lies
   */
  public static String of(Report report, String location) {
    List<String> lines = new ArrayList<>();
    lines.add(report.title());
    report.banner().ifPresent(banner -> lines.addAll(wrapped(banner, "")));
    lines.add("");
    for (Report.Fact fact : report.facts()) {
      String detail = fact.detail().isEmpty() ? "" : " (" + fact.detail() + ")";
      lines.addAll(wrapped(fact.label() + ": " + fact.figure() + detail, INDENT));
    }
    if (!report.opening().isEmpty()) {
      lines.add("");
      report.opening().forEach(sentence -> lines.addAll(wrapped(sentence, "")));
    }
    if (!report.warnings().isEmpty()) {
      lines.add("");
      report.warnings().forEach(warning -> lines.addAll(wrapped("Note: " + warning, "")));
    }
    lines.add("");
    lines.add("Report: " + location);
    return String.join("\n", lines) + "\n";
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
        lines.add(line.toString());
        line = new StringBuilder(indent + INDENT);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
