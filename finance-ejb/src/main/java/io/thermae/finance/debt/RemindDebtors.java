package io.thermae.finance.debt;

import io.thermae.booking.api.CustomerCards;
import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    FinanceSettings settings;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    /**
     * Reminds them: however many they are, the database is waited for as often. Nobody in quiet hours, which may
     * have begun since it was looked: who is due is found again when they are over, and they are shorter than the days for which he is
     * looked for.
     */
    public void remind() {
        if (settings.isQuiet()) {
            return;
        }
        List<Integer> days = settings.debtReminderDays();
        // also of who cannot be reached: nobody looks at it again for the same days
        List<StoredDebts.Due> due = days.isEmpty() ? List.of() : debts.take(days, settings.today(), AT_MOST);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, Contact> contacts =
                cards.contacts(due.stream().map(StoredDebts.Due::customerId).collect(Collectors.toSet()));
        String business = ownBusiness.known().map(BusinessView::name).orElse("");
        boolean texts = settings.textsInvoices();
        sql.together(() -> {
            due.forEach(each -> remind(each, contacts.get(each.customerId()), business, texts));
            return due;
        });
    }

    private void remind(StoredDebts.Due due, @Nullable Contact contact, String business, boolean texts) {
        Optional.ofNullable(contact)
                .flatMap(card -> Reader.of(card, texts))
                .ifPresent(reader -> outbox.publish(new InvoiceOverdue(
                        due.invoiceId(), due.number(), due.branchId(), business, due.open(), due.dueOn(), reader)));
    }
}
