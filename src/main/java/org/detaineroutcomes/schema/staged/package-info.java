/** Tables as published: one file a table that a source can fill, typed but not yet placed. */
package org.detaineroutcomes.schema.staged;
