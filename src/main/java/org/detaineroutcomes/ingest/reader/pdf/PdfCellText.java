package org.detaineroutcomes.ingest.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell or a paragraph says, its lines joined.
 *
 * @param text with single spaces
 * @param marks of footnotes, which are no part of the text
 */
public record PdfCellText(String text, List<String> marks) {
  private static final Pattern RAISED_MARK = Pattern.compile("[0-9*†‡§¶,]{1,5}|[a-z]");
  private static final Pattern SUPERSCRIPT = Pattern.compile("[¹²³⁰⁴-⁹]+");
  private static final Pattern TRAILING = Pattern.compile("(?<=\\S)[*†‡]+$");

  /** A cell without words. */
  public static final PdfCellText EMPTY = new PdfCellText("", List.of());

  /** One line. */
  static PdfCellText line(List<Word> words) {
    List<String> marks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (word.raised() && RAISED_MARK.matcher(word.text()).matches()) {
        marks.add(word.text().replace(",", " ").strip());
      } else {
        if (!text.isEmpty() && !word.glued()) {
          text.append(' ');
        }
        text.append(word.text());
      }
    }
    return new PdfCellText(text.toString(), List.copyOf(marks));
  }

  /** Several lines, hyphenated words put together again. */
  public static PdfCellText of(List<TextLine> lines, Hyphens hyphens) {
    return of(lines, hyphens, Double.MAX_VALUE);
  }

  /**
   * Several lines of a cell, words put together again that were hyphenated or that the cell was too
   * narrow for.
   *
   * @param room how wide a line of the cell may be, points
   */
  public static PdfCellText of(List<TextLine> lines, Hyphens hyphens, double room) {
    NarrowCell cell = new NarrowCell(lines, hyphens, room);
    String text = "";
    List<String> marks = new ArrayList<>();
    for (TextLine line : lines) {
      PdfCellText next = line(line.words());
      marks.addAll(next.marks());
      text = cell.breaks(line) ? text + next.text() : hyphens.join(text, next.text());
    }
    return cleaned(text, marks);
  }

  /** This text and what goes on below it. */
  public PdfCellText and(PdfCellText next, Hyphens hyphens) {
    List<String> both = new ArrayList<>(marks);
    both.addAll(next.marks);
    return new PdfCellText(hyphens.join(text, next.text), List.copyOf(both));
  }

  private static PdfCellText cleaned(String text, List<String> marks) {
    Matcher superscripts = SUPERSCRIPT.matcher(text);
    superscripts.results().forEach(found -> marks.add(found.group()));
    String plain = superscripts.replaceAll("");
    Matcher trailing = TRAILING.matcher(plain);
    if (trailing.find()) {
      marks.add(trailing.group());
      plain = trailing.replaceAll("");
    }
    plain = plain.replace(String.valueOf(Characters.SOFT_HYPHEN), "");
    return new PdfCellText(plain.replaceAll(" +", " ").strip(), List.copyOf(marks));
  }
}
