package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.MultipleTesting;
import org.detaineroutcomes.stats.Multipliers;
import org.detaineroutcomes.stats.StepDown;

/**
 * Several tests of one estimator taken as a family: p-values adjusted by Holm, by Benjamini and
 * Hochberg, and, from influence functions drawn together, by Romano and Wolf.
 */
public final class TestFamily {
  private static final int DRAWS = 999;

  /** What the tests of a family are. */
  public enum Over {
    /** The headline of each outcome. */
    OUTCOMES,
    /** The effects by event time of each outcome, from adoption on. */
    TERMS
  }

  /** One answer with the panel it is from. */
  public record Member(PanelData panel, Estimation estimation) {}

  /** One test: a row of an answer. */
  private record Test(Member member, int row) {
    Estimate estimate() {
      return member.estimation().estimates().get(row);
    }
  }

  private TestFamily() {}

  /**
   * Rows of adjusted p-values, {@code p_holm}, {@code p_benjamini_hochberg} and {@code
   * p_romano_wolf}, for each member that has a test; none where fewer than two tests have a
   * p-value.
   */
  public static List<Estimation> adjusted(
      List<Member> members, Over over, EstimatorOptions options) {
    List<Test> tests = new ArrayList<>();
    for (Member member : members) {
      List<Estimate> rows = member.estimation().estimates();
      IntStream.range(0, rows.size())
          .filter(r -> isTest(rows.get(r), over))
          .limit(over == Over.OUTCOMES ? 1 : rows.size())
          .forEach(r -> tests.add(new Test(member, r)));
    }
    if (tests.size() < 2) {
      return List.of();
    }
    double[] p = tests.stream().mapToDouble(t -> t.estimate().pValue()).toArray();
    List<Estimate> rows = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            RobustnessNote.ONE_FAMILY,
            tests.stream().map(t -> t.estimate().outcome()).toList(),
            tests.stream().map(t -> Headline.name(t.estimate())).toList()));
    Specification family = Specification.of(SettingKey.FAMILY, tests.size());
    add(tests, TermName.P_HOLM, family, MultipleTesting.HOLM.adjust(p), rows);
    add(
        tests,
        TermName.P_BENJAMINI_HOCHBERG,
        family,
        MultipleTesting.BENJAMINI_HOCHBERG.adjust(p),
        rows);
    int draws = options.draws() == 0 ? DRAWS : options.draws();
    Optional<Note> refused = refusal(tests);
    if (refused.isEmpty()) {
      Specification drawn =
          family.with(SettingKey.DRAWS, draws).with(SettingKey.SEED, options.seed());
      double[] together = stepDown(tests, draws, options.seed());
      // A test that few treated clusters made more careful is not made less so by the family.
      Arrays.setAll(together, j -> Math.max(together[j], p[j]));
      add(tests, TermName.P_ROMANO_WOLF, drawn, together, rows);
    } else {
      notes.add(refused.get());
    }
    return members.stream()
        .map(member -> member.panel().spec().outcome())
        .distinct()
        .map(outcome -> rows.stream().filter(row -> row.outcome().equals(outcome)).toList())
        .filter(own -> !own.isEmpty())
        .map(own -> Estimation.of(own, List.of(), notes))
        .toList();
  }

  private static boolean isTest(Estimate row, Over over) {
    if (row.pValue() == null) {
      return false;
    }
    return over == Over.OUTCOMES
        ? Headline.is(row)
        : Headline.isByEventTime(row) && row.eventTime() >= 0;
  }

  private static void add(
      List<Test> tests, TermName term, Specification more, double[] p, List<Estimate> rows) {
    for (int k = 0; k < p.length; k++) {
      Estimate of = tests.get(k).estimate();
      EstimateRow row =
          EstimateRow.of(
                  tests.get(k).member().panel(),
                  of.estimator(),
                  of.specification().with(more),
                  new Term(TermKind.ADJUSTED, term))
              .of(EstimateDimension.TERM, of.term().name())
              .in(of.unit())
              .estimate(of.estimate())
              .pValue(p[k])
              .sampleOf(of);
      if (of.eventTime() != null) {
        row.eventTime(of.eventTime());
      }
      rows.add(row.build());
    }
  }

  /** Why the tests cannot be drawn together; empty where they can. */
  private static Optional<Note> refusal(List<Test> tests) {
    if (tests.stream().anyMatch(test -> influence(test).isEmpty())) {
      return Optional.of(
          Note.of(RobustnessNote.STEP_DOWN_WITHOUT_INFLUENCE, tests.get(0).estimate().estimator()));
    }
    return tests.stream().anyMatch(t -> Clusters.ofUnits(t.member().panel()).size() > 1)
        ? Optional.of(Note.of(RobustnessNote.STEP_DOWN_ONE_WAY))
        : Optional.empty();
  }

  private static double[] stepDown(List<Test> tests, int draws, long seed) {
    List<double[]> influences = tests.stream().map(t -> influence(t).orElseThrow()).toList();
    Map<String, Integer> clusterOf = clusters(tests);
    int clusters = clusterOf.values().stream().mapToInt(c -> c + 1).max().orElse(0);
    int k = tests.size();
    double[] sums = new double[clusters * k];
    double[] squares = new double[k];
    for (int j = 0; j < k; j++) {
      List<String> units = tests.get(j).member().estimation().influence().orElseThrow().units();
      for (int u = 0; u < units.size(); u++) {
        sums[clusterOf.get(units.get(u)) * k + j] += influences.get(j)[u] / units.size();
      }
      for (int c = 0; c < clusters; c++) {
        squares[j] += sums[c * k + j] * sums[c * k + j];
      }
    }
    double[] statistic = new double[k];
    for (int j = 0; j < k; j++) {
      statistic[j] = tests.get(j).estimate().estimate() / Math.sqrt(squares[j]);
    }
    double[][] product =
        new Multipliers(seed, clusters, draws)
            .times(sums, k, IntStream.range(0, clusters).toArray());
    double[][] drawn = new double[draws][k];
    for (int b = 0; b < draws; b++) {
      for (int j = 0; j < k; j++) {
        drawn[b][j] = product[j][b] / Math.sqrt(squares[j]);
      }
    }
    return StepDown.adjust(statistic, drawn);
  }

  private static Optional<double[]> influence(Test test) {
    return test.member()
        .estimation()
        .influence()
        .flatMap(
            influence -> {
              int at = influence.rows().indexOf(test.row());
              return at < 0 ? Optional.empty() : Optional.of(influence.values()[at]);
            });
  }

  /** One number a cluster over all panels: clusters that share a unit are the same. */
  private static Map<String, Integer> clusters(List<Test> tests) {
    Map<String, Integer> global = new LinkedHashMap<>();
    int next = 0;
    for (Test test : tests) {
      PanelData panel = test.member().panel();
      int units = panel.units().size();
      Map<String, Integer> own = InfluenceVariance.clusters(panel).get(0);
      int[] code = panel.units().stream().mapToInt(own::get).toArray();
      Map<Integer, Integer> here = new HashMap<>();
      for (int u = 0; u < units; u++) {
        Integer known = global.get(panel.units().get(u));
        if (known != null) {
          here.put(code[u], known);
        }
      }
      for (int u = 0; u < units; u++) {
        Integer number = here.get(code[u]);
        if (number == null) {
          number = next++;
          here.put(code[u], number);
        }
        global.putIfAbsent(panel.units().get(u), number);
      }
    }
    return global;
  }
}
