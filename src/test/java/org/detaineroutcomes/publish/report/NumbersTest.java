package org.detaineroutcomes.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void thousandsAreSetApartAndHalvesGoAwayFromZero() {
    assertThat(Numbers.decimal(1234567.25, 1)).isEqualTo("1,234,567.3");
    assertThat(Numbers.decimal(-1234.25, 1)).isEqualTo("−1,234.3");
  }

  @Test
  void aValueThatRoundsToZeroHasNoSign() {
    assertThat(Numbers.decimal(-0.04, 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(0.04, 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(0.05, 1)).isEqualTo("+0.1");
  }

  @Test
  void aPValueIsNeverPrintedAsZeroOrOne() {
    assertThat(Numbers.pValue(0.0004)).isEqualTo("<0.001");
    assertThat(Numbers.pValue(0.9996)).isEqualTo(">0.999");
    assertThat(Numbers.pValue(0.0456)).isEqualTo("0.046");
  }

  @Test
  void aShareIsPrintedInPerCentWithItsIntervalInTheSameUnit() {
    TableModel.Column share = TableModel.Column.of("share", "Share", Form.PERCENT, 2);
    TableModel.Column ends = TableModel.Column.of("conf", "Interval", Form.PERCENT_INTERVAL, 2);
    assertThat(Numbers.print(new Cell.Figure(225.0 / 32_757), share)).isEqualTo("0.69%");
    assertThat(Numbers.print(new Cell.Interval(0.006, 0.0078), ends)).isEqualTo("0.60 to 0.78%");
  }

  @Test
  void aYearHasNoThousands() {
    TableModel.Column year = TableModel.Column.of("year", "Year", Form.INTEGER, 0);
    assertThat(Numbers.print(new Cell.Figure(2014), year)).isEqualTo("2014");
  }

  @Test
  void theSmallestStandardErrorGetsTwoDigits() {
    assertThat(Numbers.decimalsFor(DoubleStream.of(3.4, 12))).isEqualTo(1);
    assertThat(Numbers.decimalsFor(DoubleStream.of(0.0132))).isEqualTo(3);
    assertThat(Numbers.decimalsFor(DoubleStream.of(250))).isZero();
    assertThat(Numbers.decimalsFor(DoubleStream.of(0))).isEqualTo(1);
  }

  @Test
  void anAbsentValueIsASymbolAndNeverANumber() {
    Cell cell = Cell.number(Double.NaN, "no population");
    assertThat(Numbers.print(cell, TableModel.Column.count("n", "n"))).isEqualTo("[x]");
    assertThat(cell).isEqualTo(new Cell.Absent(Symbol.NOT_AVAILABLE, "no population"));
  }

  @Test
  void zeroWithheldNotAvailableNotApplicableAndBoundsLookDifferent() {
    TableModel.Column people = TableModel.Column.count("n", "n");
    assertThat(
            List.of(
                Numbers.print(Cell.number(0, "none"), people),
                Numbers.print(Cell.tooFew(10), people),
                Numbers.print(Cell.absent("no population"), people),
                Numbers.print(Cell.blank(), people),
                Numbers.print(new Cell.Figure(1197).marked(Symbol.AT_MOST), people),
                Numbers.print(new Cell.Figure(1197).marked(Symbol.AT_LEAST), people),
                Numbers.print(
                    new Cell.Figure(12).marked(Symbol.REVISED).marked(Symbol.LOW_RELIABILITY),
                    people)))
        .containsExactly("0", "[c]", "[x]", "[z]", "≤1,197", "≥1,197", "12 [u] [r]");
  }
}
