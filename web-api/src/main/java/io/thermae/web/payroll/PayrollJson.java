package io.thermae.web.payroll;

import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollStatus;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What masters are paid at once. */
public record PayrollJson(
        UUID id,
        PayrollStatus status,
        @Schema(description = "The first day") LocalDate from,
        @Schema(description = "The day after the last") LocalDate to,
        List<PayrollStatementJson> statements,
        @Schema(description = "What is paid, or will be") Money total,
        @Schema(
                        description =
                                "Paid with nothing that a master has served: nobody is paid them, and they stay owed as tips")
                Money unassignedTips,
        OffsetDateTime createdAt,
        UUID createdBy,
        @Nullable UUID approvedBy,
        @Nullable ExpenseMethod method,
        @Nullable LocalDate paidOn,
        @Nullable @Schema(description = "The ledger's entry; null if nothing was posted") UUID entryId,
        @Nullable UUID paymentEntryId,
        long version) {

    /** What a master is paid. */
    public record PayrollStatementJson(
            UUID masterId,
            @Schema(description = "What was paid for his services and what he sold, without tax") Money revenue,
            Money commission,
            Money tips,
            @Schema(description = "What the payroll before was short of") Money carried,
            @Schema(description = "Below zero it is carried over to the next payroll") Money total) {

        static PayrollStatementJson of(PayrollRunView.Statement statement) {
            return new PayrollStatementJson(
                    statement.masterId(),
                    statement.revenue(),
                    statement.commission(),
                    statement.tips(),
                    statement.carried(),
                    statement.total());
        }
    }

    /** What a payroll counts for a master. */
    public record PayrollLineJson(
            UUID id,
            @Nullable @Schema(description = "Null for a tip that is nobody's") UUID masterId,
            PayrollLineKind kind,
            @Nullable UUID invoiceId,
            @Nullable @Schema(example = "INV-000017") String invoiceNumber,
            @Nullable @Schema(example = "Massage") String description,
            @Nullable UUID serviceId,
            @Nullable UUID productId,
            @Nullable @Schema(description = "By which the tip was given") UUID paymentId,
            @Schema(description = "What was paid, without tax; below zero what was given back") Money base,
            @Nullable @Schema(description = "Null if it is an amount, or was taken back", example = "40")
                    String percent,
            Money commission,
            Money tip) {

        static PayrollLineJson of(PayrollLineView line) {
            Integer rate = line.rate();
            return new PayrollLineJson(
                    line.id(),
                    line.masterId(),
                    line.kind(),
                    line.invoiceId(),
                    line.invoiceNumber(),
                    line.description(),
                    line.serviceId(),
                    line.productId(),
                    line.paymentId(),
                    line.base(),
                    rate == null ? null : Percent.text(rate),
                    line.commission(),
                    line.tip());
        }
    }

    static PayrollJson of(PayrollRunView run, ZoneId zone) {
        return new PayrollJson(
                run.id(),
                run.status(),
                run.from(),
                run.to(),
                run.statements().stream().map(PayrollStatementJson::of).toList(),
                run.total(),
                run.unassignedTips(),
                Times.at(run.createdAt(), zone),
                run.createdBy(),
                run.approvedBy(),
                run.method(),
                run.paidOn(),
                run.entryId(),
                run.paymentEntryId(),
                run.version());
    }
}
