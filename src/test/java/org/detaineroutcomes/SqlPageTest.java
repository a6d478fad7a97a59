package org.detaineroutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableFile;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements for Spark on the page about SQL run, and give the rows that they say. */
class SqlPageTest {
  private static final Pattern STATEMENT = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyStatementForSparkGivesRows() throws IOException {
    write(
        Estimates.TABLE,
        new Rows(Estimates.TABLE)
            .row(Estimates.TERM_KIND, "headline", EstimateFields.ESTIMATE, -48.6)
            .list());
    write(
        Joined.TABLE,
        new Rows(Joined.TABLE)
            .always(JoinFields.coverage(JoinTopic.CRIME), "complete")
            .always(PlaceFields.POPULATION, 100_000L)
            .always(FramePolicies.POLICY_ARM, "limiting")
            .row(DateFields.YEAR, 2012, violent(), 300L)
            .row(DateFields.YEAR, 2012, violent(), 100L)
            .list());
    String page = Files.readString(Path.of("docs/sql.md"));
    Matcher statement = STATEMENT.matcher(page.substring(page.indexOf("## Spark SQL")));

    int run = 0;
    while (statement.find()) {
      List<org.apache.spark.sql.Row> rows =
          LocalSpark.session()
              .sql(statement.group(1).replace("FOLDER", folder.toString()))
              .collectAsList();
      assertThat(rows).as(statement.group(1)).hasSize(1);
      run++;
      if (run == 2) {
        assertThat(rows.get(0).<Long>getAs("violent")).isEqualTo(400L);
        assertThat(rows.get(0).<Double>getAs("per_100k")).isEqualTo(200.0);
      }
    }
    assertThat(run).isEqualTo(2);
  }

  private static org.detaineroutcomes.schema.Column violent() {
    return Joined.TABLE.column("violent").orElseThrow();
  }

  private void write(Table table, List<TableRow> rows) throws IOException {
    Path at = folder.resolve(table.layer().folder() + "/" + table.name());
    Files.createDirectories(at);
    Files.write(
        at.resolve("part-0.parquet"),
        new TableFile(table).bytes(rows.stream().map(TableRow::values).toList()));
  }
}
