package org.detaineroutcomes.publish.material;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.marts.TopicTables;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.TableRow;

/**
 * Which input tables the figures of a release go back to: a figure to the tables that its origins
 * name, a table to those that were read to write it, and so on down to the inputs. The list of
 * names that were placed has names of every input and no figure of any: it is not followed.
 */
public final class InputLineage {
  private static final String INPUT = Layer.STAGED.folder() + "/";
  private static final String NO_COVARIATES = "none";

  /** Tables with columns of many inputs, of which an estimate uses those of its outcome. */
  private static final Set<String> OF_MANY =
      Set.of(
          Joined.TABLE.path(),
          Panels.TABLE.path(),
          Samples.MEMBERS.path(),
          LadderSamples.TABLE.path(),
          CodedMembers.TABLE.path(),
          CodedUnits.TABLE.path());

  private final Map<String, ? extends Set<String>> readFor;
  private final Map<String, Set<String>> origins;

  private InputLineage(
      Map<String, ? extends Set<String>> readFor, Map<String, Set<String>> origins) {
    this.readFor = readFor;
    this.origins = origins;
  }

  static InputLineage of(Manifest manifest, List<TableRow> originRows) {
    Map<String, Set<String>> origins = new HashMap<>();
    for (TableRow row : originRows) {
      origins
          .computeIfAbsent(row.text(MeasureFields.FIGURE_ID), any -> new HashSet<>())
          .add(row.text(Origins.ROWS_OF));
    }
    return new InputLineage(manifest.lineage, origins);
  }

  /** Names of the input tables that these tables go back to, in their order. */
  public Set<String> of(Table... tables) {
    return inputs(Arrays.stream(tables).flatMap(this::sources), Set.of());
  }

  /** Names of the input tables that figures of a table go back to. */
  public Set<String> ofFigures(Table table, Collection<String> ids) {
    return inputs(ids.stream().flatMap(id -> sources(id, table)), Set.of());
  }

  /** Names of the input tables that an outcome goes back to, and the policies it is compared by. */
  public Set<String> ofOutcome(String outcome) {
    return inputs(tablesOf(outcome), Set.of(PlacedMeasures.TABLE.path()));
  }

  /** Names of the input tables that estimates of one or several outcomes go back to. */
  public Set<String> ofEstimates(Collection<EstimateLine> lines) {
    Stream<String> own =
        lines.stream()
            .flatMap(line -> origins.getOrDefault(line.id(), Set.of()).stream())
            .filter(table -> !OF_MANY.contains(table));
    Stream<String> outcomes =
        lines.stream().map(EstimateLine::outcome).distinct().flatMap(InputLineage::tablesOf);
    Set<String> unused =
        lines.stream().anyMatch(InputLineage::hasCovariates)
            ? Set.of()
            : Set.of(PlacedMeasures.TABLE.path());
    Stream<String> covariates =
        unused.isEmpty() ? Stream.of(PlacedMeasures.TABLE.path()) : Stream.empty();
    return inputs(Stream.of(own, outcomes, covariates).flatMap(each -> each), unused);
  }

  private static boolean hasCovariates(EstimateLine line) {
    return Panels.COUNTY_MEASURES.contains(line.outcome())
        || line.settings().estimator().stream()
            .filter(setting -> setting.key() == SettingKey.COVARIATES)
            .map(Setting::values)
            .anyMatch(values -> !values.isEmpty() && !values.equals(List.of(NO_COVARIATES)));
  }

  private static Stream<String> tablesOf(String outcome) {
    return TopicTables.ofOutcome(outcome).stream().map(Table::path);
  }

  private Stream<String> sources(Table table) {
    return origins.getOrDefault(table.path(), Set.of(table.path())).stream();
  }

  private Stream<String> sources(String figure, Table table) {
    Set<String> own = origins.get(figure);
    return own == null ? sources(table) : own.stream();
  }

  private Set<String> inputs(Stream<String> starts, Set<String> leftOut) {
    Set<String> inputs = new TreeSet<>();
    Set<String> seen = new HashSet<>(leftOut);
    seen.add(Resolutions.TABLE.path());
    Deque<String> open = new ArrayDeque<>(starts.toList());
    while (!open.isEmpty()) {
      String table = open.pop();
      if (!seen.add(table)) {
        continue;
      }
      if (table.startsWith(INPUT)) {
        inputs.add(table.substring(INPUT.length()));
      } else {
        open.addAll(readFor.containsKey(table) ? readFor.get(table) : Set.of());
      }
    }
    return inputs;
  }
}
