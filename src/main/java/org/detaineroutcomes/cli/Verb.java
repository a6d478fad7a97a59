package org.detaineroutcomes.cli;

import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.panel.Panel;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.resolve.Resolve;

/** The five verbs, in the order of the road. */
enum Verb {
  INGEST {
    @Override
    void run(Road road) {
      new Ingest(road.spark()).run(road.job(), road.files(), road.release());
    }
  },
  RESOLVE {
    @Override
    void run(Road road) {
      new Resolve(road.spark()).run(road.job(), road.release());
    }
  },
  PANEL {
    @Override
    void run(Road road) {
      new Panel(road.spark()).run(road.job(), road.release());
    }
  },
  COMPARE {
    @Override
    void run(Road road) {
      new Compare(road.spark()).run(road.job(), road.release());
    }
  },
  PUBLISH {
    @Override
    void run(Road road) {
      road.published(Publish.run(road.job(), road.release()));
    }
  };

  static final List<Verb> ALL = List.of(values());

  abstract void run(Road road);

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verb before this one. */
  Verb before() {
    return ALL.get(ALL.indexOf(this) - 1);
  }
}
