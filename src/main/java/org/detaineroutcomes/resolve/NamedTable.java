package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.store.TableRow;

/**
 * A staged table with the name of each row beside it, so that millions of rows are placed by a few
 * thousand names and one join.
 */
record NamedTable(Dataset<Row> rows) {
  private static final org.detaineroutcomes.schema.Column KIND = text("key_kind", "Its kind");
  private static final org.detaineroutcomes.schema.Column NAME = text("key_name", "As printed");
  private static final org.detaineroutcomes.schema.Column CITY = text("key_city", "Its town");
  private static final org.detaineroutcomes.schema.Column STATE = text("key_state", "Its state");
  private static final org.detaineroutcomes.schema.Column CODE = text("key_code", "Its codes");
  private static final org.detaineroutcomes.schema.Column NEED = text("key_need", "What it needs");
  private static final org.detaineroutcomes.schema.Column AMONG =
      text("key_file", "The file whose names tell a county from a city");
  private static final List<org.detaineroutcomes.schema.Column> KEY =
      List.of(KIND, NAME, CITY, STATE, CODE, NEED, AMONG);
  private static final org.detaineroutcomes.schema.Column TIMES =
      org.detaineroutcomes.schema.Column.count("times", "rows", "Rows that carry the name");

  /** Ways of placing a city that is a county, or several. */
  private static final Set<Method> WHOLE =
      EnumSet.of(Method.INDEPENDENT_CITY, Method.CITY_THAT_IS_ITS_COUNTIES);

  /** Columns that {@link #placed} adds, beside which the staged ones of the same meaning go. */
  static final org.detaineroutcomes.schema.Column PLACED_STATE =
      text("placed_state", "State of the name");

  static final org.detaineroutcomes.schema.Column PLACED_FIPS =
      text("placed_fips", "County of the name");

  /** What two rows of the same thing share, however each prints its name. */
  static final org.detaineroutcomes.schema.Column UNIT =
      text("placed_unit", "Codes of the counties meant, parts of merged and split ones apart");

  private static final Table ANSWERS =
      new Table(
          Layer.CORE,
          "answers",
          "one distinct name and where it was placed",
          KEY,
          Stream.concat(
                  KEY.stream(),
                  Stream.of(
                      PLACED_STATE,
                      PLACED_FIPS,
                      UNIT,
                      PlaceFields.COUNTY,
                      PlaceFields.RESOLUTION_METHOD,
                      DetainerFields.CUSTODY))
              .toList(),
          List.of(),
          false);

  private static org.detaineroutcomes.schema.Column text(String name, String meaning) {
    return org.detaineroutcomes.schema.Column.text(name, meaning);
  }

  /**
   * Counts of crime: counties by their name, agencies by theirs, a nation by none.
   *
   * @param untyped inputs whose rows don't say of which kind their place is
   */
  static NamedTable crimes(Dataset<Row> staged, UntypedInputs untyped) {
    Column level = PlaceFields.LEVEL.col();
    Column agency = level.isin("agency", "city");
    Column kind =
        when(level.equalTo("county"), NameQuery.Kind.COUNTY.name())
            .when(level.equalTo("city"), NameQuery.Kind.CITY.name())
            .when(level.equalTo("state"), NameQuery.Kind.STATE.name())
            .when(level.equalTo("agency"), NameQuery.Kind.AGENCY.name());
    return of(
        staged,
        kind,
        when(
                level.equalTo("agency"),
                coalesce(CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col()))
            .otherwise(PlaceFields.JURISDICTION.col()),
        lit(""),
        PlaceFields.STATE.col(),
        PlaceFields.COUNTY_FIPS.col(),
        when(agency, NameKey.Need.STATE.name()).otherwise(NameKey.Need.COUNTY.name()),
        when(level.equalTo("county").and(untyped.column()), Provenance.FILE.col()));
  }

  /** Detainers by facility, postal town and state. */
  static NamedTable detainers(Dataset<Row> staged) {
    return of(
        staged,
        lit(NameQuery.Kind.FACILITY.name()),
        DetainerFields.FACILITY.col(),
        PlaceFields.CITY.col(),
        coalesce(PlaceFields.STATE.col(), Detainers.STATE_PRINTED.col()),
        lit(""),
        lit(NameKey.Need.COUNTY.name()),
        lit(""));
  }

