package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.NotePlan;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.FormatWords;

/** Notes of tables, sections and the page; numbers lead to where a shared note stands. */
final class HtmlNotes {
  private static final String ANCHOR = "note-";
  private static final int MOST_OPEN = 12;

  private HtmlNotes() {}

  /** What stands under a table or chart. */
  static void ofBlock(Html page, NotePlan.BlockNotes notes) {
    lines(page, notes.own());
    numbers(page, FormatWords.NOTES_BEFORE, notes.numbers());
  }

  /** What stands under a section, if anything. */
  static void ofSection(Html page, NotePlan.SectionNotes notes) {
    if (notes.isEmpty()) {
      return;
    }
    page.raw("<div class=\"shared\">\n");
    if (!notes.ofAll().isEmpty() || !notes.numbersOfAll().isEmpty()) {
      page.element("h3", FormatWords.FOR_ALL);
      lines(page, notes.ofAll());
      numbers(page, FormatWords.NOTES_BEFORE, notes.numbersOfAll());
    }
    if (!notes.ofSome().isEmpty()) {
      ofSome(page, notes.ofSome());
    }
    page.raw("</div>\n");
  }

  /** Folded where they are many; a link to one of them opens them. */
  private static void ofSome(Html page, List<NotePlan.Numbered> notes) {
    if (notes.size() <= MOST_OPEN) {
      page.element("h3", FormatWords.FOR_SOME);
      numbered(page, notes);
      return;
    }
    page.raw("<details>\n<summary>")
        .text(FormatWords.folded(notes.get(0).number(), notes.get(notes.size() - 1).number()));
    page.raw("</summary>\n");
    numbered(page, notes);
    page.raw("</details>\n");
  }

  /** What stands at the end of the page, if anything. */
  static void ofPage(Html page, List<NotePlan.Numbered> notes) {
    if (notes.isEmpty()) {
      return;
    }
    page.raw("<section class=\"shared\" aria-labelledby=\"notes\">\n");
    page.element("h2 id=\"notes\"", FormatWords.NOTES);
    page.element("p", FormatWords.NOTES_LEAD);
    numbered(page, notes);
    page.raw("</section>\n");
  }

  private static void lines(Html page, List<TableNotes.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.raw("<dl class=\"notes\">\n");
    String before = "";
    for (TableNotes.Line line : lines) {
      if (!line.label().equals(before)) {
        page.element("dt", line.label());
      }
      before = line.label();
      page.element("dd", line.text());
    }
    page.raw("</dl>\n");
  }

  private static void numbered(Html page, List<NotePlan.Numbered> notes) {
    page.raw("<dl class=\"notes\">\n");
    for (NotePlan.Numbered note : notes) {
      page.element("dt id=\"" + ANCHOR + note.number() + "\"", String.valueOf(note.number()));
      page.element("dd", note.line().inOneLine());
    }
    page.raw("</dl>\n");
  }

  private static void numbers(Html page, String before, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    page.raw("<p class=\"numbers\">").text(before);
    String between = "";
    for (int number : numbers) {
      page.raw(between + "<a href=\"#" + ANCHOR + number + "\">" + number + "</a>");
      between = ", ";
    }
    page.raw("</p>\n");
  }
}
