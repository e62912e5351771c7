package io.thermae.engagement.outreach;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the open tenant has decided, when it is looked next, and to whom was written. */
@ApplicationScoped
public class StoredOutreach {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Somebody who is due.
     *
     * @param occasionId the booking; on birthdays the customer
     * @param channel by which he is written to: EMAIL or SMS
     */
    record Due(UUID customerId, UUID occasionId, NotificationChannel channel) {}

    List<Decision> decisions() {
        return sql.query("select * from engagement.outreach order by kind", StoredOutreach::decision);
    }

    /**
     * Notes a decision. If another time was decided, what would have been due by now is not caught up on.
     *
     * @param dueAt when to look first
     */
    void put(Decision decision, Instant dueAt) {
        sql.update(
                """
                insert into engagement.outreach as o (kind, after_hours, at_time, url, texts, since) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, kind) do update
                set after_hours = excluded.after_hours, at_time = excluded.at_time, url = excluded.url,
                    texts = excluded.texts,
                    since = case when o.after_hours is distinct from excluded.after_hours
                                      or o.at_time is distinct from excluded.at_time
                                 then excluded.since else o.since end
                """,
                decision.occasion().name(),
                decision.afterHours(),
                decision.at(),
                decision.url(),
                decision.texts(),
                decision.since());
        sql.update(
                """
                insert into engagement.outreach_look (kind, due_at) values (?, ?)
                on conflict (tenant_id, kind) do update set due_at = excluded.due_at
                """,
                decision.occasion().name(),
                dueAt);
    }

    /** Nobody is written to any more on an occasion. */
    void remove(Occasion occasion) {
        sql.update("delete from engagement.outreach where kind = ?", occasion.name());
    }

    /** At which occasions it is time to look, the longest due first. */
    List<Occasion> due() {
        return sql.query(
                "select kind from engagement.outreach_look where due_at <= ? order by due_at",
                row -> Occasion.valueOf(row.getString("kind")),
                clock.instant());
    }

    /** An occasion, locked until the transaction ends, if it is time to look at it; empty also if another node does. */
    Optional<Decision> claim(Occasion occasion) {
        boolean due = sql.first(
                        "select 1 from engagement.outreach_look where kind = ? and due_at <= ? for update skip locked",
                        row -> true,
                        occasion.name(),
                        clock.instant())
                .isPresent();
        // only now: what was decided just before holds
        return due
                ? sql.first(
                        "select * from engagement.outreach where kind = ?", StoredOutreach::decision, occasion.name())
                : Optional.empty();
    }

    void lookNext(Occasion occasion, Instant at) {
        sql.update("update engagement.outreach_look set due_at = ? where kind = ?", at, occasion.name());
    }

    /**
     * Those of them who are written to now, each once: not who does not want it, was written to because of the same, or a short
     * while ago. It is noted with the running transaction.
     *
     * @param year of a birthday; 0 of visits
     * @param textsLeft to how many of them by text message at most
     * @return the customers
     */
    Set<UUID> write(Occasion occasion, Collection<Due> due, int year, int textsLeft) {
        Set<UUID> written = new HashSet<>(write(occasion, due, year, NotificationChannel.EMAIL, due.size()));
        written.addAll(write(occasion, due, year, NotificationChannel.SMS, textsLeft));
        return written;
    }

    private Set<UUID> write(Occasion occasion, Collection<Due> all, int year, NotificationChannel channel, int atMost) {
        List<Due> due = all.stream().filter(each -> each.channel() == channel).toList();
        if (due.isEmpty()) {
            return Set.of();
        }
        return sql
                .query(
                        """
                        insert into engagement.outreach_sent (kind, customer_id, occasion_id, year, at)
                        select distinct on (d.customer_id) ?, d.customer_id, d.occasion_id, ?::integer, ?::timestamptz
                        from unnest(?::uuid[], ?::uuid[]) with ordinality as d (customer_id, occasion_id, place)
                        where not exists (select 1 from engagement.outreach_sent s
                                          where s.kind = ? and s.customer_id = d.customer_id
                                            and (s.at > ? or s.occasion_id = d.occasion_id and s.year = ?))
                          and not exists (select 1 from engagement.unwanted u
                                          where u.person_id = d.customer_id and u.kind = 'MARKETING'
                                            and u.channel = ? and u.marketing_kind in ('', ?))
                        order by d.customer_id, d.place limit ?
                        on conflict do nothing
                        returning customer_id
                        """,
                        row -> row.getObject("customer_id", UUID.class),
                        occasion.name(),
                        year,
                        clock.instant(),
                        due.stream().map(Due::customerId).toArray(UUID[]::new),
                        due.stream().map(Due::occasionId).toArray(UUID[]::new),
                        occasion.name(),
                        clock.instant().minus(occasion.apart()),
                        year,
                        channel.name(),
                        occasion.marketing().name(),
                        atMost)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets to whom it was written before a moment, the oldest first, and returns how many that were. */
    int forget(Instant before, int atMost) {
        return sql.update(
                """
                delete from engagement.outreach_sent where (kind, customer_id, occasion_id, year) in (
                    select o.kind, o.customer_id, o.occasion_id, o.year from engagement.outreach_sent o
                    where o.at < ? order by o.at limit ?)
                """,
                before,
                atMost);
    }

    /** What was written to one card counts for another, too, which it has become a part of. */
    void handOver(UUID from, UUID to) {
        sql.update(
                """
                insert into engagement.outreach_sent (kind, customer_id, occasion_id, year, at)
                select kind, ?::uuid, case when occasion_id = customer_id then ?::uuid else occasion_id end, year, at
                from engagement.outreach_sent where customer_id = ? on conflict do nothing
                """,
                to,
                to,
                from);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Occasion.valueOf(row.getString("kind")),
                row.getObject("after_hours", Integer.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("url"),
                row.getBoolean("texts"),
                Timestamps.of(row, "since"));
    }
}
