package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.words.SourceWords;

/** The notes of a table that rest on its inputs: source, edition and coverage. */
public final class InputNotes {
  private InputNotes() {}

  /** Notes for what is printed of some tables: the inputs that these go back to. */
  public static TableNotes of(Material material, String estimand, Table... tables) {
    return notes(material, estimand, material.lineage().of(tables), List.of());
  }

  /** Notes for figures of a table: the inputs that the figures go back to. */
  public static TableNotes ofFigures(
      Material material, String estimand, Table table, Collection<String> ids) {
    return notes(material, estimand, material.lineage().ofFigures(table, ids), List.of());
  }

  /** Notes for what rests on the whole panel of a job, and on these inputs. */
  public static TableNotes ofPanel(Material material, String estimand, Set<String> inputs) {
    return notes(material, estimand, inputs, window(material));
  }

  /** Notes for what is said of every input. */
  public static TableNotes ofAll(Material material, String estimand) {
    return notes(material, estimand, tables(material), List.of());
  }

  /** What must be known of what some inputs cover, a sentence each. */
  public static List<String> covered(Material material, Set<String> tables) {
    return material.run().inputs().stream()
        .filter(InputRecord::inForce)
        .filter(input -> tables.contains(input.table()))
        .flatMap(input -> SourceWords.coverage(input.format()).stream())
        .distinct()
        .map(SourceWords::covering)
        .toList();
  }

  private static Set<String> tables(Material material) {
    return material.run().inputs().stream().map(InputRecord::table).collect(Collectors.toSet());
  }

  private static TableNotes notes(
      Material material, String estimand, Set<String> tables, List<String> covered) {
    List<InputRecord> inputs =
        material.run().inputs().stream()
            .filter(InputRecord::inForce)
            .filter(input -> tables.contains(input.table()))
            .toList();
    return new TableNotes(
        estimand,
        source(material, inputs),
        edition(material, inputs),
        coverage(covered, inputs),
        List.of());
  }

  private static String source(Material material, List<InputRecord> inputs) {
    String publishers =
        inputs.stream()
            .map(input -> SourceWords.publisher(input.format()))
            .distinct()
            .collect(Collectors.joining("; "));
    return material
        .job()
        .simulate()
        .map(made -> SourceWords.made(made.seed(), made.scale(), publishers))
        .orElse(publishers.isEmpty() ? SourceWords.NO_INPUT : publishers);
  }

  private static String edition(Material material, List<InputRecord> inputs) {
    Map<String, TreeSet<String>> dated = new LinkedHashMap<>();
    inputs.stream()
        .filter(input -> !input.edition().isEmpty())
        .forEach(i -> dated.computeIfAbsent(i.table(), t -> new TreeSet<>()).add(i.edition()));
    List<String> parts = new ArrayList<>();
    dated.forEach(
        (table, days) ->
            parts.add(SourceWords.holding(table) + " known from " + String.join(", ", days)));
    if (inputs.stream().anyMatch(input -> input.edition().isEmpty())) {
      parts.add((parts.isEmpty() ? "" : "others: ") + "no edition stated");
    }
    if (!material.run().asKnown().isEmpty()) {
      parts.add("as known on " + material.run().asKnown());
    }
    return parts.isEmpty() ? "no input" : String.join("; ", parts);
  }

  private static List<String> window(Material material) {
    return material
        .job()
        .panel()
        .filter(panel -> !material.rows(Samples.MEMBERS).isEmpty())
        .map(panel -> SourceWords.window(material.names(), panel))
        .stream()
        .toList();
  }

  private static String coverage(List<String> covered, List<InputRecord> inputs) {
    List<String> parts = new ArrayList<>(covered);
    inputs.stream()
        .flatMap(input -> SourceWords.coverage(input.format()).stream())
        .distinct()
        .forEach(parts::add);
    return parts.isEmpty() ? "all that its sources hold" : String.join("; ", parts);
  }
}
