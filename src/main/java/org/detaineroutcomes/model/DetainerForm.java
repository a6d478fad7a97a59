package org.detaineroutcomes.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The forms on which detainers were issued (Department of Homeland Security, form I-247). */
public enum DetainerForm {
  /** The only form until the middle of 2015. */
  I_247("I-247", Request.HOLD),
  /** From 2 April 2017. */
  I_247A("I-247A", Request.HOLD_AND_NOTIFY),
  /** From 1 July 2015. */
  I_247D("I-247D", Request.HOLD),
  /** Advance notice of a release. */
  I_247G("I-247G", Request.NOTIFY),
  /** From 1 July 2015. */
  I_247N("I-247N", Request.NOTIFY),
  /** From 1 July 2015. */
  I_247X("I-247X", Request.TRANSFER);

  /** What the jail is asked for. */
  public enum Request {
    HOLD,
    NOTIFY,
    HOLD_AND_NOTIFY,
    TRANSFER;

    /** In lower case and words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final LocalDate FIRST_OTHERS = LocalDate.of(2015, 7, 1);

  private final String title;
  private final Request request;

  DetainerForm(String title, Request request) {
    this.title = title;
    this.request = request;
  }

  /** The form that a printed type begins with, such as "I247D - Immigration Detainer". */
  public static Optional<DetainerForm> of(String printed) {
    String letters = printed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return Arrays.stream(values())
        .filter(form -> letters.startsWith(form.title.replace("-", "")))
        .filter(form -> form != I_247 || letters.matches("I247([^A-Z].*|IMM.*|DETAINER.*)?"))
        .max(Comparator.comparingInt(form -> form.title.length()));
  }

  /** The form of a day on which there was only one; later forms overlap. */
  public static Optional<DetainerForm> onlyFormOn(LocalDate day) {
    return day.isBefore(FIRST_OTHERS) ? Optional.of(I_247) : Optional.empty();
  }

  /** As it is called, with its hyphen. */
  public String title() {
    return title;
  }

  /** What it asks for. */
  public Request request() {
    return request;
  }
}
