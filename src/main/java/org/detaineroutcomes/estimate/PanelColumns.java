package org.detaineroutcomes.estimate;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.AbsentMark;

/** Columns of a panel while it grows. */
final class PanelColumns {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

  private static final Pattern ZERO = Pattern.compile("[+-]?0+(\\.0*)?");

  private PanelColumns() {}

  /** A cell without surrounding blanks; null where it is missing. */
  static Object clean(Object cell) {
    if (cell == null) {
      return null;
    }
    if (cell instanceof Number n) {
      return Double.isNaN(n.doubleValue()) ? null : n;
    }
    if (cell instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (cell instanceof LocalDateTime time && time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return time.toLocalDate().toString();
    }
    String text = cell.toString().strip();
    return AbsentMark.is(text) ? null : text;
  }

  /** A cell as text; whole numbers without a point. */
  static String print(Object cell) {
    if (cell instanceof Double || cell instanceof Float) {
      double d = ((Number) cell).doubleValue();
      return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }
    return cell.toString();
  }

  /** A cell as a finite number; NaN where it is missing or none. */
  static double number(Object cell) {
    if (cell == null) {
      return Double.NaN;
    }
    if (cell instanceof Number n) {
      return Double.isInfinite(n.doubleValue()) ? Double.NaN : n.doubleValue();
    }
    String text = cell.toString();
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if ((first > '9' || last > '9') && last != '.') {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> 1;
        case "false" -> 0;
        default -> Double.NaN;
      };
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? Double.NaN : value;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** True for the ways in which files write that a unit is never treated. */
  static boolean isNever(String printed) {
    return switch (printed.toLowerCase(Locale.ROOT)) {
      case "", "inf", "+inf", "infinity", "+infinity", "never", "none" -> true;
      default -> ZERO.matcher(printed).matches();
    };
  }

  /** Whole numbers. */
  static final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    /** The row's own number, or where none were added its place from 1. */
    long get(int row) {
      return size == 0 ? row + 1L : values[row];
    }
  }

  /** Numbers; NaN is missing. */
  static class Numbers {
    private double[] values = new double[0];
    private int size;

    /** Takes a whole column, which must not be changed. */
    void take(double[] column) {
      values = column;
      size = column.length;
    }

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(1024, size * 2));
      }
      values[size++] = value;
    }

    double get(int row) {
      return values[row];
    }

    int size() {
      return size;
    }

    boolean isMissing(int row) {
      return size > 0 && Double.isNaN(values[row]);
    }

    double[] in(int[] order) {
      if (size == 0) {
        return null;
      }
      double[] sorted = new double[order.length];
      for (int i = 0; i < order.length; i++) {
        sorted[i] = values[order[i]];
      }
      return sorted;
    }
  }

  /** Periods as they are printed, and once all are known the numbers they stand for. */
  static final class Periods {
    Calendar calendar = Calendar.NUMBER;
    private final Names printed = new Names();
    private int[] number = new int[0];

    void add(String text) {
      printed.add(text);
    }

    /** Takes a whole column. */
    void take(PanelWords column) {
      printed.take(column);
    }

    /** The different periods, without the empty ones, as they are printed. */
    List<String> texts() {
      return printed.all().stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The different periods as they are printed, each at its code. */
    List<String> words() {
      return printed.all();
    }

    int code(int row) {
      return printed.code(row);
    }

    /** Settles how they are read; what can't be is {@code otherwise}, and so is what is empty. */
    void read(PeriodReading reading, int otherwise) {
      calendar = reading.calendar();
      number =
          printed.all().stream()
              .mapToInt(text -> reading.parse().apply(text).orElse(otherwise))
              .toArray();
    }

    int get(int row) {
      return number[printed.code(row)];
    }

    String text(int row) {
      return printed.text(row);
    }

    int size() {
      return printed.size();
    }

    String print(int row) {
      return calendar.print(get(row));
    }
  }

  /** Words, numbered as they come; empty is missing. */
  static final class Names {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] values = new int[1024];
    private int size;
    private String last = "";
    private int lastCode = -1;

    /** Takes a whole column; nothing may be added to it. */
    void take(PanelWords column) {
      names.addAll(column.words());
      values = column.codes();
      size = values.length;
    }

    void add(String name) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      if (lastCode < 0 || !name.equals(last)) {
        Integer code = codes.get(name);
        if (code == null) {
          code = names.size();
          codes.put(name, code);
          names.add(name);
        }
        last = name;
        lastCode = code;
      }
      values[size++] = lastCode;
    }

    int size() {
      return size;
    }

    List<String> all() {
      return names;
    }

    int distinct() {
      return names.size();
    }

    int code(int row) {
      return values[row];
    }

    String text(int row) {
      return names.get(values[row]);
    }

    String name(int code) {
      return names.get(code);
    }

    boolean isMissing(int row) {
      return names.get(values[row]).isEmpty();
    }

    /** Rank of each code: by number when all are whole numbers, else by letters. */
    int[] ranks() {
      boolean whole = names.stream().allMatch(n -> INTEGER.matcher(n).matches());
      Comparator<Integer> byName =
          whole
              ? Comparator.<Integer>comparingLong(c -> Long.parseLong(names.get(c)))
                  .thenComparing(names::get)
              : Comparator.comparing(names::get);
      int[] order =
          IntStream.range(0, names.size()).boxed().sorted(byName).mapToInt(i -> i).toArray();
      int[] rank = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        rank[order[i]] = i;
      }
      return rank;
    }
  }

  /** A covariate: all numbers, or all words. */
  static final class Mixed {
    private final Numbers numbers = new Numbers();
    private Names words;
    private String word;
    private boolean number;

    void add(Object cell) {
      double value = number(cell);
      numbers.add(value);
      if (!Double.isNaN(value)) {
        number = true;
      } else if (cell != null && word == null) {
        word = cell.toString();
      }
      if (word != null) {
        if (words == null) {
          words = new Names();
          for (int r = 0; r + 1 < numbers.size(); r++) {
            words.add("");
          }
        }
        words.add(cell == null ? "" : print(cell));
      }
    }

    /** Takes a whole column of numbers. */
    void take(double[] column) {
      numbers.take(column);
    }

    /** Takes a whole column of words, none of which is a number. */
    void take(PanelWords column) {
      words = new Names();
      words.take(column);
    }

    boolean mixed() {
      return number && word != null;
    }

    String word() {
      return word;
    }

    /** The first of its words that is a number in another dress, where most of them are. */
    Optional<String> dressed() {
      if (words == null) {
        return Optional.empty();
      }
      List<String> all = words.all().stream().filter(name -> !name.isEmpty()).toList();
      List<String> dressed = all.stream().filter(DressedNumber::is).toList();
      return 2 * dressed.size() > all.size() ? Optional.of(dressed.get(0)) : Optional.empty();
    }

    Names words() {
      return words;
    }

    Numbers numbers() {
      return numbers;
    }

    boolean isMissing(int row) {
      return words == null ? numbers.isMissing(row) : words.isMissing(row);
    }
  }
}
