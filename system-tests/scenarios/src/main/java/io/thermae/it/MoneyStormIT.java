package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * After anything that can be done with money, in any order and at once, every entry balances, the trial balance is zero, nothing
 * that is owed is below nothing, and documents say what the ledger says; and nobody is answered with an error of ours.
 */
@ArquillianTest
@RunAsClient
public class MoneyStormIT {

    /** How many one after another, and how many at once then. */
    private static final int OPERATIONS = Integer.getInteger("storm.operations", 300);

    private static final int LOOKED_AT = 50;
    private static final int AT_ONCE = 8;

    /** Which of the operations: the same ones in each run, unless others are asked for. */
    private final long seed = Long.getLong("storm.seed", 20_261_122L);

    private final String about = "seed " + seed;
    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final MoneyStorm storm = new MoneyStorm(about);
    private final Business spa = storm.spa();

    @Test
    void afterAnythingTheBooksAgree() throws Exception {
        Random random = new Random(seed);
        for (MoneyStorm.Operation operation : MoneyStorm.Operation.values()) {
            storm.does(operation, random);
        }
        booksAgree("when each was done once");
        for (int i = 1; i <= OPERATIONS; i++) {
            storm.does(random);
            if (i % LOOKED_AT == 0) {
                booksAgree("after " + i + " operations");
            }
        }

        atOnce();

        booksAgree("after all");
        assertThat(storm.neverDone()).as(about).isEmpty();
    }

    private void atOnce() throws Exception {
        ExecutorService everybody = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 1; i <= AT_ONCE; i++) {
                Random random = new Random(seed + i);
                futures.add(everybody.submit(() -> {
                    for (int n = 0; n < OPERATIONS / AT_ONCE; n++) {
                        storm.does(random);
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            everybody.shutdownNow();
        }
    }

    private void booksAgree(String when) {
        try {
            assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
            GiftCardStormIT.cardsAgree(platform, spa);
            PackageStormIT.packagesAgree(platform, spa);
            nothingOwedIsBelowNothing();
            tipsAndExpensesAgree();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(about + ", " + when + ": " + e.getMessage(), e);
        }
    }

    /** Liabilities stand in credit, account by account. */
    private void nothingOwedIsBelowNothing() {
        assertThat(storm.books().trialBalance(Platform.today(spa.zone()).plusDays(1)).list("/accounts").stream()
                        .filter(account -> account.getString("kind").equals("LIABILITY")))
                .isNotEmpty()
                .allSatisfy(account -> assertThat(
                                new BigDecimal(account.getJsonObject("balance").getString("amount")))
                        .as(account.toString())
                        .isNotPositive());
    }

    private void tipsAndExpensesAgree() {
        UUID tenant = spa.tenantId();
        assertThat(owed("TIPS_PAYABLE"))
                .isEqualTo(database.count(
                        "select coalesce(sum(tip_minor - refunded_tip_minor), 0)::bigint from finance.payment"
                                + " where tenant_id = ?",
                        tenant));
        assertThat(owed("SUPPLIERS_PAYABLE"))
                .isEqualTo(database.count(
                        "select coalesce(sum(gross_minor), 0)::bigint from finance.expense"
                                + " where tenant_id = ? and status = 'APPROVED'",
                        tenant));
        assertThat(owed("EXPENSES"))
                .isEqualTo(database.count(
                        "select -coalesce(sum(net_minor), 0)::bigint from finance.expense"
                                + " where tenant_id = ? and status in ('APPROVED', 'PAID')",
                        tenant));
    }

    /** What is posted to an account, in minor units: above zero if it stands in credit. */
    private long owed(String role) {
        return database.count(
                """
                select -coalesce(sum(l.minor_units), 0)::bigint
                from finance.journal_line l
                join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                where l.tenant_id = ? and r.role = ?
                """,
                spa.tenantId(),
                role);
    }
}
