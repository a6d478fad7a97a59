package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SparkVersionTest {
  @Test
  void anOlderSparkIsToldWhichVersionsWork() {
    assertThatThrownBy(() -> SparkVersion.require("3.5.6"))
        .hasMessageContaining("Cannot run on Spark 3.5.6: versions 4.0, 4.1 and 4.2 work")
        .hasMessageContaining("Scala 2.13");
  }

  @Test
  void theOneAtHandWorks() {
    assertThatCode(SparkVersion::require).doesNotThrowAnyException();
    assertThatCode(() -> SparkVersion.require("4.0.1")).doesNotThrowAnyException();
  }
}
