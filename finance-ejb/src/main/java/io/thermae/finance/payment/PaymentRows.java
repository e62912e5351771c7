package io.thermae.finance.payment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.PaymentView.Part;
import io.thermae.finance.api.PaymentView.Refund;
import io.thermae.finance.api.PaymentView.RefundPart;
import io.thermae.kernel.Money;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what hangs on payments, and puts it together. */
final class PaymentRows {

    private final Map<UUID, List<PartRow>> parts = new HashMap<>();
    private final Map<UUID, List<AllocationRow>> allocations = new HashMap<>();
    private final Map<UUID, List<RefundPartRow>> refundParts = new HashMap<>();
    private final Map<UUID, List<RefundRow>> refunds = new HashMap<>();

    /** A payment alone. */
    record Bare(
            UUID id,
            UUID branchId,
            @Nullable UUID customerId,
            Currency currency,
            long amount,
            long tip,
            long credit,
            long deposit,
            long refunded,
            LocalDate takenOn,
            Instant takenAt,
            @Nullable UUID takenBy,
            @Nullable String note,
            @Nullable UUID bookingId) {}

    private record PartRow(PaymentMethod method, long amount, long refunded, @Nullable String reference) {}

    private record AllocationRow(UUID invoiceId, long amount) {}

    private record RefundPartRow(PaymentMethod method, long amount) {}

    private record RefundRow(
            UUID id,
            long amount,
            String reason,
            LocalDate on,
            @Nullable UUID by,
            @Nullable String atGateway,
            @Nullable String failure) {}

    static Bare payment(ResultSet row) throws SQLException {
        return new Bare(
                row.getObject("id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getLong("amount_minor"),
                row.getLong("tip_minor") - row.getLong("refunded_tip_minor"),
                row.getLong("credit_minor"),
                row.getLong("deposit_minor"),
                row.getLong("refunded_minor"),
                row.getObject("taken_on", LocalDate.class),
                Timestamps.of(row, "taken_at"),
                row.getObject("taken_by", UUID.class),
                row.getString("note"),
                row.getObject("booking_id", UUID.class));
    }

    boolean part(ResultSet row) throws SQLException {
        return at(parts, row, "payment_id")
                .add(new PartRow(
                        PaymentMethod.valueOf(row.getString("method")),
                        row.getLong("amount_minor"),
                        row.getLong("refunded_minor"),
                        row.getString("reference")));
    }

    boolean allocation(ResultSet row) throws SQLException {
        return at(allocations, row, "payment_id")
                .add(new AllocationRow(row.getObject("invoice_id", UUID.class), row.getLong("amount_minor")));
    }

    boolean refundPart(ResultSet row) throws SQLException {
        return at(refundParts, row, "refund_id")
                .add(new RefundPartRow(PaymentMethod.valueOf(row.getString("method")), row.getLong("amount_minor")));
    }

    boolean refund(ResultSet row) throws SQLException {
        return at(refunds, row, "payment_id")
                .add(new RefundRow(
                        row.getObject("id", UUID.class),
                        row.getLong("amount_minor"),
                        row.getString("reason"),
                        row.getObject("refunded_on", LocalDate.class),
                        row.getObject("refunded_by", UUID.class),
                        row.getString("at_gateway"),
                        row.getString("failure")));
    }

    private static <T> List<T> at(Map<UUID, List<T>> rows, ResultSet row, String column) throws SQLException {
        return rows.computeIfAbsent(row.getObject(column, UUID.class), id -> new ArrayList<>());
    }

    private static @Nullable GatewayRefundStatus atGateway(RefundRow refund) {
        String status = refund.atGateway();
        return status == null ? null : GatewayRefundStatus.valueOf(status);
    }

    PaymentView whole(Bare bare) {
        Currency currency = bare.currency();
        return new PaymentView(
                bare.id(),
                bare.branchId(),
                bare.customerId(),
                new Money(bare.amount(), currency),
                new Money(bare.tip(), currency),
                new Money(bare.credit(), currency),
                new Money(bare.deposit(), currency),
                new Money(bare.refunded(), currency),
                parts.getOrDefault(bare.id(), List.of()).stream()
                        .map(part -> new Part(
                                part.method(),
                                new Money(part.amount(), currency),
                                new Money(part.refunded(), currency),
                                part.reference()))
                        .toList(),
                allocations.getOrDefault(bare.id(), List.of()).stream()
                        .map(each -> new Allocation(each.invoiceId(), new Money(each.amount(), currency)))
                        .toList(),
                refunds.getOrDefault(bare.id(), List.of()).stream()
                        .map(refund -> new Refund(
                                refund.id(),
                                new Money(refund.amount(), currency),
                                refundParts.getOrDefault(refund.id(), List.of()).stream()
                                        .map(part -> new RefundPart(part.method(), new Money(part.amount(), currency)))
                                        .toList(),
                                refund.reason(),
                                refund.on(),
                                refund.by(),
                                atGateway(refund),
                                refund.failure()))
                        .toList(),
                bare.takenOn(),
                bare.takenAt(),
                bare.takenBy(),
                bare.note(),
                bare.bookingId());
    }
}
