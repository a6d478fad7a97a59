package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Comet on the class path: mvn -Pcomet surefire:test -Dtest=CometTest. */
@Tag("road")
class CometTest {
  @TempDir Path folder;

  @Test
  void cometGivesTheDigestsOfSparksOwnEngine() throws IOException {
    assumeTrue(Comet.version().isPresent(), "Comet is not on the class path: mvn -Pcomet");
    Manifest own = run("own", Map.of(Sessions.SMALL_BYTES, "0", Comet.ENABLED, "false"));

    Manifest comet = run("comet", Map.of(Sessions.SMALL_BYTES, "0"));

    assertThat(comet.tables).isNotEmpty().isEqualTo(own.tables);
    assertThat(comet.report).isNotEmpty().isEqualTo(own.report);
  }

  @Test
  void itsLineNamesTheVersionAndTheWayBack() throws IOException {
    assumeTrue(Comet.version().isPresent(), "Comet is not on the class path: mvn -Pcomet");
    SmallJob job = new SmallJob(folder);

    SmallJob.Said said = with(Map.of(Sessions.SMALL_BYTES, "0"), () -> job.say("run", "--explain"));

    assertThat(said.exit()).isZero();
    assertThat(said.text())
        .contains("Queries run on Apache DataFusion Comet " + Comet.version().orElseThrow())
        .contains("DETAINER_JAVA_OPTS=-Dspark.comet.enabled=false")
        .contains("CometNativeScan")
        .contains("CometExchange");
  }

  private Manifest run(String name, Map<String, String> options) throws IOException {
    String warehouse = folder.resolve(name).toString();
    int exit =
        with(
            options,
            () ->
                Main.run("run", "jobs/your-four-files.yaml", "--quiet", "--warehouse", warehouse));
    assertThat(exit).isZero();
    return new Warehouse(warehouse).open("current").manifest();
  }

  /** One run with properties of the process, by which any job is taken for a large one. */
  private static <T> T with(Map<String, String> options, Step<T> step) throws IOException {
    options.forEach(System::setProperty);
    try {
      return step.take();
    } finally {
      options.keySet().forEach(System::clearProperty);
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }
}
