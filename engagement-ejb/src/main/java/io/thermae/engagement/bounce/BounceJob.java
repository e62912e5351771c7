package io.thermae.engagement.bounce;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/** Reads every minute all that came back; on one node at a time, which holds no connection to the database meanwhile. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Mails of all businesses come back to one mailbox; each is noted in a transaction of its own business")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceJob implements Job {

    private static final int AT_ONCE = 100;

    /** In nanoseconds; the claim lasts longer. */
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

    @Inject
    MailboxClaim claim;

    @Inject
    TakeBounce takeBounce;

    @Inject
    Config config;

    @Override
    public String name() {
        return "engagement.bounces";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean isDoneHere() {
        return BounceSettings.of(config).isPresent();
    }

    /** Done, as this job counts, is a mail that was read, whatever it said. */
    @Override
    public Round round() {
        Optional<BounceSettings> settings = BounceSettings.of(config);
        if (settings.isEmpty() || !claim.take()) {
            return Round.NOTHING;
        }
        long begin = System.nanoTime();
        try {
            return new BounceMailbox(settings.get())
                    .empty(AT_ONCE, () -> System.nanoTime() - begin < LONGEST, takeBounce::take);
        } finally {
            claim.release();
        }
    }
}
