package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
  @Test
  void marksOfDirectionStandAsTheirCodePoint() {
    assertThat(ShownText.of("Cook\u202Eytnuoc")).isEqualTo("Cook<U+202E>ytnuoc");
    assertThat(ShownText.of("\u200F\u2066\u2069")).isEqualTo("<U+200F><U+2066><U+2069>");
  }

  @Test
  void whatSteersATerminalStandsAsItsCodePoint() {
    assertThat(ShownText.of("\u001B[31m")).isEqualTo("<U+001B>[31m");
    assertThat(ShownText.of("a\u0000b\u007F")).isEqualTo("a<U+0000>b<U+007F>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Doña Ana", "one\ttwo\r\nthree", "\u2010 \u2029 \u202F \u2065 \u206A"})
  void otherTextIsLeftAsItIs(String text) {
    assertThat(ShownText.of(text)).isSameAs(text);
  }
}
