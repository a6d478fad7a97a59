package org.detaineroutcomes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in docs/architecture.md, as a test. */
class ArchitectureTest {
  private static final String ROOT = "org.detaineroutcomes.";

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("schema", List.of("model")),
          Map.entry("store", List.of("model", "schema")),
          Map.entry("ingest", List.of("model", "schema", "store")),
          Map.entry("resolve", List.of("model", "schema", "store")),
          Map.entry("panel", List.of("model", "schema", "store")),
          Map.entry("join", List.of("model", "schema", "store", "panel")),
          Map.entry("stats", List.of()),
          Map.entry("estimate", List.of("model", "stats")),
          Map.entry("compare", List.of("model", "schema", "store", "stats", "estimate")),
          Map.entry("words", List.of("model", "schema")),
          Map.entry("publish", List.of("model", "schema", "store", "words")),
          Map.entry("trace", List.of("model", "schema", "store", "words", "publish")));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.detaineroutcomes");

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatTheTableAllows(String name) {
    onlyUses(name).check(OURS);
  }

  static Set<String> packages() {
    return new TreeSet<>(MAY_USE.keySet());
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void aTableImportsNoTableOfALaterLayer() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("fields")
        .definedBy(ROOT + "schema.fields..")
        .layer("staged")
        .definedBy(ROOT + "schema.staged..")
        .layer("core")
        .definedBy(ROOT + "schema.core..")
        .layer("marts")
        .definedBy(ROOT + "schema.marts..")
        .layer("results")
        .definedBy(ROOT + "schema.results..")
        .whereLayer("fields")
        .mayNotAccessAnyLayer()
        .whereLayer("staged")
        .mayOnlyAccessLayers("fields")
        .whereLayer("core")
        .mayOnlyAccessLayers("fields", "staged")
        .whereLayer("marts")
        .mayOnlyAccessLayers("fields", "staged", "core")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "schema")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "schema.*..")
        .check(OURS);
  }

  @Test
  void noTwoTypesShareAName() {
    assertThat(OURS.stream().filter(type -> !type.getName().contains("$")))
        .extracting(JavaClass::getSimpleName)
        .filteredOn(name -> !name.equals("package-info"))
        .doesNotHaveDuplicates();
  }

  @Test
  void arraysEstimateWithoutSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "model..", ROOT + "stats..", ROOT + "estimate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..")
        .check(OURS);
  }

  @Test
  void workbooksStayBehindTheirFence() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "ingest..", ROOT + "publish..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..")
        .check(OURS);
  }

  @Test
  void commandsStayInTheirPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(OURS);
  }

  private static ArchRule onlyUses(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
            .map(used -> ROOT + used + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAnyPackage("org.detaineroutcomes..");
    return classes()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(DescribedPredicate.not(ours)))
        .allowEmptyShould(true);
  }
}
