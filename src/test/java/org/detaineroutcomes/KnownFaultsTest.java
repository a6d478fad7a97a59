package org.detaineroutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library is of a version with a fault that is listed, unless the list says why it stays. */
class KnownFaultsTest {
  private record Fault(
      String group, String artifact, String fixedIn, String advisory, String kept) {
    /** The version of it that stands in a class path; empty if none does. */
    Optional<String> found(String classPath) {
      Pattern jar =
          Pattern.compile(
              Pattern.quote("/" + group.replace('.', '/') + "/" + artifact + "/") + "([^/]+)/");
      Matcher matcher = jar.matcher(classPath);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isIn(String classPath) {
      return found(classPath)
          .filter(
              v -> fixedIn.equals("none") || Version.parse(v).compareTo(Version.parse(fixedIn)) < 0)
          .isPresent();
    }

    String words() {
      return group + ":" + artifact + " before " + fixedIn + ": " + advisory;
    }
  }

  @Test
  void theTreeHasNoVersionWithAFaultThatIsListed() throws IOException {
    List<Fault> faults = faults();

    assertThat(faults.stream().filter(fault -> fault.kept().isEmpty()))
        .filteredOn(fault -> fault.isIn(classPath()))
        .extracting(Fault::words)
        .isEmpty();
    assertThat(faults.stream().filter(fault -> !fault.kept().isEmpty()))
        .as("what stays with a reason, and goes from the list once it is raised")
        .allMatch(fault -> fault.isIn(classPath()));
  }

  @Test
  void anEarlierVersionWouldBeFound() {
    Fault fault = new Fault("org.yaml", "snakeyaml", "2.0", "CVE-2022-1471", "");

    assertThat(fault.isIn("/m2/repository/org/yaml/snakeyaml/1.33/snakeyaml-1.33.jar")).isTrue();
    assertThat(fault.isIn("/m2/repository/org/yaml/snakeyaml/2.0/snakeyaml-2.0.jar")).isFalse();
    assertThat(fault.isIn("/m2/repository/org/yaml/snakeyaml/2.4/snakeyaml-2.4.jar")).isFalse();
  }

  @Test
  void theListIsAboutLibrariesThatTheTreeHas() throws IOException {
    assertThat(faults())
        .filteredOn(fault -> fault.found(classPath()).isPresent())
        .hasSizeGreaterThan(20);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace(File.separatorChar, '/');
  }

  private static List<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    try (InputStream list = KnownFaultsTest.class.getResourceAsStream("/supply/known-faults.tsv")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(f -> faults.add(new Fault(f[0], f[1], f[2], f[3], f[4])));
    }
    return faults;
  }
}