  private static NamedTable of(Dataset<Row> staged, Column... key) {
    Dataset<Row> named = staged;
    for (int i = 0; i < key.length; i++) {
      named = named.withColumn(KEY.get(i).name(), coalesce(key[i], lit("")));
    }
    return new NamedTable(named);
  }

  /** Places each distinct name once. */
  List<NameKey> place(PlacedNames names) {
    Map<NameKey, Long> keys = new LinkedHashMap<>();
    Column[] key = KEY.stream().map(org.detaineroutcomes.schema.Column::col).toArray(Column[]::new);
    Dataset<Row> distinct = rows.groupBy(key).agg(count(lit(1)).as(TIMES.name()));
    for (TableRow row : TableRow.all(distinct.collectAsList())) {
      if (!row.text(KIND).isEmpty()) {
        keys.put(
            new NameKey(
                NameQuery.Kind.valueOf(row.text(KIND)),
                row.text(NAME),
                row.text(CITY),
                row.text(STATE),
                row.text(CODE),
                NameKey.Need.valueOf(row.text(NEED)),
                row.text(AMONG)),
            row.count(TIMES));
      }
    }
    names.read(keys.keySet());
    keys.forEach(names::place);
    return List.copyOf(keys.keySet());
  }

  /** Every row with the place of its name; the staged state and county give way to it. */
  Dataset<Row> placed(SparkSession spark, List<NameKey> keys, PlacedNames names) {
    TableRowBuilder answer = new TableRowBuilder(ANSWERS);
    List<Row> placed = keys.stream().map(key -> row(answer, key, names)).toList();
    Dataset<Row> answers = spark.createDataFrame(placed, ANSWERS.structType());
    String[] key =
        KEY.stream().map(org.detaineroutcomes.schema.Column::name).toArray(String[]::new);
    return rows.join(functions.broadcast(answers), key, "left")
        .withColumn(PlaceFields.STATE.name(), coalesce(PLACED_STATE.col(), PlaceFields.STATE.col()))
        .withColumn(PlaceFields.COUNTY_FIPS.name(), PLACED_FIPS.col());
  }

  private static Row row(TableRowBuilder answer, NameKey key, PlacedNames names) {
    Resolution found = names.of(key);
    return answer
        .set(KIND, key.kind().name())
        .set(NAME, key.name())
        .set(CITY, key.city())
        .set(STATE, key.state())
        .set(CODE, key.code())
        .set(NEED, key.need().name())
        .set(AMONG, key.file())
        .set(PLACED_STATE, found.state().map(UsState::name).orElse(null))
        .set(PLACED_FIPS, found.county().map(Fips::code).orElse(null))
        .set(UNIT, unit(key, names))
        .set(PlaceFields.COUNTY, found.county().map(names::countyName).orElse(null))
        .set(PlaceFields.RESOLUTION_METHOD, found.method().map(Method::text).orElse(null))
        .set(DetainerFields.CUSTODY, names.custody(key.query()).text())
        .row();
  }

  /** The counties that are meant; without one, or for a city within one, the name as folded. */
  private static String unit(NameKey key, PlacedNames names) {
    Resolution found = names.of(key);
    boolean whole =
        key.kind() == NameQuery.Kind.COUNTY || found.method().filter(WHOLE::contains).isPresent();
    List<Fips> parts = names.parts(key);
    if (whole && !parts.isEmpty()) {
      return parts.stream().map(Fips::code).collect(Collectors.joining(";"));
    }
    return key.kind() == NameQuery.Kind.STATE
        ? found.state().map(UsState::name).orElse(key.name())
        : key.kind() == NameQuery.Kind.AGENCY ? key.name() : FoldedName.key(plain(key.name()));
  }

  /** "City of Austin" and "Austin city" are Austin; "Union City" is not Union. */
  private static String plain(String name) {
    return name.replaceFirst("^(City|CITY|Town|TOWN) (of|OF) ", "")
        .replaceFirst(" (city|town)$", "");
  }

  /** What identifies an agency: its ORI, else its name and state. */
  static Column agencyId() {
    Column printedWithPlace =
        CrimeFields.AGENCY
            .col()
            .startsWith(functions.concat(PlaceFields.JURISDICTION.col(), lit(", ")));
    Column name =
        when(printedWithPlace, PlaceFields.JURISDICTION.col())
            .otherwise(coalesce(CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col()));
    return coalesce(Crimes.ORI.col(), functions.concat_ws(", ", name, PlaceFields.STATE.col()))
        .as(CrimeCounts.AGENCY_ID.name());
  }
}
