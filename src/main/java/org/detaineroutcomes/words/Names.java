package org.detaineroutcomes.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;

/**
 * What the groups and units of one job are called in print. Groups are named by what is known of
 * them; a job's label stands wherever a group is named, and then the definition is printed beside
 * it. Nothing here depends on which group is which.
 */
public final class Names {
  private static final String NATIONAL = ", national";

  private final Map<Arm, String> labels;
  private final Pattern groups;
  private final String definition;
  private final Job.Unit unit;
  private final boolean oneState;

  private Names(Map<Arm, String> labels, String definition, Job.Unit unit, boolean oneState) {
    this.labels = labels.isEmpty() ? Map.of() : new EnumMap<>(labels);
    this.definition = definition;
    this.unit = unit;
    this.oneState = oneState;
    this.groups =
        Pattern.compile(
            labels.isEmpty()
                ? "(?!)"
                : labels.keySet().stream()
                    .map(Names::plain)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
  }

  /**
   * Names with labels.
   *
   * @param labels what the job calls a group; a group without one has its plain words
   */
  public Names(Map<Arm, String> labels, Job.Unit unit) {
    this(labels, "", unit, false);
  }

  /** The plain words, without labels. */
  public static Names plain(Job.Unit unit) {
    return new Names(Map.of(), unit);
  }

  /** The names of a job. A label is set by the group's name, its spaces or hyphens alike. */
  public static Names of(Job job) {
    Map<Arm, String> labels = new EnumMap<>(Arm.class);
    for (Arm arm : Arm.values()) {
      job.treatment()
          .labels()
          .forEach(
              (name, label) -> {
                if (folded(name).equals(folded(plain(arm)))) {
                  labels.put(arm, label);
                }
              });
    }
    return new Names(
        labels,
        job.treatment().definition(),
        job.panel().map(Job.Panel::unit).orElse(Job.Unit.COUNTY),
        false);
  }

  /** The same if all units that are compared lie in one state, so that no pool is national. */
  public Names inOneState() {
    return new Names(labels, definition, unit, true);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** "dated limiting policy", or the job's label. */
  public String arm(Arm arm) {
    String label = labels.get(arm);
    return label == null ? plain(arm) : label;
  }

  /** The words of a group that has no label. */
  public static String plain(Arm arm) {
    return switch (arm) {
      case LIMITING -> "dated limiting policy";
      case NONE_LISTED -> "no listed limiting policy";
      case AGREEMENT_287G -> "287(g) agreement";
      case MANDATE -> "mandate";
      case CONFLICT -> "conflict";
      case ON_LIST -> "on the federal list";
      case NOT_ON_LIST -> "not on the federal list";
      case BELOW_THRESHOLD -> "honors fewer than the threshold";
      case AT_LEAST_THRESHOLD -> "honors the threshold or more";
      case EXCLUDED -> "excluded";
    };
  }

  /** A text with every group under its label, all at once. */
  public String relabel(String text) {
    return groups
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(arm(named(found.group()))));
  }

  private static Arm named(String plain) {
    for (Arm arm : Arm.values()) {
      if (plain(arm).equals(plain)) {
        return arm;
      }
    }
    throw new IllegalArgumentException("Cannot label '" + plain + "': it is no group");
  }

  /** The name of a comparison, with every group under its label. */
  public String comparison(String name) {
    return relabel(oneState && name.endsWith(NATIONAL) ? withinTheState(name) : name);
  }

  private static String withinTheState(String name) {
    return name.substring(0, name.length() - NATIONAL.length()) + ", within the state";
  }

  /** "with a dated limiting policy"; a label of the job stands in quotation marks. */
  public String with(String group) {
    if (labels.containsValue(group)) {
      return "labelled “" + group + "”";
    }
    for (Arm arm : Arm.values()) {
      if (plain(arm).equals(group)) {
        return plainWith(arm);
      }
    }
    return "(" + group + ")";
  }

  private static String plainWith(Arm arm) {
    return switch (arm) {
      case LIMITING -> "with a dated limiting policy";
      case NONE_LISTED -> "with no listed limiting policy";
      case AGREEMENT_287G -> "with a 287(g) agreement";
      case MANDATE -> "under a mandate to cooperate";
      case CONFLICT -> "under a court's order to limit and a mandate to cooperate at once";
      case ON_LIST, NOT_ON_LIST -> plain(arm);
      case BELOW_THRESHOLD -> "that honor fewer than the threshold";
      case AT_LEAST_THRESHOLD -> "that honor the threshold or more";
      case EXCLUDED -> "in no group";
    };
  }

  /** The definition of every label that the job sets, to be printed beside it. */
  public List<String> definitions() {
    return labels.entrySet().stream()
        .map(e -> "“" + e.getValue() + "” is: " + plain(e.getKey()) + " (" + definition + ").")
        .toList();
  }

  /** "county". */
  public String unit() {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** "counties". */
  public String units() {
    return switch (unit) {
      case COUNTY -> "counties";
      case AGENCY -> "agencies";
      case STATE -> "states";
    };
  }
}
