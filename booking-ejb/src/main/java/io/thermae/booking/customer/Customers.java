package io.thermae.booking.customer;

import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Queues;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers' cards. */
@ApplicationScoped
public class Customers {

    @Inject
    Sql sql;

    @Inject
    CustomerNews news;

    @Inject
    Clock clock;

    /** A card, with the contact that a booking will be told to. */
    public record Customer(UUID id, String name, @Nullable String email, @Nullable String phone, String language) {}

    /**
     * A card that a booking is made with.
     *
     * @param blocked whether the customer, or whoever has a contact of his, does not book by himself
     */
    public record Found(Customer customer, boolean blocked) {}

    /**
     * A card that was looked for.
     *
     * @param toTell whether it had to be made, and somebody waits for that
     */
    private record Card(Found found, boolean toTell) {}

    /**
     * A card that nobody merges or erases until the transaction ends.
     *
     * @throws NotFound if the business has no such customer, or none any more
     */
    public Found get(UUID id) {
        return sql.first(
                        "select * from booking.customer where id = ? and erased_at is null and merged_into is null"
                                + " for key share",
                        row -> new Found(customer(row), row.getObject("blocked_at") != null),
                        id)
                .orElseThrow(() -> new NotFound("customer"));
    }

    /** Whom a customer would rather have first. */
    public List<UUID> preferredMasters(UUID id) {
        return sql.query(
                "select m.master_id from booking.customer_master m where m.customer_id = ? order by m.position",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /**
     * The card of a client: that with his e-mail, else that with his phone, else a new one; of one that was merged, that
     * into which it was. A card that is found is left as it is: a visitor's word does not change what the business knows;
     * the booking keeps the words of its own. It is neither merged nor erased until the transaction ends. No other card is
     * locked, so nobody who locks several is met halfway.
     *
     * @param language in which to write to him if he did not say
     * @throws RaceLost if it was merged or erased just now: who looks again finds where it has gone
     */
    public Found cardOf(ClientDetails client, String language) {
        String email = client.email() == null ? null : Cards.email(client.email());
        String spoken = Objects.requireNonNullElse(client.language(), language);
        String name = client.name().strip();
        Instant now = clock.instant();
        Card card = sql.query(
                        """
                        with found as (
                            select coalesce(merged_into, id) as id from booking.customer
                            where email = ? or phone = ?
                            order by (email = ?) desc nulls last, created_at
                            limit 1),
                        kept as (
                            select id, merged_into is null and erased_at is null as stands from booking.customer
                            where id = (select id from found)
                            for key share),
                        made as (
                            insert into booking.customer (id, name, email, phone, language, created_at)
                            select ?, ?, ?, ?, ?, ? where not exists (select from found)
                            returning id)
                        select id, stands, false as to_tell,
                               exists (select from booking.customer k
                                       join booking.customer s on s.id = coalesce(k.merged_into, k.id)
                                       where (k.email = ? or k.phone = ?) and s.blocked_at is not null) as blocked
                        from kept
                        union all
                        select id, true, exists (select from platform.awaited_queue where queue = ?), false
                        from made
                        """,
                        row -> new Card(
                                new Found(
                                        new Customer(standing(row), name, email, client.phone(), spoken),
                                        row.getBoolean("blocked")),
                                row.getBoolean("to_tell")),
                        email,
                        client.phone(),
                        email,
                        Ids.next(),
                        name,
                        email,
                        client.phone(),
                        spoken,
                        now,
                        email,
                        client.phone(),
                        Queues.ENGAGEMENT_WEBHOOKS)
                .get(0);
        if (card.toTell()) {
            news.created(made(card.found().customer(), now));
        }
        return card.found();
    }

    /** A card that was made just now, with nothing on it but what a client has said. */
    static CustomerView made(Customer customer, Instant now) {
        return new CustomerView(
                customer.id(),
                customer.name(),
                customer.email(),
                customer.phone(),
                null,
                customer.language(),
                null,
                List.of(),
                List.of(),
                now,
                null,
                null,
                null,
                1);
    }

    /**
     * The card of those who leave no contact: one for all of them; the booking keeps the name.
     *
     * @param language in which he is spoken to if he did not say
     */
    public Customer anonymous(ClientDetails client, String language) {
        String spoken = Objects.requireNonNullElse(client.language(), language);
        UUID made = Ids.next();
        Instant now = clock.instant();
        int added = sql.update(
                """
                insert into booking.customer (id, name, language, created_at, anonymous) values (?, ?, ?, ?, true)
                on conflict (tenant_id) where anonymous and erased_at is null do nothing
                """,
                made,
                PlaceBooking.WALK_IN,
                spoken,
                now);
        if (added > 0) {
            news.created(made(new Customer(made, PlaceBooking.WALK_IN, null, null, spoken), now));
        }
        UUID id = sql.query(
                        "select id from booking.customer where anonymous and erased_at is null for key share",
                        row -> row.getObject("id", UUID.class))
                .get(0);
        return new Customer(id, client.name().strip(), null, null, spoken);
    }

    private static UUID standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("stands")) {
            throw new RaceLost(new IllegalStateException("The card was merged or erased"));
        }
        return row.getObject("id", UUID.class);
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"));
    }
}
