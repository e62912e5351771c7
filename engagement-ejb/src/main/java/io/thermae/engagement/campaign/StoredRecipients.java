package io.thermae.engagement.campaign;

import io.thermae.booking.api.FindAudience.LeftOut;
import io.thermae.engagement.message.RefusedAddresses;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far campaigns of the open tenant are, and whom they are for. */
@ApplicationScoped
public class StoredRecipients {

    @Inject
    Sql sql;

    @Inject
    RefusedAddresses refused;

    /**
     * A campaign that is to go on.
     *
     * @param listedTo the last client who was looked at; null before the first
     * @param listed whether all have been
     */
    record Sending(UUID campaignId, @Nullable UUID listedTo, boolean listed) {}

    /** What it is time to go on with, locked until the transaction ends; not that at which another node is. */
    Optional<Sending> claim(Instant now) {
        return sql.first(
                """
                select campaign_id, listed_to, listed from engagement.campaign_sending
                where look_at <= ? order by look_at, campaign_id limit 1 for update skip locked
                """,
                row -> new Sending(
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("listed_to", UUID.class),
                        row.getBoolean("listed")),
                now);
    }

    void lookNext(UUID campaignId, Instant at) {
        sql.update("update engagement.campaign_sending set look_at = ? where campaign_id = ?", at, campaignId);
    }

    /**
     * Adds clients to whom it is to be written.
     *
     * @param all whether these are the last
     */
    void list(UUID campaignId, List<UUID> clients, boolean all, Instant now) {
        sql.update(
                """
                insert into engagement.campaign_recipient (campaign_id, customer_id, status, due_at)
                select ?::uuid, c, 'WAITING', ?::timestamptz from unnest(?::uuid[]) c on conflict do nothing
                """,
                campaignId,
                now,
                clients.toArray(UUID[]::new));
        sql.update(
                """
                update engagement.campaign_sending set listed = ?, listed_to = coalesce(?::uuid, listed_to), look_at = ?
                where campaign_id = ?
                """,
                all,
                clients.isEmpty() ? null : clients.get(clients.size() - 1),
                now,
                campaignId);
    }

    /** Those whose turn it is. */
    List<UUID> due(UUID campaignId, Instant now, int limit) {
        return sql.query(
                """
                select customer_id from engagement.campaign_recipient
                where campaign_id = ? and status = 'WAITING' and due_at <= ? order by due_at, customer_id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                campaignId,
                now,
                limit);
    }

    /** When the next one's turn is; empty if nobody waits. */
    Optional<Instant> nextDue(UUID campaignId) {
        return sql.first(
                """
                select due_at from engagement.campaign_recipient
                where campaign_id = ? and status = 'WAITING' order by due_at limit 1
                """,
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                campaignId);
    }

    void leaveOut(UUID campaignId, Collection<UUID> clients) {
        sql.update(
                """
                update engagement.campaign_recipient set status = 'LEFT_OUT' where campaign_id = ? and customer_id = any (?)
                """,
                campaignId,
                clients.toArray(UUID[]::new));
    }

    /** Has them wait, each until an instant. */
    void putOff(UUID campaignId, Map<UUID, Instant> clients) {
        List<Map.Entry<UUID, Instant>> entries = List.copyOf(clients.entrySet());
        sql.update(
                """
                update engagement.campaign_recipient r set due_at = p.due_at
                from unnest(?::uuid[], ?::timestamptz[]) as p (customer_id, due_at)
                where r.campaign_id = ? and r.customer_id = p.customer_id
                """,
                entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                entries.stream().map(Map.Entry::getValue).toArray(Instant[]::new),
                campaignId);
    }

    /** Notes by which messages they were written to. */
    void write(UUID campaignId, Map<UUID, UUID> messages) {
        List<Map.Entry<UUID, UUID>> entries = List.copyOf(messages.entrySet());
        sql.update(
                """
                update engagement.campaign_recipient r set status = 'WRITTEN', message_id = w.message_id
                from unnest(?::uuid[], ?::uuid[]) as w (customer_id, message_id)
                where r.campaign_id = ? and r.customer_id = w.customer_id
                """,
                entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                entries.stream().map(Map.Entry::getValue).toArray(UUID[]::new),
                campaignId);
    }

    /**
     * How many the business has written on a day, or on the next one if somebody writes on that already; nobody else writes any until
     * the transaction ends.
     */
    int lockDay(LocalDate day) {
        return sql.query(
                        """
                        insert into engagement.campaign_day as d (day, written) values (?, 0)
                        on conflict (tenant_id) do update
                        set day = greatest(d.day, excluded.day),
                            written = case when d.day >= excluded.day then d.written else 0 end
                        returning written
                        """,
                        row -> row.getInt(1),
                        day)
                .get(0);
    }

    /** Counts some more on the day that is locked. */
    void count(int written) {
        sql.update("update engagement.campaign_day set written = written + ?", written);
    }

    /** To whom nothing is written: who has left marketing, or campaigns, and addresses at which nothing arrives. */
    LeftOut leftOut() {
        return new LeftOut(
                sql.query(
                        """
                        select distinct person_id from engagement.unwanted
                        where kind = 'MARKETING' and channel = 'EMAIL' and marketing_kind in ('', 'CAMPAIGN')
                        """,
                        row -> row.getObject(1, UUID.class)),
                refused.all());
    }

    /**
     * What goes to one card goes to another from now on, which it has become a part of: once, if to either it was written. Who was
     * left out as one of them waits as the other: when it is his turn it is looked who wants it.
     */
    void handOver(UUID from, UUID to) {
        sql.update(
                """
                insert into engagement.campaign_recipient as r (campaign_id, customer_id, status, due_at, message_id)
                select campaign_id, ?::uuid, status, due_at, message_id
                from engagement.campaign_recipient where customer_id = ?
                on conflict (tenant_id, campaign_id, customer_id) do update
                set status = excluded.status, message_id = excluded.message_id, due_at = excluded.due_at
                where r.status = 'WAITING' and excluded.status = 'WRITTEN'
                   or r.status = 'LEFT_OUT' and excluded.status <> 'LEFT_OUT'
                """,
                to,
                from);
        sql.update("delete from engagement.campaign_recipient where customer_id = ?", from);
    }
}
