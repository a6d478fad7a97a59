package org.detaineroutcomes.panel.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;

/** The units that policies name, told apart by group and by what the policy that dates them is. */
public final class TreatedUnits {
  private static final String NOT_KNOWN = "not known from the words";

  /**
   * Units of one kind.
   *
   * @param aspect group, exclusion, component, basis, compulsion, practice or reversal
   * @param tables staged tables that list their policies
   */
  public record Kind(String aspect, String value, List<String> units, Set<String> tables) {}

  private final Treatment treatment;
  private final List<UnitPlace> places;

  /** The units of a treatment. */
  public TreatedUnits(Treatment treatment) {
    this.treatment = treatment;
    this.places = treatment.everywhere(treatment.adoptions().countsStates());
  }

  /** Every kind that has a unit, aspect by aspect. */
  public List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>(by("group", places, this::group));
    kinds.addAll(by("exclusion", places, this::exclusion));
    List<UnitPlace> dated =
        places.stream()
            .filter(
                place ->
                    List.of(Arm.LIMITING, Arm.MANDATE).contains(treatment.standing(place).arm()))
            .toList();
    kinds.addAll(by("component", dated, this::components));
    kinds.addAll(by("basis", dated, this::basis));
    kinds.addAll(by("compulsion", dated, this::compulsion));
    kinds.addAll(by("practice", dated, this::practice));
    kinds.addAll(
        by(
            "reversal",
            dated.stream().filter(place -> treatment.reversal(place).isPresent()).toList(),
            place -> List.of("no longer in force by some period of the window")));
    return kinds;
  }

  private List<String> group(UnitPlace place) {
    Arm arm = treatment.standing(place).arm();
    return arm == Arm.EXCLUDED ? List.of() : List.of(arm.code());
  }

  private List<String> exclusion(UnitPlace place) {
    ExclusionReason reason = treatment.standing(place).reason();
    return reason == null ? List.of() : List.of(reason.code());
  }

  private List<String> components(UnitPlace place) {
    return treatment
        .policy(place)
        .map(tenure -> tenure.components().stream().map(PolicyComponent::code).toList())
        .filter(words -> !words.isEmpty())
        .orElse(List.of(NOT_KNOWN));
  }

  private List<String> basis(UnitPlace place) {
    return List.of(
        treatment
            .policy(place)
            .map(tenure -> tenure.terms().basis())
            .map(LegalBasis::words)
            .orElse(NOT_KNOWN));
  }

  private List<String> compulsion(UnitPlace place) {
    return List.of(
        treatment
            .policy(place)
            .map(tenure -> tenure.terms().compulsion())
            .map(Compulsion::words)
            .orElse(NOT_KNOWN));
  }

  private List<String> practice(UnitPlace place) {
    return List.of(
        treatment.policy(place).filter(Tenure::enacted).isPresent()
            ? "an act, an order or a judgment"
            : "a practice, without an act behind it that is known");
  }

  private List<Kind> by(
      String aspect, Collection<UnitPlace> units, Function<UnitPlace, List<String>> values) {
    Map<String, List<UnitPlace>> kinds = new TreeMap<>();
    for (UnitPlace place : units) {
      values.apply(place).forEach(v -> kinds.computeIfAbsent(v, k -> new ArrayList<>()).add(place));
    }
    List<Kind> all = new ArrayList<>();
    kinds.forEach(
        (value, of) ->
            all.add(
                new Kind(
                    aspect, value, of.stream().map(Treatment::id).sorted().toList(), tables(of))));
    return all;
  }

  private Set<String> tables(List<UnitPlace> of) {
    Set<String> tables = new TreeSet<>();
    of.forEach(
        place ->
            treatment
                .policy(place)
                .ifPresent(
                    tenure ->
                        tenure.spells().forEach(spell -> tables.add(spell.listedIn().table()))));
    return tables;
  }
}
