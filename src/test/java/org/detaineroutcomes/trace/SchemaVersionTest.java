package org.detaineroutcomes.trace;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionTest {
  @TempDir Path folder;

  @Test
  void figuresAreReadFromTheSecondVersionOn() {
    assertThatThrownBy(() -> SchemaVersion.requireResults(release(1), "explain"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("schema version 1, and this code reads versions 2 to 5")
        .hasMessageContaining("use the code that made it");
    assertThatCode(() -> SchemaVersion.requireResults(release(2), "explain"))
        .doesNotThrowAnyException();
    assertThatCode(() -> SchemaVersion.requireResults(release(5), "explain"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SchemaVersion.requireResults(release(6), "explain"))
        .hasMessageContaining("schema version 6");
  }

  @Test
  void onlyAReleaseOfThisVersionIsDerivedAgain() {
    assertThatThrownBy(() -> SchemaVersion.requireAll(release(3), "derive again"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("schema version 3, and this code writes version 5");
    assertThatCode(() -> SchemaVersion.requireAll(release(5), "derive again"))
        .doesNotThrowAnyException();
  }

  private Release release(int version) {
    Manifest manifest = new Manifest();
    manifest.resultKey = "0123456789";
    Release release = new Warehouse(folder.toString()).begin(manifest);
    release.manifest().schemaVersion = version;
    return release;
  }
}
