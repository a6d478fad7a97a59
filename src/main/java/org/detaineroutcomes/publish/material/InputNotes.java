package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.words.SourceWords;

/** The notes of a table that rest on its inputs: source, edition and coverage. */
public final class InputNotes {
  private InputNotes() {}

  /** Notes for what rests on the inputs of the tables named; on all of them where none is. */
  public static TableNotes of(Material material, String estimand, Collection<String> tables) {
    List<InputRecord> inputs =
        material.run().inputs().stream()
            .filter(InputRecord::inForce)
            .filter(input -> tables.isEmpty() || tables.contains(input.table()))
            .toList();
    return new TableNotes(
        estimand,
        source(material, inputs),
        edition(material, inputs),
        coverage(material, inputs),
        List.of());
  }

  private static String source(Material material, List<InputRecord> inputs) {
    String publishers =
        inputs.stream()
            .map(input -> SourceWords.publisher(input.format()))
            .distinct()
            .collect(Collectors.joining("; "));
    String made =
        material
            .job()
            .simulate()
            .map(
                s ->
                    "synthetic country, seed " + s.seed() + ", " + s.scale() + "; in the form of: ")
            .orElse("");
    return publishers.isEmpty() ? "none of the inputs of this job" : made + publishers;
  }

  private static String edition(Material material, List<InputRecord> inputs) {
    Map<String, TreeSet<String>> dated = new LinkedHashMap<>();
    inputs.stream()
        .filter(input -> !input.edition().isEmpty())
        .forEach(i -> dated.computeIfAbsent(i.table(), t -> new TreeSet<>()).add(i.edition()));
    List<String> parts = new ArrayList<>();
    dated.forEach((table, days) -> parts.add(table + " known from " + String.join(", ", days)));
    if (inputs.stream().anyMatch(input -> input.edition().isEmpty())) {
      parts.add((parts.isEmpty() ? "" : "others: ") + "no edition stated; the files as digested");
    }
    if (!material.run().asKnown().isEmpty()) {
      parts.add("as known on " + material.run().asKnown());
    }
    return parts.isEmpty() ? "no input" : String.join("; ", parts);
  }

  private static String coverage(Material material, List<InputRecord> inputs) {
    List<String> parts = new ArrayList<>();
    material
        .job()
        .panel()
        .filter(panel -> !material.rows(Samples.MEMBERS).isEmpty())
        .map(panel -> SourceWords.window(material.names(), panel))
        .ifPresent(parts::add);
    inputs.stream()
        .flatMap(input -> SourceWords.coverage(input.format()).stream())
        .distinct()
        .forEach(parts::add);
    return parts.isEmpty() ? "the rows of the inputs named below" : String.join("; ", parts);
  }
}
