package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.crime.Sentences.Figure;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.words.Names;

/** Effects of the first table as sentences name them: no longer than tells them apart. */
public final class AnswerNames {
  private final Material material;
  private final Map<String, String> outcomes = new HashMap<>();
  private final boolean severalTreated;
  private final boolean severalControls;

  public AnswerNames(Material material, List<Answer> answers) {
    this.material = material;
    List<String> all = answers.stream().map(a -> a.effect().outcome()).distinct().toList();
    List<String> brief = all.stream().map(outcome -> brief(outcome)).toList();
    for (int i = 0; i < all.size(); i++) {
      List<String> others = new ArrayList<>(brief);
      others.remove(i);
      String name = brief.get(i);
      outcomes.put(
          all.get(i), others.contains(name) ? material.words(all.get(i)).apartInSentence() : name);
    }
    List<Pair> pairs = answers.stream().flatMap(a -> a.effect().pair().stream()).toList();
    this.severalTreated = pairs.stream().map(Pair::treated).distinct().count() > 1;
    this.severalControls =
        pairs.stream().map(pair -> List.of(pair.control(), pair.pool())).distinct().count() > 1;
  }

  /** "violent offenses" for "violent offenses per 100,000 residents a year". */
  private String brief(String outcome) {
    return material.words(outcome).countedInSentence();
  }

  /** The outcome of an effect, with what tells its groups from those of others. */
  String of(EstimateLine effect) {
    String name = outcomes.getOrDefault(effect.outcome(), brief(effect.outcome()));
    String groups = effect.pair().map(this::groups).orElse("");
    return groups.isEmpty() ? name : name + " (" + groups + ")";
  }

  private String groups(Pair pair) {
    Names names = material.names();
    String treated = severalTreated ? names.arm(pair.treated()) : "";
    String control =
        severalControls
            ? "against " + names.arm(pair.control()) + ", " + names.pool(pair.pool())
            : "";
    return (treated + " " + control).strip();
  }

  /** An outcome that is none of the first table's. */
  public String outcome(String column) {
    return outcomes.getOrDefault(column, brief(column));
  }

  /** "violent offenses −32 (95% interval −59 to −4)". */
  String withFigure(EstimateLine effect) {
    return of(effect) + " " + figure(effect);
  }

  /** "−32 (95% interval −59 to −4)". */
  static String figure(EstimateLine effect) {
    return Figure.of(effect).map(AnswerNames::figure).orElse("—");
  }

  static String figure(Figure figure) {
    int decimals = figure.decimals();
    String interval = figure.interval(decimals);
    return figure.signed(decimals) + (interval.isEmpty() ? "" : " (" + interval + ")");
  }
}
