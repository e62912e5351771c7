package io.thermae.engagement.webhook;

import io.thermae.booking.api.BookingChanged;
import io.thermae.engagement.api.TakeWebhookEvent;
import io.thermae.engagement.event.UnreadableEvent;
import io.thermae.engagement.webhook.OrderPolicy.Step;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Inbox;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/** Takes an event once, and puts down one delivery for each webhook that wants to know it. */
@Stateless
@PermitAll
@TenantTransaction
public class TakeWebhookEventBean implements TakeWebhookEvent {

    private static final Logger LOG = System.getLogger(TakeWebhookEventBean.class.getName());
    private static final String CONSUMER = "webhooks";
    private static final int VERSION = 1;

    /** The broker tries for a day; what it has given up is not waited for. By the database's true time, as rows are made. */
    private static final String UNTAKEN =
            """
            select o.message from platform.outbox o
            where o.queue = 'engagement.webhooks' and o.ordering_key = ?
              and o.created_at > clock_timestamp() - interval '2 days'
              and not exists (select 1 from platform.inbox i where i.consumer = ? and i.event_id = o.id)
            """;

    @Inject
    Sql sql;

    @Inject
    Inbox inbox;

    @Inject
    Erasures erasures;

    @Inject
    StoredWebhooks webhooks;

    @Inject
    StoredDeliveries deliveries;

    /** An event and what it says. */
    private record Told(EventMessage message, BookingChanged event) {}

    @Override
    public void take(EventMessage message) {
        Step<Told> arrived = read(message);
        UUID subject = arrived.event().event().subject();
        List<Step<Told>> untaken =
                sql.query(UNTAKEN, row -> Json.read(row.getString(1), EventMessage.class), subject, CONSUMER).stream()
                        .map(TakeWebhookEventBean::read)
                        .toList();
        for (Step<Told> step : OrderPolicy.inTurn(arrived, untaken)) {
            put(step);
        }
    }

    private void put(Step<Told> step) {
        EventMessage message = step.event().message();
        BookingChanged event = step.event().event();
        if (!inbox.take(CONSUMER, step.id())) {
            return;
        }
        if (!erasures.mayTellOf(event.subject())) {
            LOG.log(Level.DEBUG, "What {0} is about was erased", message.type());
            return;
        }
        StoredDeliveries.Matter matter = new StoredDeliveries.Matter(
                step.id(),
                Payloads.typeOf(event),
                event.subject(),
                step.position(),
                message.occurredAt(),
                Payloads.of(message, event));
        List<UUID> wanting = webhooks.wanting(matter.type().wireName());
        if (!wanting.isEmpty()) {
            wanting.forEach(webhook -> deliveries.insert(webhook, matter));
            webhooks.wake(wanting);
        }
    }

    private static Step<Told> read(EventMessage message) {
        if (message.version() > VERSION || !message.type().equals(BookingChanged.class.getSimpleName())) {
            throw new UnreadableEvent(message);
        }
        try {
            BookingChanged event = Json.read(message.payload(), BookingChanged.class);
            return new Step<>(message.id(), event.booking().version(), new Told(message, event));
        } catch (JsonbException e) {
            // without the cause: a parser's complaint quotes what it could not read
            throw new UnreadableEvent(message);
        }
    }
}
