package org.detaineroutcomes.publish.report;

/** What a section is made of. */
public sealed interface Block permits TableModel, FigureModel {
  /** File name and anchor, unique in the report. */
  String id();

  /** One line. */
  String title();

  /** What stands under it. */
  TableNotes notes();

  /** Its numbers; of a table, the table. */
  TableModel table();
}
