/** What the business spends: expenses, their categories and suppliers, and what recurs. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.expense;

import org.jspecify.annotations.NullMarked;
