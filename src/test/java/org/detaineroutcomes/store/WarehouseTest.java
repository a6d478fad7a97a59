package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnDoc;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Quarantine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new Warehouse(folder.toString());
  }

  @Test
  void aReaderSeesTheReleaseBeforeUntilTheNewOneIsPublished() {
    Release first = begin();
    warehouse.publish(first);
    Release second = begin();

    assertThat(warehouse.currentId()).contains(first.id());
    warehouse.publish(second);
    assertThat(warehouse.currentId()).contains(second.id());
    assertThat(warehouse.published()).containsExactly(first.id(), second.id());
  }

  @Test
  void whatACrashLeftIsNamedAndClearedAndCurrentStays() throws IOException {
    Release first = begin();
    warehouse.publish(first);
    Release crashed = begin();
    Files.writeString(
        folder.resolve("releases/" + crashed.id() + "/running"),
        Owner.ofThisProcess().host() + " 999999999 2020-01-01T00:00:00Z");

    assertThat(warehouse.clearAbandoned()).containsExactly(crashed.id());
    assertThat(folder.resolve("releases/" + crashed.id())).doesNotExist();
    assertThat(warehouse.currentId()).contains(first.id());
  }

  @Test
  void aRunOfALivingProcessIsLeftAlone() {
    begin();

    assertThat(warehouse.clearAbandoned()).isEmpty();
  }

  @Test
  void aPausedReleaseWaitsForTheNextVerb() {
    Release paused = begin();
    paused.finish("ingest");
    warehouse.pause(paused);

    assertThat(warehouse.clearAbandoned()).isEmpty();
    assertThat(warehouse.resume("test", "ingest").id()).isEqualTo(paused.id());
    assertThatThrownBy(() -> warehouse.resume("test", "panel"))
        .hasMessageContaining("no release on which 'panel' is done");
  }

  @Test
  void aPausedReleaseWithOtherColumnsIsPassedOver() {
    Release paused = begin();
    paused.manifest().schemaVersion = 2;
    paused.finish("panel");
    warehouse.pause(paused);

    assertThatThrownBy(() -> warehouse.resume("test", "panel"))
        .hasMessageContaining("no release on which 'panel' is done");
  }

  @Test
  void theDigestDependsOnContentNotOnOrderOrFiles() {
    Release one = begin();
    one.write(Residents.TABLE, residents(1, row("36001", 2014), row("36003", 2014)));
    Release other = begin();
    other.write(Residents.TABLE, residents(2, row("36003", 2014), row("36001", 2014)));
    Release third = begin();
    third.write(Residents.TABLE, residents(1, row("36003", 2014), row("36001", 2015)));

    assertThat(one.manifest().tables).isEqualTo(other.manifest().tables);
    assertThat(one.manifest().tables).isNotEqualTo(third.manifest().tables);
  }

  @Test
  void aDuplicateKeyIsRefusedWithTheRowsThatHaveIt() {
    Release release = begin();

    assertThatThrownBy(
            () ->
                release.write(
                    Residents.TABLE, residents(1, row("36001", 2014), row("36001", 2014))))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.CHECK))
        .hasMessageContaining("1 duplicate keys (area_fips, year)")
        .hasMessageContaining("[36001, 2014]");
  }

  @Test
  void aBrokenRuleIsRefusedWithTheValue() {
    Release release = begin();

    assertThatThrownBy(() -> release.write(Residents.TABLE, residents(1, row("3601", 2014))))
        .hasMessageContaining("area_fips '3601' is not two or five digits");
  }

  @Test
  void rowsAndCommentsComeBackWithoutSpark() {
    Release release = begin();
    release.write(Residents.TABLE, residents(1, row("36001", 2014)));

    ParquetFooter footer = ParquetFooter.of(release.files(Residents.TABLE).get(0));
    assertThat(TableRow.of(release, Residents.TABLE))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text(Residents.AREA_FIPS)).isEqualTo("36001");
              assertThat(row.whole(DateFields.YEAR)).isEqualTo(2014);
              assertThat(row.count(PlaceFields.POPULATION)).isEqualTo(1000);
              assertThat(row.text(PlaceFields.POPULATION_SOURCE)).isEqualTo("BEA");
              assertThat(row.text(Provenance.FILE)).isEqualTo("a.csv");
            });
    assertThat(footer.grain()).isEqualTo(Residents.TABLE.grain());
    assertThat(footer.caveats()).isEqualTo(Residents.TABLE.caveats());
    assertThat(footer.columns().get(2).comment()).isEqualTo("Resident population [residents]");
  }

  @Test
  void whatAColumnIsComesBackFromTheFooterAndInSpark() {
    Release release = begin();
    release.write(Residents.TABLE, residents(1, row("36001", 2014)));

    assertThat(ParquetFooter.of(release.files(Residents.TABLE).get(0)).columns())
        .isEqualTo(Residents.TABLE.columns().stream().map(ColumnDoc::of).toList());
    assertThat(
            SPARK
                .read()
                .parquet(release.files(Residents.TABLE).get(0).getParent().toString())
                .schema()
                .apply("population")
                .getComment()
                .get())
        .isEqualTo("Resident population [residents]");
  }

  @Test
  void theCodebookNamesTheTableThatAColumnComesFrom() {
    Release release = begin();
    release.write(Residents.TABLE, residents(1, row("36001", 2014)));
    release.read(SPARK, Residents.TABLE);
    Table made =
        new Table(
            Layer.MARTS,
            "made",
            "one area",
            List.of(Residents.AREA_FIPS),
            List.of(
                Residents.AREA_FIPS,
                Column.count("doubled", "residents", "Twice the population; empty: none is known")),
            List.of(),
            false);
    release.write(
        made, SPARK.createDataFrame(List.of(RowFactory.create("36001", 2000L)), made.structType()));

    assertThat(Codebook.of(release, "marts/made").stream().map(row -> row.subList(2, 9)))
        .containsExactly(
            List.of(
                "area_fips",
                "string",
                "",
                "key",
                Residents.AREA_FIPS.meaning(),
                "core/residents",
                "never empty"),
            List.of(
                "doubled",
                "long",
                "residents",
                "",
                "Twice the population; empty: none is known",
                "made from core/residents",
                "empty: none is known"));
    assertThat(Codebook.of(release).stream().map(row -> row.get(0)).distinct())
        .containsExactly("residents", "made");
  }

  @Test
  void filesWithRowsAboutPeopleAreReadableByTheirOwnerOnly() throws IOException {
    Release release = begin();
    release.write(
        Quarantine.TABLE,
        SPARK.createDataFrame(
            List.of(
                RowFactory.create(
                    "detainers", "quarantined", "no date", "x", "a.csv", "00", null, null, 2L, 1)),
            Quarantine.TABLE.structType()));

    Path table = folder.resolve("releases/" + release.id() + "/staged/quarantine");
    try (Stream<Path> files = Files.list(table)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
    assertThat(Files.getPosixFilePermissions(table.getParent()))
        .as("the layer is its owner's alone")
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void anUnknownReleaseIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> warehouse.open("current"))
        .hasMessageContaining("Cannot open release 'current'")
        .hasMessageContaining("run a job first");
  }

  @Test
  void theManifestComesBackAsItWasWritten() {
    Release release = begin();
    release.write(Residents.TABLE, residents(1, row("36001", 2014)));
    release.writeReport("a.md", "text\n");
    release.writeReport("b.docx", new byte[] {80, 75, (byte) 0xff});
    warehouse.publish(release);

    Release opened = warehouse.open(release.id());
    assertThat(opened.manifest().toJson()).isEqualTo(release.manifest().toJson());
    assertThat(opened.readReport("a.md")).isEqualTo("text\n");
    assertThat(opened.digest("report/b.docx")).contains(opened.manifest().report.get("b.docx"));
  }

  private Release begin() {
    Manifest manifest = new Manifest();
    manifest.job = "test";
    manifest.resultKey = "0123456789abcdef";
    return warehouse.begin(manifest);
  }

  private static Row row(String fips, int year) {
    return RowFactory.create(fips, year, 1000L, "BEA", "a.csv");
  }

  private static Dataset<Row> residents(int partitions, Row... rows) {
    return SPARK
        .createDataFrame(List.of(rows), Residents.TABLE.structType())
        .repartition(partitions);
  }
}
