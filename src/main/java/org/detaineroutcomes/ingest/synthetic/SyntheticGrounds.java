package org.detaineroutcomes.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.ingest.synthetic.country.Draws;

/**
 * Boxes, threat level and charge of synthetic detainers, drawn with known shares. Two boxes are
 * ticked more or less often on detainers that are declined, by known odds; the others, threat level
 * and charge are drawn apart from what became of each.
 */
final class SyntheticGrounds {
  /**
   * Logarithms of the odds of a decline with a ticked box over those without, given the other
   * boxes.
   */
  static final Map<String, Double> LOG_ODDS_OF_DECLINE =
      Map.of("Final Order Yes No", -1.0, "Biometric Match Yes No", 0.6);

  /** Share of detainers not declined on which each box is ticked. */
  static final Map<String, Double> BOXES =
      new TreeMap<>(
          Map.of(
              "Final Order Yes No", 0.2,
              "Deportation Ordered Yes No", 0.1,
              "Order to Show Cause Served Yes No", 0.25,
              "Biometric Match Yes No", 0.6,
              "Statements Made Yes No", 0.3,
              "Illegal Entry Yes No", 0.15,
              "Illegal Reentry Yes No", 0.1));

  static final double WARRANT_SERVED = 0.2;
  static final double CONVICTED = 0.55;
  static final double CHARGED = 0.2;

  /** Shares of the levels 1 to 3 among the convicted; the others have none. */
  static final List<Double> LEVELS = List.of(0.35, 0.25, 0.4);

  private static final String WARRANT = "Arrest Warrant Served Date";
  private static final int LONGEST_SINCE = 3_000;
  private static final List<String> CHARGES =
      List.of("Synthetic charge A", "Synthetic charge B", "Synthetic charge C");

  private final Draws draws;

  SyntheticGrounds(Draws draws) {
    this.draws = draws;
  }

  /** The headings; the day of a warrant is the last, which an older sheet lacks. */
  static List<String> headings() {
    List<String> headings =
        new ArrayList<>(
            List.of(
                "Detainer Prep Threat Level",
                "Most Serious Conviction (MSC) Charge",
                "MSC Charge Date",
                "MSC Conviction Date"));
    headings.addAll(BOXES.keySet());
    headings.add(WARRANT);
    return List.copyOf(headings);
  }

  /** The cells of the next detainer, in the order of the headings. */
  List<String> next(LocalDate issued, boolean declined) {
    List<String> cells = new ArrayList<>();
    double history = draws.uniform();
    double level = draws.uniform();
    LocalDate charged = issued.minusDays(draws.between(1, LONGEST_SINCE));
    String charge = draws.pick(CHARGES);
    boolean convicted = history < CONVICTED;
    boolean accused = history < CONVICTED + CHARGED;
    cells.add(convicted ? level(level) : null);
    cells.add(accused ? charge : null);
    cells.add(accused ? charged.toString() : null);
    cells.add(convicted ? charged.plusDays(1).toString() : null);
    BOXES.forEach(
        (box, share) ->
            cells.add(
                draws.chance(
                        declined
                            ? shifted(share, LOG_ODDS_OF_DECLINE.getOrDefault(box, 0.0))
                            : share)
                    ? "YES"
                    : "NO"));
    cells.add(draws.chance(WARRANT_SERVED) ? issued.toString() : null);
    return cells;
  }

  /** The share whose odds are these times as large. */
  private static double shifted(double share, double logOdds) {
    double odds = share / (1 - share) * StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }

  private static String level(double uniform) {
    double one = LEVELS.get(0);
    return uniform < one ? "1" : uniform < one + LEVELS.get(1) ? "2" : "3";
  }
}
