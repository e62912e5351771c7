package io.thermae.web.report;

import io.thermae.finance.api.BookingFigures;
import io.thermae.finance.api.BookingFigures.Row;
import io.thermae.finance.api.TableOnPaper.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells of bookings and of the time in which masters work. */
public record LongBookingsJson(
        List<LongBookingsRowJson> items,
        @Schema(description = "Of how many days, each once for each branch, it is not told exactly") long dirtyDays) {

    private static final String NAME = "bookings";

    /** From fractions to thousandths of a percent. */
    private static final int THOUSANDTHS_OF_PERCENT = 5;

    private static final List<String> COLUMNS = List.of(
            "start",
            "branchId",
            "branchName",
            "bookings",
            "completed",
            "cancelled",
            "noShow",
            "workingMinutes",
            "bookedMinutes",
            "utilisation",
            "newCustomers",
            "returningCustomers");
    private static final List<String> PREVIOUS =
            List.of("previousBookings", "previousCompleted", "previousBookedMinutes", "previousUtilisation");

    /** What was booked of a branch in a step. */
    public record LongBookingsRowJson(
            @Schema(description = "The first day of the day, week or month") LocalDate start,
            UUID branchId,
            @Nullable @Schema(description = "As it is called now", example = "Centre") String branchName,
            @Schema(description = "Those that began then, whatever has become of them") long bookings,
            long completed,
            long cancelled,
            long noShow,
            long workingMinutes,
            long bookedMinutes,
            @Nullable
                    @Schema(
                            description = "bookedMinutes / workingMinutes; null where nobody worked",
                            example = "0.6250")
                    BigDecimal utilisation,
            long newCustomers,
            long returningCustomers,
            @Nullable
                    @Schema(
                            description =
                                    "In as many days before, at the same distance from their beginning, as all that"
                                            + " follow; null unless it is compared")
                    Long previousBookings,
            @Nullable Long previousCompleted,
            @Nullable Long previousBookedMinutes,
            @Nullable BigDecimal previousUtilisation) {

        private static LongBookingsRowJson of(Row row) {
            BookingFigures figures = row.figures();
            BookingFigures previous = row.previous();
            return new LongBookingsRowJson(
                    row.start(),
                    row.branchId(),
                    row.branchName(),
                    figures.all(),
                    figures.bookings().completed(),
                    figures.bookings().cancelled(),
                    figures.bookings().noShow(),
                    figures.workingMinutes(),
                    figures.bookedMinutes(),
                    figures.utilisation(),
                    figures.newCustomers(),
                    figures.returningCustomers(),
                    previous == null ? null : (Long) previous.all(),
                    previous == null ? null : (Long) previous.bookings().completed(),
                    previous == null ? null : (Long) previous.bookedMinutes(),
                    previous == null ? null : previous.utilisation());
        }
    }

    static LongBookingsJson of(List<Row> rows, long dirtyDays) {
        return new LongBookingsJson(rows.stream().map(LongBookingsRowJson::of).toList(), dirtyDays);
    }

    /** For programs and spreadsheets. */
    static ReportTable file(List<Row> rows, boolean compared) {
        return new ReportTable(
                NAME,
                columns(compared),
                rows.stream()
                        .map(row -> cells(
                                row.start(),
                                row.branchId(),
                                row.branchName(),
                                row.figures(),
                                row.previous(),
                                each -> each))
                        .toList(),
                List.of());
    }

    /** On paper, with percentages, and with all of it in the end. */
    static ReportTable paper(List<Row> rows, boolean compared) {
        Function<BigDecimal, Object> percent = each ->
                new Percentage(each.movePointRight(THOUSANDTHS_OF_PERCENT).intValueExact());
        BookingFigures sum = rows.stream().map(Row::figures).reduce(BookingFigures.NOTHING, BookingFigures::plus);
        BookingFigures before = rows.stream()
                .map(Row::previous)
                .map(each -> each == null ? BookingFigures.NOTHING : each)
                .reduce(BookingFigures.NOTHING, BookingFigures::plus);
        return new ReportTable(
                NAME,
                columns(compared),
                rows.stream()
                        .map(row -> cells(
                                row.start(), row.branchId(), row.branchName(), row.figures(), row.previous(), percent))
                        .toList(),
                rows.isEmpty() ? List.of() : List.of(cells(null, null, null, sum, compared ? before : null, percent)));
    }

    private static List<String> columns(boolean compared) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (compared) {
            columns.addAll(PREVIOUS);
        }
        return columns;
    }

    private static List<@Nullable Object> cells(
            @Nullable LocalDate start,
            @Nullable UUID branchId,
            @Nullable String branchName,
            BookingFigures figures,
            @Nullable BookingFigures previous,
            Function<BigDecimal, Object> rate) {
        List<@Nullable Object> cells = new ArrayList<>(ReportTable.row(
                start,
                branchId,
                branchName,
                figures.all(),
                figures.bookings().completed(),
                figures.bookings().cancelled(),
                figures.bookings().noShow(),
                figures.workingMinutes(),
                figures.bookedMinutes(),
                rated(figures, rate),
                figures.newCustomers(),
                figures.returningCustomers()));
        if (previous != null) {
            cells.add(previous.all());
            cells.add(previous.bookings().completed());
            cells.add(previous.bookedMinutes());
            cells.add(rated(previous, rate));
        }
        return cells;
    }

    private static @Nullable Object rated(BookingFigures figures, Function<BigDecimal, Object> rate) {
        BigDecimal utilisation = figures.utilisation();
        return utilisation == null ? null : rate.apply(utilisation);
    }
}
