package io.thermae.engagement.preference;

import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.QuietHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people of the caller's tenant have said. */
@ApplicationScoped
public class StoredPreferences {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** In which of these ways somebody does not want to be told; those of other versions are left out. */
    public Set<Way> unwanted(UUID personId) {
        Set<Way> unwanted = new HashSet<>();
        sql.query(
                        "select kind, channel, marketing_kind from engagement.unwanted where person_id = ?",
                        StoredPreferences::way,
                        personId)
                .forEach(way -> way.ifPresent(unwanted::add));
        return unwanted;
    }

    /** As {@link #unwanted(UUID)}, of many at once: those who have said nothing are left out. */
    public Map<UUID, Set<Way>> unwanted(Collection<UUID> people) {
        Map<UUID, Set<Way>> unwanted = new HashMap<>();
        sql.query(
                "select person_id, kind, channel, marketing_kind from engagement.unwanted where person_id = any (?)",
                row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    way(row).ifPresent(way -> unwanted.computeIfAbsent(person, each -> new HashSet<>())
                            .add(way));
                    return person;
                },
                (Object) people.toArray(UUID[]::new));
        return unwanted;
    }

    /** The quiet hours of those people who have their own. */
    public Map<UUID, Quiet> quiet(Collection<UUID> people) {
        Map<UUID, Quiet> found = new HashMap<>();
        sql.query(
                "select person_id, starts, ends, time_zone from engagement.quiet_hours where person_id = any (?)",
                row -> {
                    String zone = row.getString("time_zone");
                    return found.put(
                            row.getObject("person_id", UUID.class),
                            new Quiet(
                                    new QuietHours(
                                            row.getObject("starts", LocalTime.class),
                                            row.getObject("ends", LocalTime.class)),
                                    zone == null ? null : ZoneId.of(zone)));
                },
                (Object) people.toArray(UUID[]::new));
        return found;
    }

    /**
     * Notes in which of some ways somebody does not want to be told, instead of what was known of these.
     *
     * @param ways in which he has a say
     * @param unwanted some of them
     */
    void choose(UUID personId, List<Way> ways, Set<Way> unwanted) {
        List<Way> wanted = ways.stream().filter(way -> !unwanted.contains(way)).toList();
        sql.update(
                """
                delete from engagement.unwanted
                where person_id = ? and (kind, channel, marketing_kind)
                    in (select * from unnest(?::text[], ?::text[], ?::text[]))
                """,
                personId,
                texts(wanted, way -> way.topic().name()),
                texts(wanted, way -> way.channel().name()),
                texts(wanted, StoredPreferences::marketingKind));
        leave(personId, unwanted);
    }

    /** Notes that somebody does not want to be told in some ways. */
    void leave(UUID personId, Collection<Way> unwanted) {
        // in one order for all: what comes twice at once does not get into its own way
        sql.update(
                """
                insert into engagement.unwanted (person_id, kind, channel, marketing_kind, since)
                select ?::uuid, w.kind, w.channel, w.marketing_kind, ?::timestamptz
                from unnest(?::text[], ?::text[], ?::text[]) as w (kind, channel, marketing_kind)
                order by w.kind, w.channel, w.marketing_kind on conflict do nothing
                """,
                personId,
                clock.instant(),
                texts(unwanted, way -> way.topic().name()),
                texts(unwanted, way -> way.channel().name()),
                texts(unwanted, StoredPreferences::marketingKind));
    }

    private static String[] texts(Collection<Way> ways, Function<Way, String> text) {
        return ways.stream().map(text).toArray(String[]::new);
    }

    /** As it is stored: a part of the key, so it is never null. */
    private static String marketingKind(Way way) {
        MarketingKind kind = way.kind();
        return kind == null ? "" : kind.name();
    }

    /** Notes that several people do not want to be told of some things in a way; returns how much of it is new. */
    int leave(Collection<UUID> people, Collection<NotificationTopic> topics, NotificationChannel channel) {
        // in one order for all: what comes twice at once does not get into its own way
        return sql.update(
                """
                insert into engagement.unwanted (person_id, kind, channel, since)
                select p.id, t.kind, ?, ?::timestamptz from unnest(?::uuid[]) as p (id) cross join unnest(?::text[]) as t (kind)
                order by p.id, t.kind on conflict do nothing
                """,
                channel.name(),
                clock.instant(),
                people.toArray(UUID[]::new),
                topics.stream().map(NotificationTopic::name).toArray(String[]::new));
    }

    /**
     * Notes that several people do want to be told of some things in a way, each as a whole: a kind of marketing that they have left by
     * itself stays left; returns how much of it is new.
     */
    int enter(Collection<UUID> people, Collection<NotificationTopic> topics, NotificationChannel channel) {
        return sql.update(
                """
                delete from engagement.unwanted
                where person_id = any (?) and kind = any (?) and channel = ? and marketing_kind = ''
                """,
                people.toArray(UUID[]::new),
                topics.stream().map(NotificationTopic::name).toArray(String[]::new),
                channel.name());
    }

    /** Replaces somebody's quiet hours; those that are as they were are left alone. */
    void quiet(UUID personId, @Nullable Quiet quiet) {
        if (quiet == null) {
            sql.update("delete from engagement.quiet_hours where person_id = ?", personId);
            return;
        }
        ZoneId zone = quiet.zone();
        sql.update(
                """
                insert into engagement.quiet_hours as q (person_id, starts, ends, time_zone, since) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, person_id) do update
                set starts = excluded.starts, ends = excluded.ends, time_zone = excluded.time_zone, since = excluded.since
                where (q.starts, q.ends, coalesce(q.time_zone, ''))
                      <> (excluded.starts, excluded.ends, coalesce(excluded.time_zone, ''))
                """,
                personId,
                quiet.hours().start(),
                quiet.hours().end(),
                zone == null ? null : zone.getId(),
                clock.instant());
    }

    /** What one card's owner has said the other's says from now on; what either does not want is not wanted. */
    void handOver(UUID from, UUID to) {
        sql.update(
                """
                insert into engagement.unwanted (person_id, kind, channel, marketing_kind, since)
                select ?, kind, channel, marketing_kind, since from engagement.unwanted where person_id = ?
                on conflict do nothing
                """,
                to,
                from);
        sql.update(
                """
                insert into engagement.quiet_hours (person_id, starts, ends, time_zone, since)
                select ?, starts, ends, time_zone, since from engagement.quiet_hours where person_id = ? on conflict do nothing
                """,
                to,
                from);
        forget(new UUID[] {from});
    }

    /** Forgets what people have said. */
    public void forget(UUID[] people) {
        sql.update("delete from engagement.unwanted where person_id = any (?)", (Object) people);
        sql.update("delete from engagement.quiet_hours where person_id = any (?)", (Object) people);
    }

    private static Optional<Way> way(ResultSet row) throws SQLException {
        String topic = row.getString("kind");
        String channel = row.getString("channel");
        String kind = row.getString("marketing_kind");
        boolean known = isOf(NotificationTopic.values(), topic)
                && isOf(NotificationChannel.values(), channel)
                && (kind.isEmpty() || isOf(MarketingKind.values(), kind));
        return known
                ? Optional.of(new Way(
                        NotificationTopic.valueOf(topic),
                        NotificationChannel.valueOf(channel),
                        kind.isEmpty() ? null : MarketingKind.valueOf(kind)))
                : Optional.empty();
    }

    private static boolean isOf(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(its -> its.name().equals(name));
    }
}
