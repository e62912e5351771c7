package io.thermae.finance.debt;

import io.thermae.booking.api.CustomerCards;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reminds the customers of a business of what is overdue: of each day once, and of several days that have passed of the last only. */
@Stateless
@PermitAll
@TenantTransaction
public class RemindDebtors {

    /** As many in one transaction: who is left is found again. */
    private static final int AT_MOST = 50;

    @Inject
    StoredDebts debts;

    @Inject
    StoredInvoices invoices;

    @Inject
    FinanceSettings settings;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    /** Reminds them. */
    public void remind() {
        List<Integer> days = settings.debtReminderDays();
        List<StoredDebts.Due> due = days.isEmpty() ? List.of() : debts.claim(days, settings.today(), AT_MOST);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, InvoiceView> overdue =
                invoices.find(due.stream().map(StoredDebts.Due::invoiceId).toList());
        String business = ownBusiness.known().map(BusinessView::name).orElse("");
        for (StoredDebts.Due each : due) {
            // also of who has no address: nobody looks at it again for the same days
            debts.note(each);
            remind(Objects.requireNonNull(overdue.get(each.invoiceId())), business);
        }
    }

    private void remind(InvoiceView invoice, String business) {
        cards.contact(Objects.requireNonNull(invoice.customerId())).ifPresent(contact -> {
            String email = contact.email();
            if (email != null) {
                outbox.publish(new InvoiceOverdue(
                        invoice.id(),
                        Objects.requireNonNull(invoice.number()),
                        invoice.branchId(),
                        business,
                        invoice.open(),
                        Objects.requireNonNull(invoice.dueOn()),
                        new Reader(contact.customerId(), contact.name(), email, contact.language())));
            }
        });
    }
}
