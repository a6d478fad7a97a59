package org.detaineroutcomes.publish.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.claims.ClaimPageWords;
import org.detaineroutcomes.words.claims.Judgements;
import org.detaineroutcomes.words.claims.VerdictWords;

/**
 * One public claim with its verdict; absent texts are empty.
 *
 * @param date as printed
 * @param inPart whether the verdict holds for a part of the claim only
 * @param estimand what would have to be measured
 * @param words why, and what must be read beside the verdict
 */
record ClaimLine(
    String id,
    String claim,
    ClaimWording wording,
    String saidBy,
    String date,
    Verdict verdict,
    boolean inPart,
    ClaimEstimand estimand,
    Judgements words,
    String restsOn,
    String cited,
    List<ClaimFigureLine> figures) {
  private static final String LAST = "9999";

  /** Every claim by its date, then its identifier; claims without a date come last. */
  static List<ClaimLine> all(Material material) {
    List<TableRow> figures = material.rows(Verdicts.FIGURES);
    return material.rows(Verdicts.TABLE).stream()
        .sorted(
            Comparator.comparing(ClaimLine::day)
                .thenComparing(row -> row.textOrEmpty(ClaimFields.CLAIM_ID)))
        .map(row -> of(row, figures, material))
        .toList();
  }

  private static String day(TableRow row) {
    String day = row.textOrEmpty(DateFields.DATE_EARLIEST);
    return day.isEmpty() ? LAST : day;
  }

  private static ClaimLine of(TableRow row, List<TableRow> figures, Material material) {
    String id = row.textOrEmpty(ClaimFields.CLAIM_ID);
    List<ClaimFigureLine> alone =
        figures.stream()
            .filter(figure -> figure.textOrEmpty(ClaimFields.CLAIM_ID).equals(id))
            .sorted(Comparator.comparing(figure -> figure.count(Verdicts.FIGURE_RANK)))
            .map(figure -> ClaimFigureLine.of(figure, material))
            .toList();
    List<ClaimFigureLine> own =
        alone.stream().anyMatch(ClaimFigureLine::isWithheld)
            ? alone.stream().map(ClaimFigureLine::besideWithheld).toList()
            : alone;
    return new ClaimLine(
        id,
        row.textOrEmpty(ClaimFields.CLAIM),
        row.constant(Verdicts.WORDING, ClaimWording.class).orElse(ClaimWording.IN_OTHER_WORDS),
        row.textOrEmpty(ClaimFields.SAID_BY),
        row.textOrEmpty(DateFields.DATE_PRINTED),
        row.constant(Verdicts.VERDICT, Verdict.class).orElseThrow(),
        row.flag(Verdicts.IN_PART),
        row.constant(Verdicts.ESTIMAND, ClaimEstimand.class).orElseThrow(),
        new Judgements(notes(material, id, own), material.names()),
        row.textOrEmpty(ClaimFields.RESTS_ON),
        row.textOrEmpty(SourceFields.CITED),
        own);
  }

  /** Beside a withheld figure no note says a count. */
  private static List<Note> notes(Material material, String id, List<ClaimFigureLine> figures) {
    boolean withheld = figures.stream().anyMatch(ClaimFigureLine::isWithheld);
    return material.notes(id).stream()
        .map(
            note -> withheld ? Disclosure.withoutCounts(note) : material.disclosure().printed(note))
        .toList();
  }

  /** The verdict with its extent: "supported in part". */
  String judged() {
    return VerdictWords.of(verdict) + (inPart ? ", in part" : "");
  }

  /** The verdict in a sentence that can be quoted alone. */
  String sentence() {
    return ClaimPageWords.sentence(claim, wording, saidBy, date, verdict, why());
  }

  /** The first of its figures in words. */
  String firstFigure() {
    return figures.isEmpty() ? ClaimPageWords.NO_FIGURE : figures.get(0).inWords();
  }

  /** Why, and what is missing. */
  String why() {
    String missing = words.missing();
    return Words.capital(words.reason()) + (missing.isEmpty() ? "" : ": " + missing) + ".";
  }

  /** What must be read beside it, if anything. */
  Optional<String> beside() {
    String caveat = words.caveat();
    return caveat.isEmpty() ? Optional.empty() : Optional.of(Words.capital(caveat) + ".");
  }
}
