package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookEventType;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a person out of what is to be brought. Documents and payments stay when their customer is erased, and whoever keeps books
 * elsewhere has to hear of each of their steps; so what was not brought yet is brought, but not whose it was. All else is not brought.
 */
@ApplicationScoped
public class EraseNews {

    /** Of what stays; as {@link WebhookEventType#about} says it. */
    private static final Set<String> STAYING = Set.of("invoice", "credit_note", "payment");

    private static final Set<String> STAYING_EVENTS = Set.of("DocumentChanged", "PaymentChanged");

    @Inject
    Sql sql;

    private record Written(UUID id, String text) {}

    /** Of things that were erased, or of which the customer was. Called before their events are forgotten. */
    public void of(Collection<UUID> things) {
        UUID[] subjects = things.toArray(UUID[]::new);
        String[] staying = Arrays.stream(WebhookEventType.values())
                .filter(type -> STAYING.contains(type.about()))
                .map(WebhookEventType::wireName)
                .toArray(String[]::new);
        sql.update(
                """
                delete from engagement.webhook_delivery
                where subject_id = any (?) and (status = 'DELIVERED' or event_type <> all (?))
                """,
                subjects,
                staying);
        List<Written> deliveries = sql.query(
                "select id, payload from engagement.webhook_delivery where subject_id = any (?) order by id for update",
                row -> new Written(row.getObject(1, UUID.class), row.getString(2)),
                (Object) subjects);
        sql.update(
                """
                update engagement.webhook_delivery d set payload = n.payload
                from unnest(?::uuid[], ?::text[]) as n (id, payload) where d.id = n.id
                """,
                ids(deliveries),
                nameless(deliveries));
        List<Written> events = sql
                .query(
                        """
                        select id, message from platform.outbox
                        where queue = 'engagement.webhooks' and ordering_key = any (?) and sent_at is null
                        """,
                        row -> new Written(row.getObject(1, UUID.class), row.getString(2)),
                        (Object) subjects)
                .stream()
                .filter(event -> STAYING_EVENTS.contains(
                        Json.read(event.text(), EventMessage.class).type()))
                .toList();
        sql.query("select doors.make_events_nameless(?, ?)", row -> "", ids(events), nameless(events));
    }

    private static UUID[] ids(List<Written> all) {
        return all.stream().map(Written::id).toArray(UUID[]::new);
    }

    private static String[] nameless(List<Written> all) {
        return all.stream().map(each -> Nameless.of(each.text())).toArray(String[]::new);
    }
}
