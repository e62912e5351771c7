/**
 * Comma-separated values (RFC 4180): written so that no spreadsheet computes them, and read as they were written.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.csv;

import org.jspecify.annotations.NullMarked;
