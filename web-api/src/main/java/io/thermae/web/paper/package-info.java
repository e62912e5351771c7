/**
 * Tables for people with printers: what stands above each, and its words in each language.
 *
 * <p>Owns no tables; publishes no events. Words are in {@code table_<language>.properties}; pages are drawn by finance.
 */
@NullMarked
package io.thermae.web.paper;

import org.jspecify.annotations.NullMarked;
