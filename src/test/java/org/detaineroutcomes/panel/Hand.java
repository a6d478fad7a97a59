package org.detaineroutcomes.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.Adopters;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.Practice;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.PolicyPlace;
import org.detaineroutcomes.panel.policy.SpellDays;
import org.detaineroutcomes.panel.policy.Terms;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Core tables and jobs small enough to be written by hand. */
public final class Hand {
  private Hand() {}

  private static List<ControlExclusion> kinds(String... words) {
    return Arrays.stream(words)
        .map(word -> Choice.of(ControlExclusion.class, word).orElseThrow())
        .toList();
  }

  /** A job on counties by year. */
  public static Job counties(int from, int to, String... excluded) {
    return job(Job.Unit.COUNTY, Period.year(from), Period.year(to), "any-detainer-limit", excluded);
  }

  public static Job job(
      Job.Unit unit, Period from, Period to, String definition, String... excluded) {
    Frequency frequency = from.frequency();
    return JobParts.job(
        "hand",
        "Written by hand",
        Optional.empty(),
        List.of(),
        0,
        new Job.Resolve(Optional.empty()),
        Optional.of(new Job.Panel(unit, frequency, from, to, Job.Sample.BALANCED)),
        JobParts.treatment(
            TreatmentDefinition.named(definition).orElseThrow(),
            Controls.NEVER,
            kinds(excluded),
            ControlPool.NATIONAL,
            Map.of()),
        List.of("violent", "violent_rate_per_100k"),
        List.of(),
        JobParts.publish(List.of(), 10));
  }

  /** The same job with places of those kinds kept among the controls. */
  public static Job keeping(Job job, String... kinds) {
    Job.Treatment treatment = job.treatment();
    return treated(
        job,
        JobParts.treatment(
            treatment.definition(),
            treatment.controls(),
            treatment.excludeControls(),
            treatment.pool(),
            treatment.labels(),
            treatment.reversals(),
            treatment.threshold(),
            kinds(kinds)));
  }

  /** The same job with another rule of adoption. */
  public static Job adopting(Job job, AdoptionRule adoption) {
    Job.Treatment treatment = job.treatment();
    return treated(
        job,
        new Job.Treatment(
            treatment.definition(),
            treatment.controls(),
            treatment.excludeControls(),
            treatment.pool(),
            treatment.labels(),
            treatment.reversals(),
            treatment.threshold(),
            treatment.keepControls(),
            adoption,
            treatment.practice()));
  }

  /** The same job for which enacted law alone treats. */
  public static Job ofEnactedLaw(Job job) {
    Job.Treatment treatment = job.treatment();
    return treated(
        job,
        new Job.Treatment(
            treatment.definition(),
            treatment.controls(),
            treatment.excludeControls(),
            treatment.pool(),
            treatment.labels(),
            treatment.reversals(),
            treatment.threshold(),
            treatment.keepControls(),
            treatment.adoption(),
            Practice.IGNORE));
  }

  /** The same job with another choice for policies that end in the window. */
  public static Job reversing(Job job, Reversals reversals) {
    Job.Treatment treatment = job.treatment();
    return treated(
        job,
        JobParts.treatment(
            treatment.definition(),
            treatment.controls(),
            treatment.excludeControls(),
            treatment.pool(),
            treatment.labels(),
            reversals,
            treatment.threshold()));
  }

  /** The same job under another rule for reporters. */
  public static Job reportedBy(Job job, Reporters rule) {
    return changed(job, job.panel().map(panel -> panel.with(rule)), job.treatment());
  }

  /** The same job with every county a unit. */
  public static Job apart(Job job) {
    return changed(job, job.panel().map(panel -> panel.with(Adopters.SEPARATE)), job.treatment());
  }

  private static Job treated(Job job, Job.Treatment treatment) {
    return changed(job, job.panel(), treatment);
  }

  private static Job changed(Job job, Optional<Job.Panel> panel, Job.Treatment treatment) {
    return JobParts.job(
        job.name(),
        job.title(),
        job.simulate(),
        job.inputs(),
        job.maxBadRows(),
        job.resolve(),
        panel,
        treatment,
        job.outcomes(),
        job.comparisons(),
        job.publish());
  }

  public static Window window(Job job) {
    return Window.of(job.panel().orElseThrow());
  }

