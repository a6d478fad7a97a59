package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.TableRow;

/** A claim that jurisdictions choose not to cooperate, by what their policies rest on. */
public final class ChosenOrCompelled implements Rule {
  @Override
  public String estimand() {
    return "Of the jurisdictions with a limiting policy, those that chose it and those bound to it by"
        + " a court, a settlement or a state’s law";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "limiting policies with what they rest on (policy_events)",
            facts -> facts.rows(PolicySpells.TABLE).stream().anyMatch(ChosenOrCompelled::isKnown)));
  }

  private static boolean isKnown(TableRow row) {
    return "limits".equals(row.text(PolicyFields.DIRECTION))
        && row.text(PolicyFields.COMPULSION) != null
        && row.day(PolicySpells.KNOWN_TO) == null;
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    Set<String> compelled = new TreeSet<>();
    Set<String> chose = new TreeSet<>();
    Set<String> states = new TreeSet<>();
    for (TableRow row : facts.rows(PolicySpells.TABLE)) {
      if (isKnown(row) && inForce(row, claim.earliest())) {
        if (row.text(PlaceFields.LEVEL).equals("state")) {
          if (isStatute(row)) {
            states.add(row.text(PlaceFields.STATE));
          }
        } else {
          String place = row.text(PlaceFields.JURISDICTION) + ", " + row.text(PlaceFields.STATE);
          boolean bound = row.text(PolicyFields.COMPULSION).equals(Compulsion.COMPELLED.words());
          (bound ? compelled : chose).add(place);
        }
      }
    }
    Set<String> all = new TreeSet<>(compelled);
    all.addAll(chose);
    return verdict(compelled, states, all)
        .with(
            ClaimFigure.things(
                "counties, cities and agencies with a limit whose basis is known", all.size()),
            ClaimFigure.things(
                "of these, bound by a court, a decree or a settlement", compelled.size()),
            ClaimFigure.things("of these, by their own act", chose.size()),
            ClaimFigure.things(
                "states whose statute limits what their jails do on a detainer", states.size()))
        .caveat(
            "a jurisdiction can be in both counts, and one that acts after a court’s ruling on another’s"
                + " case counts as acting by itself; a state’s statute is counted once, however many jails it binds; policies whose"
                + " basis no page names are left out; counted in full, no sample");
  }

  /** A statute about detainers with a date: other acts of a state bind its own agencies. */
  private static boolean isStatute(TableRow row) {
    return LegalBasis.STATUTE.words().equals(row.text(PolicyFields.BASIS_CODED))
        && row.flag(PolicyFields.ABOUT_DETAINERS)
        && row.day(PolicyFields.FROM_EARLIEST) != null;
  }

  /** Where the claim has a day, policies that had begun by it and had not certainly ended. */
  private static boolean inForce(TableRow row, LocalDate day) {
    LocalDate from = row.day(PolicyFields.FROM_EARLIEST);
    LocalDate to = row.day(PolicyFields.TO_LATEST);
    return day == null || ((from == null || !from.isAfter(day)) && (to == null || to.isAfter(day)));
  }

  private static Judgement verdict(Set<String> compelled, Set<String> states, Set<String> all) {
    if (all.isEmpty() && states.isEmpty()) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE,
          "no limit with a known basis was in force on the day of the claim");
    }
    if (compelled.isEmpty() && states.isEmpty()) {
      return Judgement.of(
          Verdict.SUPPORTED, "every jurisdiction whose basis is known limits by an act of its own");
    }
    List<String> bound = new ArrayList<>(compelled);
    states.forEach(state -> bound.add("jails in " + state + ", by its statute"));
    int chose = all.size() - compelled.size();
    boolean mostChose = chose > bound.size();
    return Judgement.of(
            mostChose ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
            (chose == 0
                    ? "every jurisdiction whose basis is known is bound by others: "
                    : mostChose
                        ? "most of those whose basis is known chose, and some are bound by others: "
                        : "some chose, and some are bound by others: ")
                + String.join("; ", bound))
        .inPart(chose > 0);
  }
}
