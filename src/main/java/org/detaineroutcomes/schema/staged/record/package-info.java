/**
 * The disputed record: declined-detainer reports, their corrections, public claims, payments and
 * published figures.
 */
package org.detaineroutcomes.schema.staged.record;
