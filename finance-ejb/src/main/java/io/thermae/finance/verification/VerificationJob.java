package io.thermae.finance.verification;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentRound;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies each ledger once in a night; who asks for a round has all of them verified now. What is not done when a round has taken
 * long enough is gone on with in the next ones.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for ledgers of all businesses; each is verified in a transaction of its own")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class VerificationJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_unverified_ledgers(?, ?)";

    /** Of those that are looked for at once. */
    private static final int AT_ONCE = 100;

    /** A round is over before those who look for late jobs wonder. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(4);

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    TenantRound round;

    @Inject
    CurrentRound current;

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.finance.ledger-verification.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "thermae.finance.ledger-verification.hour", defaultValue = "21")
    int hour;

    /** When somebody wanted all of them verified on this node; a node that starts anew leaves it to the night. */
    private volatile Instant wanted = Instant.MIN;

    @Override
    public String name() {
        return "finance.ledger-verification";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        Instant begin = clock.instant();
        if (current.isByHand()) {
            wanted = begin;
        }
        Instant night = NightPolicy.last(begin, hour);
        Instant since = wanted.isAfter(night) ? wanted : night;
        Instant end = begin.plus(LONGEST_ROUND);
        // whatever fails is found again: it has one try in a round, and takes nobody's place
        Set<UUID> tried = new HashSet<>();
        Round all = Round.NOTHING;
        Round last;
        do {
            int failed = all.failed();
            last = round.go("ledger-verification", more -> untried(since, more + failed, tried), () -> {
                tried.add(caller.tenant().value());
                verifyLedger.verify(since);
            });
            all = all.plus(last);
        } while (last.done() + last.failed() > 0 && clock.instant().isBefore(end));
        return all;
    }

    private List<UUID> untried(Instant since, int more, Set<UUID> tried) {
        return unverified(since, AT_ONCE + more).stream()
                .filter(tenant -> !tried.contains(tenant))
                .toList();
    }

    /** The businesses of which nobody has verified the ledger since then, those first that have waited longest. */
    List<UUID> unverified(Instant since, int atMost) {
        return sql.query(DUE, row -> row.getObject(1, UUID.class), since, atMost);
    }
}
