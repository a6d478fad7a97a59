package org.detaineroutcomes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void theSameNameMeansTheSameThingInEveryTable() {
    Map<String, String> meanings = new HashMap<>();
    List<String> differing = new ArrayList<>();
    for (Table table : everyTable()) {
      for (Column column : table.columns()) {
        String said = column.type() + " " + column.unit() + " " + column.meaning();
        String before = meanings.putIfAbsent(column.name(), said);
        if (before != null && !before.equals(said)) {
          differing.add(table.name() + "." + column.name() + ": " + said + " / " + before);
        }
      }
    }
    assertThat(meanings).hasSizeGreaterThan(50);
    assertThat(differing).isEmpty();
  }

  @Test
  void noTwoTablesHaveTheSameName() {
    Set<String> names = new HashSet<>();
    assertThat(everyTable()).allSatisfy(table -> assertThat(names.add(table.name())).isTrue());
  }

  @Test
  void everyColumnSaysWhatItMeansAndEveryTableWhatARowIs() {
    for (Table table : everyTable()) {
      assertThat(table.grain()).isNotBlank();
      assertThat(table.columns()).allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
    }
  }

  @Test
  void everyStagedTableEndsWithWhereItsRowsCameFrom() {
    assertThat(everyTable())
        .filteredOn(table -> table.layer() == Layer.STAGED)
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.columns()).endsWith(provenance()));
  }

  @Test
  void meaningAndUnitTravelAsTheComment() {
    StructType type = Populations.TABLE.structType();

    assertThat(type.apply("population").getComment().get())
        .isEqualTo("Resident population [residents]");
  }

  @Test
  void aValueOutOfItsBoundsIsNamedWithTheBound() {
    assertThat(Places.YEAR.complaint(1066)).contains("year 1066 is below 1900");
    assertThat(Places.YEAR.complaint(2014)).isEmpty();
    assertThat(Places.COUNTY_FIPS.complaint("1001"))
        .contains("county_fips '1001' does not have the form \\d{5}");
    assertThat(Places.YEAR.mandatory().complaint(null)).contains("year is empty");
  }

  private static Column[] provenance() {
    return Provenance.COLUMNS.toArray(Column[]::new);
  }

  /** Every table declared in this package, found by its type. */
  private static List<Table> everyTable() {
    List<Table> tables = new ArrayList<>();
    for (JavaClass found : new ClassFileImporter().importPackages("org.detaineroutcomes.schema")) {
      for (Field field : found.reflect().getDeclaredFields()) {
        if (field.getType() == Table.class && Modifier.isStatic(field.getModifiers())) {
          tables.add(value(field));
        }
      }
    }
    return tables;
  }

  private static Table value(Field field) {
    try {
      field.setAccessible(true);
      return (Table) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
