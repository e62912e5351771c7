/** What masters earn and are paid: commission rules and payrolls. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.payroll;

import org.jspecify.annotations.NullMarked;
