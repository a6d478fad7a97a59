package org.detaineroutcomes.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever became of a warehouse, a command that reads it ends with one message. */
@Tag("road")
class HostileReleasesTest {
  @TempDir Path folder;

  static List<Hostile> gallery() {
    return HostileReleases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gallery")
  void itIsRefusedInWords(Hostile hostile) throws Exception {
    hostile.assertRefused(new SmallJob(folder));
  }
}
