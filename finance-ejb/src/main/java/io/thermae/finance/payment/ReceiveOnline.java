package io.thermae.finance.payment;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.TakePayment.Part;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.finance.writeoff.WriteOffs;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down money that has come on the web, in the transaction of whoever says so. It is there: nothing refuses it. */
@ApplicationScoped
public class ReceiveOnline {

    @Inject
    NewPayments newPayments;

    @Inject
    StoredInvoices invoices;

    @Inject
    WriteOffs writeOffs;

    @Inject
    PointsOfInvoices points;

    @Inject
    Journal journal;

    @Inject
    PaymentNews news;

    /**
     * What has come.
     *
     * @param customerId who pays; null if it is nobody's card
     * @param reference what the gateway calls it
     * @param on the day to which it belongs
     */
    public record Received(UUID branchId, @Nullable UUID customerId, Money amount, String reference, LocalDate on) {}

    /** It is paid for a visit to come, and held for that. */
    public UUID deposit(Received received, UUID bookingId) {
        long amount = received.amount().minorUnits();
        UUID id = insert(received, 0, 0, bookingId, amount);
        post(received, id, List.of(new JournalLine(AccountRole.DEPOSITS_HELD, bookingId, -amount)));
        return id;
    }

    /**
     * It pays an invoice, which is locked, also if that was given up meanwhile, and is a tip. What neither is, is credit.
     *
     * @param charged all that was to come, in minor units
     * @param tip of that, in minor units
     * @param calledOff whether it was not to come any more
     * @return the payment, and how much of it is credit
     */
    public Paid invoice(Received received, long charged, long tip, boolean calledOff, InvoiceView locked) {
        InvoiceView invoice = writeOffs.reopen(locked);
        WebSharePolicy.Share share = WebSharePolicy.share(
                received.amount().minorUnits(),
                new WebSharePolicy.Asked(charged, tip, calledOff),
                invoice.open().minorUnits());
        long pays = share.pays();
        UUID id = insert(received, share.tip(), share.rest(), null, 0);
        if (pays > 0) {
            newPayments.allocate(id, invoice.id(), pays);
            invoices.settle(
                    invoice,
                    invoice.paid().minorUnits() + pays,
                    invoice.credited().minorUnits());
            points.paid(List.of(invoice.id()), id);
        }
        writeOffs.postReopened(List.of(locked), received.on());
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, invoice.customerId(), -pays);
        PostingPolicy.add(lines, AccountRole.TIPS_PAYABLE, null, -share.tip());
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, received.customerId(), -share.rest());
        post(received, id, lines);
        return new Paid(id, share.rest());
    }

    /** @param credit what neither the invoice did need nor the tip is, in minor units */
    public record Paid(UUID paymentId, long credit) {}

    private UUID insert(Received received, long tip, long credit, @Nullable UUID bookingId, long deposit) {
        return newPayments.insert(
                new NewPayments.Header(
                        received.branchId(),
                        received.customerId(),
                        received.amount().currency().getCurrencyCode(),
                        received.amount().minorUnits(),
                        tip,
                        credit,
                        received.on(),
                        null,
                        bookingId,
                        deposit),
                List.of(new Part(PaymentMethod.ONLINE, received.amount(), received.reference(), null)));
    }

    private void post(Received received, UUID id, List<JournalLine> credits) {
        UUID event = Ids.next();
        List<JournalLine> lines = new ArrayList<>();
        lines.add(JournalLine.debit(
                MethodAccountPolicy.accountOf(PaymentMethod.ONLINE),
                received.amount().minorUnits()));
        lines.addAll(credits);
        journal.post(new JournalEntry(
                received.on(),
                received.amount().currency().getCurrencyCode(),
                new DocumentReference("payment", id),
                event,
                lines));
        news.received(event, id);
    }
}
