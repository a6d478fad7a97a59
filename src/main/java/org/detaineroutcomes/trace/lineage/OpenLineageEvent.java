package org.detaineroutcomes.trace.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.schema.ColumnDoc;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.ParquetFooter;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.TableRow;

/**
 * The run that made a release as one event of OpenLineage 2-0-2: its inputs with their digests, its
 * tables with their columns, rows and digests. Files are named as they are below the inputs folder.
 */
public final class OpenLineageEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SPEC = "https://openlineage.io/spec/";
  private static final String PRODUCER = "urn:detainer-outcomes:";
  private static final String INPUTS = "inputs";
  private static final String WAREHOUSE = "warehouse";

  private final Release release;
  private final Manifest manifest;
  private final String producer;

  private OpenLineageEvent(Release release) {
    this.release = release;
    this.manifest = release.manifest();
    this.producer = PRODUCER + manifest.code.replaceAll("[^0-9A-Za-z.+-]", "-");
  }

  /** How a run ended. */
  public enum State {
    COMPLETE,
    /** Paused after a verb. */
    OTHER,
    FAIL
  }

  /**
   * The event as JSON.
   *
   * @param engine version of Spark, where it was started
   */
  public static String of(Release release, State state, Optional<String> engine, Instant ended) {
    OpenLineageEvent event = new OpenLineageEvent(release);
    try {
      return JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(event.tree(state, engine, ended))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> tree(State state, Optional<String> engine, Instant ended) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventTime", ended.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("producer", producer);
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    event.put("eventType", state.name());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put(
        "runId", UUID.nameUUIDFromBytes(release.id().getBytes(StandardCharsets.UTF_8)).toString());
    Map<String, Object> facets = new LinkedHashMap<>();
    engine.ifPresent(
        version ->
            facets.put(
                "processing_engine",
                facet("1-1-1", "ProcessingEngineRunFacet", "version", version, "name", "spark")));
    run.put("facets", facets);
    event.put("run", run);
    event.put("job", Map.of("namespace", "detainer-outcomes", "name", manifest.job));
    event.put("inputs", manifest.inputs.stream().map(this::input).toList());
    List<Object> outputs = new ArrayList<>();
    manifest.tables.forEach((table, digest) -> outputs.add(output(table, digest)));
    event.put("outputs", outputs);
    return event;
  }

  private Map<String, Object> input(InputRecord input) {
    Map<String, Object> dataset = dataset(INPUTS, input.file());
    dataset.put("facets", Map.of("version", version(input.sha256())));
    dataset.put(
        "inputFacets",
        Map.of(
            "dataQualityMetrics",
            facet(
                "1-0-3",
                "DataQualityMetricsInputDatasetFacet",
                "rowCount",
                input.rowsIn(),
                "bytes",
                input.bytes(),
                "columnMetrics",
                Map.of())));
    return dataset;
  }

  private Map<String, Object> output(String table, TableDigest digest) {
    Map<String, Object> dataset = dataset(WAREHOUSE, table);
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put("version", version(digest.digest()));
    List<Map<String, Object>> columns = columns(table);
    if (!columns.isEmpty()) {
      facets.put("schema", facet("1-2-0", "SchemaDatasetFacet", "fields", columns));
    }
    Map<String, Object> metrics = metrics(table);
    if (!metrics.isEmpty()) {
      facets.put(
          "dataQualityMetrics",
          facet(
              "1-0-1",
              "DataQualityMetricsDatasetFacet",
              "rowCount",
              digest.rows(),
              "columnMetrics",
              metrics));
    }
    dataset.put("facets", facets);
    dataset.put(
        "outputFacets",
        Map.of(
            "outputStatistics",
            facet("1-0-2", "OutputStatisticsOutputDatasetFacet", "rowCount", digest.rows())));
    return dataset;
  }

  private List<Map<String, Object>> columns(String table) {
    List<Path> files = release.filesOf(table);
    List<Map<String, Object>> fields = new ArrayList<>();
    if (!files.isEmpty()) {
      for (ColumnDoc column : ParquetFooter.of(files.get(0)).columns()) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type());
        field.put("description", column.comment());
        fields.add(field);
      }
    }
    return fields;
  }

  /** Ranges of the columns of a staged table that is not about persons. */
  private Map<String, Object> metrics(String table) {
    Map<String, Object> columns = new LinkedHashMap<>();
    Optional<Table> staged =
        StagedTables.all().stream()
            .filter(each -> each.path().equals(table))
            .filter(each -> !each.people())
            .findFirst();
    if (staged.isPresent()) {
      for (TableRow row : TableRow.of(release, DataQuality.TABLE)) {
        if (row.textOrEmpty(DataQuality.STAGED).equals(staged.get().name())) {
          add(row, columns);
        }
      }
    }
    return columns;
  }

  private static void add(TableRow row, Map<String, Object> columns) {
    QualityDimension dimension =
        row.constant(DataQuality.DIMENSION, QualityDimension.class).orElseThrow();
    Double value = row.number(DataQuality.VALUE);
    if (value == null) {
      return;
    }
    String column = row.textOrEmpty(DataQuality.COLUMN);
    if (dimension == QualityDimension.LOWEST) {
      metric(columns, column).merge("min", value, (a, b) -> Math.min((Double) a, (Double) b));
    } else if (dimension == QualityDimension.HIGHEST) {
      metric(columns, column).merge("max", value, (a, b) -> Math.max((Double) a, (Double) b));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> metric(Map<String, Object> columns, String column) {
    return (Map<String, Object>) columns.computeIfAbsent(column, c -> new LinkedHashMap<>());
  }

  private Map<String, Object> version(String digest) {
    return facet("1-0-1", "DatasetVersionDatasetFacet", "datasetVersion", digest);
  }

  private static Map<String, Object> dataset(String namespace, String name) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("namespace", namespace);
    dataset.put("name", name);
    return dataset;
  }

  private Map<String, Object> facet(String version, String name, Object... entries) {
    Map<String, Object> facet = new LinkedHashMap<>();
    facet.put("_producer", producer);
    facet.put("_schemaURL", SPEC + "facets/" + version + "/" + name + ".json#/$defs/" + name);
    for (int i = 0; i < entries.length; i += 2) {
      facet.put((String) entries[i], entries[i + 1]);
    }
    return facet;
  }
}
