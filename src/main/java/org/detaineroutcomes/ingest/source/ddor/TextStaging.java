package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorTexts;

/** What stands beside the tables: paragraphs kept, page numbers and running heads set aside. */
final class TextStaging {
  private final ReportPeriod period;
  private final Map<Integer, Integer> counted = new HashMap<>();
  private final List<Staged> staged = new ArrayList<>();

  TextStaging(ReportPeriod period) {
    this.period = period;
  }

  List<Staged> stage(
      List<Paragraphs.Paragraph> summary,
      Map<Section, List<Paragraphs.Paragraph>> prose,
      Map<Integer, List<TextLine>> furniture) {
    keep("summary", summary);
    prose.forEach((section, paragraphs) -> keep(section.name(), paragraphs));
    furniture.keySet().stream()
        .sorted()
        .forEach(page -> furniture.get(page).forEach(line -> setAside(page, line)));
    return List.copyOf(staged);
  }

  private void keep(String section, List<Paragraphs.Paragraph> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraphs.Paragraph paragraph = paragraphs.get(i);
      staged.add(
          new RowBuilder(
                  DdorTexts.TABLE,
                  String.valueOf(paragraph.page()),
                  next(paragraph.page()),
                  paragraph.text())
              .set(DdorIssued.REPORT_START, period.start())
              .set(DdorIssued.REPORT_END, period.end())
              .set(DdorTexts.SECTION, section)
              .set(DdorTexts.PARAGRAPH, i + 1)
              .set(DdorTexts.PRINTED, paragraph.text())
              .build());
    }
  }

  private void setAside(int page, TextLine line) {
    staged.add(
        Staged.setAside(
            String.valueOf(page), next(page), "page number, running head or foot", line.text()));
  }

  private int next(int page) {
    return counted.merge(page, 1, Integer::sum);
  }
}
