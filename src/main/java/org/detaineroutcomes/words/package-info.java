/**
 * Words last: turns codes and typed values into the sentences, titles and cells that are printed. A
 * switch over each list of codes is exhaustive, so that a new code does not compile until it has
 * its words. Nothing below makes a sentence about a result; nothing above takes one apart.
 */
package org.detaineroutcomes.words;
