/**
 * What is true of a synthetic country: its counties, who adopts when, and every county's mean rates
 * with and without its policy.
 */
package org.detaineroutcomes.ingest.synthetic.country;
