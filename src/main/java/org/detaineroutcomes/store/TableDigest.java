package org.detaineroutcomes.store;

/**
 * The content of a table in two numbers.
 *
 * @param rows number of rows
 * @param digest hexadecimal, independent of row order and files
 */
public record TableDigest(long rows, String digest) {}
