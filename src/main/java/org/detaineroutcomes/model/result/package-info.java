/**
 * What results are made of: closed lists of codes, and records of codes and typed values. No
 * sentence is made here; {@code words} turns codes into sentences, last.
 */
package org.detaineroutcomes.model.result;
