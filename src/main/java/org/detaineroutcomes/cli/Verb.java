package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.Sources;
import org.detaineroutcomes.join.Join;
import org.detaineroutcomes.panel.Panel;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.resolve.Resolve;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;

/** The six verbs, in the order of the road. */
enum Verb {
  INGEST("Read the inputs of a job into staged tables; every row kept, set aside or quarantined.") {
    @Override
    List<String> footer() {
      List<String> lines = new ArrayList<>(List.of("", "Formats of inputs:"));
      Sources.all().forEach(s -> lines.add(String.format("  %-20s %s", s.format(), s.describe())));
      return lines;
    }

    @Override
    void run(Road road) {
      new Ingest(road.spark()).run(road.job(), road.inputs(), road.release());
      road.sayQuality();
    }
  },
  RESOLVE("Place names in counties and states, date policies, choose populations: core tables.") {
    @Override
    void run(Road road) {
      new Resolve(road.spark()).run(road.job(), road.release());
    }
  },
  PANEL("Build the unit by period panel, its samples and the other marts.") {
    @Override
    List<String> footer() {
      List<String> lines = new ArrayList<>(List.of("", "Outcomes a job may name:"));
      Panels.measures().forEach(m -> lines.add("  " + Panels.rate(m).name() + ", " + m));
      return lines;
    }

    @Override
    void run(Road road) {
      new Panel(road.spark()).run(road.job(), road.release());
    }
  },
  JOIN(
      "Set declines, detainers, citizens, policies, crime and payments side by side: marts/joined.") {
    @Override
    List<String> footer() {
      List<String> lines = new ArrayList<>();
      lines.add("");
      lines.add("Outcomes a job may name: a column, 'A per B' or 'A per 1000 B'. Columns:");
      JoinedOutcome.columns().stream()
          .filter(column -> !JoinedOutcome.ofPanel(column.name()))
          .forEach(column -> lines.add("  " + column.name() + " (" + column.unit() + ")"));
      return lines;
    }

    @Override
    void run(Road road) {
      new Join(road.spark()).run(road.job(), road.release());
    }
  },
  COMPARE("Ask the questions of a job of its marts: results.") {
    @Override
    List<String> footer() {
      return List.of("", "Estimators: " + String.join(", ", Estimators.names()));
    }

    @Override
    void run(Road road) {
      new Compare(road.spark()).run(road.job(), road.release());
    }
  },
  PUBLISH("Write the report in every format of the job and make the release current.") {
    @Override
    void run(Road road) {
      road.published(Publish.run(road.job(), road.release()));
    }
  };

  static final List<Verb> ALL = List.of(values());

  private final String header;

  Verb(String header) {
    this.header = header;
  }

  /** What it does, in one line of help. */
  String header() {
    return header;
  }

  /** What a job may name for it, as lines of help. */
  List<String> footer() {
    return List.of();
  }

  abstract void run(Road road);

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verb before this one. */
  Verb before() {
    return ALL.get(ALL.indexOf(this) - 1);
  }
}