  /** A county's own limit; an empty day is an open end. */
  public static DatedSpell countyLimit(
      String state, String county, String fromEarliest, String fromLatest) {
    return spell(state, "county", county, "limits", fromEarliest, fromLatest, "", "policies");
  }

  public static DatedSpell stateLaw(
      String state, String direction, String fromEarliest, String fromLatest) {
    return spell(state, "state", null, direction, fromEarliest, fromLatest, "", "policy_events");
  }

  public static DatedSpell agreement(String state, String county, String from, String lastSeen) {
    return spell(state, "county", county, "287(g) agreement", from, from, lastSeen, "agreements");
  }

  /** An agreement of a town's police, who do not run the county's jail. */
  public static DatedSpell policeAgreement(
      String state, String county, String from, String lastSeen) {
    DatedSpell spell = agreement(state, county, from, lastSeen);
    PolicyPlace place = spell.place();
    return new DatedSpell(
        new PolicyPlace(
            "Town Police Department", state, PlaceLevel.AGENCY, place.county(), place.method()),
        spell.direction(),
        spell.aboutDetainers(),
        spell.days(),
        spell.printed(),
        spell.listedIn(),
        spell.exact(),
        spell.terms());
  }

  public static DatedSpell spell(
      String state,
      String level,
      String county,
      String direction,
      String fromEarliest,
      String fromLatest,
      String toEarliest,
      String listedIn) {
    return new DatedSpell(
        new PolicyPlace(
            (county == null ? state : county) + " " + level,
            state,
            PlaceLevel.of(level).orElseThrow(),
            county,
            "county name"),
        PolicyDirection.of(direction).orElseThrow(),
        true,
        new SpellDays(
            day(fromEarliest),
            day(fromLatest),
            day(toEarliest),
            listedIn.equals("agreements") ? null : day(toEarliest)),
        fromLatest,
        ListedIn.of(listedIn).orElseThrow(),
        !fromEarliest.isEmpty() && fromEarliest.equals(fromLatest),
        Terms.UNKNOWN);
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** The rules of the job applied to the spells, in any order. */
  public static Treatment treatment(Job job, DatedSpell... spells) {
    List<DatedSpell> sorted = new ArrayList<>(List.of(spells));
    sorted.sort(DatedSpell.BY_DATE);
    return new Treatment(job, sorted);
  }

  /** Placed counts; each row names its columns, the rest is empty. */
  @SafeVarargs
  public static Dataset<Row> counts(Map<Column, Object>... rows) {
    List<Row> all = new ArrayList<>();
    for (Map<Column, Object> row : rows) {
      all.add(
          row(
              CrimeCounts.TABLE,
              row,
              Map.of(
                  PlaceFields.JURISDICTION, "somewhere",
                  PlaceFields.LEVEL, "county",
                  Provenance.FILE, "hand.csv",
                  Provenance.SHA256, "0",
                  Provenance.ROW, 1L + all.size(),
                  Provenance.INPUT, 0)));
    }
    return LocalSpark.table(CrimeCounts.TABLE.structType(), all);
  }

  /** Residents by area and year, such as {@code "36001 2014", 1000}. */
  public static Dataset<Row> residents(Map<String, Integer> population) {
    List<Row> rows =
        population.entrySet().stream()
            .map(
                entry ->
                    row(
                        Residents.TABLE,
                        Map.of(),
                        Map.of(
                            Residents.AREA_FIPS,
                            entry.getKey().substring(0, 5),
                            DateFields.YEAR.mandatory(),
                            Integer.parseInt(entry.getKey().substring(6)),
                            PlaceFields.POPULATION.mandatory(),
                            (long) entry.getValue(),
                            PlaceFields.POPULATION_SOURCE.mandatory(),
                            "Census Bureau",
                            Provenance.FILE,
                            "hand.csv")))
            .toList();
    return LocalSpark.table(Residents.TABLE.structType(), rows);
  }

  private static Row row(Table table, Map<Column, Object> given, Map<Column, Object> usual) {
    Object[] values = new Object[table.columns().size()];
    Map<String, Integer> at = table.positions();
    usual.forEach((column, value) -> values[at.get(column.name())] = value);
    given.forEach((column, value) -> values[at.get(column.name())] = value);
    return RowFactory.create(values);
  }
}
