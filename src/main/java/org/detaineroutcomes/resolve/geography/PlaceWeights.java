package org.detaineroutcomes.resolve.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/** Cities, towns and villages with the counties they lie in, as far as a job brings such a list. */
public final class PlaceWeights {
  /** A place counts as lying in one county from this share of its residents on. */
  static final double WHOLLY = 0.99;

  private static final Pattern KIND =
      Pattern.compile(
          "(.+?)( Town)? (city|town|CDP|village|borough|municipality|corporation|township"
              + "|(unified|consolidated|metropolitan|metro) government|urban county)");
  private static final Pattern JOINED =
      Pattern.compile("([^-/,]+)[-/,].*(government|urban county|County)");
  private static final Pattern SECOND_NAME = Pattern.compile("(.+?) \\(([^)]+)\\)(.*)");

  private final Map<UsState, Map<String, Map<Fips, Double>>> byName = new HashMap<>();
  private final Map<UsState, Set<String>> spelled = new HashMap<>();

  /** The places of a list of shares. */
  public PlaceWeights(Collection<PlaceShare> shares) {
    Map<String, Map<Fips, Double>> each = new HashMap<>();
    for (PlaceShare share : shares) {
      each.computeIfAbsent(share.state() + share.place(), k -> new HashMap<>())
          .merge(share.county(), share.share(), Double::sum);
    }
    for (PlaceShare share : shares) {
      Map<Fips, Double> counties = each.get(share.state() + share.place());
      for (String name : names(share.place())) {
        spelled.computeIfAbsent(share.state(), s -> new HashSet<>()).add(FoldedName.apart(name));
        byName
            .computeIfAbsent(share.state(), s -> new HashMap<>())
            .computeIfAbsent(FoldedName.key(name), k -> new HashMap<>())
            .put(share.county(), counties.get(share.county()));
      }
    }
  }

  /** True where the job brought no list of places. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** True where a place of the state has that name with its words so parted. */
  public boolean spells(UsState state, String name) {
    return spelled.getOrDefault(state, Set.of()).contains(FoldedName.apart(name));
  }

  /** Folded names of the places of a state. */
  public Collection<String> keys(UsState state) {
    return byName.getOrDefault(state, Map.of()).keySet();
  }

  /**
   * The counties of every place of a state that folds to {@code key}: exactly one where it lies
   * wholly in it, several where it spans counties or several places share the name.
   */
  public List<Fips> counties(UsState state, String key) {
    Map<Fips, Double> shares = byName.getOrDefault(state, Map.of()).getOrDefault(key, Map.of());
    List<Fips> wholly =
        shares.entrySet().stream()
            .filter(e -> e.getValue() >= WHOLLY)
            .map(Map.Entry::getKey)
            .toList();
    boolean rest =
        shares.entrySet().stream()
            .anyMatch(e -> e.getValue() < WHOLLY && e.getValue() > 1 - WHOLLY);
    return wholly.size() == 1 && !rest ? wholly : shares.keySet().stream().sorted().toList();
  }

  private static List<String> names(String place) {
    List<String> names = new ArrayList<>();
    String plain = place.replace("(balance)", "").strip();
    Matcher second = SECOND_NAME.matcher(plain);
    if (second.matches()) {
      names.add(withoutKind(second.group(1) + second.group(3)));
      names.add(second.group(2));
    } else {
      names.add(withoutKind(plain));
    }
    Matcher joined = JOINED.matcher(plain);
    if (joined.matches()) {
      names.add(joined.group(1));
    }
    return names;
  }

  private static String withoutKind(String place) {
    Matcher kind = KIND.matcher(place.strip());
    return kind.matches() ? kind.group(1) : place;
  }
}
