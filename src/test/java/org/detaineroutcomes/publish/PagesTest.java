package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.figure.Figures;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|srcset)=\"([^\"#]+)(?:#[^\"]*)?\"");

  private static List<Document> pages() {
    Material material = Fixture.material(Map.of());
    Report report = Fixture.report(material);
    List<Document> all = new ArrayList<>(Pages.write(material, report, Site.Rows.NONE).toList());
    all.addAll(Pages.finish(material, report, Site.Rows.NONE, List.copyOf(all)).toList());
    return all;
  }

  @Test
  void everyPageIsRegistered() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.detaineroutcomes.publish")
                    .stream()
                    .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface())
                    .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            Pages.ALL.stream().map(page -> page.getClass().getName()).toList());
  }

  @Test
  void everyPageHasALanguageASkipLinkAPolicyAndTheResultKey() {
    assertThat(pages())
        .filteredOn(document -> document.path().endsWith(".html"))
        .isNotEmpty()
        .allSatisfy(
            page ->
                assertThat(page.text())
                    .startsWith("<!doctype html>\n<html lang=\"en\">")
                    .contains("<a class=\"skip\" href=\"#content\">", "<main id=\"content\">")
                    .contains("default-src 'none'")
                    .contains("aria-current=\"page\"")
                    .contains(Fixture.manifest().resultKey)
                    .contains("Newest edition of an input: 2017-04-07."));
  }

  @Test
  void everyLinkOfAPageLeadsToAFileOfTheReport() {
    Set<String> files = pages().stream().map(Document::path).collect(Collectors.toSet());
    files.addAll(List.of("report.md", "codebook.csv"));
    Fixture.report().tables().forEach(table -> files.add("tables/" + table.id() + ".csv"));
    Fixture.report().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Figures::isFigure)
        .flatMap(
            block ->
                Stream.of("%s.svg", "narrow/%s.svg", "%s.png", "%s.csv")
                    .map(name -> name.formatted(block.id())))
        .forEach(name -> files.add("figures/" + name));
    for (Document page : pages()) {
      if (page.path().endsWith(".html")) {
        assertThat(LINK.matcher(page.text()).results().map(link -> link.group(1)))
            .filteredOn(link -> !link.startsWith("data:") && !link.startsWith("https:"))
            .filteredOn(link -> !link.contains("/corrections/"))
            .allSatisfy(link -> assertThat(files).contains(from(page.path(), link)));
      }
    }
  }

  private static String from(String page, String link) {
    return URI.create("/" + page).resolve(link).getPath().substring(1);
  }
}
