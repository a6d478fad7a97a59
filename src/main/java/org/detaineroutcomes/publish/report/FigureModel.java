package org.detaineroutcomes.publish.report;

/** What is drawn. */
public sealed interface FigureModel extends Block permits ChartModel, MapModel {
  /** The picture in words, for those who do not see it. */
  String description();
}
