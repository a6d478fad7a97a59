package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.detaineroutcomes.words.FormatWords;

/**
 * One workbook: a cover, contents with links, notes, symbols, and every table on a sheet of its own
 * from the first cell on, numbers as numbers, nothing merged (UK Government Analysis Function,
 * "Releasing statistics in spreadsheets", 2021).
 */
final class XlsxFormat implements Format, TableFormat {
  private static final int LONGEST_NAME = 31;

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public List<Document> write(Report report) {
    List<TableModel> tables = report.tables().toList();
    List<String> head = new ArrayList<>(report.opening());
    report.facts().forEach(f -> head.add(FormatWords.fact(f.label(), f.figure(), f.detail())));
    report.warnings().forEach(warning -> head.add(FormatWords.careful(warning)));
    return List.of(Document.binary("report.xlsx", workbook(tables, report.origin(), head)));
  }

  @Override
  public byte[] write(TableModel table, TableOrigin origin) {
    return workbook(List.of(table), origin, List.of());
  }

  private static byte[] workbook(List<TableModel> tables, TableOrigin origin, List<String> head) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XlsxNumbers styles = new XlsxNumbers(workbook);
    Map<String, TableModel> sheets = named(tables);
    Map<TableNotes.Line, Set<String>> notes = notes(sheets);
    cover(workbook.createSheet(FormatWords.COVER), styles, origin, head);
    contents(new XlsxSheet(workbook.createSheet(FormatWords.CONTENTS), styles), sheets, notes);
    notes(new XlsxSheet(workbook.createSheet(FormatWords.NOTES), styles), notes, sheets.size());
    symbols(new XlsxSheet(workbook.createSheet(FormatWords.SYMBOLS), styles));
    sheets.forEach((name, table) -> new XlsxSheet(workbook.createSheet(name), styles).fill(table));
    return OfficeFile.bytes(workbook, origin.title());
  }

  private static void cover(
      XSSFSheet sheet, XlsxNumbers styles, TableOrigin origin, List<String> head) {
    List<String> lines = new ArrayList<>();
    lines.add(origin.title());
    origin.banner().ifPresent(lines::add);
    lines.addAll(head);
    lines.add(FormatWords.key(origin.resultKey()));
    lines.add(FormatWords.CONTENTS_LEAD);
    lines.add(FormatWords.NOTES_SHEET);
    lines.add(FormatWords.SYMBOLS_LEAD);
    for (int r = 0; r < lines.size(); r++) {
      XSSFRow row = sheet.createRow(r);
      row.createCell(0).setCellValue(XlsxSheet.clean(lines.get(r)));
      row.getCell(0).setCellStyle(r == 0 ? styles.title() : styles.words());
    }
    new XlsxSheet(sheet, styles).wide(List.of(100));
  }

  private static void contents(
      XlsxSheet sheet, Map<String, TableModel> sheets, Map<TableNotes.Line, Set<String>> notes) {
    List<TableNotes.Line> lines = List.copyOf(notes.keySet());
    List<List<String>> rows =
        sheets.entrySet().stream()
            .map(
                of ->
                    List.of(
                        of.getKey(),
                        of.getValue().title(),
                        String.valueOf(of.getValue().rows().size()),
                        IntStream.range(0, lines.size())
                            .filter(i -> notes.get(lines.get(i)).contains(of.getKey()))
                            .mapToObj(i -> String.valueOf(i + 1))
                            .collect(Collectors.joining(", "))))
            .toList();
    sheet.words(List.of("Sheet", "Table", "Rows", "Notes"), rows, List.of(34, 80, 8, 40));
    int row = 1;
    for (String name : sheets.keySet()) {
      sheet.link(row++, 0, name);
    }
  }

  private static void notes(XlsxSheet sheet, Map<TableNotes.Line, Set<String>> notes, int all) {
    List<List<String>> rows = new ArrayList<>();
    notes.forEach(
        (line, of) ->
            rows.add(
                List.of(
                    String.valueOf(rows.size() + 1),
                    line.label(),
                    line.text(),
                    of.size() == all ? "all" : String.join(", ", of))));
    sheet.words(List.of("Note", "Kind", "Text", "Sheets"), rows, List.of(8, 12, 100, 50));
  }

  private static void symbols(XlsxSheet sheet) {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("0", FormatWords.ZERO)),
                Symbol.KEY.stream().map(symbol -> List.of(symbol.mark(), symbol.meaning())))
            .toList();
    sheet.words(List.of(FormatWords.SYMBOL, FormatWords.MEANING), rows, List.of(12, 60));
  }

  /** Every line that stands under a table, once, with the sheets that it belongs to. */
  private static Map<TableNotes.Line, Set<String>> notes(Map<String, TableModel> sheets) {
    Map<TableNotes.Line, Set<String>> notes = new LinkedHashMap<>();
    sheets.forEach(
        (name, table) ->
            Stream.concat(
                    table.notes().lines().stream(),
                    table.key().stream().map(line -> new TableNotes.Line(FormatWords.SYMBOL, line)))
                .forEach(
                    line -> notes.computeIfAbsent(line, l -> new LinkedHashSet<>()).add(name)));
    return notes;
  }

  /** Names of sheets: the tables' ids, as short as a workbook wants them and each once. */
  private static Map<String, TableModel> named(List<TableModel> tables) {
    Set<String> taken = new TreeSet<>(List.of("cover", "contents", "notes", "symbols"));
    Map<String, TableModel> named = new LinkedHashMap<>();
    for (TableModel table : tables) {
      String name = cut(table.id(), "");
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = cut(table.id(), "-" + n);
      }
      named.put(name, table);
    }
    return named;
  }

  private static String cut(String id, String end) {
    return id.substring(0, Math.min(id.length(), LONGEST_NAME - end.length())) + end;
  }
}
