package io.thermae.finance.invoice;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Sends what was issued to its customer, if the business wants that or it has to be; in the transaction of whoever issues it. */
@ApplicationScoped
public class Dispatch {

    @Inject
    FinanceSettings settings;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    /**
     * Nothing for who has no card, or neither an address nor a number on it at which he may be written to.
     *
     * @param always whether it is sent though the business does not send what it issues
     */
    void dispatch(InvoiceView issued, boolean always) {
        UUID customer = issued.customerId();
        if (customer == null || !(always || settings.mailsInvoices())) {
            return;
        }
        cards.contact(customer)
                .flatMap(card -> Reader.of(card, settings.textsInvoices()))
                .ifPresent(reader -> outbox.publish(event(issued, reader)));
    }

    private InvoiceDispatched event(InvoiceView issued, Reader reader) {
        return new InvoiceDispatched(
                issued.id(),
                issued.kind(),
                Objects.requireNonNull(issued.number()),
                issued.branchId(),
                ownBusiness.known().map(BusinessView::name).orElse(""),
                issued.gross(),
                reader);
    }
}
