package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option that an estimator declares changes something, or is refused with a reason. */
class DeclaredOptionsTest {
  private static final Map<String, Estimation> PLAIN = new HashMap<>();

  /** Values of options whose type does not say one that acts here. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("reference", "-3"),
          Map.entry("min-e", "1"),
          Map.entry("max-e", "0"),
          Map.entry("balance-e", "2"),
          Map.entry("placebo-shift", "2"),
          Map.entry("misclassified", "0.1"),
          Map.entry("caliper", "0.05"),
          Map.entry("conley", "400"),
          Map.entry("conley-lags", "2"),
          Map.entry("third", "w"),
          Map.entry("post", "1"),
          Map.entry("few-treated", "ladder"),
          Map.entry("leave-one-out", "cluster"),
          Map.entry("null", "1"),
          Map.entry("permutations", "9"));

  /** What must be set beside an option for it to act. */
  private static final Map<String, Map<String, String>> BESIDE =
      Map.of(
          "target", Map.of("smoothness", "0"),
          "permutation-statistic", Map.of("permutations", "9"),
          "conley-kernel", Map.of("conley", "400"),
          "conley-pairs", Map.of("conley", "400"),
          "conley-lags", Map.of("conley", "400", "conley-pairs", "period"));

  /** What a check says that is not made. */
  private static final Pattern REFUSALS =
      Pattern.compile(
          "Cannot estimate bounds|no spatial errors|no bounds|no randomization test|plays no part");

  static Stream<String> options() {
    List<String> all = new ArrayList<>();
    for (String name : Estimators.names()) {
      Estimators.options(name).forEach(option -> all.add(name + " " + option.name()));
    }
    return all.stream();
  }

  /** 36 units over 9 years, three cohorts, a few rows missing. */
  private static PanelData panel() {
    Random random = new Random(4);
    PanelSpec spec =
        PanelSpec.of("unit", "year", "cohort", "y")
            .withCovariates("x", "w")
            .withOffset("size")
            .withGroups("cluster")
            .withCoordinates(List.of("lat", "lon"));
    PanelBuilder builder =
        new PanelBuilder(
            "p",
            "p",
            spec,
            List.of("unit", "year", "cohort", "y", "x", "w", "size", "cluster", "lat", "lon"));
    for (int u = 0; u < 36; u++) {
      int cohort = u % 3 == 0 ? 5 : u % 3 == 1 && u < 18 ? 7 : 0;
      double x = u % 2;
      double w = random.nextGaussian();
      for (int t = 1; t <= 9; t++) {
        double effect = cohort > 0 && t >= cohort ? 1 + 0.3 * (t - cohort) + 0.5 * x : 0;
        double y = 20 + 0.2 * u + 0.3 * t + effect + w + 0.4 * random.nextGaussian();
        if (u != 20 || t != 4) {
          builder.row(
              1,
              new Object[] {
                "u" + (100 + u),
                t,
                cohort,
                y,
                x,
                w,
                3.0 + u,
                "c" + u / 6,
                35 + 0.3 * u,
                -90 + 0.2 * u
              });
        }
      }
    }
    return builder.build();
  }

  private static String value(OptionSpec option) {
    String known = VALUES.get(option.name());
    if (known != null) {
      return known;
    }
    return switch (option.type()) {
      case WHOLE -> option.otherwise().equals("2") ? "3" : "2";
      case NUMBER -> "0.5";
      case NUMBERS -> "0.5";
      case YES_NO -> option.otherwise().equals("yes") ? "no" : "yes";
      case CHOICE -> option.choices().get(option.choices().size() - 1);
      case COLUMN -> "x";
      case RANGE -> "0:60";
    };
  }

  private static String answer(Estimation found) {
    return found.estimates()
        + "\n"
        + Said.of(found.notes())
        + found.drops()
        + found.influence().map(i -> i.rows().toString()).orElse("");
  }

  private static Estimation run(String name, Map<String, String> settings) {
    EstimatorOptions options = EstimatorOptions.defaults().withSettings(settings);
    return Estimators.run(name, panel(), options);
  }

  @ParameterizedTest
  @MethodSource("options")
  void actsOrIsRefused(String which) {
    String name = which.substring(0, which.indexOf(' '));
    OptionSpec option =
        Estimators.options(name).stream()
            .filter(o -> which.equals(name + " " + o.name()))
            .findFirst()
            .orElseThrow();
    Map<String, String> beside = BESIDE.getOrDefault(option.name(), Map.of());
    Map<String, String> settings = new TreeMap<>(beside);
    settings.put(option.name(), value(option));
    Estimation with;
    try {
      with = run(name, settings);
    } catch (Failure refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    Estimation plain = PLAIN.computeIfAbsent(name + beside, key -> run(name, beside));
    if (Said.of(with.notes()).stream().noneMatch(n -> REFUSALS.matcher(n).find())) {
      assertThat(answer(with)).isNotEqualTo(answer(plain));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "twfe,target,mean,smoothness or relative-magnitudes",
    "twfe,permutation-statistic,estimate,permutations",
    "twfe,conley-kernel,bartlett,conley",
    "twfe,conley-lags,2,conley-pairs=period",
    "twfe,null,1,--wild",
    "twfe,impose-null,no,--wild",
    "twfe,wild-scores,plain,--wild",
    "matching,subclasses,5,method=subclass",
    "means,offset,log,--offset"
  })
  void anOptionWithoutWhatItActsBesideIsRefused(
      String name, String option, String value, String beside) {
    PanelData panel = InventedPanels.of("base");
    assertThatThrownBy(() -> InventedPanels.run(name, panel, Map.of(option, value)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("it acts only beside " + beside);
  }

  @Test
  void anOptionOfAnotherMethodIsRefused() {
    assertThatThrownBy(
            () ->
                InventedPanels.run(
                    "matching", InventedPanels.of("base"), Map.of("method", "cem", "ratio", "2")))
        .hasMessageContaining("it acts only beside method=nearest or method=mahalanobis");
  }
}
