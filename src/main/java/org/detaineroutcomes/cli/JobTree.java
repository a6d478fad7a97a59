package org.detaineroutcomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.model.Adopters;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.Outcome;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Practice;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.Quality;
import org.detaineroutcomes.model.RateTime;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.QualityDimension;

/** Turns a validated tree into a job, with the conservative default wherever it is silent. */
final class JobTree {
  /** Of any length; a century of weeks has fewer. */
  private static final int MOST_PERIODS = 6_000;

  private final String file;
  private final JsonNode tree;
  private final YamlLines lines;
  private final Problems problems;

  JobTree(String file, JsonNode tree, YamlLines lines, Problems problems) {
    this.file = file;
    this.tree = tree;
    this.lines = lines;
    this.problems = problems;
  }

  Job job() {
    String name = tree.path("name").asText();
    return new Job(
        name,
        tree.path("title").asText(name),
        simulate(tree.path("simulate")),
        inputs(tree.path("inputs")),
        tree.path("max_bad_rows").asInt(0),
        new Job.Resolve(text(tree.path("resolve"), "review")),
        panel(tree.path("panel")),
        treatment(tree.path("treatment")),
        texts(tree.path("outcomes"), Job.OUTCOMES).stream().map(Outcome::spaced).toList(),
        comparisons(tree.path("comparisons")),
        regressions(tree.path("regressions")),
        series(tree.path("series")),
        multiverse(tree.path("multiverse")),
        quality(tree.path("quality")),
        publish(tree.path("publish")));
  }

