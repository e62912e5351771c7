/** Invoices, credit notes, tax rates, also of services, and what is owed. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.invoice;

import org.jspecify.annotations.NullMarked;
