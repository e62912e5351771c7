/**
 * Documents on paper: invoices, credit notes and tables as PDF, in the reader's language, whatever is in their names.
 *
 * <p>Owns no tables; publishes no events. Words are in {@code invoice_<language>.properties}; the font is DejaVu Sans.
 */
@NullMarked
package io.thermae.finance.paper;

import org.jspecify.annotations.NullMarked;
