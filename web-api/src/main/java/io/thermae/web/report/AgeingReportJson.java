package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed, by branch and by how long it is overdue. */
public record AgeingReportJson(List<AgeingRowJson> items) {

    private static final List<String> COLUMNS = List.of(
            "branchId", "branchName", "currency", "notDue", "days30", "days60", "days90", "older", "open", "credit");

    /** What is owed of a branch. */
    public record AgeingRowJson(
            UUID branchId,
            @Nullable @Schema(example = "Centre") String branchName,
            @Schema(description = "Due on the day or later") Money notDue,
            @Schema(description = "Overdue for 1 to 30 days") Money days30,
            @Schema(description = "For 31 to 60") Money days60,
            @Schema(description = "For 61 to 90") Money days90,
            @Schema(description = "For longer") Money older,
            @Schema(description = "All of that") Money open,
            @Schema(description = "What is left of payments; of a past day by the branch whose document moved it")
                    Money credit) {

        private static AgeingRowJson of(Row row) {
            return new AgeingRowJson(
                    row.branchId(),
                    row.branchName(),
                    row.balance().notDue(),
                    row.balance().days30(),
                    row.balance().days60(),
                    row.balance().days90(),
                    row.balance().older(),
                    row.balance().open(),
                    row.balance().credit());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(
                    branchId, branchName, open.currency(), notDue, days30, days60, days90, older, open, credit);
        }

        private AgeingRowJson plus(AgeingRowJson other) {
            return new AgeingRowJson(
                    branchId,
                    branchName,
                    notDue.plus(other.notDue),
                    days30.plus(other.days30),
                    days60.plus(other.days60),
                    days90.plus(other.days90),
                    older.plus(other.older),
                    open.plus(other.open),
                    credit.plus(other.credit));
        }
    }

    static AgeingReportJson of(List<Row> rows) {
        return new AgeingReportJson(rows.stream().map(AgeingRowJson::of).toList());
    }

    ReportTable table() {
        return new ReportTable(
                "receivables",
                COLUMNS,
                items.stream().map(AgeingRowJson::cells).toList(),
                items.stream().reduce(AgeingRowJson::plus).map(AgeingRowJson::cells).stream()
                        .toList());
    }
}
