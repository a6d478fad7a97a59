package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionTest {
  @Test
  void aManifestThatDoesNotSayIsOfTheFirstVersion() {
    assertThat(Manifest.fromJson("{\"release\": \"r\"}", "here").schemaVersion).isEqualTo(1);
  }

  @Test
  void aReleaseThatIsBegunHasTheVersionOfTheCode(@TempDir Path dir) {
    Manifest manifest = new Manifest();
    manifest.resultKey = "0123456789";
    Release release = new Warehouse(dir.toString()).begin(manifest);

    assertThat(release.manifest().schemaVersion).isEqualTo(Manifest.SCHEMA_VERSION);
    assertThat(Manifest.fromJson(release.manifest().toJson(), "here").schemaVersion).isEqualTo(5);
  }
}
