package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.resolve.StagedRow;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.staged.Policies;

/**
 * A spell of one policy of one unit, before it is known when it ended.
 *
 * @param where whose policy it is: acts of the same unit end it
 * @param direction limits, mandates or 287(g) agreement
 * @param aboutDetainers null where the source does not say
 * @param from when it began
 * @param to when it ended; both days null where no end is known
 * @param knownFrom day from which it was known; null where not stated
 * @param listedIn staged table
 * @param source the staged row
 */
record Spell(
    PolicyUnit where,
    String direction,
    Boolean aboutDetainers,
    DateInterval from,
    DateInterval to,
    LocalDate knownFrom,
    String provision,
    String legalBasis,
    String listedIn,
    StagedRow source) {
  static final String LIMITS = "limits";
  static final String MANDATES = "mandates";
  static final String AGREEMENT = "287(g) agreement";

  /** The same spell, ended. */
  Spell ended(DateInterval end) {
    return new Spell(
        where,
        direction,
        aboutDetainers,
        from,
        end,
        knownFrom,
        provision,
        legalBasis,
        listedIn,
        source);
  }

  /** The same spell, begun on another day and not ended. */
  Spell begun(DateInterval day) {
    return new Spell(
        where,
        direction,
        aboutDetainers,
        day,
        PolicyReading.OPEN,
        knownFrom,
        provision,
        legalBasis,
        listedIn,
        source);
  }

  /** The same spell with what it provides and what it rests on. */
  Spell saying(String provides, String basis) {
    return new Spell(
        where, direction, aboutDetainers, from, to, knownFrom, provides, basis, listedIn, source);
  }

  /** The same spell, known from a day. */
  Spell known(LocalDate day) {
    return new Spell(
        where, direction, aboutDetainers, from, to, day, provision, legalBasis, listedIn, source);
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
        blankToNull(from.printed()),
        from.precision().name().toLowerCase(Locale.ROOT),
        knownFrom,
        blankToNull(provision),
        blankToNull(legalBasis),
        listedIn,
        blankToNull(source.text(Policies.SOURCE_URL)),
        source.text(Provenance.FILE),
        source.number(Provenance.ROW));
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
