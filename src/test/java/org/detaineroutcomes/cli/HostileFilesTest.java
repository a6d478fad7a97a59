package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a command is given, it ends soon, with one message and an exit code of the README. */
@Tag("road")
class HostileFilesTest {
  @TempDir Path folder;

  static List<Hostile> gallery() throws Exception {
    List<Hostile> all = new ArrayList<>(HostileTexts.all());
    all.addAll(HostileBooks.all());
    all.addAll(HostilePanels.all());
    all.addAll(HostileJobs.all());
    all.addAll(HostilePaths.all());
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gallery")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void itIsRefusedInWords(Hostile hostile) throws Exception {
    hostile.assertRefused(new SmallJob(folder));
  }

  @Test
  void thereAreMoreThanAHundred() throws Exception {
    assertThat(gallery()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(gallery().stream().map(Hostile::kind)).doesNotHaveDuplicates();
  }
}
