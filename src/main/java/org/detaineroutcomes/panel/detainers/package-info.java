/**
 * Marts of detainers over time: how long they lasted and what ended them, under which policy they
 * were issued, and the stocks that were declined at once when a policy began.
 */
package org.detaineroutcomes.panel.detainers;
