/** Maps of counties: what law and practice say where, since when, and what records count where. */
package org.detaineroutcomes.publish.maps;
