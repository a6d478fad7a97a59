package org.detaineroutcomes.publish.disclosure;

import static org.detaineroutcomes.model.result.Dimension.ACTIVITY_CLASS;
import static org.detaineroutcomes.model.result.Dimension.CITIZEN_TIER;
import static org.detaineroutcomes.model.result.Dimension.CONVICTION;
import static org.detaineroutcomes.model.result.Dimension.DURATION_GAP;
import static org.detaineroutcomes.model.result.Dimension.FORM;
import static org.detaineroutcomes.model.result.Dimension.FORM_ERA;
import static org.detaineroutcomes.model.result.Dimension.ISSUE_MONTH;
import static org.detaineroutcomes.model.result.Dimension.ISSUE_QUARTER;
import static org.detaineroutcomes.model.result.Dimension.ISSUE_YEAR;
import static org.detaineroutcomes.model.result.Dimension.LIMIT_SINCE;
import static org.detaineroutcomes.model.result.Dimension.OUTCOME_BASIS;
import static org.detaineroutcomes.model.result.Dimension.POLICY_AT_ISSUE;
import static org.detaineroutcomes.model.result.Dimension.REQUEST;
import static org.detaineroutcomes.model.result.Dimension.STATED_BASIS;
import static org.detaineroutcomes.model.result.Dimension.THREAT_LEVEL;
import static org.detaineroutcomes.publish.disclosure.Meaning.BY_DAY;
import static org.detaineroutcomes.publish.disclosure.Meaning.CORRECTED;
import static org.detaineroutcomes.publish.disclosure.Meaning.COUNTED;
import static org.detaineroutcomes.publish.disclosure.Meaning.COUNTY;
import static org.detaineroutcomes.publish.disclosure.Meaning.ENDED;
import static org.detaineroutcomes.publish.disclosure.Meaning.FACILITY;
import static org.detaineroutcomes.publish.disclosure.Meaning.FLUSH;
import static org.detaineroutcomes.publish.disclosure.Meaning.HELD;
import static org.detaineroutcomes.publish.disclosure.Meaning.LOCAL_CHOICE;
import static org.detaineroutcomes.publish.disclosure.Meaning.OF;
import static org.detaineroutcomes.publish.disclosure.Meaning.OUTCOME;
import static org.detaineroutcomes.publish.disclosure.Meaning.PLACED;
import static org.detaineroutcomes.publish.disclosure.Meaning.SECTION;
import static org.detaineroutcomes.publish.disclosure.Meaning.SIDE;
import static org.detaineroutcomes.publish.disclosure.Meaning.TIMED;
import static org.detaineroutcomes.publish.disclosure.Meaning.VERSION;
import static org.detaineroutcomes.publish.disclosure.Meaning.YEAR;
import static org.detaineroutcomes.publish.disclosure.Meaning.YEARS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.model.result.PolicyAtIssue;

/**
 * The relations that hold by what counts mean: the members of every dimension add up to the wider
 * set, or to a part of it, in every table and across tables.
 */
final class DeclaredRelations {
  private static final String ELSEWHERE = "elsewhere";

  /** Dimensions that tell records of different things apart, and are never added over. */
  private static final Set<String> APART = Set.of(OF, SECTION, VERSION, BY_DAY);

  /** Dimensions whose members are everybody, whether or not a figure tells how many these are. */
  private static final Set<String> COMPLETE =
      Set.of(
          SIDE,
          HELD,
          YEAR,
          FACILITY,
          FORM.code(),
          FORM_ERA.code(),
          REQUEST.code(),
          STATED_BASIS.code(),
          THREAT_LEVEL.code(),
          CONVICTION.code(),
          OUTCOME_BASIS.code(),
          ISSUE_MONTH.code(),
          ISSUE_QUARTER.code(),
          ISSUE_YEAR.code(),
          POLICY_AT_ISSUE.code(),
          LIMIT_SINCE.code());

  /** Dimensions that tell a part alone: nobody knows whether anybody is left over. */
  private static final Set<String> PARTS =
      Set.of(
          PLACED,
          TIMED,
          ENDED,
          COUNTED,
          CORRECTED,
          "citizen",
          "citizenship",
          "issued",
          "dated",
          "age",
          DURATION_GAP.code(),
          CITIZEN_TIER.code(),
          "recorded_as");

  /** Dimensions that a dimension must not be taken away from. */
  private static final Map<String, Set<String>> INNER =
      Map.of(
          SIDE,
          Set.of(HELD),
          YEARS,
          Set.of(YEAR),
          "span",
          Set.of("month", "county_of_series"),
          FORM.code(),
          Set.of(FORM_ERA.code()),
          "stage",
          Set.of(ACTIVITY_CLASS.code()),
          "recorded_as",
          Set.of(CITIZEN_TIER.code()),
          "policy_arm_of_parts",
          Set.of("policy_arm"),
          OUTCOME,
          Set.of("dated"));

  private final CountSystem system;
  private final int from;

  private record Parts(Quantity total, String dimension, String kind) {}

  private DeclaredRelations(CountSystem system, int from) {
    this.system = system;
    this.from = from;
  }