  /** The day as of which the job asks for its inputs. */
  Optional<LocalDate> asKnown() {
    return text(tree, "as_known")
        .map(day -> day(day, "/as_known"))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse);
  }

  private static Optional<Job.Simulate> simulate(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Job.Simulate(node.path("seed").asLong(1), node.path("scale").asText("small")));
  }

  private List<Job.Input> inputs(JsonNode nodes) {
    List<Job.Input> inputs = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      inputs.add(input(nodes.get(i), "/inputs/" + i));
    }
    return inputs;
  }

  private Job.Input input(JsonNode node, String pointer) {
    Map<String, String> options = new LinkedHashMap<>(map(node.path("options")));
    text(node, "section").ifPresent(section -> options.put("section", section));
    text(node, "partial").ifPresent(partial -> options.put("partial", partial));
    text(node, "jumps").ifPresent(jumps -> options.put("jumps", jumps));
    text(node, "repeats").ifPresent(repeats -> options.put("repeats", repeats));
    if (node.has("covers")) {
      covers(node.path("covers"), pointer + "/covers", options);
    }
    if (node.has("reconcile")) {
      options.put("reconcile", node.path("reconcile").toString());
    }
    if (node.has("headings")) {
      options.put("headings", node.path("headings").toString());
    }
    return new Job.Input(
        node.path("table").asText(),
        node.path("format").asText(),
        node.path("path").asText(),
        text(node, "sha256").orElse(""),
        text(node, "edition").map(day -> day(day, pointer + "/edition")).orElse(""),
        map(node.path("columns")),
        map(node.path("offenses")),
        map(node.path("constants")),
        options,
        lines.line(pointer));
  }

  private void covers(JsonNode node, String pointer, Map<String, String> options) {
    String from = day(node.path("from").asText(), pointer + "/from");
    String to = day(node.path("to").asText(), pointer + "/to");
    if (!from.isEmpty() && !to.isEmpty()) {
      options.put(Job.Covers.STATES, String.join(",", texts(node.path("states"), List.of())));
      options.put(Job.Covers.FROM, from);
      options.put(Job.Covers.TO, to);
      options.put(Job.Covers.OF, node.path("of").asText("detainers"));
    }
  }

  private String day(String text, String pointer) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      problems.add(
          Problem.usage(
              at(pointer),
              "Cannot use date '" + text + "': there is no such day",
              "write it as 2024-10-15"));
      return "";
    }
  }

  private void noWindow(Period from, Period to, String why, String remedy) {
    problems.add(
        Problem.usage(
            at("/panel/to"), "Cannot use a panel from " + from + " to " + to + ": " + why, remedy));
  }

  private Optional<Job.Panel> panel(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    Frequency frequency = Frequency.of(node.path("period").asText()).orElseThrow();
    Optional<Period> from = period(node, "from", frequency);
    Optional<Period> to = period(node, "to", frequency);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().compareTo(to.get()) > 0) {
      noWindow(from.get(), to.get(), "it ends before it begins", "swap 'from' and 'to'");
    } else if (to.get().index() - from.get().index() >= MOST_PERIODS) {
      noWindow(
          from.get(),
          to.get(),
          "it has more than " + MOST_PERIODS + " periods",
          "name the periods that the inputs have");
    }
    return Optional.of(
        new Job.Panel(
            Job.Unit.valueOf(node.path("unit").asText().toUpperCase(Locale.ROOT)),
            frequency,
            from.get(),
            to.get(),
            Job.Sample.valueOf(node.path("sample").asText("balanced").toUpperCase(Locale.ROOT)),
            texts(node.path("units"), List.of()),
            reporters(node.path("reporters")),
            Choice.of(Adopters.class, node.path("adopters").asText("one-unit")).orElseThrow(),
            Choice.of(RateTime.class, node.path("rates").asText("per-period")).orElseThrow()));
  }

  private static Reporters reporters(JsonNode node) {
    if (node.isObject()) {
      return Reporters.share(node.path("share").asDouble());
    }
    return node.asText("constant").equals("any") ? Reporters.ANY : Reporters.CONSTANT;
  }

  private Optional<Period> period(JsonNode panel, String key, Frequency frequency) {
    String printed = panel.path(key).asText();
    Optional<Period> period = Period.parse(printed).filter(p -> p.frequency() == frequency);
    if (period.isEmpty()) {
      problems.add(
          Problem.usage(
              at("/panel/" + key),
              "Cannot use '" + printed + "' as a " + frequency.word(),
              "write it as "
                  + frequency.example()
                  + (frequency == Frequency.WEEK ? ", the Saturday it begins on" : "")));
    }
    return period;
  }

  private static Job.Treatment treatment(JsonNode node) {
    return new Job.Treatment(
        TreatmentDefinition.named(node.path("definition").asText("any-detainer-limit"))
            .orElseThrow(),
        Choice.of(Controls.class, node.path("controls").asText("never")).orElseThrow(),
        exclusions(
            node.path("exclude_controls"),
            List.of(ControlExclusion.UNDATED, ControlExclusion.STATEWIDE)),
        Pools.of(node.path("pool").asText("national")).orElseThrow(),
        map(node.path("labels")),
        Choice.of(Reversals.class, node.path("reversals").asText("exclude-after")).orElseThrow(),
        node.path("threshold").asDouble(Job.Treatment.HALF),
        exclusions(node.path("keep_controls"), List.of()),
        Choice.of(AdoptionRule.class, node.path("adoption").asText("first-full")).orElseThrow(),
        Choice.of(Practice.class, node.path("practice").asText("count")).orElseThrow());
  }

  private static List<ControlExclusion> exclusions(
      JsonNode node, List<ControlExclusion> otherwise) {
    return node.isMissingNode()
        ? otherwise
        : texts(node, List.of()).stream()
            .map(word -> Choice.of(ControlExclusion.class, word).orElseThrow())
            .toList();
  }

  private List<Job.Comparison> comparisons(JsonNode nodes) {
    List<Job.Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Map<String, String> options = new LinkedHashMap<>(map(nodes.get(i)));
      String estimator = options.remove("estimator");
      comparisons.add(new Job.Comparison(estimator, options, lines.line("/comparisons/" + i)));
    }
    return comparisons;
  }

  private List<Job.Regression> regressions(JsonNode nodes) {
    List<Job.Regression> regressions = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      regressions.add(
          new Job.Regression(
              node.path("outcome").asText("declined"),
              node.path("of").asText("all"),
              texts(node.path("on"), List.of()),
              node.path("cluster").asText("county"),
              node.path("family").asText("logistic"),
              map(node.path("reference")),
              lines.line("/regressions/" + i)));
    }
    return regressions;
  }

  private List<Job.Series> series(JsonNode nodes) {
    List<Job.Series> series = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String day = day(node.path("around").asText(), "/series/" + i + "/around");
      if (!day.isEmpty()) {
        series.add(
            new Job.Series(
                Outcome.spaced(node.path("outcome").asText()),
                LocalDate.parse(day),
                Code.of(SeriesUnit.class, node.path("unit").asText("all")).orElseThrow(),
                node.path("months").asInt(24),
                node.path("recorded").asDouble(0.25),
                lines.line("/series/" + i)));
      }
    }
    return series;
  }

  private Optional<Multiverse> multiverse(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    Map<MultiverseChoice, List<String>> options = new EnumMap<>(MultiverseChoice.class);
    for (MultiverseChoice choice : MultiverseChoice.values()) {
      if (node.has(choice.code())) {
        options.put(choice, texts(node.path(choice.code()), List.of()));
      }
    }
    return Optional.of(
        new Multiverse(
            texts(node.path("outcomes"), List.of()),
            options,
            node.path("draws").asInt(0),
            node.path("seed").asLong(1),
            lines.line("/multiverse")));
  }

  private static Quality quality(JsonNode node) {
    Map<QualityDimension, Double> thresholds = new EnumMap<>(QualityDimension.class);
    for (QualityDimension dimension : QualityDimension.values()) {
      if (node.has(dimension.code())) {
        thresholds.put(dimension, node.path(dimension.code()).asDouble());
      }
    }
    return Quality.of(
        thresholds,
        texts(node.path("stop"), List.of()).stream()
            .flatMap(word -> Code.of(QualityDimension.class, word).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Job.Publish publish(JsonNode node) {
    return new Job.Publish(
        texts(
            node.path("formats"),
            List.of("html", "csv", "md", "xlsx", "docx", "tex", "html-tables")),
        node.path("suppress_below").asInt(10),
        Choice.of(Zeros.class, node.path("zeros").asText("printed")).orElseThrow(),
        texts(node.path("previous"), List.of()),
        text(node.path("corrects"), "release")
            .map(
                release ->
                    new Job.Correction(release, text(node.path("corrects"), "reason").orElse(""))));
  }

  private String at(String pointer) {
    return file + ", line " + lines.line(pointer);
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static List<String> texts(JsonNode node, List<String> otherwise) {
    if (node.isMissingNode()) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    node.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static Map<String, String> map(JsonNode node) {
    Map<String, String> map = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              map.put(
                  entry.getKey(),
                  value.isArray() ? String.join(",", texts(value, List.of())) : value.asText());
            });
    return map;
  }
}
