package org.detaineroutcomes.ingest.synthetic;

/**
 * One file of a synthetic country.
 *
 * @param name in its folder
 * @param rows below the headings; of a workbook all rows of its sheets
 * @param bytes its size
 */
public record WrittenFile(String name, long rows, long bytes) {}
