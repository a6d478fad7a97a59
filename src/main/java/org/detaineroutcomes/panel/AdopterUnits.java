package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Adopters;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.panel.policy.Adopter;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitCounties;

/**
 * Counties that the policy of one city treats together, which the panel adds up to one unit. A
 * state's law binds each of its places and makes no unit of them.
 *
 * @param counties adopter to its counties
 */
record AdopterUnits(SortedMap<Adopter, SortedSet<String>> counties) {
  /** Every county is a unit. */
  static final AdopterUnits NONE = new AdopterUnits(new TreeMap<>());

  /** Those of a panel, if its job asks for them. */
  static AdopterUnits of(Job.Panel panel, Treatment treatment) {
    if (panel.unit() != Job.Unit.COUNTY || panel.adopters() == Adopters.SEPARATE) {
      return NONE;
    }
    SortedMap<Adopter, SortedSet<String>> counties = new TreeMap<>();
    Set<String> wanted = Set.copyOf(panel.units());
    for (UnitPlace place : treatment.places()) {
      if (place.county() != null
          && (wanted.isEmpty()
              || wanted.contains(place.county())
              || wanted.contains(place.state()))) {
        treatment
            .adopterOf(place)
            .filter(adopter -> adopter.level() == PlaceLevel.CITY)
            .ifPresent(
                adopter ->
                    counties.computeIfAbsent(adopter, a -> new TreeSet<>()).add(place.county()));
      }
    }
    counties.values().removeIf(of -> of.size() < 2);
    return new AdopterUnits(counties);
  }

  /** The unit that a county is a part of, else the county. */
  String unit(String county) {
    return counties.entrySet().stream()
        .filter(each -> each.getValue().contains(county))
        .map(each -> each.getKey().id())
        .findFirst()
        .orElse(county);
  }

  /** A row for each county of each of these units. */
  List<Row> rows() {
    TableRowBuilder row = new TableRowBuilder(UnitCounties.TABLE);
    List<Row> rows = new ArrayList<>();
    counties.forEach(
        (adopter, of) ->
            of.forEach(
                county ->
                    rows.add(
                        row.set(PanelFields.UNIT_ID, adopter.id())
                            .set(PlaceFields.COUNTY_FIPS, county)
                            .row())));
    return rows;
  }

  /**
   * Sums of counties, in which those of one adopter give way to their sum. A count or a population
   * is absent in a period in which one of the counties has none.
   */
  Dataset<Row> addedUp(Dataset<Row> sums) {
    Object[] parts = counties.values().stream().flatMap(Set::stream).toArray();
    Dataset<Row> units =
        parts.length == 0 ? sums : sums.where(PanelFields.UNIT_ID.col().isin(parts).equalTo(false));
    for (Map.Entry<Adopter, SortedSet<String>> each : counties.entrySet()) {
      Column part = PanelFields.UNIT_ID.col().isin(each.getValue().toArray());
      units = units.unionByName(one(sums.where(part), each), true);
    }
    return units;
  }

  private static Dataset<Row> one(Dataset<Row> parts, Map.Entry<Adopter, SortedSet<String>> unit) {
    Column complete = count(lit(1)).equalTo(unit.getValue().size());
    Column residents = PlaceFields.POPULATION.col();
    List<Column> sums = new ArrayList<>();
    for (org.detaineroutcomes.schema.Column least :
        List.of(PlaceFields.STATE, PlaceFields.COUNTY_FIPS, CrimeFields.MONTHS_REPORTED)) {
      sums.add(min(least.col()).as(least.name()));
    }
    for (org.detaineroutcomes.schema.Column most :
        List.of(CrimeFields.SCOPE, PlaceFields.POPULATION_SOURCE, Panels.RATE_ABSENT)) {
      sums.add(max(most.col()).as(most.name()));
    }
    sums.add(sum(Panels.AGENCIES.col()).cast("int").as(Panels.AGENCIES.name()));
    sums.add(when(complete, UnitCounts.whole(residents)).as(PlaceFields.POPULATION.name()));
    for (Offense offense : Offense.values()) {
      sums.add(when(complete, UnitCounts.whole(col(offense.column()))).as(offense.column()));
    }
    for (String measure : Panels.COUNTY_MEASURES) {
      Column weighted = col(measure).multiply(residents);
      sums.add(when(complete, UnitCounts.whole(weighted).divide(sum(residents))).as(measure));
    }
    sums.addAll(Reporting.together(complete));
    return parts
        .groupBy(Panels.PERIOD_INDEX.col())
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
        .withColumn(PanelFields.UNIT_ID.name(), lit(unit.getKey().id()))
        .withColumn(Panels.UNIT_NAME.name(), lit(unit.getKey().name()));
  }
}
