package org.detaineroutcomes.publish.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.fields.PanelFields;

/**
 * What groups and units are called in print. Groups are named by what is known of them; a job may
 * set labels, and then the definition stands beside. Nothing here depends on which group is which.
 */
public final class Words {
  private static final Map<String, String> PHRASES =
      Map.of(
          "dated limiting policy", "with a dated limiting policy",
          "no listed limiting policy", "with no listed limiting policy",
          "287(g) agreement", "with a 287(g) agreement",
          "mandate", "under a mandate to cooperate",
          "conflict", "under a court's order to limit and a mandate to cooperate at once",
          "on the federal list", "on the federal list",
          "not on the federal list", "not on the federal list",
          "honors fewer than the threshold", "that honor fewer than the threshold",
          "honors the threshold or more", "that honor the threshold or more");

  private static final String NATIONAL = ", national";

  private final Map<String, String> labels;
  private final Pattern groups;
  private final String definition;
  private final Job.Unit unit;
  private final boolean oneState;

  private Words(Map<String, String> labels, String definition, Job.Unit unit, boolean oneState) {
    this.labels = labels;
    this.definition = definition;
    this.unit = unit;
    this.oneState = oneState;
    this.groups =
        Pattern.compile(
            labels.isEmpty()
                ? "(?!)"
                : labels.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** The words of a job. A label is set by the group's name, its spaces or hyphens alike. */
  public static Words of(Job job) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String group : PanelFields.ARM.allowed()) {
      job.treatment()
          .labels()
          .forEach(
              (name, label) -> {
                if (plain(name).equals(plain(group))) {
                  labels.put(group, label);
                }
              });
    }
    return new Words(
        labels,
        job.treatment().definition(),
        job.panel().map(Job.Panel::unit).orElse(Job.Unit.COUNTY),
        false);
  }

  /** The same where all units that are compared lie in one state, so that no pool is national. */
  public Words inOneState() {
    return new Words(labels, definition, unit, true);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** A text with every group under its label, all at once. */
  public String relabel(String text) {
    return groups
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(labels.get(found.group())));
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
    return labels.containsValue(group)
        ? "labelled “" + group + "”"
        : PHRASES.getOrDefault(group, "(" + group + ")");
  }

  /** The definition of every label that the job sets, to be printed beside it. */
  public List<String> definitions() {
    return labels.entrySet().stream()
        .map(e -> "“" + e.getValue() + "” is: " + e.getKey() + " (" + definition + ").")
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

  /** "Counties". */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
