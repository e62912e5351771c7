/** Products that are sold over the desk. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.product;

import org.jspecify.annotations.NullMarked;
