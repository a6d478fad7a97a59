/** Declined Detainer Outcome Reports as published, their corrections and totals by others. */
package org.detaineroutcomes.schema.staged.reports;
