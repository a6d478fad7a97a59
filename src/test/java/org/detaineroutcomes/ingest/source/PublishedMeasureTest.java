package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount.Counted;
import org.junit.jupiter.api.Test;

class PublishedMeasureTest {
  @Test
  void theAuditorsWordsAreATierOfTheirOwn() {
    PublishedMeasure audited = PublishedMeasure.of("potential U.S. citizens detained by ICE (GAO)");

    assertThat(audited.subject()).isEqualTo(PublishedSubject.CITIZENS_DETAINED);
    assertThat(audited.tier()).isEqualTo(CitizenTier.ADJUDICATED);
    assertThat(audited.counted()).isEqualTo(Counted.PEOPLE);
    assertThat(audited.place()).isEqualTo("GAO");
  }

  @Test
  void aJailsRecordsAreTheJailsAndCountDetainers() {
    PublishedMeasure jail =
        PublishedMeasure.of("detainers on people jail records list as U.S. citizens (Miami-Dade)");

    assertThat(jail.tier()).isEqualTo(CitizenTier.RECORDED_BY_JAIL);
    assertThat(jail.counted()).isEqualTo(Counted.RECORDS);
    assertThat(jail.place()).isEqualTo("Miami-Dade");
  }

  @Test
  void permanentResidentsHaveNoTierOfCitizens() {
    PublishedMeasure residents = PublishedMeasure.of("detainers on lawful permanent residents");

    assertThat(residents.subject()).isEqualTo(PublishedSubject.PERMANENT_RESIDENTS);
    assertThat(residents.tier()).isNull();
  }

  @Test
  void aPartInPercentIsNoCount() {
    PublishedMeasure part = PublishedMeasure.of("of which cancelled, percent, about (GAO)");

    assertThat(part.part()).isTrue();
    assertThat(part.percent()).isTrue();
    assertThat(part.counted()).isNull();
  }

  @Test
  void theTotalsThatClaimsRestOnAreKnownByTheirWholeWords() {
    assertThat(PublishedMeasure.of("all detainers").subject())
        .isEqualTo(PublishedSubject.ALL_DETAINERS);
    assertThat(PublishedMeasure.of("detainers refused by LEAs").subject())
        .isEqualTo(PublishedSubject.DETAINERS_REFUSED);
    assertThat(PublishedMeasure.of("LEAs refusing one or more").subject())
        .isEqualTo(PublishedSubject.OTHER);
  }
}
