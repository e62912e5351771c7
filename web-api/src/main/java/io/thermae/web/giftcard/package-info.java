/** Gift cards at the desk. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.giftcard;

import org.jspecify.annotations.NullMarked;
