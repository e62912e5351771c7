package io.thermae.consumers;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.Door;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Origin;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What all consumers do: read the event, say in whose name the use case works, and let the broker know of a failure. */
@ApplicationScoped
public class Delivery {

    /** One line of JSON for each delivery, as {@code io.thermae.request} has one for each request. */
    private static final Logger LOG = Logger.getLogger("io.thermae.delivery");

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentTrace trace;

    @Inject
    Clock clock;

    /**
     * What is logged of a delivery: which event, not what is in it.
     *
     * @param failure null if it is done, or an {@link Error} has ended it
     */
    public record Line(
            Instant time,
            String event,
            @Nullable UUID eventId,
            boolean done,
            @Nullable Failure failure,
            long durationMs,
            @Nullable UUID tenantId,
            String requestId,
            String traceId) {}

    /**
     * Calls a use case with the event that a message holds.
     *
     * @throws DeliveryFailed if that fails: the broker delivers the message again, and lays it aside in the end
     */
    public void hand(Message message, Consumer<EventMessage> useCase) {
        String what = "a message";
        EventMessage event = null;
        long started = System.nanoTime();
        boolean done = false;
        Failure failure = null;
        try {
            event = Json.read(message.getBody(String.class), EventMessage.class);
            what = event.type() + " " + event.id();
            caller.set(Caller.anonymous(event.requestId())
                    .from(Origin.of(Door.MESSAGE))
                    .inTenant(new TenantId(event.tenantId())));
            trace.set(Trace.parse(event.traceparent()).map(Trace::next).orElseGet(Trace::begin));
            useCase.accept(event);
            done = true;
        } catch (JMSException | RuntimeException e) {
            // not chained: a parser's complaint quotes what it read, and a database's what it refused
            failure = Failure.of(message, e);
            throw new DeliveryFailed(what, failure.cause());
        } finally {
            log(event, done, failure, (System.nanoTime() - started) / 1_000_000);
        }
    }

    private void log(@Nullable EventMessage event, boolean done, @Nullable Failure failure, long durationMs) {
        if (LOG.isLoggable(Level.INFO)) {
            LOG.info(Json.write(new Line(
                    clock.instant(),
                    event == null ? "unreadable" : event.type(),
                    event == null ? null : event.id(),
                    done,
                    failure,
                    durationMs,
                    event == null ? null : event.tenantId(),
                    caller.get().requestId(),
                    trace.get().traceId())));
        }
    }
}
