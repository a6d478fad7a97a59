package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.store.TableRow;

/** A claim that jurisdictions choose not to cooperate, by what their policies rest on. */
public final class ChosenOrCompelled implements Rule {
  private record Place(String jurisdiction, String state) implements Comparable<Place> {
    private static final Comparator<Place> BY_NAME =
        Comparator.comparing(Place::jurisdiction).thenComparing(Place::state);

    @Override
    public int compareTo(Place other) {
      return BY_NAME.compare(this, other);
    }
  }

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.LIMITS_BY_BASIS);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.LIMITS_WITH_BASIS,
            facts -> facts.rows(PolicySpells.TABLE).stream().anyMatch(ChosenOrCompelled::isKnown)));
  }

  private static boolean isKnown(TableRow row) {
    return PolicyDirection.LIMITS.words().equals(row.text(PolicyFields.DIRECTION))
        && row.text(PolicyFields.COMPULSION) != null
        && row.day(PolicySpells.KNOWN_TO) == null;
  }

  private static PlaceLevel level(TableRow row) {
    return PlaceLevel.of(row.text(PlaceFields.LEVEL)).orElseThrow();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    Set<Place> compelled = new TreeSet<>();
    Set<Place> chose = new TreeSet<>();
    Set<Place> ruled = new TreeSet<>();
    Set<String> states = new TreeSet<>();
    for (TableRow row : facts.rows(PolicySpells.TABLE)) {
      if (isKnown(row) && inForce(row, claim.earliest())) {
        if (level(row) == PlaceLevel.STATE) {
          if (isStatute(row)) {
            states.add(row.text(PlaceFields.STATE));
          }
        } else {
          Place place = new Place(row.text(PlaceFields.JURISDICTION), row.text(PlaceFields.STATE));
          switch (Compulsion.of(row.text(PolicyFields.COMPULSION)).orElseThrow()) {
            case COMPELLED -> compelled.add(place);
            case VOLUNTARY -> chose.add(place);
            case FOLLOWS_RULING -> {
              chose.add(place);
              ruled.add(place);
            }
          }
        }
      }
    }
    ruled.removeAll(compelled);
    Set<Place> all = new TreeSet<>(compelled);
    all.addAll(chose);
    Jails jails = Jails.of(facts, claim.earliest(), compelled, states, all, ruled);
    Judgement byAct = verdict(compelled, states, all);
    return byUnit(byAct, compelled, states, all, jails)
        .with(
            ClaimFigure.count(all.size(), ClaimMeasure.LIMITS_OF_KNOWN_BASIS),
            ClaimFigure.count(compelled.size(), ClaimMeasure.LIMITS_BOUND),
            ClaimFigure.count(chose.size(), ClaimMeasure.LIMITS_CHOSEN),
            ClaimFigure.count(states.size(), ClaimMeasure.STATES_WITH_STATUTE),
            ClaimFigure.count(jails.underStatute(), ClaimMeasure.JAILS_UNDER_STATUTE),
            ClaimFigure.count(jails.afterRuling(), ClaimMeasure.LIMITS_AFTER_RULING))
        .note(ClaimNote.CHOICE_COUNTS_OVERLAP);
  }

  /**
   * The same with each jail counted once: a statute binds every county of its state (one jail if
   * the state runs them), and one that follows a ruling on another's case is bound by it.
   *
   * @param underStatute counties of the states whose statute limits their jails
   * @param afterRuling places by their own act that follow a ruling on another's case
   */
  private record Jails(long chose, long bound, long underStatute, long afterRuling) {
    static Jails of(
        Facts facts,
        LocalDate day,
        Set<Place> compelled,
        Set<String> states,
        Set<Place> all,
        Set<Place> ruled) {
      long underStatute = 0;
      for (String state : states) {
        underStatute += jails(facts, state, day);
      }
      List<Place> own =
          all.stream()
              .filter(place -> !compelled.contains(place) && !states.contains(place.state()))
              .toList();
      long follow = own.stream().filter(ruled::contains).count();
      long ordered = compelled.stream().filter(place -> !states.contains(place.state())).count();
      return new Jails(
          own.size() - follow, ordered + follow + underStatute, underStatute, ruled.size());
    }
  }

  /** One a county, or one if the state runs them itself or its counties are not listed. */
  private static long jails(Facts facts, String state, LocalDate day) {
    if (UsState.of(state).filter(UsState::hasUnifiedCorrections).isPresent()) {
      return 1;
    }
    return Math.max(
        1,
        facts.rows(Areas.TABLE).stream()
            .filter(row -> level(row) == PlaceLevel.COUNTY)
            .filter(row -> row.text(PlaceFields.STATE).equals(state))
            .filter(row -> stands(row, day))
            .count());
  }

  /** Whether a county is under its code on a day; if none is given, whether it is today. */
  private static boolean stands(TableRow row, LocalDate day) {
    LocalDate from = row.day(Areas.VALID_FROM);
    LocalDate to = row.day(Areas.VALID_TO);
    return day == null
        ? to == null
        : (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  /** The verdict by acts, unless that by jails is another: then it depends on the unit. */
  private static Judgement byUnit(
      Judgement byAct, Set<Place> compelled, Set<String> states, Set<Place> all, Jails jails) {
    long chose = (long) all.size() - compelled.size();
    long bound = (long) compelled.size() + states.size();
    if (chose + bound == 0 || (states.isEmpty() && jails.afterRuling() == 0)) {
      return byAct;
    }
    boolean differ = (chose > bound) != (jails.chose() > jails.bound());
    Judgement judgement =
        differ
            ? new Judgement(
                Verdict.DEPENDS_ON_UNIT,
                false,
                byAct.notes().stream().map(ChosenOrCompelled::withoutMost).toList(),
                byAct.figures())
            : byAct;
    return judgement.note(ClaimNote.CHOICE_BY_UNIT, chose, bound, jails.chose(), jails.bound());
  }

  /** Where the unit of count decides, neither side has most. */
  private static Note withoutMost(Note note) {
    return note.code() == ClaimNote.MOST_CHOSE
        ? new Note(ClaimNote.SOME_CHOSE, note.arguments())
        : note;
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

  private static Judgement verdict(Set<Place> compelled, Set<String> states, Set<Place> all) {
    if (all.isEmpty() && states.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_LIMIT_IN_FORCE);
    }
    if (compelled.isEmpty() && states.isEmpty()) {
      return Judgement.of(Verdict.SUPPORTED, ClaimNote.ALL_CHOSE);
    }
    int bound = compelled.size() + states.size();
    int chose = all.size() - compelled.size();
    boolean mostChose = chose > bound;
    return Judgement.of(
            mostChose ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
            chose == 0
                ? ClaimNote.ALL_BOUND
                : mostChose ? ClaimNote.MOST_CHOSE : ClaimNote.SOME_CHOSE,
            compelled.stream().map(Place::jurisdiction).toList(),
            compelled.stream().map(Place::state).toList(),
            List.copyOf(states))
        .inPart(chose > 0);
  }
}
