package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.robustness.RobustnessChecks;

/** The options of estimators and robustness checks as the help prints them. */
final class EstimatorHelp {
  private static final int WIDTH = 42;

  private EstimatorHelp() {}

  static String[] lines() {
    List<String> lines = new ArrayList<>();
    RobustnessChecks.options().forEach(option -> lines.add(line(option)));
    for (String name : Estimators.names()) {
      List<OptionSpec> own = Estimators.named(name).traits().options();
      if (!own.isEmpty()) {
        lines.add("%nOptions of " + name + ":");
        own.forEach(option -> lines.add(line(option)));
      }
    }
    return lines.toArray(String[]::new);
  }

  private static String line(OptionSpec option) {
    String usage = option.usage();
    return "  " + usage + " ".repeat(Math.max(1, WIDTH - usage.length())) + option.help();
  }
}
