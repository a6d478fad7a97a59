package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.TableRow;

/** A claim that a court binds the place that it names; who named the place is not judged. */
public final class BoundPlace implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.PLACE_BOUND_BY_COURT);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.LIMITS_WITH_BASIS,
            facts ->
                facts.rows(PolicySpells.TABLE).stream()
                    .anyMatch(row -> row.text(PolicyFields.COMPULSION) != null)));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    Optional<TableRow> binding =
        facts.rows(PolicySpells.TABLE).stream()
            .filter(row -> "limits".equals(row.text(PolicyFields.DIRECTION)))
            .filter(row -> Compulsion.COMPELLED.words().equals(row.text(PolicyFields.COMPULSION)))
            .filter(row -> claim.names(row.text(PlaceFields.JURISDICTION)))
            .filter(row -> holds(row, claim.earliest()))
            .findFirst();
    return binding
        .map(
            row ->
                Judgement.of(
                        Verdict.SUPPORTED,
                        ClaimNote.PLACE_IS_BOUND,
                        row.text(PlaceFields.JURISDICTION),
                        row.text(PlaceFields.STATE),
                        row.day(PolicyFields.FROM_LATEST))
                    .inPart(true))
        .orElseGet(() -> Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.PLACE_NOT_BOUND))
        .note(ClaimNote.NAMING_NOT_JUDGED);
  }

  private static boolean holds(TableRow row, LocalDate day) {
    LocalDate from = row.day(PolicyFields.FROM_LATEST);
    LocalDate to = row.day(PolicyFields.TO_EARLIEST);
    return from != null && (day == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
  }
}
