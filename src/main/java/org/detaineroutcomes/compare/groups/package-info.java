/**
 * Who is compared with whom: the units of a sample as arrays, their arms, the pools that controls
 * are taken from and the state laws that bind both groups.
 */
package org.detaineroutcomes.compare.groups;
