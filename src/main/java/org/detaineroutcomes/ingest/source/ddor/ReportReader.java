package org.detaineroutcomes.ingest.source.ddor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.pdf.PdfFile;
import org.detaineroutcomes.ingest.reader.pdf.PdfPage;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;
import org.detaineroutcomes.ingest.reader.pdf.table.Slice;
import org.detaineroutcomes.ingest.reader.pdf.table.TableReader;
import org.detaineroutcomes.ingest.reader.pdf.table.TableSpec;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;

/** Reads one report: its sections one after the other, and what it says of itself. */
final class ReportReader {
  private static final List<Section> TABLES = List.of(Section.I, Section.II, Section.III);
  private static final Pattern TITLE =
      Pattern.compile("(?is).*declined\\s+detainers?\\s+(?:outcome\\s+)?report.*");
  private static final int TITLE_PAGES = 3;

  private final PdfFile file;
  private final Job.Input input;
  private final Map<Section, List<Paragraphs.Paragraph>> prose = new EnumMap<>(Section.class);
  private final Map<Section, SectionRows> rows = new EnumMap<>(Section.class);
  private List<Paragraphs.Paragraph> summary = List.of();

  private ReportReader(PdfFile file, Job.Input input) {
    this.file = file;
    this.input = input;
  }

  /**
   * Reads the pages of a file.
   *
   * @throws org.detaineroutcomes.model.Failure where it is no such report, a section or a column is
   *     missing, or a section does not add up to the total that the report states
   */
  static ParsedReport read(PdfFile file, Job.Input input) {
    return new ReportReader(file, input).read();
  }

  private ParsedReport read() {
    refuseOtherDocuments();
    Furniture furniture = Furniture.of(file.pages());
    SectionHeadings sections = SectionHeadings.of(furniture.pages());
    sections
        .missing()
        .ifPresent(
            missing -> {
              throw refusal(
                  sections.lastPage(),
                  "no heading 'Section " + missing + "' from there on; expected Sections I to IV");
            });
    summary = Paragraphs.of(lines(sections.summary(), sections), file.hyphens());
    Map<Integer, Integer> counted = new HashMap<>();
    for (Section section : TABLES) {
      table(section, sections, counted);
    }
    prose.put(
        Section.IV, Paragraphs.of(lines(sections.pages(Section.IV), sections), file.hyphens()));
    ReportPeriod period = period();
    Totals totals = Totals.of(file, input, period, rows, prose, summary);
    Map<String, List<Staged>> byTable = new LinkedHashMap<>();
    for (Section section : TABLES) {
      byTable.put(section.table().name(), staged(section, period));
    }
    byTable.put(DdorTotals.TABLE.name(), List.of(totals.staged()));
    byTable.put(
        DdorTexts.TABLE.name(), new TextStaging(period).stage(summary, prose, furniture.lines()));
    return new ParsedReport(period.start(), byTable);
  }

  private void refuseOtherDocuments() {
    StringBuilder opening = new StringBuilder();
    file.pages().stream()
        .limit(TITLE_PAGES)
        .flatMap(page -> page.lines().stream())
        .forEach(line -> opening.append(line.text()).append(' '));
    if (!TITLE.matcher(opening).matches()) {
      throw refusal(
          1,
          "it is no Declined Detainer Outcome Report; none of its first "
              + TITLE_PAGES
              + " pages has that title");
    }
  }

  private void table(Section section, SectionHeadings sections, Map<Integer, Integer> counted) {
    List<Slice> slices =
        sections.pages(section).stream().map(slice -> without(sections, slice)).toList();
    TableReader reader = reader(section, slices);
    if (StatedTotals.none(text(slices)) && !reader.begins(slices)) {
      rows.put(section, new SectionRows(section, file.hyphens(), counted));
      prose.put(section, Paragraphs.of(lines(slices, sections), file.hyphens()));
      return;
    }
    TableReader.Content content = reader.read(slices);
    SectionRows found = new SectionRows(section, file.hyphens(), counted).addAll(content.rows());
    if (found.rows().isEmpty() && !StatedTotals.none(text(slices))) {
      throw refusal(slices.get(0).page().number(), "Section " + section + " has no rows");
    }
    content.prose().forEach((page, lines) -> refuseRowsBeside(section, page, lines));
    rows.put(section, found);
    prose.put(section, Paragraphs.of(content.prose(), file.hyphens()));
  }

