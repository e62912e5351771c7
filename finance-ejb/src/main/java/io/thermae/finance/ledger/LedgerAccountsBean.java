package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AccountView;
import io.thermae.finance.api.LedgerAccounts;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the chart of accounts. */
@Stateless
@PermitAll
@TenantTransaction
public class LedgerAccountsBean implements LedgerAccounts {

    @Inject
    StoredAccounts stored;

    @Inject
    Chart chart;

    @Inject
    CarryOver carryOver;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<AccountView> list(Portion portion) {
        return stored.list(portion);
    }

    @Override
    public AccountView get(UUID id) {
        return stored.find(id).orElseThrow(LedgerAccountsBean::notFound);
    }

    @Override
    public void makeDefaults() {
        chart.makeDefaults();
    }

    @Override
    public AccountView add(String code, String name, AccountKind kind) {
        stored.lockChart();
        if (stored.count() >= MOST) {
            throw new RuleBroken(ErrorCode.ACCOUNTS_FULL, Map.of("max", MOST));
        }
        UUID id = Ids.next();
        stored.insert(id, code, name, kind);
        return get(id);
    }

    @Override
    public AccountView edit(UUID id, String code, String name) {
        lock(id);
        stored.update(id, code, name);
        return get(id);
    }

    @Override
    public AccountView play(UUID id, AccountRole role) {
        if (role.isCarriedOver()) {
            // before the chart, as those who post have both
            carryOver.waitForPostings();
        }
        AccountView account = lock(id);
        if (account.kind() != role.kind()) {
            throw new InvalidInput("role", "wrong_kind");
        }
        if (account.archivedAt() != null) {
            throw new RuleBroken(ErrorCode.ACCOUNT_ARCHIVED);
        }
        if (!account.roles().contains(role)) {
            if (role.isCarriedOver()) {
                carryOver.carry(role, id);
            }
            stored.play(id, role);
        }
        return get(id);
    }

    @Override
    public AccountView archive(UUID id) {
        AccountView account = lock(id);
        if (!account.roles().isEmpty()) {
            throw new RuleBroken(
                    ErrorCode.ACCOUNT_IN_USE,
                    Map.of("role", account.roles().get(0).name()));
        }
        if (account.archivedAt() == null) {
            stored.archive(id);
        }
        return get(id);
    }

    private AccountView lock(UUID id) {
        AccountView account = stored.lock(id).orElseThrow(LedgerAccountsBean::notFound);
        expected.require(account.version());
        return account;
    }

    private static NotFound notFound() {
        return new NotFound("ledger_account");
    }
}
