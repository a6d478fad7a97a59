package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.resolve.names.Resolution;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * A staged table with the name of each row beside it, so that millions of rows are placed by a few
 * thousand names and one join.
 */
record NamedTable(Dataset<Row> rows) {
  private static final List<String> KEY =
      List.of("key_kind", "key_name", "key_city", "key_state", "key_code", "key_need");

  /** Columns that {@link #placed} adds, beside which the staged ones of the same meaning go. */
  static final String PLACED_STATE = "placed_state";

  static final String PLACED_FIPS = "placed_fips";
  static final String CUSTODY = DetainerFields.CUSTODY.name();

  /** Counts of crime: counties by their name, agencies by theirs, a nation by none. */
  static NamedTable crimes(Dataset<Row> staged) {
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
        when(agency, NameKey.Need.STATE.name()).otherwise(NameKey.Need.COUNTY.name()));
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
        lit(NameKey.Need.COUNTY.name()));
  }

  private static NamedTable of(Dataset<Row> staged, Column... key) {
    Dataset<Row> named = staged;
    for (int i = 0; i < key.length; i++) {
      named = named.withColumn(KEY.get(i), coalesce(key[i], lit("")));
    }
    return new NamedTable(named);
  }

  /** Places each distinct name once. */
  List<NameKey> place(PlacedNames names) {
    List<NameKey> keys = new ArrayList<>();
    Column[] key = KEY.stream().map(functions::col).toArray(Column[]::new);
    for (Row row : rows.groupBy(key).agg(count(lit(1))).collectAsList()) {
      if (!row.getString(0).isEmpty()) {
        NameKey name =
            new NameKey(
                NameQuery.Kind.valueOf(row.getString(0)),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                NameKey.Need.valueOf(row.getString(5)));
        names.place(name, row.getLong(6));
        keys.add(name);
      }
    }
    return keys;
  }

  /** Every row with the place of its name; the staged state and county give way to it. */
  Dataset<Row> placed(SparkSession spark, List<NameKey> keys, PlacedNames names) {
    List<Row> placed = keys.stream().map(key -> row(key, names)).toList();
    Dataset<Row> answers = spark.createDataFrame(placed, type());
    return rows.join(functions.broadcast(answers), KEY.toArray(String[]::new), "left")
        .withColumn(
            PlaceFields.STATE.name(),
            coalesce(functions.col(PLACED_STATE), PlaceFields.STATE.col()))
        .withColumn(PlaceFields.COUNTY_FIPS.name(), functions.col(PLACED_FIPS));
  }

  private static Row row(NameKey key, PlacedNames names) {
    Resolution found = names.of(key);
    return RowFactory.create(
        key.kind().name(),
        key.name(),
        key.city(),
        key.state(),
        key.code(),
        key.need().name(),
        found.state().map(UsState::name).orElse(null),
        found.county().map(Fips::code).orElse(null),
        found.county().map(names::countyName).orElse(null),
        found.method().map(Method::text).orElse(null),
        names.custody(key.query()).text());
  }

  private static StructType type() {
    StructType type = new StructType();
    for (String column : KEY) {
      type = type.add(column, DataTypes.StringType);
    }
    return type.add(PLACED_STATE, DataTypes.StringType)
        .add(PLACED_FIPS, DataTypes.StringType)
        .add(PlaceFields.COUNTY.name(), DataTypes.StringType)
        .add(PlaceFields.RESOLUTION_METHOD.name(), DataTypes.StringType)
        .add(CUSTODY, DataTypes.StringType);
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
