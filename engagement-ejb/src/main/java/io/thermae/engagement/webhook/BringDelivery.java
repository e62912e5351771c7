package io.thermae.engagement.webhook;

import io.thermae.engagement.webhook.Claimed.Outcome;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.outside.Deadline;
import io.thermae.kernel.outside.NoAnswer;
import io.thermae.kernel.outside.OutsideCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One attempt to bring a delivery outside, with no transaction open while the other side thinks. */
@ApplicationScoped
public class BringDelivery {

    static final String WHAT = "webhooks";

    private static final Logger LOG = Logger.getLogger(BringDelivery.class.getName());
    private static final String UNREACHABLE = "unreachable";
    private static final String REFUSED = "refused";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

    @Inject
    WebhookSettings settings;

    @Inject
    SettleDelivery settleDelivery;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What cannot be written down is tried again when its claim has ended: the receiver may see it twice. */
    @ActivateRequestContext
    public void bring(Claimed delivery) {
        caller.set(Caller.anonymous(WHAT).inTenant(new TenantId(delivery.tenantId())));
        Outcome outcome = attempt(delivery);
        try {
            settleDelivery.settle(delivery, outcome);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "What has come of the " + delivery + " is not written down");
        }
    }

    private Outcome attempt(Claimed delivery) {
        long began = System.nanoTime();
        try {
            byte[] body = delivery.payload().getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers = new HashMap<>(
                    Signature.headers(delivery.secrets(), delivery.eventId().toString(), clock.instant(), body));
            headers.put("Content-Type", "application/json");
            OutsideCall.Reply reply = new OutsideCall(
                            settings.urls(), (SSLSocketFactory) SSLSocketFactory.getDefault(), 0)
                    .post(delivery.address(), headers, body, Deadline.in(settings.timeout()));
            return outcome(reply, millisSince(began));
        } catch (NoAnswer e) {
            return new Outcome(null, e.failure().name().toLowerCase(Locale.ROOT), millisSince(began), null);
        } catch (RuntimeException e) {
            // its message may tell the address
            LOG.log(Level.WARNING, "The {0} could not be brought: {1}", new Object[] {
                delivery, e.getClass().getName()
            });
            return new Outcome(null, UNREACHABLE, millisSince(began), null);
        }
    }

    private static Outcome outcome(OutsideCall.Reply reply, int millis) {
        int status = reply.status();
        if (status < 0) {
            return new Outcome(null, UNREACHABLE, millis, null);
        }
        return new Outcome(status, status / 100 == 2 ? null : REFUSED, millis, retryAfter(reply));
    }

    /** In seconds; a date is not listened to. */
    private static @Nullable Long retryAfter(OutsideCall.Reply reply) {
        return reply.header("retry-after")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Long::valueOf)
                .orElse(null);
    }

    private static int millisSince(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }
}
