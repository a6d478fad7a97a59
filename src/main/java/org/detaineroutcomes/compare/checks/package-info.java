/** Each effect of the first table held against its checks: one class a rule, verdicts as codes. */
package org.detaineroutcomes.compare.checks;
