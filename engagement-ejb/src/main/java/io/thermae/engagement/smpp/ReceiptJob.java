package io.thermae.engagement.smpp;

import io.thermae.engagement.textanswer.TakeAnswer;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
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
import org.eclipse.microprofile.config.Config;

/**
 * Has this node listen to the message centre while receipts are awaited, or answers, whoever has sent the messages: else those of a
 * node that died, or of a quiet hour after a restart, would wait at the centre for the next message.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Receipts and answers are awaited for messages of all businesses")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReceiptJob implements Job {

    /** Centres give up what a telephone does not take in this time, or sooner, and say so. */
    private static final Duration LONGEST = Duration.ofDays(3);

    @Inject
    MessageCentre centre;

    @Inject
    Config config;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "engagement.receipts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean isDoneHere() {
        return config.getValue("thermae.sms.provider", String.class).equals(SmppProvider.NAME)
                && SmppSettings.of(config).receipts();
    }

    /** Done, as this job counts, is a connection that was made. */
    @Override
    public Round round() {
        return isAwaited() && centre.listen(SmppSettings.of(config)) ? Round.of(1) : Round.NOTHING;
    }

    private boolean isAwaited() {
        return sql.query(
                        """
                        select doors.receipts_are_awaited(?) or doors.answers_are_awaited(?)
                            or doors.start_is_awaited(?)
                        """,
                        row -> row.getBoolean(1),
                        clock.instant().minus(LONGEST),
                        clock.instant().minus(TakeAnswer.WINDOW),
                        clock.instant().minus(TakeAnswer.START_WINDOW))
                .get(0);
    }
}
