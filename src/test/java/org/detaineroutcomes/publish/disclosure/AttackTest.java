package org.detaineroutcomes.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.junit.jupiter.api.Test;

/**
 * An attack that knows nothing of how counts are chosen: a reader who writes down by hand what adds
 * up, and solves for one unknown number at a time. It recovers sixteen counts of real and synthetic
 * reports that were once withheld, zeros among them, and none of what the release leaves.
 */
class AttackTest {
  private static final Suppression NO_ZEROS = new Suppression(10, Zeros.WITHHELD);
  private static final SourceRecord FILE = SourceRecord.file("real/detainers.csv");
  private static final SourceRecord WEEK = new SourceRecord(RecordKind.WEEK, "2017-01-28");

  /** Withheld with a small one, and told all the same. */
  private static final List<String> LARGE = List.of("asked to hold", "base of ice", "of 2016 Q1");

  private final Map<String, PeopleCount> counts = new LinkedHashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  private record Sum(String total, List<String> parts) {}

  private void count(String name, CountKey key, long value) {
    counts.put(name, new PeopleCount(new FigureRef("measures", List.of(name)), key, value));
  }

  private void sum(String total, String... parts) {
    sums.add(new Sum(total, List.of(parts)));
  }

  private static CountKey of(String measure, String dimension, String member, String base, Side s) {
    return new CountKey(
        measure, null, null, null, FILE, dimension, member, null, base, "as_recorded", s);
  }

  private static CountKey declined(String dimension, String member, String base) {
    return of("declined", dimension, member, base, Side.NUMERATOR);
  }

  private static CountKey made(String dimension, String member, String base) {
    return declined(dimension, member, base).of(SourceRecord.file("synthetic/detainers.csv"));
  }

  private static CountKey report(String measure, String effect, String basis) {
    return new CountKey(
        measure,
        null,
        null,
        null,
        WEEK,
        effect == null ? null : "correction_effect",
        effect,
        null,
        effect == null ? null : "number_as_published",
        basis,
        Side.NUMERATOR);
  }

  private static CountKey within(String quarter) {
    return new CountKey(
        "declined_within",
        30,
        (FlushVersion) null,
        null,
        FILE,
        quarter == null ? null : "issue_quarter",
        quarter,
        null,
        null,
        "as_recorded",
        Side.NUMERATOR);
  }

  private void forms() {
    count("declined", declined(null, null, "all_rows"), 225);
    count("on I-247", declined("form", "I-247 (hold)", "on_form"), 225);
    count("on I-247D", declined("form", "I-247D (hold)", "on_form"), 0);
    count("on I-247N", declined("form", "I-247N (notify)", "on_form"), 0);
    count("asked to hold", declined("request", "hold", "asking"), 225);
    count("asked to notify", declined("request", "notify", "asking"), 0);
    sum("declined", "on I-247", "on I-247D", "on I-247N");
    sum("asked to hold", "on I-247", "on I-247D");
    sum("asked to notify", "on I-247N");
    count("I-247D", of("declined", "form", "I-247D (hold)", "on_form", Side.BASE), 38);
    for (Map.Entry<String, Long> era : Map.of("one_form", 1L, "three_forms", 37L).entrySet()) {
      CountKey key =
          new CountKey(
              "by_form",
              null,
              null,
              null,
              FILE,
              "form_era",
              era.getKey(),
              "I-247D (hold)",
              "all_rows",
              "as_recorded",
              Side.NUMERATOR);
      count("I-247D in " + era.getKey(), key, era.getValue());
    }
    sum("I-247D", "I-247D in one_form", "I-247D in three_forms");
  }

  private void custody() {
    count("all", of("declined", null, null, "all_rows", Side.BASE), 32_757);
    count("choice", of("declined", null, null, "local_choice", Side.BASE), 15_068);
    long[] bases = {15_067, 17_300, 198, 191, 1};
    long[] declines = {219, 5, 1, 0, 0};
    String[] members = {"local", "federal", "state", "ice", "unknown"};
    for (int i = 0; i < members.length; i++) {
      String base = "base of " + members[i];
      count(base, of("declined", "custody", members[i], "in_custody", Side.BASE), bases[i]);
      count(
          "declined in " + members[i], declined("custody", members[i], "in_custody"), declines[i]);
    }
    count("declined by choice", declined(null, null, "local_choice"), 219);
    sum("choice", "base of local", "base of unknown");
    sum(
        "all",
        "base of local",
        "base of federal",
        "base of state",
        "base of ice",
        "base of unknown");
    sum("declined by choice", "declined in local", "declined in unknown");
    sum("declined", "declined by choice", "declined elsewhere");
  }

