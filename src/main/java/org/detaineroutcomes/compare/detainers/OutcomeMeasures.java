package org.detaineroutcomes.compare.detainers;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.TableRow;

/** Detainers by outcome and what it rests on, by form, and declines by what the form asks for. */
public final class OutcomeMeasures implements Question {
  private static final String ROWS = "all detainer rows";
  private static final String UNKNOWN_FORM = "form not on the record";
  private static final String OUTCOME_CAVEAT =
      "declined is not released, and a missing transfer is no decline; a lift reason is how ICE"
          + " closed its own record, and is often missing, late or revised";
  private static final String FORM_CAVEAT =
      "hold, notify and transfer are different requests; old forms stay in use beside new ones";

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<Cell> cells = cells(evidence.rows(DetainerTaxonomy.TABLE));
    List<String> files = cells.stream().map(Cell::file).distinct().sorted().toList();
    for (String file : files) {
      new OneFile(
              cells.stream().filter(cell -> cell.file.equals(file)).toList(),
              files.size() == 1 ? null : file,
              Measure.basisOf(file),
              findings)
          .measure();
    }
  }

  private record Cell(
      String file,
      String form,
      String request,
      String era,
      DetainerOutcome outcome,
      String basis,
      long detainers) {}

  private static List<Cell> cells(List<TableRow> table) {
    return table.stream()
        .map(
            row ->
                new Cell(
                    row.text(Provenance.FILE),
                    Objects.requireNonNullElse(row.text(DetainerFields.FORM), UNKNOWN_FORM),
                    Objects.requireNonNullElse(
                        row.text(DetainerFields.REQUEST), "what is asked is not known"),
                    Objects.requireNonNullElse(row.text(DetainerTaxonomy.FORM_ERA), "no date"),
                    DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)),
                    row.text(DetainerFields.OUTCOME_BASIS),
                    row.count(DetainerFields.DETAINERS)))
        .toList();
  }

  private record OneFile(List<Cell> cells, String label, String basis, Findings findings) {

    void measure() {
      if (cells.stream().allMatch(cell -> cell.outcome == DetainerOutcome.US_CITIZEN)) {
        return;
      }
      parts(
          "detainers by what became of them",
          "outcome",
          cell -> cell.outcome.meaning(),
          OUTCOME_CAVEAT);
      parts("detainers by what their outcome rests on", "evidence", Cell::basis, OUTCOME_CAVEAT);
      parts(
          "detainers by form and date", "form", cell -> form(cell) + "; " + cell.era, FORM_CAVEAT);
      declined("form", "rows on this form", OneFile::form);
      declined("asked", "rows that ask this", Cell::request);
    }

    private static String form(Cell cell) {
      return cell.form.equals(UNKNOWN_FORM) ? cell.form : cell.form + " (" + cell.request + ")";
    }

    private void parts(String measure, String kind, Function<Cell, String> part, String caveat) {
      for (String value : values(part)) {
        share(
            measure,
            kind + ": " + value,
            ROWS,
            c -> part.apply(c).equals(value),
            c -> true,
            caveat);
      }
    }

    private void declined(String kind, String base, Function<Cell, String> part) {
      for (String value : values(part)) {
        Predicate<Cell> in = cell -> part.apply(cell).equals(value);
        share(
            "detainers declined",
            kind + ": " + value,
            base,
            in.and(cell -> cell.outcome.declined()),
            in,
            OUTCOME_CAVEAT + "; " + FORM_CAVEAT);
      }
    }

    private List<String> values(Function<Cell, String> part) {
      return cells.stream().map(part).distinct().sorted().toList();
    }

    private void share(
        String measure,
        String group,
        String base,
        Predicate<Cell> counted,
        Predicate<Cell> in,
        String caveat) {
      Cohort rows = Cohort.recorded(base);
      findings.add(
          Measure.share(
              measure,
              label == null ? group : group + ", " + label,
              base,
              basis,
              new CohortCount(rows, sum(counted)),
              new CohortCount(rows, sum(in)),
              caveat));
    }

    private long sum(Predicate<Cell> wanted) {
      return cells.stream().filter(wanted).mapToLong(Cell::detainers).sum();
    }
  }
}
