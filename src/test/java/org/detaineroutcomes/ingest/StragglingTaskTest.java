package org.detaineroutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StragglingTaskTest {
  private static final Table TABLE = Detainers.TABLE;

  @TempDir Path folder;

  @Test
  void aTaskThatIsRunTwiceAndEndsAfterTheTableIsAcceptedAddsNothingToIt() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("input.csv"),
            "date,lift_reason,det_facility,city,state,detainer_type\n"
                + "2014-06-24,Died,A JAIL,TRENTON,NEW JERSEY,I-247\n".repeat(3));
    Job.Input input = SourceReading.input("ice-detainers", Map.of(), Map.of(), Map.of(), Map.of());
    InputFile file = InputFile.of(text.toUri().toString(), "input.csv", 1, input);
    Manifest manifest = new Manifest();
    manifest.job = "made-by-hand";
    manifest.resultKey = "0123456789abcdef";
    Release release = new Warehouse(folder.resolve("warehouse").toString()).begin(manifest);
    String beside = folder.resolve("beside").toString();
    PieceTask task = new PieceTask(TABLE, file, null, release.emptyFolder(TABLE), beside, 0);

    release.accept(TABLE, List.of(task.run(0).kept()));
    task.run(1);

    assertThat(release.files(TABLE))
        .extracting(org.apache.hadoop.fs.Path::getName)
        .containsExactly("part-00000-0.zstd.parquet");
    release.finish("ingest");
    try (var left = Files.walk(Path.of(release.location()))) {
      assertThat(left.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("part-00000-0.zstd.parquet", "progress.json", "running");
    }
  }
}
