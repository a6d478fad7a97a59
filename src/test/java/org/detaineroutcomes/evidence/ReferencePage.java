package org.detaineroutcomes.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.estimate.DenseImputation;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.donors.AugsynthPeer;
import org.detaineroutcomes.estimate.donors.MultisynthPeer;
import org.detaineroutcomes.estimate.paths.MultiplegtPeer;
import org.detaineroutcomes.estimate.regression.EtwfePeer;
import org.detaineroutcomes.evidence.Compared.State;

/** Every reference value beside ours: line by line, and summed up on a page. */
final class ReferencePage {
  private static final List<String> HEADER =
      List.of(
          "dataset",
          "estimator",
          "options",
          "quantity",
          "key1",
          "key2",
          "estimate_peer",
          "estimate_ours",
          "estimate_independent",
          "std_error_peer",
          "std_error_ours",
          "difference",
          "tolerance",
          "state");

  /** Data sets that have further values, and those that have no others. */
  private static final Set<String> WITH_MORE = Set.of("sim_staggered", "sim_onoff", "prop99");

  private static final Set<String> ONLY_MORE = Set.of("sim_onoff");

  private final Counterparts counterparts = new Counterparts();
  private final Map<String, DenseImputation> dense = new LinkedHashMap<>();

  /** Every value of the data sets named. */
  List<Compared> compare(List<String> datasets) {
    List<Compared> all = new ArrayList<>();
    for (String dataset : datasets) {
      if (dataset.equals("honest_medicaid")) {
        all.addAll(HonestCounterparts.all());
        continue;
      }
      for (Reference.Value value : values(dataset)) {
        if (dataset.equals("exact")) {
          all.add(new Compared(dataset, value, ExactCounterparts.of(value), null, null));
        } else {
          addWithNote(dataset, value, all);
        }
      }
    }
    return all;
  }

  /** The peers' values, and of the further ones those of estimators that are compared. */
  private static List<Reference.Value> values(String dataset) {
    List<Reference.Value> values = new ArrayList<>();
    if (!ONLY_MORE.contains(dataset)) {
      Reference.rows(dataset + "_expected.csv").forEach(row -> values.add(Reference.value(row)));
    }
    if (WITH_MORE.contains(dataset)) {
      Reference.rows(dataset + "_expected_more.csv").stream()
          .map(Reference::value)
          .filter(value -> Counterparts.MORE.contains(value.estimator()))
          .filter(MultiplegtPeer::has)
          .filter(AugsynthPeer::has)
          .filter(EtwfePeer::has)
          .filter(MultisynthPeer::has)
          .forEach(values::add);
    }
    return values;
  }

  /**
   * A value, and what its note adds: a weight of the decomposition, an interval of the bootstrap.
   */
  private void addWithNote(String dataset, Reference.Value value, List<Compared> all) {
    Optional<Estimate> ours = counterparts.of(dataset, value);
    all.add(
        new Compared(
            dataset,
            value,
            ours.map(e -> number(value, e)).orElse(null),
            ours.map(Estimate::stdError).orElse(null),
            independent(dataset, value)));
    for (String part : value.note().split(" ", -1)) {
      String name = part.replaceAll("=.*", "");
      String text = part.substring(part.indexOf('=') + 1);
      if (List.of("weight", "conf_low", "conf_high").contains(name) && !text.equals("NA")) {
        Reference.Value noted =
            new Reference.Value(
                value.estimator(),
                value.options(),
                name,
                value.key1(),
                value.key2(),
                Double.parseDouble(text),
                Double.NaN,
                "");
        all.add(
            new Compared(dataset, noted, ours.map(e -> number(noted, e)).orElse(null), null, null));
      }
    }
  }

  private static Double number(Reference.Value value, Estimate ours) {
    return switch (value.quantity()) {
      case "omega", "lambda", "weight" -> ours.weight();
      case "p_value", "p_value_joint", "p_jointeffects", "p_jointplacebo", "p_equality_effects" ->
          ours.pValue();
      case "conf_low" -> ours.confLow();
      case "conf_high" -> ours.confHigh();
      default -> ours.estimate();
    };
  }

  private Double independent(String dataset, Reference.Value value) {
    if (!value.estimator().equals("imputation_bjs")) {
      return null;
    }
    DenseImputation written =
        dense.computeIfAbsent(
            dataset, k -> new DenseImputation(Reference.panel(k, Reference.spec(k))));
    Integer event = value.key1().isEmpty() ? null : (Integer) Integer.parseInt(value.key1());
    return event != null && event < 0 ? written.before(event)[0] : written.effect(event)[0];
  }

