/**
 * Columns that more than one table has, one class a topic: a name means the same in every table.
 */
package org.detaineroutcomes.schema.fields;
