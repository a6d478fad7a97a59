package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves of itself beside its release. */
@Tag("road")
class RunLogRoadTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @TempDir Path folder;

  @Test
  void theLogHasALineForWhatEachVerbReadWroteAndTook() throws IOException {
    SmallJob job = SmallJob.published(folder);
    Release release = new Warehouse(job.warehouse().toString()).open("current");

    List<JsonNode> lines = lines(job, release.id() + ".jsonl");

    assertThat(lines.get(0).path("event").asText()).isEqualTo("run_begun");
    assertThat(lines.get(0).path("result_key").asText()).isEqualTo(release.manifest().resultKey);
    assertThat(of(lines, "verb_done").map(line -> line.path("verb").asText()))
        .containsExactly("ingest", "resolve", "panel", "join", "compare", "publish");
    JsonNode ingest = of(lines, "verb_done").findFirst().orElseThrow();
    assertThat(ingest.path("rows_in").asLong()).isEqualTo(24 + 2 + 24);
    assertThat(ingest.path("rows_out").asLong()).isGreaterThanOrEqualTo(50);
    assertThat(ingest.path("heap_peak_bytes").asLong()).isPositive();
    assertThat(of(lines, "spark_cost")).hasSize(6);
    assertThat(of(lines, "spark_cost").mapToLong(line -> line.path("tasks").asLong()).sum())
        .isPositive();
    assertThat(of(lines, "spark_cost")).allMatch(line -> line.has("spill_disk_bytes"));
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.path("event").asText()).isEqualTo("run_ended");
    assertThat(end.path("outcome").asText()).isEqualTo("completed");
    assertThat(end.path("tables").asInt()).isEqualTo(release.manifest().tables.size());
  }

  @Test
  void theLineageIsAnEventOfOpenLineageWithDigestsOfInputsAndTables() throws IOException {
    SmallJob job = SmallJob.published(folder);
    Release release = new Warehouse(job.warehouse().toString()).open("current");
    String text =
        Files.readString(job.warehouse().resolve("runs/" + release.id() + ".openlineage.json"));

    JsonNode written = JSON.readTree(text);
    OpenLineage.RunEvent read = JSON.readValue(text, OpenLineage.RunEvent.class);

    assertThat(required().validate(written)).isEmpty();
    assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(written);
    assertThat(read.getEventType()).isEqualTo(OpenLineage.RunEvent.EventType.COMPLETE);
    assertThat(read.getInputs().stream().map(OpenLineage.InputDataset::getName))
        .containsExactly("crimes.csv", "policies.csv", "population.csv");
    assertThat(read.getInputs().get(0).getFacets().getVersion().getDatasetVersion())
        .isEqualTo(release.manifest().inputs.get(0).sha256());
    OpenLineage.OutputDataset crimes =
        read.getOutputs().stream()
            .filter(output -> output.getName().equals("staged/crimes"))
            .findFirst()
            .orElseThrow();
    assertThat(crimes.getOutputFacets().getOutputStatistics().getRowCount()).isEqualTo(24);
    assertThat(crimes.getFacets().getSchema().getFields().get(0).getName())
        .isEqualTo("jurisdiction");
    assertThat(crimes.getFacets().getVersion().getDatasetVersion())
        .isEqualTo(release.manifest().tables.get("staged/crimes").digest());
    assertThat(text).doesNotContain(folder.toString(), System.getProperty("user.home"), "file:/");
  }

  @Test
  void aRunThatFailsSaysSoInFilesThatItsOwnerAloneCanRead() throws IOException {
    SmallJob job =
        new SmallJob(folder)
            .write(
                "crimes.csv",
                SmallJob.crimes().replace("Albany,County Total,2010", "Albany,County Total,MCMX"));

    assertThat(job.say("run").exit()).isEqualTo(4);

    List<Path> files;
    try (Stream<Path> runs = Files.list(job.warehouse().resolve("runs"))) {
      files = runs.sorted().toList();
    }
    assertThat(files).hasSize(2);
    for (Path file : files) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file)).doesNotContain("MCMX");
    }
    List<JsonNode> lines = lines(job, files.get(0).getFileName().toString());
    assertThat(lines.get(lines.size() - 1).path("outcome").asText()).isEqualTo("failed");
    assertThat(JSON.readTree(Files.readString(files.get(1))).path("eventType").asText())
        .isEqualTo("FAIL");
  }

  private static Stream<JsonNode> of(List<JsonNode> lines, String event) {
    return lines.stream().filter(line -> line.path("event").asText().equals(event));
  }

  private static List<JsonNode> lines(SmallJob job, String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(job.warehouse().resolve("runs").resolve(name))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static com.networknt.schema.JsonSchema required() throws IOException {
    try (InputStream rules =
        RunLogRoadTest.class.getResourceAsStream("/lineage/required.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(rules);
    }
  }
}