  static String csv(List<Compared> all) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(HEADER);
      all.forEach(c -> csv.writeRecord(record(c)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> record(Compared c) {
    return List.of(
        c.dataset(),
        c.estimator(),
        c.peer().options(),
        c.peer().quantity(),
        c.peer().key1(),
        c.peer().key2(),
        text(c.peer().estimate()),
        text(c.estimate()),
        text(c.independent()),
        text(c.peer().stdError()),
        Double.isNaN(c.peer().stdError()) ? "" : text(c.stdError()),
        c.state() == State.NO_VALUE ? "" : "%.1e".formatted(c.difference()),
        "%.0e".formatted(c.tolerance().size()),
        c.state().word());
  }

  private static String text(Double number) {
    return number == null || Double.isNaN(number) ? "" : number.toString();
  }

  static String page(List<Compared> all) {
    Map<String, List<Compared>> groups = new LinkedHashMap<>();
    for (Compared c : all) {
      groups
          .computeIfAbsent(
              c.dataset() + " | " + c.estimator() + " | " + c.tolerance().kind(),
              k -> new ArrayList<>())
          .add(c);
    }
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Reference values

        Every value that the peer packages give on the reference data sets, against ours; line by
        line in [reference-values.csv](reference-values.csv). Written by
        `mvn test -Pstudies -Dtest=EvidenceTest -Devidence.write=true`; without the last option the
        test fails where these pages are out of date. Differences are relative, the largest of each
        group; absolute where the peer's value is nearly zero, and for the published bounds. A value
        of the decomposition or of the bootstrap has its weight or interval on a line of its own.

        | data set | estimator | come by | tolerance | values | met | explained | not met | estimate | standard error |
        | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    groups.forEach((key, group) -> page.append(line(key, group)));
    page.append(
        "| all | | | | %d | %d | %d | %d | | |%n"
            .formatted(
                all.size(),
                count(all, State.MET) + count(all, State.NO_VALUE),
                count(all, State.EXPLAINED),
                count(all, State.NOT_MET)));
    page.append("\n## Values that are not met, explained\n\n");
    for (Explained explained : Explained.ALL) {
      List<Compared> those =
          all.stream()
              .filter(c -> c.state() == State.EXPLAINED)
              .filter(c -> explained.values().test(c.peer()))
              .toList();
      page.append(
          "- **%s** (%d), within %s: %s%n"
              .formatted(
                  those.isEmpty() ? "none" : those.get(0).estimator(),
                  those.size(),
                  "%.1e".formatted(explained.bound()),
                  explained.reason()));
    }
    page.append(
        """

        ## Imputation: the peer, ours, and a dense fit

        | data set | event time | peer | ours | dense least squares |
        | --- | ---: | ---: | ---: | ---: |
        """);
    for (Compared c : all) {
      if (c.independent() != null && c.state() == State.EXPLAINED) {
        page.append(
            "| %s | %s | %.13f | %.13f | %.13f |%n"
                .formatted(
                    c.dataset(),
                    c.peer().key1().isEmpty() ? "all" : c.peer().key1(),
                    c.peer().estimate(),
                    c.estimate(),
                    c.independent()));
      }
    }
    page.append(
        """

        Group-time effects with inverse probability weights and a covariate differ by up to 2e-9 on
        mpdta: the peer's logit stops where its deviance changes by less than 1e-8, ours goes on to
        the solution. Stopped there as well, ours gives the peer's -0.014548431124612 for cohort 2004
        in 2004 (CallawaySantAnnaTest).

        ## Conventions of the standard errors

        The regressions (`twfe`, `event-study`, `sun-abraham`, `stacked`, `local-projections`,
        `poisson`, `extended-twfe`, `extended-poisson`) follow fixest: a factor of (n - 1) / (n - k), in which fixed effects nested in a
        cluster do not count, times G / (G - 1), G being the fewer clusters of two ways.
        `callaway-santanna` and `imputation` follow did and didimputation: squares of sums by
        cluster without a small-sample factor, and normal quantiles. Two ways of clusters are the
        variance by either less that by their pairs (Cameron, Gelbach and Miller 2011) in all of
        them; did and didimputation have one way alone. Where the difference is below zero, the
        regressions set what is negative to zero, as fixest does; the other two leave the standard
        error out and warn.

        `extended-twfe` and `extended-poisson` follow etwfe: cohort effects count as parameters, of
        counts the period effects and slopes as well, and averages are over treated rows, whatever
        the weights of the regression. Its row of the reference, which is 0, is in no row of ours.

        `dynamic-switchers` follows DIDmultiplegtDYN: squares of sums by cluster, changes around the
        mean of their cohort times the root of n / (n - 1), n being units or clusters. Linear trends
        (trends_lin) it does not have.

        With covariates and units that miss a period, `callaway-santanna` compares rows as repeated
        cross-sections by the rules of DRDID; no peer's values of that are among those above. In the
        influence function of the doubly robust estimator (Sant'Anna and Zhao 2020, equation 3.4)
        DRDID adds the term of the controls' regression before treatment in which the covariates of
        the cohort are held against those of the weighted controls. The derivative has it with the
        opposite sign, as CrossSectionFitTest shows by moving the weight of each row. Ours has the
        sign of DRDID. No estimate depends on it; the term vanishes as the weighted controls come to
        have the covariates of the cohort, and in that test, with 300 units, the standard error is
        within 3 % of what the derivative gives.
        """);
    return page.toString();
  }

  private static String line(String key, List<Compared> group) {
    return "| %s | %.0e | %d | %d | %d | %d | %.1e | %.1e |%n"
        .formatted(
            key,
            group.get(0).tolerance().size(),
            group.size(),
            count(group, State.MET) + count(group, State.NO_VALUE),
            count(group, State.EXPLAINED),
            count(group, State.NOT_MET),
            group.stream().mapToDouble(Compared::estimateDifference).max().orElse(0),
            group.stream().mapToDouble(Compared::errorDifference).max().orElse(0));
  }

  private static long count(List<Compared> all, State state) {
    return all.stream().filter(c -> c.state() == state).count();
  }
}
