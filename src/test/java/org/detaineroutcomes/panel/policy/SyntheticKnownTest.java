package org.detaineroutcomes.panel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.ingest.synthetic.SyntheticCountry;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.resolve.Road;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The synthetic country says from when each of its policies was known; no real file does. */
class SyntheticKnownTest {
  private static final LocalDate DAY = LocalDate.of(2012, 12, 31);

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void resolved() throws IOException {
    SyntheticCountry.write(1, Scale.SMALL, folder);
    release =
        new Road(folder, folder.resolve("warehouse"))
            .with("policies", "policies", "synthetic/synthetic_policy_dates.csv")
            .with("policy_events", "policy-events", "synthetic/synthetic_local_policy_events.csv")
            .travel();
  }

  @Test
  void aPolicyKnownLaterIsNotAmongThoseKnown() {
    List<DatedSpell> all = dated(Optional.empty());
    List<DatedSpell> known = dated(Optional.of(DAY));

    assertThat(known).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(all.stream().filter(spell -> !spell.fromLatest().isAfter(DAY)).count())
        .isGreaterThan(known.stream().filter(spell -> !spell.fromLatest().isAfter(DAY)).count());
  }

  @Test
  void aReversalKnownLaterHasNotEndedThePolicyYet() {
    DatedSpell reversed =
        dated(Optional.empty()).stream().filter(s -> s.end() != null).findFirst().orElseThrow();
    UnitPlace place = new UnitPlace(reversed.state(), reversed.county());
    LocalDate after = reversed.end().plusMonths(1);

    assertThat(at(place, after, reversed.end().plusMonths(2))).isEqualTo("limits");
    assertThat(at(place, after, reversed.end().plusMonths(3))).isEqualTo("none listed");
  }

  @Test
  void theDaysAreSaidToBeStatedOrThoseOfPublication() {
    assertThat(KnownOn.words(release, DAY))
        .startsWith("policies as known on 2012-12-31: ")
        .contains("stated by the source (")
        .contains("in force (");
  }

  private static String at(UnitPlace place, LocalDate day, LocalDate known) {
    return new LawOfPlaces(DatedSpell.all(release, Optional.of(known)))
        .of(place)
        .on(day)
        .kind()
        .word();
  }

  private static List<DatedSpell> dated(Optional<LocalDate> known) {
    return DatedSpell.all(release, known).stream().filter(DatedSpell::dated).toList();
  }
}
