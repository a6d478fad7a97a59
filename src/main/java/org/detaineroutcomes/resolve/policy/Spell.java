package org.detaineroutcomes.resolve.policy;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.resolve.StagedRow;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.SourceFields;

/**
 * A spell of one policy of one unit, as known for a time.
 *
 * @param where whose policy it is: acts of the same unit end it
 * @param direction limits, mandates or 287(g) agreement
 * @param aboutDetainers null where the source does not say
 * @param from when it began
 * @param to when it ended; both days null where no end is known
 * @param known when this could be known
 * @param terms what it provides and rests on
 * @param listedIn staged table
 * @param source the staged row
 */
record Spell(
    PolicyUnit where,
    String direction,
    Boolean aboutDetainers,
    DateInterval from,
    DateInterval to,
    Known known,
    PrintedTerms terms,
    String listedIn,
    StagedRow source) {
  static final String LIMITS = "limits";
  static final String MANDATES = "mandates";
  static final String AGREEMENT = "287(g) agreement";

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
    return RowFactory.create(
        where.jurisdiction(),
        where.state(),
        where.level(),
        where.county(),
        where.method(),
        direction,
        aboutDetainers,
        from.earliest(),
        from.latest(),
        to.earliest(),
        to.latest(),
        Steps.blankToNull(from.printed()),
        from.precision().name().toLowerCase(Locale.ROOT),
        known.from(),
        known.basis(),
        known.to(),
        Steps.blankToNull(terms.provision()),
        PolicyComponent.cell(terms.components()),
        Steps.blankToNull(terms.legalBasis()),
        terms.coded().basis().map(LegalBasis::words).orElse(null),
        terms.coded().compulsion().map(Compulsion::words).orElse(null),
        listedIn,
        Steps.blankToNull(source.text(SourceFields.SOURCE_URL)),
        source.text(Provenance.FILE),
        source.number(Provenance.ROW));
  }
}
