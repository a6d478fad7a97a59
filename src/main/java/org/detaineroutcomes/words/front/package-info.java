/** The sentences of the page that opens a report. */
package org.detaineroutcomes.words.front;
