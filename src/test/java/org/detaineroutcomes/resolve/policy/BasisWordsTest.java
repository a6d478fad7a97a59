package org.detaineroutcomes.resolve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PlaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "county ordinance | | ordinance | voluntary",
        "local law | | ordinance | voluntary",
        "board motion | | resolution or motion | voluntary",
        "sheriff memorandum | sheriff memo | sheriff or agency policy | voluntary",
        "prison board policy 2008 | | sheriff or agency policy | voluntary",
        "mayoral order | | executive order | voluntary",
        "attorney general opinion | | counsel's advice | voluntary",
        "court order | Appellate ruling ends the holds | court order | compelled",
        "court order | Consent judgment entered (Cacho v. Gusman) | consent decree | compelled",
        "resolution | resolution after Galarza settlement | settlement | compelled",
        "statute (SB 4) after appeal-court stay | | statute | compelled",
        "police decision after court ruling | | sheriff or agency policy | follows a ruling",
        "sheriff policy | after 2014-04-11 Miranda-Olivares ruling; list current 2014-05-02 | sheriff or agency policy | follows a ruling",
        "2011 Cook County Policy for Responding to ICE Detainers | ordinance year | ordinance | voluntary"
      })
  void theBasisAndWhetherItWasChosenFollowFromTheWords(
      String words, String beside, String basis, String compulsion) {
    BasisWords read = BasisWords.of(words, beside == null ? "" : beside, PlaceLevel.COUNTY);

    assertThat(read.basis().map(LegalBasis::words)).contains(basis);
    assertThat(read.compulsion().map(Compulsion::words)).contains(compulsion);
  }

  @Test
  void aStatuteIsTheStatesOwnChoice() {
    assertThat(BasisWords.of("statute", "", PlaceLevel.STATE).compulsion())
        .contains(Compulsion.VOLUNTARY);
    assertThat(BasisWords.of("court order", "", PlaceLevel.STATE).compulsion())
        .contains(Compulsion.COMPELLED);
  }

  @Test
  void whatNoRuleReadsIsUnknown() {
    assertThat(BasisWords.of("", "ACLU of Iowa announcement", PlaceLevel.COUNTY))
        .isEqualTo(BasisWords.UNKNOWN);
    assertThat(
            BasisWords.of(
                    "Resolution Reaffirming the Public Safety Function of Local Law Enforcement",
                    "",
                    PlaceLevel.CITY)
                .basis())
        .contains(LegalBasis.RESOLUTION);
  }
}
