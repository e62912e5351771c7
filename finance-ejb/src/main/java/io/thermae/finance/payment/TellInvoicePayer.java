package io.thermae.finance.payment;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.Money;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who has paid an invoice on the web that is of no booking of his money, with the running transaction: by the
 * card that the invoice is of. Who has neither an address nor a number there, or was erased, is not told.
 */
@ApplicationScoped
public class TellInvoicePayer {

    @Inject
    StoredPayments stored;

    @Inject
    StoredInvoices invoices;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    /** Of money that has come for an invoice. Not if all of it goes back: then he is told of that. */
    public void received(UUID paymentId, InvoiceView invoice) {
        PaymentView payment = stored.find(List.of(paymentId)).get(0);
        if (payment.refunded().minorUnits() < payment.amount().minorUnits()) {
            reader(invoice)
                    .ifPresent(reader -> outbox.publish(new InvoicePaymentReceived(
                            payment.id(),
                            invoice.id(),
                            number(invoice),
                            invoice.branchId(),
                            business(),
                            payment.amount(),
                            reader)));
        }
    }

    /**
     * Of a refund that a gateway has taken on.
     *
     * @param reason of the refund, as it was written down
     * @param amount what goes back by the gateway
     */
    void refunded(UUID invoiceId, UUID paymentId, UUID refundId, String reason, Money amount) {
        InvoiceView invoice = invoices.find(invoiceId).orElseThrow();
        reader(invoice)
                .ifPresent(reader -> outbox.publish(new InvoicePaymentRefunded(
                        refundId,
                        paymentId,
                        invoiceId,
                        number(invoice),
                        invoice.branchId(),
                        business(),
                        amount,
                        RefundCausePolicy.of(reason, false),
                        reader)));
    }

    private Optional<Reader> reader(InvoiceView invoice) {
        return Optional.ofNullable(invoice.customerId()).flatMap(cards::contact).flatMap(Reader::of);
    }

    /** What is paid was issued. */
    private static String number(InvoiceView invoice) {
        return Objects.requireNonNull(invoice.number());
    }

    private String business() {
        return ownBusiness.known().map(BusinessView::name).orElse("");
    }
}
