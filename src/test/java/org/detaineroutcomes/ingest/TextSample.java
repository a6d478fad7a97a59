package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.staged.Truths;

/**
 * A few rows of a format of text.
 *
 * @param format as a job names it
 * @param options its settings
 * @param text heading and rows
 */
record TextSample(String format, Map<String, String> options, String text) {
  private static final int ROWS = 9;

  @Override
  public String toString() {
    return format + options;
  }

  SourceReading reading() {
    Job.Input mapped =
        SourceReading.input(
            "csv",
            Map.of("state", "ST", "jurisdiction", "County", "year", "Year"),
            Map.of("murder", "Murders, known"),
            Map.of("level", "county"),
            Map.of());
    return format.equals("csv") ? SourceReading.as(mapped) : SourceReading.as(format, options);
  }

  /** One of every format of text, and of every section of declined-detainer tables. */
  static List<TextSample> all() throws IOException {
    return List.of(
        fact("policies", "policy_dates_from_public_pages"),
        fact("statewide-policies", "statewide_policies"),
        fact("policy-events", "local_policy_events"),
        fact("policy-list", "doj_sanctuary_list_2025-08-05"),
        fact("agreements-287g", "agreements_287g_2002_2017"),
        fact("facility-county", "facility_counties"),
        fact("claims", "claims"),
        fact("liability", "liability"),
        fact("published-findings", "published_findings"),
        fact("trac", "trac_published_totals"),
        fact("enforcement-eras", "enforcement_eras"),
        fact("price-index", "cpi_u_annual"),
        fact("errata", "ddor_corrections_2017-04"),
        new TextSample("ddor-csv", Map.of("section", "I"), head("ddor_2017-01-28_section1")),
        new TextSample("ddor-csv", Map.of("section", "totals"), head("ddor_report_totals")),
        new TextSample(
            "ddor-csv", Map.of("section", "II-counts"), head("ddor_section2_counts_partial")),
        sample(
            "ny-dcjs",
            "County,Agency,Year,Months Reported,Index Total,Violent Total,Murder,Rape,Robbery,"
                + "Aggravated Assault,Property Total,Burglary,Larceny,Motor Vehicle Theft,Region",
            "Albany,County Total,2012,,0,0,1,2,3,4,0,5,6,7,\"Non, New York\"",
            "Albany,Albany City PD,2012,12,0,0,1,2,3,4,0,5,6,7,x",
            "St. Lawrence,County Total,2016,,0,0,11,12,13,14,0,15,16,17,x"),
        sample(
            "ucr-agency-year",
            "\"ORI\",\"year\",\"department_name\",\"total_pop\",\"homs_sum\",\"rape_sum\",\"rob_sum\","
                + "\"agg_ass_sum\",\"months_reported\"",
            "\"NM00101\",1975,\"Albuquerque, N.M.\",286238,30,181,819,1353,12",
            "\"NB00101\",2014,\"Omaha, Neb.\",400000,NA,18,81,135,12"),
        sample(
            "rtci",
            "date,agency_name,state_name,agency_full,aggravated_assault,burglary,"
                + "motor_vehicle_theft,murder,rape,robbery,theft",
            "2018-01-01,\"Abilene\",Texas,\"Abilene, Texas\",22,58,33,0,9,7,234",
            "2018-02-01,Nationwide,Nationwide,Nationwide,1,2,3,4,5,6,7"),
        sample(
            "rtci-agencies",
            "agency_name,state_name,is_county,address,lat,long,population",
            "Abilene,Texas,FALSE,\"Abilene, Texas\",32.4,-99.7,128387",
            "Kent,Delaware,TRUE,\"Kent, Delaware\",39.1,-75.5,182000"),
        sample(
            "census-population",
            "SUMLEV,STATE,COUNTY,STNAME,CTYNAME,POPESTIMATE2010,POPESTIMATE2011",
            "40,35,0,New Mexico,New Mexico,2059199,2082224",
            "50,35,13,New Mexico,Do\u00F1a Ana County,209233,212942"),
        sample(
            "bea-population",
            "fips,name,pop2000,pop2001",
            "02010,\"Aleutian Islands Census Area, AK*\",(NA),(NA)",
            "35013,\"Do\u00F1a Ana, NM\",174682,176790"),
        sample(
            "ers-county",
            "FIPS,State,Area_name, Civilian_labor_force_2007 ,Unemployment_rate_2007",
            "1000,AL,Alabama,\"2,175,612\",4",
            "1001,AL,\"Autauga County, AL\",\"24,383\",3.3"),
        sample(
            "csv",
            "ST,County,Year,\"Murders, known\"",
            "NM,Do\u00F1a Ana,2012,5",
            "NM,\"Grant, County of\",2012,\"1,005\""),
        sample(
            "ice-detainers",
            "date,lift_reason,det_facility,city,state,detainer_type",
            "2009-01-02 00:00:00,Case Closed,\"ESSEX CNTY JAIL, NJ\",NEWARK,NEW JERSEY,",
            "2009-01-03 00:00:00,,\"OLD \"\"BRICK\"\" JAIL\",TRENTON,NEW JERSEY,"),
        sample(
            "census-counties", "NM,35,013,Do\u00F1a Ana County,H1", "AL,01,001,Autauga County,H1"),
        sample(
            "place-county",
            "county,state,placefp,stab,cntyname,placenm,pop10,afact,AFACT2",
            "County code,State code,Place code,x,x,x,x,x,x",
            "01001,01,03220,AL,Autauga AL,\"Autaugaville town, AL\",870,0.0159,1"),
        sample(
            "truth",
            Truths.TABLE.dataColumns().stream()
                .map(column -> column.name().replace("true_effect_unit", "unit"))
                .collect(Collectors.joining(",")),
            "synthetic,violent,treated,,,,1.5,per 100k,,3,\"effect, overall\"",
            "synthetic,murder,treated,,,,-1.5,per 100k,,3,effect"));
  }

  private static TextSample sample(String format, String... lines) {
    return new TextSample(format, Map.of(), String.join("\n", lines) + "\n");
  }

  private static TextSample fact(String format, String file) throws IOException {
    return new TextSample(format, Map.of(), head(file));
  }

  private static String head(String file) throws IOException {
    try (var lines = Files.lines(Path.of("data", "facts", file + ".csv"), StandardCharsets.UTF_8)) {
      return lines.limit(ROWS).collect(Collectors.joining("\n")) + "\n";
    }
  }
}
