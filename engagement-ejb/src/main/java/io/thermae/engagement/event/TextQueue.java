package io.thermae.engagement.event;

import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.QuietOfBusiness;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.kernel.DelayKey;
import io.thermae.kernel.DelayedDelivery;
import io.thermae.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Has it be the turn of text messages that tell of what has happened: at once, or, of what comes of itself and can wait, not before the
 * quiet hours of its reader are over. A text rings beside a bed, a mail does not, and goes at any time.
 */
@ApplicationScoped
public class TextQueue {

    private static final String PURPOSE = "engagement.text";

    @Inject
    QuietOfBusiness quiet;

    @Inject
    DelayedDelivery delayed;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * With the running transaction.
     *
     * @param messageId of the text message that was written
     * @param subjectId what it is about
     */
    void add(UUID messageId, UUID subjectId, Sms text) {
        SmsQueued turn = new SmsQueued(messageId, subjectId, KindPolicy.urgency(text.kind()));
        if (KindPolicy.canWait(text.kind())) {
            Instant now = clock.instant();
            QuietTimes times = quiet.of(text.addresseeId());
            if (times.covers(now)) {
                delayed.schedule(new DelayKey(PURPOSE, messageId), times.end(now), turn);
                return;
            }
        }
        outbox.publish(turn);
    }
}
