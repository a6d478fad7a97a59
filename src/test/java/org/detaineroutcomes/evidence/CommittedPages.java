package org.detaineroutcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;

/**
 * Pages in {@code docs} that tests write and hold to. Numbers may differ in the last digits, which
 * another processor's logarithms decide; differences in print, which are such digits, are not
 * compared.
 */
final class CommittedPages {
  private static final Path DOCS = Path.of("docs");
  private static final Pattern DIFFERENCE = Pattern.compile("\\d\\.\\de[-+]\\d+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?( %)?");
  private static final int KEYS = 6;

  private CommittedPages() {}

  /** The page is as committed; it is written instead when {@code evidence.write} asks for it. */
  static void assertSame(String name, String made) throws IOException {
    assertSame(name, made, 1e-12);
  }

  /** As above; numbers may be {@code apart}. */
  static void assertSame(String name, String made, double apart) throws IOException {
    if (Boolean.getBoolean("evidence.write")) {
      Files.writeString(DOCS.resolve(name), made);
    }
    List<String> committed = lines(Files.readString(DOCS.resolve(name)));
    List<String> found = lines(made);
    assertThat(found).as(name).hasSameSizeAs(committed);
    for (int i = 0; i < found.size(); i++) {
      assertSameLine(found.get(i), committed.get(i), apart);
    }
  }

  /** Every line made is among those committed, told by its first columns. */
  static void assertLinesOf(String name, String made) throws IOException {
    Map<List<String>, List<String>> committed = new HashMap<>();
    for (List<String> record : records(Files.readString(DOCS.resolve(name)))) {
      committed.put(record.subList(0, KEYS), record);
    }
    for (List<String> record : records(made)) {
      List<String> keys = record.subList(0, KEYS);
      assertThat(committed).as(name).containsKey(keys);
      assertSameLine(String.join("|", record), String.join("|", committed.get(keys)), 1e-12);
    }
  }

  private static List<List<String>> records(String text) {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
      return records.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  private static void assertSameLine(String found, String committed, double apart) {
    String[] a = DIFFERENCE.matcher(found).replaceAll("~").split("[,|]", -1);
    String[] b = DIFFERENCE.matcher(committed).replaceAll("~").split("[,|]", -1);
    assertThat(a).as(found).hasSameSizeAs(b);
    for (int i = 0; i < a.length; i++) {
      if (NUMBER.matcher(a[i].strip()).matches() && NUMBER.matcher(b[i].strip()).matches()) {
        double expected = number(b[i]);
        assertThat(number(a[i]))
            .as("%s%nis committed as%n%s", found, committed)
            .isCloseTo(expected, Offset.offset(Math.max(1e-10 * Math.abs(expected), apart)));
      } else {
        assertThat(a[i]).as("%s%nis committed as%n%s", found, committed).isEqualTo(b[i]);
      }
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace('%', ' ').strip());
  }
}
