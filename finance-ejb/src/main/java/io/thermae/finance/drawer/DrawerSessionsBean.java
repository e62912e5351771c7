package io.thermae.finance.drawer;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.DrawerMovementView;
import io.thermae.finance.api.DrawerSessionView;
import io.thermae.finance.api.DrawerSessions;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens cash drawers, shows what comes and goes, and closes them. */
@Stateless
@PermitAll
@TenantTransaction
public class DrawerSessionsBean implements DrawerSessions {

    @Inject
    StoredDrawers stored;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    Journal journal;

    @Override
    public List<DrawerSessionView> list(Filter filter, Portion portion) {
        return stored.list(filter, portion);
    }

    @Override
    public DrawerSessionView get(UUID id) {
        return stored.get(id);
    }

    @Override
    public List<DrawerMovementView> movements(UUID id, Portion portion) {
        stored.get(id);
        return stored.movements(id, portion);
    }

    @Override
    public DrawerSessionView open(@Nullable UUID branchId, Money openingFloat) {
        DrawerPolicy.counted("openingFloat", openingFloat, settings.currency());
        UUID branch = scope.choose(branchId);
        UUID id = stored.open(branch, openingFloat).orElseThrow(() -> new RuleBroken(ErrorCode.DRAWER_OPEN));
        return stored.get(id);
    }

    @Override
    public DrawerSessionView move(UUID id, DrawerMovementKind kind, Money amount, String reason) {
        DrawerSessionView session = lockOpen(id);
        long moved = DrawerPolicy.moved(
                kind, amount, session.openingFloat().currency().getCurrencyCode());
        stored.move(id, kind, moved, null, reason);
        return stored.get(id);
    }

    @Override
    public DrawerSessionView close(UUID id, Money counted, @Nullable String note) {
        DrawerSessionView session = lockOpen(id);
        String currency = session.openingFloat().currency().getCurrencyCode();
        long found = DrawerPolicy.counted("counted", counted, currency);
        long expected = session.expected().minorUnits();
        stored.close(id, expected, found, note);
        List<JournalLine> lines = DrawerPolicy.difference(expected, found, session.branchId());
        if (!lines.isEmpty()) {
            journal.post(new JournalEntry(
                    settings.today(),
                    currency,
                    new DocumentReference("drawer-session", id, LedgerEvent.CLOSED),
                    null,
                    lines));
        }
        return stored.get(id);
    }

    private DrawerSessionView lockOpen(UUID id) {
        DrawerSessionView session = stored.lock(id);
        if (session.closing() != null) {
            throw new RuleBroken(ErrorCode.DRAWER_CLOSED);
        }
        return session;
    }
}
