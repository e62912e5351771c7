package io.thermae.finance.refund;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.payment.MethodAccountPolicy;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a gateway could not give back is the payment's credit again, and is taken from that when it is sent again; in the transaction
 * of whoever has locked the payment. What the refund was taken from is not restored: an invoice stays owed, and can be paid with the
 * credit.
 */
@ApplicationScoped
public class ReturnedRefunds {

    @Inject
    Sql sql;

    @Inject
    StoredPayments payments;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * It has come back. That is not refused because the books are closed: it belongs to the first open day.
     *
     * @return the event by which the ledger knows it
     */
    UUID comeBack(PaymentView payment, UUID refundId, Money amount) {
        return move(payment, refundId, amount.minorUnits(), openDay.from(settings.today()));
    }

    /**
     * It is sent again, or has gone after all. The payment has as much credit.
     *
     * @return the event by which the ledger knows it
     */
    UUID goAgain(PaymentView payment, UUID refundId, Money amount) {
        return move(payment, refundId, -amount.minorUnits(), openDay.from(settings.today()));
    }

    private UUID move(PaymentView payment, UUID refundId, long back, LocalDate on) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.refund_return (id, refund_id, amount_minor, returned_on, returned_at)
                values (?, ?, ?, ?, ?)
                """,
                id,
                refundId,
                back,
                on,
                clock.instant());
        sql.update("update finance.payment set refunded_minor = refunded_minor - ? where id = ?", back, payment.id());
        sql.update(
                """
                update finance.payment_part set refunded_minor = refunded_minor - ?
                where payment_id = ? and method = 'ONLINE'
                """,
                back,
                payment.id());
        payments.addCredit(payment.id(), back);
        List<JournalLine> posted = new ArrayList<>();
        PostingPolicy.add(posted, MethodAccountPolicy.accountOf(PaymentMethod.ONLINE), null, back);
        PostingPolicy.add(posted, AccountRole.CUSTOMER_CREDIT, payment.customerId(), -back);
        UUID event = Ids.next();
        journal.post(new JournalEntry(
                on,
                payment.amount().currency().getCurrencyCode(),
                new DocumentReference("refund-return", id),
                event,
                posted));
        return event;
    }
}
