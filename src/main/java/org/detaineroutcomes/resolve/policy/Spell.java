package org.detaineroutcomes.resolve.policy;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * A spell of one policy of one unit, as known for a time.
 *
 * @param where whose policy it is: acts of the same unit end it
 * @param aboutDetainers null where the source does not say
 * @param from when it began
 * @param to when it ended; both days null where no end is known
 * @param known when this could be known
 * @param terms what it provides and rests on
 * @param listedIn the staged table that lists it
 * @param source the staged row
 */
record Spell(
    PolicyUnit where,
    PolicyDirection direction,
    Boolean aboutDetainers,
    DateInterval from,
    DateInterval to,
    Known known,
    PrintedTerms terms,
    ListedIn listedIn,
    TableRow source) {
  /** The same spell, ended. */
  Spell ended(DateInterval end) {
    return new Spell(where, direction, aboutDetainers, from, end, known, terms, listedIn, source);
  }

  /** The same spell, begun on another day and not ended. */
  Spell begun(DateInterval day) {
    return new Spell(
        where, direction, aboutDetainers, day, PolicyReading.OPEN, known, terms, listedIn, source);
  }

  /** The same spell with what it provides and what it rests on. */
  Spell saying(PrintedTerms words) {
    return new Spell(where, direction, aboutDetainers, from, to, known, words, listedIn, source);
  }

  /** The same spell, known at other times. */
  Spell known(Known times) {
    return new Spell(where, direction, aboutDetainers, from, to, times, terms, listedIn, source);
  }

  /** The row of the core table. */
  Row row() {
    TableRowBuilder row =
        new TableRowBuilder(PolicySpells.TABLE)
            .set(PlaceFields.JURISDICTION, where.jurisdiction())
            .set(PlaceFields.STATE, where.state())
            .set(PlaceFields.LEVEL, where.level().word())
            .set(PlaceFields.COUNTY_FIPS, where.county())
            .set(PlaceFields.RESOLUTION_METHOD, where.method())
            .set(PolicyFields.DIRECTION, direction.words())
            .set(PolicyFields.ABOUT_DETAINERS, aboutDetainers)
            .set(PolicyFields.FROM_EARLIEST, from.earliest())
            .set(PolicyFields.FROM_LATEST, from.latest())
            .set(PolicyFields.TO_EARLIEST, to.earliest())
            .set(PolicyFields.TO_LATEST, to.latest())
            .set(DateFields.DATE_PRINTED, Steps.blankToNull(from.printed()))
            .set(DateFields.DATE_PRECISION, from.precision().name().toLowerCase(Locale.ROOT))
            .set(PolicyFields.KNOWN_FROM, known.from())
            .set(PolicySpells.KNOWN_BASIS, known.basis())
            .set(PolicySpells.KNOWN_TO, known.to())
            .set(PolicyFields.PROVISION, Steps.blankToNull(terms.provision()))
            .set(PolicyFields.LEGAL_BASIS, Steps.blankToNull(terms.legalBasis()))
            .set(
                PolicyFields.BASIS_CODED, terms.coded().basis().map(LegalBasis::words).orElse(null))
            .set(
                PolicyFields.COMPULSION,
                terms.coded().compulsion().map(Compulsion::words).orElse(null))
            .set(PolicyFields.LISTED_IN, listedIn.table())
            .set(
                SourceFields.SOURCE_URL,
                Steps.blankToNull(source.textOrEmpty(SourceFields.SOURCE_URL)))
            .set(Provenance.FILE, source.textOrEmpty(Provenance.FILE))
            .set(Provenance.ROW, source.count(Provenance.ROW));
    return PolicyComponents.set(row, terms.components()).row();
  }
}
