package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.CrimeAccounts;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.schema.marts.DetainerMonths;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.NotableActivities;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.UnitCounties;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.UnitPairs;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChaptersTest {
  /** Tables that no chapter prints: questions answer from them, or they belong to figures. */
  private static final List<Table> NOT_PRINTED =
      List.of(
          Panels.TABLE,
          Joined.TABLE,
          UnitCounties.TABLE,
          UnitCrimes.TABLE,
          CrimeAccounts.TABLE,
          LadderSamples.TABLE,
          CodedUnits.TABLE,
          CodedMembers.TABLE,
          PolicyUses.TABLE,
          CitizenDetainers.TABLE,
          CitizenDetainers.KNOWN,
          DetainerDurations.TABLE,
          DetainerMonths.TABLE,
          DetainerOutcomes.TABLE,
          DetainerTaxonomy.TABLE,
          DetainerGrounds.TABLE,
          DdorCounts.TABLE,
          DdorReportTotals.TABLE,
          NotableActivities.TABLE,
          PolicyFlushes.TABLE,
          UnitPairs.TABLE,
          DataQuality.TABLE,
          Influences.TABLE,
          Variances.TABLE,
          Origins.TABLE,
          Origins.CONDITIONS,
          EstimateSettings.TABLE,
          ResultNotes.TABLE);

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.detaineroutcomes.publish", "org.detaineroutcomes.schema");

  @Test
  void everyChapterIsRegistered() {
    assertThat(
            OURS.stream()
                .filter(type -> type.isAssignableTo(Chapter.class) && !type.isInterface())
                .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            Chapters.ALL.stream().map(chapter -> chapter.getClass().getName()).toList());
  }

  @Test
  void everyTableOfResultsOrMartsIsPrintedOrSaidNotToBe() {
    Set<String> accounted = new TreeSet<>();
    Stream.of(Chapters.tables(Chapters.ALL), Material.ALWAYS, NOT_PRINTED)
        .flatMap(List::stream)
        .forEach(table -> accounted.add(table.name()));
    assertThat(declared().stream().filter(table -> !table.people()).map(Table::name))
        .isSubsetOf(accounted);
  }

  @Test
  void noTableIsBothPrintedAndSaidNotToBe() {
    assertThat(NOT_PRINTED.stream().map(Table::name))
        .doesNotContainAnyElementsOf(
            Chapters.tables(Chapters.ALL).stream().map(Table::name).toList());
  }

  private static List<Table> declared() {
    List<Table> tables = new ArrayList<>();
    for (JavaClass type : OURS) {
      if (type.getPackageName().endsWith("schema.results")
          || type.getPackageName().endsWith("schema.marts")) {
        for (Field field : type.reflect().getFields()) {
          if (field.getType() == Table.class && Modifier.isStatic(field.getModifiers())) {
            tables.add(table(field));
          }
        }
      }
    }
    return tables;
  }

  private static Table table(Field field) {
    try {
      return (Table) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterReadsNoTableThatItDoesNotDeclare(Chapter chapter) {
    Map<Table, List<TableRow>> own = new HashMap<>();
    Material.ALWAYS.forEach(table -> own.put(table, List.of()));
    chapter.tables().forEach(table -> own.put(table, List.of()));
    Fixture.tables().forEach((table, rows) -> own.computeIfPresent(table, (t, none) -> rows));
    chapter.write(Material.of(Fixture.job(Map.of()), Fixture.manifest(), own));
  }

  static List<Chapter> chapters() {
    return Chapters.ALL;
  }

  @Test
  void aTableThatNoChapterDeclaresIsNeverSilentlyAbsent() {
    Map<Table, List<TableRow>> none = new HashMap<>();
    Material.ALWAYS.forEach(table -> none.put(table, List.of()));
    Material material = Material.of(Fixture.job(Map.of()), Fixture.manifest(), none);
    assertThatThrownBy(() -> material.rows(RegressionCategories.TABLE))
        .hasMessage("Cannot print regression_categories: no chapter declares it among its tables");
  }
}
