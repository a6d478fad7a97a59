package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.pdf.PdfFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;

/** What a report says of itself as a whole, and whether its sections agree. */
final class Totals {
  private final PdfFile file;
  private final ReportPeriod period;
  private final Map<Section, SectionRows> rows;
  private final Map<Section, List<Paragraphs.Paragraph>> prose;
  private final List<Paragraphs.Paragraph> summary;
  private final List<Reconciliation> accepted;
  private final List<String> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Totals(
      PdfFile file,
      Job.Input input,
      ReportPeriod period,
      Map<Section, SectionRows> rows,
      Map<Section, List<Paragraphs.Paragraph>> prose,
      List<Paragraphs.Paragraph> summary) {
    this.file = file;
    this.period = period;
    this.rows = rows;
    this.prose = prose;
    this.summary = summary;
    this.accepted =
        new ArrayList<>(
            Reconciliation.of(input).stream()
                .filter(one -> one.report().equals(period.start()))
                .toList());
  }

  /**
   * Compares each section with the totals that the report states.
   *
   * @throws Failure naming every difference that the job does not accept
   */
  static Totals of(
      PdfFile file,
      Job.Input input,
      ReportPeriod period,
      Map<Section, SectionRows> rows,
      Map<Section, List<Paragraphs.Paragraph>> prose,
      List<Paragraphs.Paragraph> summary) {
    Totals totals = new Totals(file, input, period, rows, prose, summary);
    totals.compare();
    return totals;
  }

  private void compare() {
    long issued =
        rows.get(Section.I).rows().stream()
            .mapToLong(row -> number(row.text(ColumnWords.ISSUED_DETAINERS)))
            .sum();
    compare(Section.I, stated(Section.I), issued);
    compare(Section.II, stated(Section.II), rows.get(Section.II).rows().size());
    rows.get(Section.II).groups().forEach(this::compare);
    OptionalLong places = StatedTotals.places(text(Section.I));
    long listed = rows.get(Section.I).rows().size();
    boolean differs = accepted.stream().anyMatch(one -> one.section() == Section.I);
    if (places.isPresent() && places.getAsLong() != listed && !differs) {
      problems.add(
          difference(Section.I, places.getAsLong() + " jurisdictions", "its rows are " + listed));
    }
    for (Reconciliation unused : accepted) {
      if (!remarks.contains(unused.sentence())) {
        problems.add(unused(unused));
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
  }

  private void compare(SectionRows.Group group) {
    OptionalLong stated = group.stated().stated();
    if (stated.isPresent() && stated.getAsLong() != group.rows()) {
      problems.add(
          Problem.check(
              file.name() + ", " + group.at(),
              "Cannot reconcile Section II of "
                  + file.name()
                  + ": it states "
                  + stated.getAsLong()
                  + " declines of "
                  + group.stated().place()
                  + ", its rows are "
                  + group.rows(),
              "compare the page with the rows; or give the section with format: ddor-csv"));
    }
  }

  private Set<Long> stated(Section section) {
    Set<Long> stated = new LinkedHashSet<>(rows.get(section).totals());
    OptionalLong sentence =
        section == Section.I ? StatedTotals.issued(text(Section.I)) : declined();
    sentence.ifPresent(stated::add);
    return stated;
  }

  private OptionalLong declined() {
    if (rows.get(Section.II).rows().isEmpty()) {
      return OptionalLong.of(0);
    }
    OptionalLong inSection = StatedTotals.declined(text(Section.II));
    return inSection.isPresent() ? inSection : StatedTotals.declined(words(summary));
  }

  private void compare(Section section, Set<Long> stated, long counted) {
    for (long total : stated) {
      Optional<Reconciliation> word =
          accepted.stream()
              .filter(one -> one.section() == section)
              .filter(one -> one.stated() == total && one.accepted() == counted)
              .findFirst();
      if (word.isPresent()) {
        remarks.add(word.get().sentence());
      } else if (total != counted) {
        problems.add(difference(section, String.valueOf(total), "its rows add up to " + counted));
      }
    }
  }

  private Problem difference(Section section, String stated, String counted) {
    List<SectionRow> of = rows.get(section).rows();
    int first = of.isEmpty() ? prose.get(section).get(0).page() : of.get(0).at().page();
    int last = of.isEmpty() ? first : of.get(of.size() - 1).lastPage();
    return Problem.check(
        file.name() + (first == last ? ", page " + first : ", pages " + first + " to " + last),
        "Cannot reconcile Section "
            + section
            + " of "
            + file.name()
            + ": the report states "
            + stated
            + ", "
            + counted,
        "compare these pages with the rows; where the report itself is wrong, say so in the job:"
            + " reconcile: {section: "
            + section
            + ", report: "
            + period.start()
            + ", stated: ..., accept: ..., reason: ...}; or give the section with format: ddor-csv");
  }

  private Problem unused(Reconciliation one) {
    return Problem.check(
        file.name(),
        "Cannot accept for Section "
            + one.section()
            + " of the report from "
            + one.report()
            + " that it states "
            + one.stated()
            + " and adds up to "
            + one.accepted()
            + ": it does not",
        "correct or remove reconcile: in the job");
  }

  private static long number(String printed) {
    return printed.matches("[\\d,]+") ? Long.parseLong(printed.replace(",", "")) : 0;
  }

  private String text(Section section) {
    return words(prose.get(section));
  }

  private static String words(List<Paragraphs.Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraphs.Paragraph::text).collect(Collectors.joining(" "));
  }

  /** The one row of the table of totals; its page is that of the national total. */
  Staged staged() {
    OptionalLong nationwide = StatedTotals.nationwide(text(Section.I));
    if (nationwide.isEmpty()) {
      nationwide = StatedTotals.nationwide(words(summary));
    }
    int page =
        prose.get(Section.I).stream()
            .filter(paragraph -> StatedTotals.nationwide(paragraph.text()).isPresent())
            .map(Paragraphs.Paragraph::page)
            .findFirst()
            .orElse(1);
    Set<Long> declined = stated(Section.II);
    RowBuilder row =
        new RowBuilder(DdorTotals.TABLE, String.valueOf(page), 1, "totals of the report")
            .set(ReportFields.REPORT_START, period.start())
            .set(ReportFields.REPORT_END, period.end())
            .set(DdorTotals.ISSUED_NATIONWIDE, boxed(nationwide))
            .set(DdorTotals.DECLINED, declined.isEmpty() ? null : declined.iterator().next())
            .set(DdorTotals.PAGES, file.pages().size())
            .set(SourceFields.REMARK, remarks.isEmpty() ? null : String.join("; ", remarks));
    acceptedOf(Section.I)
        .ifPresent(
            one ->
                row.set(DdorTotals.SECTION_I_STATED, one.stated())
                    .set(DdorTotals.SECTION_I_COUNTED, one.accepted())
                    .set(DdorTotals.SECTION_I_REASON, one.reason()));
    acceptedOf(Section.II)
        .ifPresent(
            one ->
                row.set(DdorTotals.SECTION_II_STATED, one.stated())
                    .set(DdorTotals.SECTION_II_COUNTED, one.accepted())
                    .set(DdorTotals.SECTION_II_REASON, one.reason()));
    return row.build();
  }

  private Optional<Reconciliation> acceptedOf(Section section) {
    return accepted.stream().filter(one -> one.section() == section).findFirst();
  }

  private static Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
