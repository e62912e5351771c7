/** Points: the business's programme, and what customers have, get and give. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.loyalty;

import org.jspecify.annotations.NullMarked;
