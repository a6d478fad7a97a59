package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowPanelTest {
  private static final long MICROS_OF_2014 = 1_388_534_400_000_000L;
  private static final long MICROS_A_YEAR = 365L * 86_400 * 1_000_000;

  @TempDir Path folder;

  /** Two units in two years, the second without its last outcome. */
  private Path written() throws IOException {
    Path file = folder.resolve("panel.feather");
    try (BufferAllocator memory = new RootAllocator();
        VarCharVector unit = new VarCharVector("unit", memory);
        DateDayVector day = new DateDayVector("day", memory);
        TimeStampMicroTZVector moment = new TimeStampMicroTZVector("moment", memory, "UTC");
        UInt4Vector cohort = new UInt4Vector("cohort", memory);
        Float8Vector y = new Float8Vector("y", memory);
        ListVector tags = ListVector.empty("tags", memory)) {
      UnionListWriter lists = tags.getWriter();
      for (int row = 0; row < 4; row++) {
        int year = row % 2;
        unit.setSafe(row, (row < 2 ? "a" : "b").getBytes(StandardCharsets.UTF_8));
        day.setSafe(row, (int) LocalDate.of(2014 + year, 1, 1).toEpochDay());
        moment.setSafe(row, MICROS_OF_2014 + year * MICROS_A_YEAR);
        cohort.setSafe(row, row < 2 ? 2015 : 0);
        if (row < 3) {
          y.setSafe(row, row + 0.5);
        }
        lists.setPosition(row);
        lists.startList();
        lists.integer().writeInt(row);
        lists.endList();
      }
      tags.setValueCount(4);
      VectorSchemaRoot table = VectorSchemaRoot.of(unit, day, moment, cohort, y, tags);
      table.setRowCount(4);
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          ArrowFileWriter writer = new ArrowFileWriter(table, null, channel)) {
        writer.writeBatch();
      }
    }
    return file;
  }

  @Test
  void aPanelIsReadWithDaysMomentsUnsignedNumbersAndGaps() throws IOException {
    Path file = written();
    for (String time : List.of("day", "moment")) {
      PanelData panel = PanelFiles.read(file, PanelSpec.of("unit", time, "cohort", "y"));

      assertThat(panel.outcome()).as(time).containsExactly(0.5, 1.5, 2.5);
    }
  }

  @Test
  void aColumnOfListsIsRefusedOnlyIfItIsAskedFor() throws IOException {
    Path file = written();

    assertThatThrownBy(() -> PanelFiles.read(file, PanelSpec.of("unit", "day", "cohort", "tags")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("column 'tags' holds lists or structs");
  }

  @Test
  void aFileThatIsCutOffIsRefusedInOneMessage() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    for (int kept = 8; kept < whole.length; kept += 97) {
      Path cut = Files.write(folder.resolve("cut.arrow"), Arrays.copyOf(whole, kept));

      assertThatThrownBy(() -> PanelFiles.read(cut, PanelSpec.of("unit", "day", "cohort", "y")))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("it cannot be read as Arrow");
    }
  }
}
