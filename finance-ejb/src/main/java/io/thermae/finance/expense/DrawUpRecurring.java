package io.thermae.finance.expense;

import io.thermae.finance.api.RecurringExpenseView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Draws up what is due in a business: of each day one draft, those of days on which nobody looked among them. */
@Stateless
@PermitAll
@TenantTransaction
public class DrawUpRecurring {

    /** As many things, and as many days of each, in one transaction: what is left is due again. */
    private static final int AT_MOST = 50;

    @Inject
    StoredRecurring stored;

    @Inject
    FinanceSettings settings;

    /** Draws it up. */
    public void drawUp() {
        LocalDate today = settings.today();
        stored.claimDue(AT_MOST).forEach(recurring -> drawUp(recurring, today));
    }

    private void drawUp(RecurringExpenseView recurring, LocalDate today) {
        int drawn = recurring.drawn();
        Optional<LocalDate> next = day(recurring, drawn);
        while (next.isPresent() && !next.get().isAfter(today) && drawn - recurring.drawn() < AT_MOST) {
            stored.drawUp(recurring, next.get());
            drawn++;
            next = day(recurring, drawn);
        }
        stored.advance(recurring.id(), drawn, next.orElse(null));
    }

    private static Optional<LocalDate> day(RecurringExpenseView recurring, int index) {
        return RecurrencePolicy.day(recurring.frequency(), recurring.startsOn(), recurring.endsOn(), index);
    }
}
