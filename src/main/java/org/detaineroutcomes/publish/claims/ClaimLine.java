package org.detaineroutcomes.publish.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.ResultRow;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/**
 * One public claim with its verdict; absent texts are empty.
 *
 * @param date as printed
 * @param inPart whether the verdict holds for a part of the claim only
 * @param missing what the claim needs and the job lacks
 */
public record ClaimLine(
    String id,
    String claim,
    String saidBy,
    String date,
    String verdict,
    boolean inPart,
    String estimand,
    String reason,
    String caveat,
    String missing,
    String restsOn,
    String cited,
    List<Figure> figures) {
  private static final Pattern OUTCOME = Pattern.compile("\\b[a-z_]+_rate_per_100k\\b");
  private static final String LAST = "9999";

  /**
   * A figure beside a claim.
   *
   * @param value null where there is none
   * @param low null where there is no interval
   * @param form as the table has it
   * @param withheld whether it counts too few people to be printed
   */
  public record Figure(
      String label,
      Double value,
      Double low,
      Double high,
      String method,
      String form,
      boolean withheld) {}

  /** Every claim by its date, then its identifier; claims without a date come last. */
  public static List<ClaimLine> all(Material material) {
    List<ResultRow> figures = material.rows(Verdicts.FIGURES);
    return material.rows(Verdicts.TABLE).stream()
        .sorted(
            Comparator.comparing(ClaimLine::day)
                .thenComparing(row -> row.text(ClaimFields.CLAIM_ID)))
        .map(row -> of(row, figures, material))
        .toList();
  }

  private static String day(ResultRow row) {
    String day = row.text(DateFields.DATE_EARLIEST);
    return day.isEmpty() ? LAST : day;
  }

  private static ClaimLine of(ResultRow row, List<ResultRow> figures, Material material) {
    Names names = material.names();
    String id = row.text(ClaimFields.CLAIM_ID);
    return new ClaimLine(
        id,
        row.text(ClaimFields.CLAIM),
        row.text(ClaimFields.SAID_BY),
        row.text(DateFields.DATE_PRINTED),
        row.text(Verdicts.VERDICT),
        row.flag(Verdicts.IN_PART),
        inWords(row.text(Verdicts.ESTIMAND), names),
        inWords(row.text(Verdicts.REASON), names),
        inWords(row.text(MeasureFields.CAVEAT), names),
        inWords(row.text(Verdicts.MISSING), names),
        row.text(ClaimFields.RESTS_ON),
        row.text(SourceFields.CITED),
        figures.stream()
            .filter(figure -> figure.text(ClaimFields.CLAIM_ID).equals(id))
            .sorted(Comparator.comparing(figure -> figure.count(Verdicts.FIGURE_RANK)))
            .map(figure -> figure(figure, names, material.job().publish().suppressBelow()))
            .toList());
  }

  private static Figure figure(ResultRow row, Names names, int below) {
    Double value = row.number(Verdicts.FIGURE_VALUE);
    boolean withheld = row.flag(MeasureFields.COUNTS_PEOPLE) && value != null && value < below;
    return new Figure(
        inWords(row.text(Verdicts.FIGURE), names),
        withheld ? null : value,
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.text(MeasureFields.INTERVAL),
        row.text(Verdicts.FIGURE_FORM),
        withheld);
  }

  /** Groups under their labels, outcomes by their titles. */
  private static String inWords(String text, Names names) {
    return OUTCOME
        .matcher(names.relabel(text))
        .replaceAll(found -> Matcher.quoteReplacement(OutcomeWords.of(found.group()).inSentence()));
  }

  /** The verdict with its extent: "supported in part". */
  public String judged() {
    return inPart ? verdict + ", in part" : verdict;
  }

  /** Why, and what is missing. */
  public String why() {
    return Words.capital(reason) + (missing.isEmpty() ? "" : ": " + missing) + ".";
  }

  /** What must be read beside it, if anything. */
  public Optional<String> beside() {
    return caveat.isEmpty() ? Optional.empty() : Optional.of(Words.capital(caveat) + ".");
  }
}