  /**
   * Adds what holds between the figures of one release, and the counts that follow from them.
   *
   * @param from position of its first figure; those before it are of other releases
   */
  static void addTo(CountSystem system, int from) {
    DeclaredRelations relations = new DeclaredRelations(system, from);
    List<Quantity> figures = relations.own();
    relations.parts(figures).forEach(relations::derive);
    relations.parts(relations.own()).forEach(relations::add);
    OtherRelations.addTo(system, figures);
    relations.leftOver(relations.own().stream().filter(Quantity::isRest).toList());
  }

  private List<Quantity> own() {
    return system.counts().subList(from, system.size()).stream()
        .map(CountSystem.Count::of)
        .toList();
  }

  /** Members of one dimension that have all else in common. */
  private Map<Parts, List<Quantity>> parts(List<Quantity> of) {
    Map<Parts, List<Quantity>> parts = new LinkedHashMap<>();
    for (Quantity quantity : of) {
      for (String dimension : quantity.where().keySet()) {
        if (isAddedOver(quantity, dimension)) {
          parts.computeIfAbsent(group(quantity, dimension), key -> new ArrayList<>()).add(quantity);
        }
      }
    }
    return parts;
  }

  private static boolean isAddedOver(Quantity quantity, String dimension) {
    return !APART.contains(dimension)
        && INNER.getOrDefault(dimension, Set.of()).stream().noneMatch(quantity::has)
        && !(dimension.equals(FLUSH) && quantity.has("age"));
  }

  private static Parts group(Quantity quantity, String dimension) {
    if (dimension.equals(ENDED)) {
      String kind = quantity.where().get(BY_DAY) + "/" + quantity.where().get(FLUSH);
      return new Parts(quantity.without(ENDED, BY_DAY, FLUSH), dimension, kind);
    }
    Quantity total = quantity.without(dimension);
    if (dimension.equals(LIMIT_SINCE.code())) {
      total = total.with(POLICY_AT_ISSUE.code(), PolicyAtIssue.LIMIT.code());
    }
    return new Parts(total, dimension, "");
  }

  /** Adds a total that no figure has if its parts are everybody; of those held, one may be all. */
  private void derive(Parts group, List<Quantity> parts) {
    boolean all = parts.size() > 1 || group.dimension().equals(HELD);
    if (system.position(group.total()) == null && COMPLETE.contains(group.dimension()) && all) {
      long sum = parts.stream().mapToLong(system::value).sum();
      system.add(new CountSystem.Count(group.total(), sum, CountSystem.Told.NOWHERE, false));
    }
  }

  private void add(Parts group, List<Quantity> parts) {
    Quantity total = group.total();
    long sum = parts.stream().mapToLong(system::value).sum();
    if (system.position(total) == null) {
      return;
    }
    if (group.dimension().equals(SIDE)) {
      elsewhere(group, parts);
    }
    if (system.value(total) == sum && isWhole(group, parts)) {
      system.sum(total, parts);
    } else {
      system.atMost(total, parts, rest(group), true);
    }
  }

  /** All less those of local custody are people too, whoever else had them. */
  private void elsewhere(Parts group, List<Quantity> parts) {
    parts.stream()
        .filter(part -> LOCAL_CHOICE.equals(part.where().get(SIDE)))
        .findFirst()
        .ifPresent(
            local ->
                system.atMost(
                    group.total(), List.of(local), group.total().with(SIDE, ELSEWHERE), true));
  }

  /** Whether a reader who finds nobody left over takes the parts for everybody. */
  private static boolean isWhole(Parts group, List<Quantity> parts) {
    return switch (group.dimension()) {
      case OUTCOME, FLUSH -> parts.size() > 2;
      default -> !PARTS.contains(group.dimension());
    };
  }

  /** Those whom no member has: of counties, those not placed, whichever table tells of them. */
  private static Quantity rest(Parts group) {
    String dimension = group.dimension().equals(PLACED) ? COUNTY : group.dimension();
    Quantity rest = group.total().with(dimension, Quantity.REST);
    return group.kind().isEmpty() ? rest : rest.with(BY_DAY, group.kind());
  }

  /** What holds between those left over: they are a part of others left over. */
  private void leftOver(List<Quantity> rests) {
    Map<Parts, List<Quantity>> parts = new LinkedHashMap<>();
    for (Quantity rest : rests) {
      if (Quantity.REST.equals(rest.where().get(OUTCOME))
          || Quantity.REST.equals(rest.where().get(COUNTED))) {
        continue; // it follows from the count and its base
      }
      for (String dimension : List.of(OUTCOME, COUNTY, YEARS, COUNTED)) {
        String member = rest.where().get(dimension);
        if (member != null
            && !member.equals(Quantity.REST)
            && isAddedOver(rest, dimension)
            && system.position(rest.without(dimension)) != null) {
          parts
              .computeIfAbsent(
                  new Parts(rest.without(dimension), dimension, ""), key -> new ArrayList<>())
              .add(rest);
        }
      }
    }
    parts.forEach(
        (group, of) -> system.atMost(group.total(), of, rest(group).with("of", "rest"), false));
  }
}
