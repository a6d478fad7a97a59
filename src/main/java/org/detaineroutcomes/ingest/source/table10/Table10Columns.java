package org.detaineroutcomes.ingest.source.table10;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.ingest.reader.SheetRow;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.Problem;

/** Which column of a sheet holds what, known by the letters of its heading alone. */
final class Table10Columns {
  /** Rows above which the headings must stand. */
  static final int SEARCHED = 30;

  /** Headings that make a row the heading row, even when others are missing. */
  private static final int ENOUGH = 5;

  /** What a column holds; footnote digits, line breaks and hyphens of its heading do not matter. */
  enum Role {
    STATE("State", "state"),
    BLOCK("Metropolitan/Nonmetropolitan", ".*nonmetropolitan.*"),
    COUNTY("County", "county(name)?"),
    MURDER("Murder and nonnegligent manslaughter", "murder.*"),
    RAPE_REVISED("Rape (revised definition)", "rape.*revised.*"),
    RAPE_LEGACY("Forcible rape", "forciblerape|rape.*legacy.*"),
    RAPE("Rape", "rape"),
    ROBBERY("Robbery", "robbery"),
    AGGRAVATED_ASSAULT("Aggravated assault", "aggravatedassault"),
    BURGLARY("Burglary", "burglary"),
    LARCENY("Larceny-theft", "larceny(theft)?"),
    MOTOR_VEHICLE_THEFT("Motor vehicle theft", "motorvehicletheft"),
    ARSON("Arson", "arson");

    private final String heading;
    private final String letters;

    Role(String heading, String letters) {
      this.heading = heading;
      this.letters = letters;
    }

    static Optional<Role> of(String heading) {
      String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      return Arrays.stream(values()).filter(role -> letters.matches(role.letters)).findFirst();
    }
  }

  private static final List<Role> NEEDED =
      List.of(
          Role.STATE,
          Role.COUNTY,
          Role.MURDER,
          Role.ROBBERY,
          Role.AGGRAVATED_ASSAULT,
          Role.BURGLARY,
          Role.LARCENY,
          Role.MOTOR_VEHICLE_THEFT);

  private final SheetRow headings;
  private final Map<Role, Integer> positions = new EnumMap<>(Role.class);
  private final List<Role> twice = new ArrayList<>();

  private Table10Columns(SheetRow headings) {
    this.headings = headings;
    for (int i = 0; i < headings.cells().size(); i++) {
      int position = i;
      Role.of(headings.cell(i))
          .filter(role -> positions.putIfAbsent(role, position) != null)
          .ifPresent(twice::add);
    }
  }

  /** The heading row of a sheet, if it has one. */
  static Optional<Table10Columns> find(List<SheetRow> sheet) {
    return sheet.stream()
        .limit(SEARCHED)
        .map(Table10Columns::new)
        .filter(columns -> columns.positions.size() >= ENOUGH)
        .findFirst();
  }

  /** What is missing or there twice. */
  List<Problem> problems(String file, String where) {
    List<Problem> problems = new ArrayList<>();
    String start = "Cannot read " + file + " as " + FbiTable10.FORMAT + ": ";
    List<String> printed = headings.cells().stream().map(h -> h.replaceAll("\\s+", " ")).toList();
    List<Role> missing = new ArrayList<>(NEEDED);
    missing.removeAll(positions.keySet());
    if (List.of(Role.RAPE, Role.RAPE_LEGACY, Role.RAPE_REVISED).stream()
        .noneMatch(positions::containsKey)) {
      missing.add(Role.RAPE);
    }
    for (Role role : missing) {
      problems.add(
          Problem.input(
              where + ", row " + row(),
              start + "no column '" + role.heading + "'",
              Near.nearest(role.heading, printed)
                  .map(near -> "the sheet has '" + near + "': was it renamed?")
                  .orElse("the sheet has: " + String.join(", ", printed))));
    }
    for (Role role : twice) {
      problems.add(
          Problem.input(
              where + ", row " + row(),
              start + "column '" + role.heading + "' is there more than once",
              "rename or remove the one that is not meant"));
    }
    return problems;
  }

  /** Sheet row of the headings. */
  long row() {
    return headings.number();
  }

  /** The cell of a row that plays a role; empty where the sheet has no such column. */
  String cell(SheetRow row, Role role) {
    return positions.containsKey(role) ? row.cell(positions.get(role)) : "";
  }

  /**
   * Offence to its printed count. A column called rape and no more is the legacy definition until
   * 2012 and the revised one since.
   */
  Map<Offense, String> counts(SheetRow row, int year) {
    Map<Offense, String> counts = new EnumMap<>(Offense.class);
    positions.forEach(
        (role, position) -> offense(role, year).ifPresent(o -> counts.put(o, row.cell(position))));
    return counts;
  }

  private static Optional<Offense> offense(Role role, int year) {
    return switch (role) {
      case STATE, BLOCK, COUNTY -> Optional.empty();
      case RAPE -> Optional.of(year < 2013 ? Offense.RAPE_LEGACY : Offense.RAPE_REVISED);
      default -> Optional.of(Offense.valueOf(role.name()));
    };
  }
}
