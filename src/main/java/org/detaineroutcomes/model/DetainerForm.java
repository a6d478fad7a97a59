package org.detaineroutcomes.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.Code;

/**
 * The forms on which detainers were issued (Department of Homeland Security, form I-247). Old forms
 * stay active when new ones begin.
 */
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
  public enum Request implements Code {
    HOLD,
    NOTIFY,
    HOLD_AND_NOTIFY,
    TRANSFER;

    /** In lower case and words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Which forms were new on a day. */
  public enum Era implements Code {
    ONE_FORM("before 2015-07-01, one form", null),
    THREE_FORMS("2015-07-01 to 2017-04-01, I-247D, N and X", LocalDate.of(2015, 7, 1)),
    I_247A("from 2017-04-02, I-247A", LocalDate.of(2017, 4, 2));

    private final String words;
    private final LocalDate from;

    Era(String words, LocalDate from) {
      this.words = words;
      this.from = from;
    }

    /** In print. */
    public String words() {
      return words;
    }

    /** First day; null for the first. */
    public LocalDate from() {
      return from;
    }
  }

  private static final Pattern APART = Pattern.compile("[\\s-]");
  private static final Pattern FIRST_FORM = Pattern.compile("I247([^A-Z].*|IMM.*|DETAINER.*)?");

  private final String title;
  private final Request request;

  DetainerForm(String title, Request request) {
    this.title = title;
    this.request = request;
  }

  /** The form that a printed type begins with, such as "I247D - Immigration Detainer". */
  public static Optional<DetainerForm> of(String printed) {
    String letters = APART.matcher(printed.strip().toUpperCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(values())
        .filter(form -> letters.startsWith(form.title.replace("-", "")))
        .filter(form -> form != I_247 || FIRST_FORM.matcher(letters).matches())
        .max(Comparator.comparingInt(form -> form.title.length()));
  }

  /** The form of a day on which there was only one; later forms overlap. */
  public static Optional<DetainerForm> onlyFormOn(LocalDate day) {
    return day.isBefore(Era.THREE_FORMS.from) ? Optional.of(I_247) : Optional.empty();
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
