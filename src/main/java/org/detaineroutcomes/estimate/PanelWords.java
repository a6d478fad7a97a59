package org.detaineroutcomes.estimate;

import java.util.List;

/**
 * A column of words that was read whole, or a piece of one.
 *
 * @param words in the order in which they come first, each once; a piece may have a word that is
 *     written in two ways twice, until it is joined to the others. The empty one is missing
 * @param codes the place among them of each row's word
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record PanelWords(List<String> words, int[] codes) {}