  private TableReader reader(Section section, List<Slice> slices) {
    OwnHeadings own = OwnHeadings.of(input);
    TableReader usual = new TableReader(file, section.spec(own), DdorPdf.INSTEAD);
    boolean parted =
        section == Section.II
            && slices.stream()
                .flatMap(slice -> slice.lines().stream())
                .anyMatch(line -> PlaceGroup.is(line.text()));
    if (!parted || usual.finds(slices)) {
      return usual;
    }
    TableReader grouped = new TableReader(file, Section.grouped(own), DdorPdf.INSTEAD);
    return grouped.finds(slices) ? grouped : usual;
  }

  private static String text(List<Slice> slices) {
    return slices.stream()
        .flatMap(slice -> slice.lines().stream())
        .map(TextLine::text)
        .collect(Collectors.joining(" "));
  }

  /** A row that was taken for a sentence would be lost: such a layout is refused. */
  private void refuseRowsBeside(Section section, int page, List<TextLine> lines) {
    TableSpec spec = section.spec();
    for (TextLine line : lines) {
      List<TextLine> phrases = line.phrases();
      boolean value =
          phrases.stream().anyMatch(phrase -> spec.value().matcher(phrase.text()).matches());
      if (value && phrases.size() >= spec.required().size()) {
        throw refusal(
            page,
            "Section "
                + section
                + ": a row stands outside of its table"
                + (section.table().people() ? "" : ": '" + line.text() + "'"));
      }
    }
  }

  /** Without headings that are printed again on later pages. */
  private static Slice without(SectionHeadings sections, Slice slice) {
    PdfPage page = slice.page();
    List<TextLine> again =
        slice.lines().stream().filter(line -> sections.repeated(page.number(), line)).toList();
    List<Word> words =
        page.words().stream()
            .filter(word -> again.stream().noneMatch(line -> line.words().contains(word)))
            .toList();
    return new Slice(page.with(words), slice.top(), slice.bottom());
  }

  private static Map<Integer, List<TextLine>> lines(List<Slice> slices, SectionHeadings sections) {
    Map<Integer, List<TextLine>> lines = new LinkedHashMap<>();
    slices.forEach(slice -> lines.put(slice.page().number(), without(sections, slice).lines()));
    return lines;
  }

  private ReportPeriod period() {
    Optional<LocalDate> start = constant("report_start");
    Optional<LocalDate> end = constant("report_end");
    if (start.isPresent() && end.isPresent()) {
      return new ReportPeriod(start.get(), end.get());
    }
    List<String> places = new ArrayList<>();
    places.add(Paragraphs.text(summary).replace('\n', ' '));
    TABLES.forEach(section -> places.add(Paragraphs.text(prose.get(section)).replace('\n', ' ')));
    return places.stream()
        .flatMap(words -> ReportPeriod.in(words).stream())
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    1,
                    "it names no period; expected such as 'January 28, 2017 – February 3, 2017', or"
                        + " constants: {report_start: ..., report_end: ...} in the job"));
  }

  private Optional<LocalDate> constant(String name) {
    try {
      return Optional.ofNullable(input.constants().get(name)).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw refusal(1, "the job's " + name + " '" + input.constants().get(name) + "' is no day");
    }
  }

  private List<Staged> staged(Section section, ReportPeriod period) {
    SectionRows found = rows.get(section);
    List<Staged> staged = new ArrayList<>(new SectionStaging(section, period).stage(found.rows()));
    staged.addAll(found.beside());
    staged.sort(
        Comparator.<Staged>comparingInt(row -> Integer.parseInt(row.sheet()))
            .thenComparingLong(Staged::row));
    return List.copyOf(staged);
  }

  private org.detaineroutcomes.model.Failure refusal(int page, String reason) {
    return file.refusal("page " + page, reason, DdorPdf.INSTEAD);
  }
}
