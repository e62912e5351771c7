/**
 * Reports for people who would rather look: charts as SVG and PNG, in the reader's language, with what can be read aloud.
 *
 * <p>Owns no tables; publishes no events. Words are in {@code chart_<language>.properties}; the font is DejaVu Sans.
 */
@NullMarked
package io.thermae.web.chart;

import org.jspecify.annotations.NullMarked;
