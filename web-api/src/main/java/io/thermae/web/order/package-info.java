/** Products that are sold over the desk by invoices. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.order;

import org.jspecify.annotations.NullMarked;
