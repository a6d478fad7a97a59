package org.detaineroutcomes.estimate;

import java.util.List;

/**
 * A column of words that was read whole.
 *
 * @param words each once, in the order in which they come first; the empty one is missing
 * @param codes the place among them of each row's word
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record PanelWords(List<String> words, int[] codes) {}
