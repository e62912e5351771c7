package io.thermae.finance.api;

import io.thermae.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to print. Its words are in its language already; money, dates and percentages are written as the language has them.
 * Cells are {@link io.thermae.kernel.Money}, {@link LocalDate}, {@link java.time.YearMonth}, {@link Percentage}, or text;
 * null is an empty one.
 *
 * @param title words of ours
 * @param facts what is said above the table, in their order
 * @param columns those in which nothing stands are left out
 * @param rows each with a cell for each column
 * @param totals as rows, at the end and in bold
 */
public record TableOnPaper(
        Language language,
        String title,
        List<Fact> facts,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<List<@Nullable Object>> totals) {

    /**
     * Something that is said above a table.
     *
     * @param name null for what needs none
     * @param value as a cell, {@link Days} or a {@link java.time.LocalDateTime}
     */
    public record Fact(@Nullable String name, Object value) {}

    /** @param number whether it is written from the right */
    public record Column(String heading, boolean number) {}

    /** Both ends included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** @param rate in thousandths of a percent */
    public record Percentage(int rate) {}

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "TableOnPaper[" + title + ", " + rows.size() + " rows]";
    }
}
