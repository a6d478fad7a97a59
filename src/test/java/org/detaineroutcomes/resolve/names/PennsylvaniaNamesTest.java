package org.detaineroutcomes.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.Map;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.junit.jupiter.api.Test;

class PennsylvaniaNamesTest {
  private final Resolver resolver = RealNames.resolver();
  private final Map<NameQuery, Integer> facilities = RealNames.facilities(RealNames.PENNSYLVANIA);

  @Test
  void everyFacilityOfPennsylvaniaIsPlacedInPennsylvania() {
    assertThat(facilities).hasSize(118);
    facilities.forEach(
        (facility, rows) ->
            assertThat(resolver.resolve(facility).county().map(Fips::state))
                .as(facility.toString())
                .contains(UsState.PA.fips()));
  }

  @Test
  void aPrisonWhosePostalTownMisleadsIsPlacedByItsRecord() {
    NameQuery moshannon =
        NameQuery.facility("MOSHANNON VALLEY CORRECTIONAL", "PHILIPSBURG", "PENNSYLVANIA");

    assertThat(facilities).containsEntry(moshannon, 7948);
    assertThat(resolver.resolve(moshannon).county()).contains(new Fips("42033"));
  }

  @Test
  void custodyAddsUpToEveryRowAndEveryDecline() {
    Map<Custody, Integer> rows = new EnumMap<>(Custody.class);
    Map<Custody, Integer> declined = new EnumMap<>(Custody.class);
    for (NamedCsvRecord row : RealNames.rows(RealNames.PENNSYLVANIA)) {
      Custody custody =
          resolver.custody(
              NameQuery.facility(
                  row.getField("det_facility"), row.getField("city"), row.getField("state")));
      rows.merge(custody, 1, Integer::sum);
      boolean decline = row.getField("lift_reason").equals("Detainer Declined by LEA");
      declined.merge(custody, decline ? 1 : 0, Integer::sum);
    }

    assertThat(rows)
        .containsEntry(Custody.LOCAL, 15_067)
        .containsEntry(Custody.STATE, 2_279)
        .containsEntry(Custody.FEDERAL, 15_219)
        .containsEntry(Custody.ICE, 191)
        .containsEntry(Custody.UNKNOWN, 1);
    assertThat(declined)
        .containsEntry(Custody.LOCAL, 219)
        .containsEntry(Custody.STATE, 1)
        .containsEntry(Custody.FEDERAL, 5)
        .containsEntry(Custody.ICE, 0)
        .containsEntry(Custody.UNKNOWN, 0);
  }
}
