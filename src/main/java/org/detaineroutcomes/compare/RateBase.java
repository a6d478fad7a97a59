package org.detaineroutcomes.compare;

import java.util.EnumSet;
import java.util.Set;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.RateResidents;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** What the rates of a panel count, and which residents they are over. */
record RateBase(CountScope scope, RateResidents residents) {
  /** Of the rows that have residents; null if there is none. */
  static RateBase of(PanelArrays panel, Job.Unit unit) {
    Set<CountScope> scopes = EnumSet.noneOf(CountScope.class);
    Set<RateResidents> residents = EnumSet.noneOf(RateResidents.class);
    for (int r = 0; r < panel.rows(); r++) {
      if (panel.number(PlaceFields.POPULATION.name(), r) != null) {
        CountScope scope =
            CountScope.of(panel.text(CrimeFields.SCOPE.name(), r)).orElse(CountScope.AGENCIES);
        scopes.add(scope);
        residents.add(residents(unit, scope, panel.text(PlaceFields.POPULATION_SOURCE.name(), r)));
      }
    }
    return scopes.isEmpty()
        ? null
        : new RateBase(
            scopes.size() == 1 ? scopes.iterator().next() : CountScope.MIXED,
            residents.size() == 1 ? residents.iterator().next() : RateResidents.MIXED);
  }

  private static RateResidents residents(Job.Unit unit, CountScope scope, String source) {
    boolean total = scope == CountScope.COUNTY_TOTAL || scope == CountScope.STATE_TOTAL;
    if (!total && PopulationSource.PRINTED.word().equals(source)) {
      return RateResidents.AGENCIES;
    }
    return unit == Job.Unit.STATE ? RateResidents.STATE : RateResidents.COUNTY;
  }
}
