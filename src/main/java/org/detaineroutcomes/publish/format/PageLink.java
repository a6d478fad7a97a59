package org.detaineroutcomes.publish.format;

/**
 * A page of the site as others link to it.
 *
 * @param path below the report's folder, with forward slashes
 * @param title a word or two
 */
public record PageLink(String path, String title) {}
