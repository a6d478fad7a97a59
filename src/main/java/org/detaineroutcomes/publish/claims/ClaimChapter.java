package org.detaineroutcomes.publish.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.claims.ClaimWordingWords;
import org.detaineroutcomes.words.claims.VerdictWords;

/**
 * Public claims, quoted or in other words, each with its verdict, the figures behind it and what to
 * doubt.
 */
public final class ClaimChapter implements Chapter {
  private static final String ESTIMAND =
      "Each claim’s own, named beside it: what would have to be measured for it to be tested";

  @Override
  public List<Table> tables() {
    return List.of(Verdicts.TABLE, Verdicts.FIGURES);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<ClaimLine> claims = ClaimLine.all(material);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    TableNotes notes =
        InputNotes.of(material, ESTIMAND, Verdicts.TABLE).with(Verdicts.TABLE.caveats());
    List<org.detaineroutcomes.publish.report.Block> blocks = new ArrayList<>();
    blocks.add(legend(claims, notes));
    blocks.add(claims(claims, notes));
    if (claims.stream().anyMatch(claim -> !claim.figures().isEmpty())) {
      blocks.add(figures(claims, notes, material.job().publish().suppressBelow()));
    }
    return Optional.of(
        new Report.Section(
            ClaimsPage.SECTION,
            "Public claims, and what these data say of them",
            List.of(
                "Claims of every side with their source, in the order of their dates: a quotation"
                    + " letter by letter, and anything else marked as in other words. Each verdict is computed from the inputs of this job, by a rule that is"
                    + " the same whoever makes the claim. It judges the sentence printed, not who said"
                    + " it, and another job with other inputs may measure what this one cannot."),
            blocks));
  }

  private static TableModel legend(List<ClaimLine> claims, TableNotes notes) {
    return new TableModel(
        "claim-verdicts-legend",
        "What each verdict means",
        List.of(
            TableModel.Column.text("verdict", "Verdict"),
            TableModel.Column.text("meaning", "Meaning"),
            TableModel.Column.count("claims", "Claims"),
            TableModel.Column.count("in_part", "Of these in part")),
        Arrays.stream(Verdict.values()).map(verdict -> legend(verdict, claims)).toList(),
        notes.with(
            List.of(
                "In part: the verdict holds for a part of the claim, which is named; the rest is"
                    + " not borne out, or not measured.")));
  }

  private static List<Cell> legend(Verdict verdict, List<ClaimLine> claims) {
    List<ClaimLine> of = claims.stream().filter(c -> c.verdict() == verdict).toList();
    return List.of(
        Cell.text(Words.capital(VerdictWords.of(verdict))),
        Cell.text(Words.capital(VerdictWords.meaning(verdict)) + "."),
        Cell.number(of.size(), ""),
        Cell.number(of.stream().filter(ClaimLine::inPart).count(), ""));
  }

  private static TableModel claims(List<ClaimLine> claims, TableNotes notes) {
    return new TableModel(
        "claims",
        "Claims and verdicts",
        List.of(
            TableModel.Column.text("claim", "Claim"),
            TableModel.Column.text("wording", "Wording"),
            TableModel.Column.text("verdict", "Verdict"),
            TableModel.Column.text("why", "Why"),
            TableModel.Column.text("said_by", "Said by"),
            TableModel.Column.text("date", "When"),
            TableModel.Column.text("figures", "Figures"),
            TableModel.Column.text("estimand", "To be measured"),
            TableModel.Column.text("caveat", "Caveat"),
            TableModel.Column.text("rests_on", "Rests on"),
            TableModel.Column.text("source", "Source"),
            TableModel.Column.text("claim_id", "Identifier")),
        claims.stream().map(ClaimChapter::row).toList(),
        notes);
  }

  private static List<Cell> row(ClaimLine claim) {
    return List.of(
        Cell.text(ClaimWordingWords.printed(claim.claim(), claim.wording())),
        Cell.text(ClaimWordingWords.of(claim.wording())),
        Cell.text(Words.capital(claim.judged())),
        Cell.text(claim.why()),
        Cell.text(claim.saidBy()),
        claim.date().isEmpty() ? Cell.absent("no date in the source") : Cell.text(claim.date()),
        claim.figures().isEmpty()
            ? Cell.absent("no figure in these inputs")
            : Cell.text(
                claim.figures().stream()
                    .map(ClaimFigureLine::inWords)
                    .collect(Collectors.joining("; "))),
        Cell.text(claim.words().estimand()),
        Cell.text(claim.beside().orElse("")),
        Cell.text(claim.restsOn()),
        Cell.text(claim.cited()),
        Cell.text(claim.id()));
  }

  private static TableModel figures(List<ClaimLine> claims, TableNotes notes, int below) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ClaimLine claim : claims) {
      claim.figures().forEach(figure -> rows.add(figure.cells(claim.id(), below)));
    }
    return new TableModel(
        "claim-figures",
        "The figures behind the verdicts",
        List.of(
            TableModel.Column.text("claim_id", "Claim"),
            TableModel.Column.text("figure", "Figure"),
            TableModel.Column.text("bound", "Bound"),
            TableModel.Column.of("value", "Value", Form.NUMBER, 2),
            TableModel.Column.of("conf", "Interval", Form.INTERVAL, 2),
            TableModel.Column.text("form", "Form"),
            TableModel.Column.text("method", "How the interval was made")),
        rows,
        notes);
  }
}
