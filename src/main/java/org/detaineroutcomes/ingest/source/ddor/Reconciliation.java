package org.detaineroutcomes.ingest.source.ddor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;

/**
 * A job's word that a section may differ from the total its report states.
 *
 * @param section I or II
 * @param report first day of the report
 * @param stated the total that the report states
 * @param accepted what its rows add up to
 * @param reason why that is right
 */
record Reconciliation(
    Section section, LocalDate report, long stated, long accepted, String reason) {
  /** The option that holds them, as JSON: one object or several. */
  static final String OPTION = "reconcile";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of an input. */
  static List<Reconciliation> of(Job.Input input) {
    List<Reconciliation> all = new ArrayList<>();
    for (JsonNode node : nodes(input)) {
      all.add(
          new Reconciliation(
              Section.of(node.path("section").asText()).orElseThrow(),
              LocalDate.parse(node.path("report").asText()),
              node.path("stated").asLong(),
              node.path("accept").asLong(),
              node.path("reason").asText()));
    }
    return all;
  }

  /** What is wrong with those of an input. */
  static List<Problem> problems(Job.Input input) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode node : nodes(input)) {
      if (Section.of(node.path("section").asText())
          .filter(section -> section == Section.I || section == Section.II)
          .isEmpty()) {
        problems.add(problem(input, "section '" + node.path("section").asText() + "'", "I or II"));
      }
      if (day(node.path("report").asText()).isEmpty()) {
        problems.add(
            problem(input, "report '" + node.path("report").asText() + "'", "its first day"));
      }
    }
    return problems;
  }

  /**
   * That none of the reports of an input, of which there is at least one, is the one it is about.
   */
  Problem withoutReport(Job.Input input, SortedSet<LocalDate> reports) {
    LocalDate nearest =
        Collections.min(
            reports,
            Comparator.comparing(start -> Math.abs(ChronoUnit.DAYS.between(report, start))));
    return Problem.usage(
        "job file, line " + input.line(),
        "Cannot reconcile Section "
            + section
            + " of the report from "
            + report
            + ": none of the files at "
            + input.path()
            + " is that report; the nearest is the one from "
            + nearest,
        "give report: " + nearest + ", add the file, or remove reconcile:");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Problem problem(Job.Input input, String found, String expected) {
    return Problem.usage(
        "job file, line " + input.line(),
        "Cannot reconcile " + input.path() + ": " + found + " is none",
        "give " + expected);
  }

  private static List<JsonNode> nodes(Job.Input input) {
    String text = input.options().getOrDefault(OPTION, "[]");
    try {
      JsonNode tree = JSON.readTree(text);
      List<JsonNode> nodes = new ArrayList<>();
      if (tree.isArray()) {
        tree.forEach(nodes::add);
      } else {
        nodes.add(tree);
      }
      return nodes;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot read reconcile of " + input.path(), e);
    }
  }

  String sentence() {
    return "Section "
        + section
        + " states "
        + stated
        + ", its rows add up to "
        + accepted
        + ", accepted in the job file: "
        + reason;
  }
}
