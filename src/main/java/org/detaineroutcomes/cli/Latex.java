package org.detaineroutcomes.cli;

import java.util.regex.Pattern;

/** Text for LaTeX: what it takes for commands is written so that it prints. */
final class Latex {

  private static final Pattern SIGN = Pattern.compile("(?<![\\w-])-(?=\\.?\\d)");

  private Latex() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    String signed = SIGN.matcher(text).replaceAll("\u2212");
    for (int i = 0; i < signed.length(); i++) {
      out.append(one(signed.charAt(i)));
    }
    return out.toString();
  }

  private static String one(char c) {
    return switch (c) {
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + c;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '\\' -> "\\textbackslash{}";
      case '<' -> "$<$";
      case '>' -> "$>$";
      case '\u2212' -> "$-$";
      case '\u00d7' -> "$\\times$";
      case '\u2264' -> "$\\le$";
      case '\u2265' -> "$\\ge$";
      case '\u00b1' -> "$\\pm$";
      case '\u00b2' -> "$^2$";
      case '\u2013' -> "--";
      case '\u2014' -> "---";
      case '\u2019' -> "'";
      case '\u2026' -> "...";
      default -> String.valueOf(c);
    };
  }
}
