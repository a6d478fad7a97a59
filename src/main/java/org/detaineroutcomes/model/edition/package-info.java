/** Two editions of the same record side by side: what was revised, added, withdrawn, renamed. */
package org.detaineroutcomes.model.edition;
