package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;

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
      Map<Integer, List<String>> furniture) {
    keep("summary", summary);
    prose.forEach((section, paragraphs) -> keep(section.name(), paragraphs));
    furniture.keySet().stream()
        .sorted()
        .forEach(page -> furniture.get(page).forEach(text -> setAside(page, text)));
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
              .set(ReportFields.REPORT_START, period.start())
              .set(ReportFields.REPORT_END, period.end())
              .set(DdorTexts.SECTION, section)
              .set(DdorTexts.PARAGRAPH, i + 1)
              .set(DdorTexts.PRINTED, paragraph.text())
              .build());
    }
  }

  private void setAside(int page, String text) {
    staged.add(
        Staged.setAside(
            String.valueOf(page), next(page), "page number, running head or foot, stamp", text));
  }

  private int next(int page) {
    return counted.merge(page, 1, Integer::sum);
  }
}
