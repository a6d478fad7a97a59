package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** Works on a curve in Spark tasks; the panels are sent to each worker once. */
final class CurveTasks implements CurveWorkers {
  /** Pieces of one task: so many that its start costs little, so few that none is waited for. */
  private static final int PIECES = 16;

  private final JavaSparkContext spark;
  private final Broadcast<CodedPanels> panels;

  CurveTasks(SparkSession session, CodedPanels panels) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.panels = spark.broadcast(panels);
  }

  @Override
  public <P extends Serializable, R extends Serializable> List<R> each(
      String what, List<P> pieces, Work<P, R> work) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    Broadcast<CodedPanels> sent = panels;
    spark.sc().setJobDescription(what);
    try {
      return spark
          .parallelize(pieces, (pieces.size() + PIECES - 1) / PIECES)
          .map(piece -> work.of(sent.value(), piece))
          .collect();
    } finally {
      spark.sc().setJobDescription(null);
    }
  }

  @Override
  public void close() {
    panels.destroy();
  }
}
