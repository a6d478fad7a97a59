package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.PolicyEvents;

/**
 * Events in the law on detainers, in three layouts told apart by their headings: state law (signed,
 * in force, changed), local events (one date each) and histories of hard cases.
 *
 * <p>The interval of a state event is that of its date in force. Where that is not known, the
 * signing opens the interval and nothing closes it.
 */
public final class PolicyEventFiles implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern SEPARATOR = Pattern.compile(";");

  private record Layout(List<String> headings) {
    private static final Layout STATE_LAW =
        new Layout(
            List.of(
                "state",
                "event",
                "direction",
                "about_detainers",
                "date_signed",
                "date_in_force",
                "change",
                "change_date",
                "provision",
                "legal_basis",
                "source_url",
                "note"));
    private static final Layout LOCAL =
        new Layout(
            List.of(
                "jurisdiction",
                "state",
                "level",
                "event",
                "date",
                "date_precision",
                "provision",
                "legal_basis",
                "source_url",
                "note"));
    private static final Layout HISTORY =
        new Layout(
            List.of(
                "jurisdiction",
                "state",
                "level",
                "date",
                "event",
                "provision",
                "legal_basis",
                "note"));

    /** Headings that no other layout has decide, so that one renamed heading is still named. */
    static Layout of(Set<String> found) {
      if (!found.contains("level") && !found.contains("jurisdiction")) {
        return STATE_LAW;
      }
      return found.contains("date_precision") || found.contains("source_url") ? LOCAL : HISTORY;
    }
  }

  @Override
  public String format() {
    return "policy-events";
  }

  @Override
  public String describe() {
    return "state and local events in the law on detainers, and histories of hard cases (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return PolicyEvents.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    CsvTable table = CsvTable.open(file);
    Layout layout = Layout.of(Set.copyOf(table.headings()));
    return table.require(format(), layout.headings()).stage(row -> Stream.of(stage(layout, row)));
  }

  private static Staged stage(Layout layout, CsvRow row) {
    RowBuilder built =
        RowBuilder.of(PolicyEvents.TABLE, row)
            .readState(PlaceFields.STATE, row.cell("state"))
            .read(PolicyFields.EVENT, row.cell("event"))
            .read(PolicyFields.PROVISION, row.cell("provision"))
            .read(PolicyFields.LEGAL_BASIS, row.cell("legal_basis"))
            .read(SourceFields.SOURCE_URL, row.cell("source_url"))
            .read(SourceFields.REMARK, row.cell("note"))
            .read(PolicyFields.KNOWN_FROM, row.cell("known_from"));
    if (layout.equals(Layout.STATE_LAW)) {
      return stateLaw(built, row).build();
    }
    built
        .read(PlaceFields.JURISDICTION, row.cell("jurisdiction"))
        .read(PlaceFields.LEVEL, row.cell("level"));
    built.set(DateFields.DATE_BASIS, "date of the event");
    return PolicyDates.set(built, row.cell("date")).build();
  }

  private static RowBuilder stateLaw(RowBuilder built, CsvRow row) {
    String signed = row.cell("date_signed");
    String inForce = row.cell("date_in_force");
    built
        .set(PlaceFields.LEVEL, "state")
        .set(
            PlaceFields.JURISDICTION,
            UsState.of(row.cell("state")).map(UsState::title).orElse(row.cell("state")))
        .read(PolicyEvents.DIRECTION, row.cell("direction"))
        .read(PolicyFields.ABOUT_DETAINERS, row.cell("about_detainers"))
        .read(PolicyEvents.DATE_SIGNED, signed)
        .read(PolicyEvents.DATE_IN_FORCE, inForce)
        .read(PolicyEvents.CHANGE, row.cell("change"))
        .read(PolicyEvents.CHANGE_DATE, row.cell("change_date"));
    Optional<DateInterval> signing = PolicyDates.read(built, PolicyEvents.DATE_SIGNED, signed);
    signing.ifPresent(
        when ->
            built
                .set(PolicyEvents.SIGNED_EARLIEST, when.earliest())
                .set(PolicyEvents.SIGNED_LATEST, when.latest()));
    SEPARATOR
        .splitAsStream(row.cell("change_date"))
        .forEach(change -> PolicyDates.read(built, PolicyEvents.CHANGE_DATE, change.strip()));
    if (!inForce.isEmpty()) {
      built.set(DateFields.DATE_BASIS, "in force");
      return PolicyDates.set(built, inForce);
    }
    built.set(
        DateFields.DATE_BASIS,
        signed.isEmpty() ? "no date" : "signed; the date in force is not known");
    PolicyDates.set(built, signed);
    return built.set(DateFields.DATE_LATEST, null);
  }
}
