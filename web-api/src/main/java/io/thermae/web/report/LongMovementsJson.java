package io.thermae.web.report;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.MovementReport.Row;
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

/** What a report of a long period tells of accounts. */
public record LongMovementsJson(List<LongMovementJson> items) {

    private static final List<String> COLUMNS = List.of(
            "start",
            "accountId",
            "accountCode",
            "accountName",
            "kind",
            "roles",
            "currency",
            "increase",
            "decrease",
            "change");

    /** What has moved on an account in a step: assets and expenses increase by debits, all others by credits. */
    public record LongMovementJson(
            @Schema(description = "The first day of the day, week or month") LocalDate start,
            UUID accountId,
            @Schema(example = "6010") String accountCode,
            @Schema(description = "As it is called now", example = "Revenue") String accountName,
            AccountKind kind,
            @Schema(description = "What is posted to it") List<AccountRole> roles,
            Money increase,
            Money decrease,
            Money change) {

        private static LongMovementJson of(Row row) {
            boolean byDebits = row.kind() == AccountKind.ASSET || row.kind() == AccountKind.EXPENSE;
            Money increase = byDebits ? row.debit() : row.credit();
            Money decrease = byDebits ? row.credit() : row.debit();
            return new LongMovementJson(
                    row.start(),
                    row.accountId(),
                    row.accountCode(),
                    row.accountName(),
                    row.kind(),
                    row.roles(),
                    increase,
                    decrease,
                    increase.plus(decrease.times(-1)));
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
                    increase,
                    decrease,
                    change);
        }

        /** What it adds to the total: of a profit and loss account revenue without expenses. */
        private Money added() {
            return change.times(kind == AccountKind.EXPENSE ? -1 : 1);
        }
    }

    static LongMovementsJson of(List<Row> rows) {
        return new LongMovementsJson(rows.stream().map(LongMovementJson::of).toList());
    }

    ReportTable table(String name) {
        Map<Currency, Money> totals = new LinkedHashMap<>();
        items.forEach(item -> totals.merge(item.change().currency(), item.added(), Money::plus));
        return new ReportTable(
                name,
                COLUMNS,
                items.stream().map(LongMovementJson::cells).toList(),
                totals.values().stream().map(LongMovementsJson::total).toList());
    }

    private static List<@Nullable Object> total(Money change) {
        return ReportTable.row(null, null, null, null, null, null, change.currency(), null, null, change);
    }
}
