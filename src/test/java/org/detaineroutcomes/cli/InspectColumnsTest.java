package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InspectColumnsTest {
  @Test
  void aDeclaredTableIsDocumentedWithoutARelease() {
    assertThat(said(0, "inspect", "--columns", "joined", "--format", "csv"))
        .contains("table,layer,column,type,unit,key,meaning,source,if_empty,coverage,range,codes")
        .contains("joined,marts,detainers_on_permanent_residents,long,detainers,");
    assertThat(said(0, "inspect", "--columns", "detainers"))
        .contains("staged/detainers", "permanent_resident", "empty");
  }

  @Test
  void withoutAReleaseATableMustBeDeclared() {
    assertThat(said(2, "inspect", "--columns", "joind"))
        .contains("Cannot document table 'joind'", "did you mean 'joined'?");
    assertThat(said(2, "inspect")).contains("Cannot inspect: no release is named");
  }

  private static String said(int code, String... command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream to = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(to);
      System.setErr(to);
      assertThat(Main.run(command)).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
