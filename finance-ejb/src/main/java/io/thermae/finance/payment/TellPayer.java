package io.thermae.finance.payment;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.CustomerCards;
import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.booking.api.PaidVisit;
import io.thermae.booking.api.PaidVisits;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Refund;
import io.thermae.finance.api.VisitOfMoney;
import io.thermae.kernel.Money;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who has paid on the web of his money, with the running transaction: at the address and the number that were given with
 * the booking, or his card's. Who has neither, or was erased, is not told. Of invoices without a booking {@link TellInvoicePayer} tells.
 */
@ApplicationScoped
public class TellPayer {

    @Inject
    StoredPayments stored;

    @Inject
    TellInvoicePayer tellInvoicePayer;

    @Inject
    PaidVisits visits;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    /** Of money that has come for a booking. Not if all of it goes back: then he is told of that. */
    public void received(UUID paymentId, UUID bookingId) {
        PaymentView payment = read(paymentId);
        if (payment.refunded().minorUnits() < payment.amount().minorUnits()) {
            visits.find(bookingId).ifPresent(visit -> reader(visit)
                    .ifPresent(reader -> outbox.publish(new PaymentReceived(
                            payment.id(), payment.branchId(), business(), payment.amount(), said(visit), reader))));
        }
    }

    /**
     * Of a refund that a gateway has taken on; whoever calls does so once a refund.
     *
     * @param amount what goes back by the gateway
     */
    public void refunded(UUID paymentId, UUID refundId, Money amount) {
        subjectOf(paymentId).ifPresent(subject -> {
            UUID booking = subject.bookingId();
            UUID invoice = subject.invoiceId();
            if (booking != null) {
                refundedOfVisit(booking, paymentId, refundId, amount);
            } else if (invoice != null) {
                tellInvoicePayer.refunded(invoice, paymentId, refundId, reason(read(paymentId), refundId), amount);
            }
        });
    }

    private void refundedOfVisit(UUID booking, UUID paymentId, UUID refundId, Money amount) {
        visits.find(booking).ifPresent(visit -> reader(visit).ifPresent(reader -> {
            PaymentView payment = read(paymentId);
            outbox.publish(new PaymentRefunded(
                    refundId,
                    paymentId,
                    payment.branchId(),
                    business(),
                    amount,
                    RefundCausePolicy.of(reason(payment, refundId), visit.cancelled()),
                    said(visit),
                    reader));
        }));
    }

    private static String reason(PaymentView payment, UUID refundId) {
        return payment.refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .map(Refund::reason)
                .findFirst()
                .orElseThrow();
    }

    /** What it was paid for: the booking, also where its invoice was paid; an invoice only if that is of none. */
    private Optional<OnlineSubject> subjectOf(UUID paymentId) {
        return sql.first(
                "select booking_id, invoice_id from finance.online_payment where payment_id = ?",
                row -> {
                    UUID booking = row.getObject("booking_id", UUID.class);
                    return booking == null
                            ? OnlineSubject.ofInvoice(row.getObject("invoice_id", UUID.class))
                            : OnlineSubject.ofBooking(booking);
                },
                paymentId);
    }

    private Optional<Reader> reader(PaidVisit visit) {
        BookingSnapshot.Client client = visit.client();
        return cards.contact(client.customerId())
                .map(card -> new Contact(
                        card.customerId(),
                        client.name(),
                        client.email() == null ? card.email() : client.email(),
                        client.phone() == null ? card.phone() : client.phone(),
                        client.language()))
                .flatMap(Reader::of);
    }

    private static VisitOfMoney said(PaidVisit visit) {
        return new VisitOfMoney(
                visit.bookingId(),
                visit.number(),
                visit.start(),
                visit.timeZone().getId(),
                visit.services());
    }

    private String business() {
        return ownBusiness.known().map(BusinessView::name).orElse("");
    }

    private PaymentView read(UUID paymentId) {
        return stored.find(List.of(paymentId)).get(0);
    }
}
