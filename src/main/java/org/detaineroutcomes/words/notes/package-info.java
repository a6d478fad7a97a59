/** The words of notes, a class a topic. */
package org.detaineroutcomes.words.notes;