  private void madeCustody() {
    count("made", made(null, null, "all_rows"), 620);
    count("made by choice", made(null, null, "local_choice"), 620);
    for (String member : List.of("local", "federal", "state", "ice", "unknown")) {
      count(
          "made in " + member,
          made("custody", member, "in_custody"),
          member.equals("local") ? 620 : 0);
    }
    sum("made", "made by choice", "made in federal", "made in state", "made in ice");
    sum("made by choice", "made in local", "made in unknown");
    sum(
        "made",
        "made in local",
        "made in federal",
        "made in state",
        "made in ice",
        "made in unknown");
  }

  private void corrections() {
    count("published", report("declines_recorded", null, "as_published"), 130);
    count("corrected", report("declines_recorded", null, "as_corrected"), 126);
    count("withdrawn", report("declines_corrected", "withdrawn", "as_published"), 4);
    count("in error", report("declines_corrected", "issued_in_error", "as_published"), 4);
    sum("published", "corrected", "withdrawn");
    sum("published", "corrected", "in error");
  }

  private void quarters() {
    count("in 30 days", within(null), 888);
    count("of 2016 Q1", within("2016 Q1"), 44);
    count("of 2016 Q2", within("2016 Q2"), 844);
    sum("in 30 days", "of 2016 Q1", "of 2016 Q2");
  }

  /** What is not printed and follows all the same, one unknown number of a sum after another. */
  private Map<String, Long> recovered(Predicate<PeopleCount> printed) {
    Map<String, Long> known = new LinkedHashMap<>();
    counts.forEach(
        (name, count) -> {
          if (printed.test(count)) {
            known.put(name, count.value());
          }
        });
    Map<String, Long> told = new LinkedHashMap<>();
    int before;
    do {
      before = known.size();
      sums.forEach(sum -> solve(sum, known, told));
    } while (known.size() > before);
    return told;
  }

  private static void solve(Sum sum, Map<String, Long> known, Map<String, Long> told) {
    List<String> open = sum.parts().stream().filter(part -> !known.containsKey(part)).toList();
    long parts = sum.parts().stream().mapToLong(part -> known.getOrDefault(part, 0L)).sum();
    Long total = known.get(sum.total());
    if (total == null && open.isEmpty()) {
      tell(sum.total(), parts, known, told);
    } else if (total != null && (open.size() == 1 || total == parts)) {
      open.forEach(part -> tell(part, total - parts, known, told));
    }
  }

  private static void tell(
      String count, long value, Map<String, Long> known, Map<String, Long> told) {
    known.put(count, value);
    told.put(count, value);
  }

  private void everything() {
    forms();
    custody();
    madeCustody();
    corrections();
    quarters();
  }

  /** A threshold, and one more count beside a small one: what releases once withheld. */
  private static boolean wasPrinted(PeopleCount count) {
    return count.value() >= 10 && !LARGE.contains(count.figure().key().get(0));
  }

  @Test
  void aThresholdAndASecondCountGiveAwayWhatTheyWithhold() {
    everything();
    assertThat(recovered(AttackTest::wasPrinted))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("I-247D in one_form", 1L),
                Map.entry("on I-247D", 0L),
                Map.entry("on I-247N", 0L),
                Map.entry("asked to hold", 225L),
                Map.entry("asked to notify", 0L),
                Map.entry("base of unknown", 1L),
                Map.entry("base of ice", 191L),
                Map.entry("declined in unknown", 0L),
                Map.entry("declined elsewhere", 6L),
                Map.entry("withdrawn", 4L),
                Map.entry("in error", 4L),
                Map.entry("of 2016 Q1", 44L),
                Map.entry("made in federal", 0L),
                Map.entry("made in state", 0L),
                Map.entry("made in ice", 0L),
                Map.entry("made in unknown", 0L)));
  }

  @Test
  void whatTheReleaseLeavesGivesNothingAway() {
    everything();
    Disclosure chosen = Disclosure.of(NO_ZEROS, List.copyOf(counts.values()));
    assertThat(
            recovered(count -> chosen.of(count.figure(), count.key().side()) == Withheld.NOTHING))
        .isEmpty();
  }
}
