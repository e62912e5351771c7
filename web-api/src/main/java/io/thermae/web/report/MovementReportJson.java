package io.thermae.web.report;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.MovementReport.Row;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has moved on accounts, beside as many days before. */
public record MovementReportJson(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<AccountMovementJson> items,
        @Schema(description = "In each currency; of a profit and loss account revenue without expenses")
                List<MovementTotalJson> totals) {

    private static final List<String> COLUMNS = List.of(
            "start",
            "accountId",
            "accountCode",
            "accountName",
            "kind",
            "roles",
            "currency",
            "opening",
            "increase",
            "decrease",
            "change",
            "closing",
            "previousChange");

    /** What has moved on an account in a step: assets and expenses increase by debits, all others by credits. */
    public record AccountMovementJson(
            @Schema(description = "The first day of the day, week or month, or of the period") LocalDate start,
            UUID accountId,
            @Schema(example = "6010") String accountCode,
            @Schema(example = "Revenue") String accountName,
            AccountKind kind,
            @Schema(description = "What is posted to it") List<AccountRole> roles,
            @Nullable @Schema(description = "Before the first day; null by step, and of branches") Money opening,
            Money increase,
            Money decrease,
            Money change,
            @Nullable @Schema(description = "After the last day; null as the opening") Money closing,
            @Schema(description = "In as many days before, at the same distance from their beginning")
                    Money previousChange) {

        private static AccountMovementJson of(Row row) {
            boolean byDebits = row.kind() == AccountKind.ASSET || row.kind() == AccountKind.EXPENSE;
            int sign = byDebits ? 1 : -1;
            Money opening = row.opening();
            Money closing = row.closing();
            return new AccountMovementJson(
                    row.start(),
                    row.accountId(),
                    row.accountCode(),
                    row.accountName(),
                    row.kind(),
                    row.roles(),
                    opening == null ? null : opening.times(sign),
                    byDebits ? row.debit() : row.credit(),
                    byDebits ? row.credit() : row.debit(),
                    row.debit().plus(row.credit().times(-1)).times(sign),
                    closing == null ? null : closing.times(sign),
                    row.previous().times(sign));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(
                    start,
                    accountId,
                    accountCode,
                    accountName,
                    kind,
                    roles.stream().map(AccountRole::name).collect(Collectors.joining(" ")),
                    change.currency(),
                    opening,
                    increase,
                    decrease,
                    change,
                    closing,
                    previousChange);
        }
    }

    /** All of a currency. */
    public record MovementTotalJson(Money change, Money previousChange) {

        private static MovementTotalJson of(AccountMovementJson row) {
            int sign = row.kind() == AccountKind.EXPENSE ? -1 : 1;
            return new MovementTotalJson(
                    row.change().times(sign), row.previousChange().times(sign));
        }

        private MovementTotalJson plus(MovementTotalJson other) {
            return new MovementTotalJson(change.plus(other.change), previousChange.plus(other.previousChange));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    change.currency(),
                    null,
                    null,
                    null,
                    change,
                    null,
                    previousChange);
        }
    }

    static MovementReportJson of(ReportQuestion question, List<Row> rows) {
        List<AccountMovementJson> items =
                rows.stream().map(AccountMovementJson::of).toList();
        Map<Currency, MovementTotalJson> totals = new LinkedHashMap<>();
        items.forEach(
                item -> totals.merge(item.change().currency(), MovementTotalJson.of(item), MovementTotalJson::plus));
        return new MovementReportJson(
                question.from(),
                question.to(),
                question.previousFrom(),
                question.previousTo(),
                items,
                List.copyOf(totals.values()));
    }

    ReportTable table(String name) {
        return new ReportTable(
                name,
                COLUMNS,
                items.stream().map(AccountMovementJson::cells).toList(),
                totals.stream().map(MovementTotalJson::cells).toList());
    }
}
