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
import org.eclipse.microprofile.config.Config;

/** Reads every minute what came back; on one node at a time, which holds no connection to the database meanwhile. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Mails of all businesses come back to one mailbox; each is noted in a transaction of its own business")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceJob implements Job {

    private static final int AT_MOST = 100;

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
        try {
            return new BounceMailbox(settings.get()).empty(AT_MOST, takeBounce::take);
        } finally {
            claim.release();
        }
    }
}
