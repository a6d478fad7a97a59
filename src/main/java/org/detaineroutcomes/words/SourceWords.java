package org.detaineroutcomes.words;

import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Job;

/** Who publishes the files of a format, what they cover, and which units and years a panel has. */
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
          "ny-dcjs", "county totals of index crimes",
          "ucr-agency-year",
              "large agencies that report to the FBI, by the agency's own population",
          "rtci", "agencies that take part in the Real-Time Crime Index",
          "ice-detainers", "detainers in the records that were released, a row a detainer",
          "ddor-csv", "declines as ICE recorded them, by the day it learned of them");

  public static final String NO_INPUT = "none of the inputs of this job";

  private SourceWords() {}

  /** That the inputs were made, and in the form of what. */
  public static String made(long seed, String scale, String publishers) {
    return "synthetic country, seed "
        + seed
        + ", "
        + scale
        + (publishers.isEmpty() ? "" : "; in the form of: " + publishers);
  }

  /** Who publishes files of a format; one without words of its own keeps its name. */
  public static String publisher(String format) {
    return PUBLISHERS.getOrDefault(format, "format " + format);
  }

  /** What an input table holds: "policies of states". */
  public static String holding(String table) {
    return switch (table) {
      case "crimes" -> "offenses";
      case "policies" -> "dated policies";
      case "policy_lists" -> "undated lists of policies";
      case "statewide_policies" -> "policies of states";
      case "agreements" -> "287(g) agreements";
      case "ddor_issued" -> "Section I of the reports";
      case "ddor_declined", "ddor_declined_counts" -> "Section II of the reports";
      case "ddor_policies" -> "Section III of the reports";
      case "ddor_totals" -> "totals of the reports";
      case "errata" -> "corrections of the reports";
      case "liability" -> "payments";
      case "claims" -> "public claims";
      default -> table.replace('_', ' ');
    };
  }

  /** What files of a format cover, if that must be read with them. */
  public static Optional<String> coverage(String format) {
    return Optional.ofNullable(COVERAGE.get(format));
  }

  /** The same as a sentence: "Coverage: agencies that take part in the Real-Time Crime Index." */
  public static String covering(String coverage) {
    return "Coverage: " + coverage + ".";
  }

  /** "counties, 2010 to 2016, those with every period filled". */
  public static String window(Names names, Job.Panel panel) {
    return names.units()
        + ", "
        + panel.from()
        + " to "
        + panel.to()
        + (panel.sample() == Job.Sample.BALANCED
            ? ", those with every period filled"
            : ", whatever is there");
  }
}
