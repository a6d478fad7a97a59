/** The fourth verb: every source beside the others, one row a unit and period of the frame. */
package org.detaineroutcomes.join;
