package org.detaineroutcomes.words;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ControlPool;

/**
 * What the groups and units of one job are called in print. Groups are named by what is known of
 * them; a job's label stands wherever a group is named, and then the definition is printed beside
 * it. Nothing here depends on which group is which.
 */
public final class Names {
  private final Map<Arm, String> labels;
  private final TreatmentDefinition definition;
  private final Job.Unit unit;
  private final Frequency ratePeriod;
  private final boolean oneState;

  private Names(
      Map<Arm, String> labels,
      TreatmentDefinition definition,
      Job.Unit unit,
      Frequency ratePeriod,
      boolean oneState) {
    this.labels = labels.isEmpty() ? Map.of() : new EnumMap<>(labels);
    this.definition = definition;
    this.unit = unit;
    this.ratePeriod = ratePeriod;
    this.oneState = oneState;
  }

  /**
   * Names with labels.
   *
   * @param labels what the job calls a group; a group without one has its plain words
   */
  public Names(Map<Arm, String> labels, Job.Unit unit) {
    this(labels, null, unit, null, false);
  }

  /** The plain words, without labels. */
  public static Names plain(Job.Unit unit) {
    return new Names(Map.of(), unit);
  }

  /**
   * The names of a job. Its labels are of the arms: {@code treated} is the one that its definition
   * treats, {@code control} the one beside it, {@code agreement} the units with a 287(g) agreement.
   */
  public static Names of(Job job) {
    ArmPair arms = job.treatment().definition().arms().get(0);
    Map<Arm, String> labels = new EnumMap<>(Arm.class);
    label(job, "treated", arms.treated(), labels);
    label(job, "control", arms.control(), labels);
    label(job, "agreement", Arm.AGREEMENT_287G, labels);
    return new Names(
        labels,
        job.treatment().definition(),
        job.panel().map(Job.Panel::unit).orElse(Job.Unit.COUNTY),
        job.panel().map(Job.Panel::ratePeriod).orElse(null),
        false);
  }

  private static void label(Job job, String key, Arm arm, Map<Arm, String> labels) {
    String label = job.treatment().labels().get(key);
    if (label != null) {
      labels.put(arm, label);
    }
  }

  /** The same if all units that are compared lie in one state, so that no pool is national. */
  public Names inOneState() {
    return new Names(labels, definition, unit, ratePeriod, true);
  }

  /** The words of an outcome; a rate over residents with the time that it is over. */
  public OutcomeWords outcome(String column) {
    OutcomeWords words = OutcomeWords.of(column);
    return ratePeriod == null ? words : words.each(ratePeriod);
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

  private static Optional<Arm> ofMart(String word) {
    return Arrays.stream(Arm.values()).filter(arm -> plain(arm).equals(word)).findFirst();
  }

  /** A group by the code or the words that marts have for it; other words stay as they are. */
  public String group(String mart) {
    return Code.of(Arm.class, mart).or(() -> ofMart(mart)).map(this::arm).orElse(mart);
  }

  /** "dated limiting policy vs no listed limiting policy, national". */
  public String comparison(Arm treated, Arm control, ControlPool pool) {
    return arm(treated)
        + " vs "
        + arm(control)
        + (pool == ControlPool.AGREEMENT_287G ? " " : ", ")
        + pool(pool);
  }

  /** "national", or "within the state" if all units lie in one. */
  public String pool(ControlPool pool) {
    return PoolWords.of(pool, oneState);
  }

  /** "with a dated limiting policy"; a label of the job stands in quotation marks. */
  public String with(Arm arm) {
    String label = labels.get(arm);
    return label == null ? plainWith(arm) : "labelled “" + label + "”";
  }

  private static String plainWith(Arm arm) {
    return switch (arm) {
      case LIMITING -> "with a dated limiting policy";
      case NONE_LISTED -> "with no listed limiting policy";
      case AGREEMENT_287G -> "with a 287(g) agreement";
      case MANDATE -> "under a mandate to cooperate";
      case CONFLICT -> "under a limit and, at once, a mandate or an agreement to cooperate";
      case ON_LIST, NOT_ON_LIST -> plain(arm);
      case BELOW_THRESHOLD -> "that honor fewer than the threshold";
      case AT_LEAST_THRESHOLD -> "that honor the threshold or more";
      case EXCLUDED -> "in no group";
    };
  }

  /** The definition of every label that the job sets, to be printed beside it. */
  public List<String> definitions() {
    return labels.entrySet().stream()
        .map(
            e ->
                "“"
                    + e.getValue()
                    + "” is: "
                    + plain(e.getKey())
                    + " ("
                    + TreatmentWords.treated(definition)
                    + ").")
        .toList();
  }

  /** "county". */
  public String unit() {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** "1 county", "55 counties". */
  public String counted(long number) {
    return Thousands.count(number) + " " + (number == 1 ? unit() : units());
  }

  /** "counties". */
  public String units() {
    return switch (unit) {
      case COUNTY -> "counties";
      case AGENCY -> "agencies";
      case STATE -> "states";
      case FACILITY -> "facilities";
    };
  }
}
