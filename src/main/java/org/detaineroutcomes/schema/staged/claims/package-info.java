/** What was said and paid in public: claims, payments and published findings. */
package org.detaineroutcomes.schema.staged.claims;
