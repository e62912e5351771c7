package io.thermae.finance.verification;

import io.thermae.finance.api.LedgerBalances;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Verifies the ledger of one business and writes down what came of it. */
@Stateless
@PermitAll
@TenantTransaction
public class VerifyLedger {

    private static final Logger LOG = Logger.getLogger(VerifyLedger.class.getName());

    @Inject
    Sql sql;

    @Inject
    LedgerBalances balances;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Does it, unless another node has done it since then; who is at it is waited for. */
    public void verify(Instant since) {
        int claimed = sql.update(
                """
                insert into finance.ledger_verification as v (verified_at) values (?)
                on conflict (tenant_id) do update set verified_at = excluded.verified_at where v.verified_at < ?
                """,
                clock.instant(),
                since);
        if (claimed == 0) {
            return;
        }
        LedgerBalances.Verification found = balances.verify();
        sql.update("update finance.ledger_verification set differences = ?", found.failures());
        if (found.failures() > 0) {
            report(found);
        }
    }

    /** Days and accounts, and no sums: those are the business's. */
    private void report(LedgerBalances.Verification found) {
        LOG.log(
                Level.SEVERE,
                "In the ledger of the business {0}, {1} balances are not the sums of their lines,"
                        + " {2} entries do not balance, and on {3} accounts less than nothing is owed{4}",
                new Object[] {
                    caller.tenant().value(),
                    String.valueOf(found.differences().size()),
                    String.valueOf(found.unbalancedEntries()),
                    String.valueOf(found.overdrawnByRules().size()),
                    found.differences().stream()
                            .findFirst()
                            .map(first -> "; the first is account " + first.accountId() + " on " + first.day())
                            .orElseGet(() -> found.overdrawnByRules().stream()
                                    .findFirst()
                                    .map(first ->
                                            "; the first is account " + first.accountId() + " in " + first.currency())
                                    .orElse(""))
                });
    }
}
