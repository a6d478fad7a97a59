package org.detaineroutcomes.resolve.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.detaineroutcomes.model.Fips;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
  private final Crosswalk crosswalk = Crosswalk.standard();

  @Test
  void aRenamedOrMergedCountyTakesItsNewestCode() {
    assertThat(crosswalk.successor(new Fips("46113"))).isEqualTo(new Fips("46102"));
    assertThat(crosswalk.successor(new Fips("02270"))).isEqualTo(new Fips("02158"));
    assertThat(crosswalk.successor(new Fips("12025"))).isEqualTo(new Fips("12086"));
    assertThat(crosswalk.successor(new Fips("51515"))).isEqualTo(new Fips("51019"));
    assertThat(crosswalk.successor(new Fips("42101"))).isEqualTo(new Fips("42101"));
  }

  @Test
  void thePartsOfACountySplitWithinTheWindowAreCountedUnderTheOldCode() {
    Map<Fips, Fips> from2010 = crosswalk.common(LocalDate.of(2010, 1, 1));

    assertThat(from2010)
        .containsEntry(new Fips("02063"), new Fips("02261"))
        .containsEntry(new Fips("02066"), new Fips("02261"))
        .doesNotContainKey(new Fips("02105"));
  }

  @Test
  void aSplitBeforeTheWindowStandsAsItIs() {
    assertThat(crosswalk.common(LocalDate.of(2019, 1, 2))).doesNotContainKey(new Fips("02063"));
    assertThat(crosswalk.common(LocalDate.of(2000, 1, 1)))
        .containsEntry(new Fips("02105"), new Fips("02232"));
  }

  @Test
  void aPartialTransferIsNeverConverted() {
    assertThat(crosswalk.common(LocalDate.of(2000, 1, 1)))
        .doesNotContainKeys(new Fips("08001"), new Fips("08014"), new Fips("09001"))
        .doesNotContainKey(new Fips("09110"));
  }

  @Test
  void aCombinationAreaNamesItsCountyAndCities() {
    assertThat(crosswalk.parts(new Fips("51919")))
        .containsExactly(new Fips("51059"), new Fips("51600"), new Fips("51610"));
    assertThat(crosswalk.parts(new Fips("51059"))).isEmpty();
  }

  @Test
  void everyCodeOfACountyIsInTheGazetteer() {
    Gazetteer gazetteer = Gazetteer.standard();
    for (CountyChange change : crosswalk.changes()) {
      assertThat(gazetteer.name(change.from())).as(change.toString()).isPresent();
      if (change.kind() != CountyChange.Kind.COMBINATION) {
        assertThat(gazetteer.name(change.to())).as(change.toString()).isPresent();
      }
    }
  }
}
