package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.store.InputRecord;

/** Source, edition, coverage and the caveats that belong to a source, from the inputs. */
public final class SourceWords {
  private static final Map<String, String> PUBLISHERS =
      Map.ofEntries(
          Map.entry("fbi-table-10", "FBI, Crime in the United States, Table 10"),
          Map.entry(
              "ny-dcjs", "New York State Division of Criminal Justice Services, index crimes"),
          Map.entry("ucr-agency-year", "FBI Return A as compiled for large agencies"),
          Map.entry("rtci", "Real-Time Crime Index (AH Datalytics)"),
          Map.entry("rtci-agencies", "Real-Time Crime Index, agencies"),
          Map.entry("ice-detainers", "U.S. Immigration and Customs Enforcement, detainer records"),
          Map.entry(
              "ice-detainers-wide", "U.S. Immigration and Customs Enforcement, detainer releases"),
          Map.entry("ddor-csv", "ICE, Declined Detainer Outcome Report"),
          Map.entry("ddor-pdf", "ICE, Declined Detainer Outcome Report"),
          Map.entry("errata", "ICE, corrections of the Declined Detainer Outcome Report"),
          Map.entry("facility-county", "counties of facilities, from public pages"),
          Map.entry("place-county", "Missouri Census Data Center, Geocorr 2018"),
          Map.entry("census-counties", "U.S. Census Bureau, counties"),
          Map.entry("ers-county", "USDA Economic Research Service, county data"),
          Map.entry("price-index", "Bureau of Labor Statistics, consumer prices"),
          Map.entry("claims", "public claims, each with its page"),
          Map.entry("liability", "payments from public pages"),
          Map.entry("published-findings", "the studies named"),
          Map.entry("trac", "totals published by TRAC and others, each with its page"),
          Map.entry("enforcement-eras", "federal enforcement programmes by date"),
          Map.entry("truth", "known effects of the synthetic country"),
          Map.entry("csv", "a table read by the mapping in the job"),
          Map.entry("policies", "dated policies from public pages"),
          Map.entry("policy-list", "undated lists of policies"),
          Map.entry("policy-events", "state and local policy events from public pages"),
          Map.entry("statewide-policies", "state-wide policies from public pages"),
          Map.entry("agreements-287g", "ICE, lists of 287(g) agreements"),
          Map.entry("census-population", "U.S. Census Bureau, population estimates"),
          Map.entry("bea-population", "Bureau of Economic Analysis, population"));

  private static final Map<String, String> COVERAGE =
      Map.of(
          "fbi-table-10",
              "offenses known to sheriff or county police, per resident of the county: cities with"
                  + " a police department of their own are not in the count",
          "ny-dcjs", "county totals of index crimes in New York State",
          "ucr-agency-year",
              "large agencies that report to the FBI, by the agency's own population",
          "rtci", "agencies that take part in the Real-Time Crime Index",
          "ice-detainers", "detainers in the records that were released, a row a detainer",
          "ddor-csv", "declines as ICE recorded them, by the day it learned of them");

  private SourceWords() {}

  /** Notes for what rests on the inputs of the tables named; on all of them where none is. */
  public static TableNotes notes(Material material, String estimand, Collection<String> tables) {
    List<InputRecord> inputs =
        material.inputs().stream()
            .filter(InputRecord::inForce)
            .filter(input -> tables.isEmpty() || tables.contains(input.table()))
            .toList();
    return new TableNotes(
        estimand,
        source(material, inputs),
        edition(material, inputs),
        coverage(material, inputs),
        List.of());
  }

  private static String source(Material material, List<InputRecord> inputs) {
    String publishers =
        inputs.stream()
            .map(input -> PUBLISHERS.getOrDefault(input.format(), "format " + input.format()))
            .distinct()
            .collect(Collectors.joining("; "));
    String made =
        material
            .job()
            .simulate()
            .map(
                s ->
                    "synthetic country, seed " + s.seed() + ", " + s.scale() + "; in the form of: ")
            .orElse("");
    return publishers.isEmpty() ? "none of the inputs of this job" : made + publishers;
  }

  private static String edition(Material material, List<InputRecord> inputs) {
    Map<String, TreeSet<String>> dated = new LinkedHashMap<>();
    inputs.stream()
        .filter(input -> !input.edition().isEmpty())
        .forEach(i -> dated.computeIfAbsent(i.table(), t -> new TreeSet<>()).add(i.edition()));
    List<String> parts = new ArrayList<>();
    dated.forEach((table, days) -> parts.add(table + " known from " + String.join(", ", days)));
    if (inputs.stream().anyMatch(input -> input.edition().isEmpty())) {
      parts.add((parts.isEmpty() ? "" : "others: ") + "no edition stated; the files as digested");
    }
    if (!material.asKnown().isEmpty()) {
      parts.add("as known on " + material.asKnown());
    }
    return parts.isEmpty() ? "no input" : String.join("; ", parts);
  }

  private static String coverage(Material material, List<InputRecord> inputs) {
    List<String> parts = new ArrayList<>();
    material.job().panel().map(panel -> window(material.words(), panel)).ifPresent(parts::add);
    inputs.stream()
        .map(input -> COVERAGE.get(input.format()))
        .filter(phrase -> phrase != null)
        .distinct()
        .forEach(parts::add);
    return parts.isEmpty() ? "the rows of the inputs named below" : String.join("; ", parts);
  }

  private static String window(Words words, Job.Panel panel) {
    return words.units()
        + ", "
        + panel.from()
        + " to "
        + panel.to()
        + (panel.sample() == Job.Sample.BALANCED
            ? ", those with every period filled"
            : ", whatever is there");
  }
}
