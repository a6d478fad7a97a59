/**
 * What an estimate can bear: tests of earlier trends and their power, bounds that allow trends to
 * differ, the effect a design could have seen, equivalence to zero, and leaving groups out.
 */
package org.detaineroutcomes.estimate.sensitivity;
