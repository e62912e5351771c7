package io.thermae.engagement.webhook;

import io.thermae.engagement.api.TakeWebhookEvent;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.engagement.webhook.OrderPolicy.Step;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Inbox;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes an event once, and puts down one delivery for each webhook that wants to know it. */
@Stateless
@PermitAll
@TriedAgain
@TenantTransaction
public class TakeWebhookEventBean implements TakeWebhookEvent {

    private static final Logger LOG = System.getLogger(TakeWebhookEventBean.class.getName());
    private static final String CONSUMER = "webhooks";

    /** Beside what an attempt is allowed itself: then what was on its way has arrived or never will. */
    private static final Duration ARRIVED = Duration.ofSeconds(5);

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
    OwnBusiness ownBusiness;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    @Inject
    StoredWebhooks webhooks;

    @Inject
    StoredDeliveries deliveries;

    /** An event and what it says. */
    private record Told(EventMessage message, News news) {}

    @Override
    public void take(EventMessage message) {
        Step<Told> arrived = read(message);
        UUID subject = arrived.event().news().subject();
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
        if (!inbox.take(CONSUMER, step.id())) {
            return;
        }
        // of most events nobody wants to hear; an erasure is waited for only if somebody does
        List<UUID> wanting = webhooks.wanting(step.event().news().type().wireName());
        if (wanting.isEmpty()) {
            return;
        }
        Optional<News> told = tellable(step.event().news());
        if (told.isEmpty()) {
            LOG.log(Level.DEBUG, "What {0} is about was erased", message.type());
            return;
        }
        News news = told.get();
        StoredDeliveries.Matter matter = new StoredDeliveries.Matter(
                step.id(),
                news.type(),
                news.subject(),
                step.position(),
                message.occurredAt(),
                Payloads.write(news.type(), message.occurredAt(), message.tenantId(), news.data(ownBusiness.zone())));
        Instant now = clock.instant();
        Instant due = news.isLast() ? now.plus(settings.timeout()).plus(ARRIVED) : now;
        wanting.forEach(webhook -> deliveries.insert(webhook, matter, due));
        webhooks.wake(wanting);
    }

    /** An erasure that has begun is waited for. */
    private Optional<News> tellable(News news) {
        UUID customer = news.customer();
        boolean erased = !erasures.mayTellOf(news.subject()) || (customer != null && !erasures.mayTellOf(customer));
        return erased ? news.ofErased() : Optional.of(news);
    }

    private static Step<Told> read(EventMessage message) {
        News news = ReadNews.of(message);
        return new Step<>(message.id(), news.position(), new Told(message, news));
    }
}
