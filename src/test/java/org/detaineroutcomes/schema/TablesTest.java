package org.detaineroutcomes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final List<Table> ALL = declared();

  @Test
  void aColumnNameMeansTheSameInEveryTable() {
    Map<String, TreeSet<String>> meanings = new TreeMap<>();
    for (Table table : ALL) {
      for (Column column : table.columns()) {
        meanings
            .computeIfAbsent(column.name(), name -> new TreeSet<>())
            .add(column.type() + ": " + column.comment());
      }
    }

    assertThat(meanings).isNotEmpty().allSatisfy((name, each) -> assertThat(each).hasSize(1));
  }

  @Test
  void noTwoTablesShareAName() {
    assertThat(ALL.stream().map(Table::name)).doesNotHaveDuplicates();
  }

  @Test
  void noColumnStandsTwiceInATable() {
    assertThat(ALL)
        .allSatisfy(
            table ->
                assertThat(table.columns().stream().map(Column::name))
                    .as(table.name())
                    .doesNotHaveDuplicates());
  }

  @Test
  void everyTableHasAGrainAndEveryColumnAMeaning() {
    assertThat(ALL)
        .allSatisfy(
            table -> {
              assertThat(table.grain()).isNotBlank();
              assertThat(table.columns()).allMatch(column -> !column.meaning().isBlank());
            });
  }

  private static List<Table> declared() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Table.class.getPackageName())
            .stream()
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(JavaClass::reflect)
            .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
            .filter(field -> field.getType() == Table.class)
            .flatMap(TablesTest::value)
            .collect(Collectors.toList());
  }

  private static Stream<Table> value(Field field) {
    try {
      field.setAccessible(true);
      return java.lang.reflect.Modifier.isStatic(field.getModifiers())
          ? Stream.of((Table) field.get(null))
          : Stream.empty();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
