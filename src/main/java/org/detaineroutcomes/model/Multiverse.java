package org.detaineroutcomes.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.MultiverseChoice;

/**
 * Choices that a job crosses, each with its options as the job writes them.
 *
 * @param outcomes measures of the panel, such as {@code violent}; a curve each
 * @param options of the choices that the job names; of any other it has the job's own
 * @param draws of the joint randomization test; 0: none
 * @param seed of the draws
 */
public record Multiverse(
    List<String> outcomes,
    Map<MultiverseChoice, List<String>> options,
    int draws,
    long seed,
    int line) {
  private static final List<MultiverseChoice> CODED =
      List.of(
          MultiverseChoice.DEFINITION,
          MultiverseChoice.REPORTERS,
          MultiverseChoice.ADOPTERS,
          MultiverseChoice.ADOPTION,
          MultiverseChoice.REVERSALS);

  public Multiverse {
    outcomes = List.copyOf(outcomes);
    options = Map.copyOf(options);
  }

  /** The options of a choice; none if the job does not name it. */
  public List<String> of(MultiverseChoice choice) {
    return options.getOrDefault(choice, List.of());
  }

  /** Every combination of the choices that code units and treatment, in the order of the job. */
  public List<SampleCoding> codings(Job job) {
    SampleCoding own = SampleCoding.of(job);
    List<SampleCoding> codings = new ArrayList<>();
    for (Map<MultiverseChoice, String> chosen : crossed(CODED)) {
      codings.add(
          new SampleCoding(
              chosen.containsKey(MultiverseChoice.DEFINITION)
                  ? TreatmentDefinition.named(chosen.get(MultiverseChoice.DEFINITION)).orElseThrow()
                  : own.definition(),
              chosen.containsKey(MultiverseChoice.REPORTERS)
                  ? Reporters.of(chosen.get(MultiverseChoice.REPORTERS)).orElseThrow()
                  : own.reporters(),
              choice(chosen, MultiverseChoice.ADOPTERS, Adopters.class, own.adopters()),
              choice(chosen, MultiverseChoice.ADOPTION, AdoptionRule.class, own.adoption()),
              choice(chosen, MultiverseChoice.REVERSALS, Reversals.class, own.reversals())));
    }
    return codings;
  }

  private static <E extends Enum<E> & Choice> E choice(
      Map<MultiverseChoice, String> chosen, MultiverseChoice of, Class<E> list, E otherwise) {
    return chosen.containsKey(of) ? Choice.of(list, chosen.get(of)).orElseThrow() : otherwise;
  }

  /** Every combination of the options of some choices; the last of them turns fastest. */
  public List<Map<MultiverseChoice, String>> crossed(List<MultiverseChoice> choices) {
    List<Map<MultiverseChoice, String>> all = List.of(new EnumMap<>(MultiverseChoice.class));
    for (MultiverseChoice choice : choices) {
      List<String> named = of(choice);
      if (!named.isEmpty()) {
        List<Map<MultiverseChoice, String>> longer = new ArrayList<>();
        for (Map<MultiverseChoice, String> begun : all) {
          for (String option : named) {
            Map<MultiverseChoice, String> with = new EnumMap<>(MultiverseChoice.class);
            with.putAll(begun);
            with.put(choice, option);
            longer.add(with);
          }
        }
        all = longer;
      }
    }
    return all;
  }
}
