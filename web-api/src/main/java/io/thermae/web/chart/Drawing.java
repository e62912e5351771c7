package io.thermae.web.chart;

import io.thermae.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn.
 *
 * @param title above the chart, and its name for those who do not see it
 * @param description what is to be seen on it, in a sentence or two
 * @param axis what the values are
 * @param percent whether values are parts of one
 * @param labels below the steps; as many as each series has values
 * @param bars what is drawn as bars
 * @param line what is drawn as a line above them; null if nothing is
 */
record Drawing(
        Language language,
        String title,
        String description,
        String axis,
        boolean percent,
        List<String> labels,
        Series bars,
        @Nullable Series line) {

    /**
     * Values of one name.
     *
     * @param values one for each step; null where there is nothing to tell
     */
    record Series(String name, List<@Nullable Number> values) {}
}
