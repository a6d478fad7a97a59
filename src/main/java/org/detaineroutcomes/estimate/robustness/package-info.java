/**
 * What any estimator's headline can be asked besides: would chance have done it, would an earlier
 * date or an outcome that cannot react show it too, who carries it, what do the data that are
 * missing leave open.
 */
package org.detaineroutcomes.estimate.robustness;
