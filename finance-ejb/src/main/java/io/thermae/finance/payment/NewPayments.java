package io.thermae.finance.payment;

import io.thermae.finance.api.TakePayment.Part;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a payment down. */
@ApplicationScoped
public class NewPayments {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What is written of it alone. Minor units.
     *
     * @param bookingId the visit to come that it is paid for; null if none
     * @param deposit what of it is held for that visit
     */
    record Header(
            UUID branchId,
            @Nullable UUID customerId,
            String currency,
            long amount,
            long tip,
            long credit,
            LocalDate on,
            @Nullable String note,
            @Nullable UUID bookingId,
            long deposit) {}

    UUID insert(Header header, List<Part> parts) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.payment
                    (id, branch_id, customer_id, currency, amount_minor, tip_minor, credit_minor, taken_on, taken_at, taken_by,
                     note, booking_id, deposit_minor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                header.branchId(),
                header.customerId(),
                header.currency(),
                header.amount(),
                header.tip(),
                header.credit(),
                header.on(),
                clock.instant(),
                caller.get().userId(),
                header.note(),
                header.bookingId(),
                header.deposit());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            sql.later(
                    """
                    insert into finance.payment_part (payment_id, position, method, amount_minor, reference)
                    values (?, ?, ?, ?, ?)
                    """,
                    id,
                    i + 1,
                    part.method().name(),
                    part.amount().minorUnits(),
                    part.reference());
        }
        return id;
    }

    void allocate(UUID id, UUID invoiceId, long minorUnits) {
        sql.later(
                "insert into finance.payment_allocation (payment_id, invoice_id, amount_minor) values (?, ?, ?)",
                id,
                invoiceId,
                minorUnits);
    }

    /** It pays so much of each invoice: one statement, however many they are. */
    void allocate(UUID id, List<UUID> invoiceIds, List<Long> minorUnits) {
        if (!invoiceIds.isEmpty()) {
            sql.update(
                    """
                    insert into finance.payment_allocation (payment_id, invoice_id, amount_minor)
                    select ?, a.invoice_id, a.amount from unnest(?, ?) as a (invoice_id, amount)
                    """,
                    id,
                    invoiceIds.toArray(UUID[]::new),
                    minorUnits.toArray(Long[]::new));
        }
    }

    /** It is paid by what was left of an earlier one. */
    void spend(UUID id, CreditPolicy.Share share) {
        sql.later(
                "insert into finance.credit_use (payment_id, source_id, amount_minor) values (?, ?, ?)",
                id,
                share.paymentId(),
                share.amount());
    }
}
