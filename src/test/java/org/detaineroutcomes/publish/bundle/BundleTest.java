package org.detaineroutcomes.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.store.Integrity;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableFile;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  private static final String ID = "20260101T000000000Z-0123abcd";

  @TempDir Path folder;

  @Test
  void itHoldsWhatMayLeaveAndNamesWhatIsWithheld() throws IOException {
    Path archive = bundle("Nothing of a person.");

    String measures = text(archive, "results/measures/measures.csv");
    String joined = text(archive, "marts/joined/joined.csv");

    assertThat(measures.lines().filter(line -> line.contains(",numerator"))).isNotEmpty();
    assertThat(joined.lines().filter(line -> line.startsWith("01001")))
        .singleElement()
        .asString()
        .contains(",120,")
        .endsWith(",");
    assertThat(joined.lines().filter(line -> line.startsWith("01003")))
        .singleElement()
        .asString()
        .endsWith("detainers_issued; detainers_declined");
    assertThat(joined.lines().filter(line -> line.startsWith("01005") && line.endsWith(",")))
        .as("of a year with one such unit the next goes too")
        .isEmpty();
    assertThat(text(archive, "README.md")).contains("| `marts/joined` | 8 |");
    assertThat(text(archive, "CITATION.cff")).contains("version: \"0123abcd0123\"");
    assertThat(text(archive, "counties.geojson")).contains("\"county_fips\":\"01001\"", "Autauga");
    assertThat(text(archive, "LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.contains("staged") || name.contains("core/"))
          .isSorted();
    }
  }

  /** Two declines of a state whose other counties are printed would be one in each of two. */
  @Test
  void ofCountsThatAreFewEvenTogetherAThirdGoesWithThem() throws IOException {
    String joined = text(bundle("Nothing of a person."), "marts/joined/joined.csv");

    assertThat(joined.lines().filter(line -> line.startsWith("05") && !line.endsWith(",")))
        .extracting(line -> line.substring(0, 5))
        .containsExactly("05001", "05003", "05005");
  }

  @Test
  void aRatioThatRestsOnFewPeopleDoesNotLeave() throws IOException {
    String estimates = text(bundle("Nothing of a person."), "results/estimates/estimates.csv");

    assertThat(estimates).contains("logit").contains("0.4054651").doesNotContain("1.7917595");
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    assertThat(Files.readAllBytes(bundle("Text."))).isEqualTo(Files.readAllBytes(bundle("Text.")));
  }

  @Test
  void thePackageDescribesEveryTableWithItsDigest() throws IOException {
    Path archive = bundle("Text.");

    JsonNode root = new ObjectMapper().readTree(text(archive, "datapackage.json"));

    assertThat(root.path("resources").findValuesAsText("path"))
        .contains("results/measures/measures.csv", "counties.geojson", "codebook.csv");
    for (JsonNode resource : root.path("resources")) {
      assertThat(resource.path("hash").asText()).matches("sha256:[0-9a-f]{64}");
      assertThat(resource.path("bytes").asLong())
          .isEqualTo(bytes(archive, resource.path("path").asText()).length);
    }
  }

  @Test
  void anUnpackedBundleIsVerifiedByItself() throws IOException {
    Path unpacked = unpack(bundle("Text."));

    Release release = Warehouse.find("nowhere", unpacked.toString());

    assertThat(release.manifest().isShared()).isTrue();
    assertThat(Integrity.of(release).problems()).isEmpty();
    Files.writeString(unpacked.resolve("codebook.csv"), "changed");
    assertThat(Integrity.of(release).problems())
        .singleElement()
        .asString()
        .contains("Cannot vouch for codebook.csv");
  }

  @Test
  void aFolderOfTheMachineOrAnAlienNumberStopsIt() {
    assertThatThrownBy(() -> bundle("read from /home/ana/detainers.csv"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot bundle report/index.html: it holds a folder of this machine")
        .hasMessageNotContaining("ana");
    assertThatThrownBy(() -> bundle("DOE, JANE A123456789"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a number in the form of an alien number")
        .hasMessageNotContaining("JANE");
  }

  @Test
  void theJobLosesTheFoldersOfTheMachine() {
    assertThat(
            SharedManifest.withoutFolders(
                """
                - {path: /home/ana/x.csv, format: csv}
                - {path: C:\\Users\\ana\\y.csv}
                - {path: s3a://ana-bucket/in/z.csv}
                - {path: real/crime/a_*.csv}
                """))
        .isEqualTo(
            """
            - {path: x.csv, format: csv}
            - {path: y.csv}
            - {path: z.csv}
            - {path: real/crime/a_*.csv}
            """);
  }

  private Path bundle(String page) throws IOException {
    Path warehouse = Files.createTempDirectory(folder, "warehouse");
    Path at = warehouse.resolve("releases/" + ID);
    Manifest manifest = Fixture.manifest();
    manifest.schemaVersion = Manifest.SCHEMA_VERSION;
    manifest.job = "demo";
    manifest.report.clear();
    manifest.report.put("index.html", sha256(page));
    Map<Table, List<TableRow>> tables = new HashMap<>(Fixture.tables());
    tables.put(Joined.TABLE, joined());
    List<TableRow> estimates = new ArrayList<>(tables.get(Estimates.TABLE));
    estimates.addAll(ratios());
    tables.put(Estimates.TABLE, estimates);
    tables.put(RegressionCategories.TABLE, categories());
    for (Map.Entry<Table, List<TableRow>> table : tables.entrySet()) {
      List<List<Object>> rows = table.getValue().stream().map(TableRow::values).toList();
      String name = table.getKey().layer().folder() + "/" + table.getKey().name();
      TableFile file = new TableFile(table.getKey());
      manifest.tables.put(name, file.digest(rows));
      write(at.resolve(name).resolve("part-00000.parquet"), file.bytes(rows));
    }
    write(at.resolve("report/index.html"), page.getBytes(StandardCharsets.UTF_8));
    write(at.resolve("manifest.json"), manifest.toJson().getBytes(StandardCharsets.UTF_8));
    Path archive = warehouse.resolve("bundle.zip");
    Bundle.of(
            new Warehouse(warehouse.toString()).open(ID),
            Fixture.job(Map.of()),
            List.of(warehouse.toString()),
            java.util.Optional.empty())
        .write(archive);
    return archive;
  }

  /** Of Baker and Curry, each beside Adams. */
  private static List<TableRow> ratios() {
    Rows rows =
        new Rows(Estimates.TABLE)
            .always(PanelFields.OUTCOME, "declined")
            .always(EstimateFields.ESTIMATOR, "logit")
            .always(Estimates.TERM_KIND, TermKind.COEFFICIENT.code())
            .always(EstimateFields.TERM, "category")
            .always(Estimates.DIMENSION, EstimateDimension.CATEGORY.code())
            .always(Estimates.PART_OF, "county");
    rows.row(
        EstimateFields.ID, "E1", Estimates.MEMBER, "Baker", EstimateFields.ESTIMATE, 1.7917595);
    rows.row(
        EstimateFields.ID, "E2", Estimates.MEMBER, "Curry", EstimateFields.ESTIMATE, 0.4054651);
    return rows.list();
  }

  private static List<TableRow> categories() {
    Rows rows =
        new Rows(RegressionCategories.TABLE)
            .always(RegressionCategories.REGRESSION, "E1")
            .always(EstimateFields.N_CLUSTERS, 12L);
    Object[][] all = {
      {"all", "", CategoryRole.USED, 300L, 80L},
      {"county", "Adams", CategoryRole.REFERENCE, 100L, 40L},
      {"county", "Baker", CategoryRole.ESTIMATED, 90L, 4L},
      {"county", "Curry", CategoryRole.ESTIMATED, 110L, 36L}
    };
    for (Object[] each : all) {
      rows.row(
          RegressionCategories.COVARIATE,
          each[0],
          RegressionCategories.CATEGORY,
          each[1],
          RegressionCategories.ROLE,
          ((CategoryRole) each[2]).code(),
          DetainerFields.DETAINERS,
          each[3],
          RegressionCategories.WITH_OUTCOME,
          each[4]);
    }
    return rows.list();
  }

  private static List<TableRow> joined() {
    Rows rows =
        new Rows(Joined.TABLE).always(DateFields.YEAR, 2012).always(PlaceFields.STATE, "AL");
    joined(
        rows,
        new Object[][] {
          {"01001", 120L, 20L}, {"01003", 30L, 3L}, {"01005", 40L, 12L}, {"01007", 50L, 15L}
        });
    rows.always(PlaceFields.STATE, "AR");
    joined(
        rows,
        new Object[][] {
          {"05001", 25L, 1L}, {"05003", 26L, 1L}, {"05005", 30L, 12L}, {"05007", 60L, 15L}
        });
    return rows.list();
  }

  private static void joined(Rows rows, Object[][] units) {
    for (Object[] unit : units) {
      rows.row(
          PanelFields.UNIT_ID,
          unit[0],
          PlaceFields.COUNTY_FIPS,
          unit[0],
          Panels.PERIOD_INDEX,
          2012,
          JoinedDetainers.ISSUED,
          unit[1],
          JoinedDetainers.DECLINED,
          unit[2]);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static String text(Path archive, String path) throws IOException {
    return new String(bytes(archive, path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path archive, String path) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.getInputStream(zip.getEntry("demo-0123abcd0123/" + path)).readAllBytes();
    }
  }

  private Path unpack(Path archive) throws IOException {
    Path to = Files.createTempDirectory(folder, "unpacked");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        write(to.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
      }
    }
    return to.resolve("demo-0123abcd0123");
  }
}
