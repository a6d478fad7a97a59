package org.detaineroutcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.detaineroutcomes.ingest.Sources;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.junit.jupiter.api.Test;

/**
 * Pages of columns are as the schema has them. {@code mvn test -Dtest=ColumnPagesTest
 * -Devidence.write=true} writes them anew.
 */
class ColumnPagesTest {
  @Test
  void thePageOfColumnsIsAsTheSchemaHasThem() throws IOException {
    CommittedPages.assertSame("csv-columns.md", ColumnPages.csvColumns());
  }

  @Test
  void thePageOfTheJoinedTableIsAsTheSchemaHasIt() throws IOException {
    CommittedPages.assertSame("joined-columns.md", ColumnPages.joinedColumns());
  }

  @Test
  void everyExampleOnThePageIsOneThatAJobMayHave() {
    assertThat(StagedTables.all())
        .allSatisfy(
            table ->
                assertThat(Sources.of("csv").orElseThrow().settings(ColumnPages.example(table)))
                    .as(table.name())
                    .isEmpty());
  }

  @Test
  void anyTableHasALineAColumn() {
    assertThat(ColumnPages.columns(Residents.TABLE).lines())
        .hasSize(2 + Residents.TABLE.columns().size())
        .anyMatch(
            line ->
                line.equals(
                    "| `population` | long | residents | Resident population | never empty |"
                        + " at least 0 |"));
  }
}
