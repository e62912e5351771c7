package io.thermae.finance.expense;

import io.thermae.finance.api.RecurringExpenseView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Draws up what is due in a business, each in a transaction of its own, so that none keeps another one waiting: of each day one
 * draft, those of days on which nobody looked among them.
 */
@Stateless
@PermitAll
@TenantTransaction
public class DrawUpRecurring {

    /** As many days in one transaction: what is left is due again. */
    private static final int AT_MOST = 50;

    @Inject
    StoredRecurring stored;

    @Inject
    FinanceSettings settings;

    /** Those of which something is due; the first of them. */
    public List<UUID> due(int atMost) {
        return stored.due(atMost);
    }

    /** Draws one of them up, unless somebody else does. */
    public void drawUp(UUID id) {
        stored.claimDue(id).ifPresent(recurring -> drawUp(recurring, settings.today()));
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
