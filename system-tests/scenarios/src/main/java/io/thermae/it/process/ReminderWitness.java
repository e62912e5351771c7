package io.thermae.it.process;

import static java.util.stream.Collectors.groupingBy;

import io.thermae.it.support.AppDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes down in the database, as each transaction ends, what happens to visits and to what reminds of them; and says of visits that
 * were changed, by the order of that alone, whether they are to have been reminded of. Who changes a visit and who looks whether to
 * remind of it wait for each other, so there is an order; so do who notes a reminder as sent and who takes it back.
 *
 * <p>It has a say only about a visit that was changed while its reminder was under way, of which either is right that it was
 * reminded of as it was, and that it was not; it says which of both, so that what was taken back is not sent for all that, and what
 * was promised is not lost.
 */
final class ReminderWitness {

    /** What is to have become of the reminder of a visit as it was before its change. */
    enum Verdict {
        /** It was not written any more, or taken back before anybody had it in hand. */
        NEVER(0, 0),
        /** It was sent, or in hand, when the news of the change was taken. */
        ONCE(1, 1),
        /** It was taken in hand, or given up, while the news of the change was being taken. */
        EITHER(0, 1);

        private final long least;
        private final long most;

        Verdict(long least, long most) {
            this.least = least;
            this.most = most;
        }

        /** So often at least it was to be sent. */
        long least() {
            return least;
        }

        /** So often at most. */
        long most() {
            return most;
        }
    }

    /** What is written down. */
    private enum What {
        /** A reminder was written. */
        WRITTEN,
        /** A message was taken in hand, to be handed to the mail server. */
        CLAIMED,
        /** It is not in hand any more. */
        RELEASED,
        /** A reminder was noted as sent. */
        SENT,
        /** A visit was changed, and that is to be told. */
        TOLD,
        /** That was taken by who writes messages, and what was written before is taken back. */
        TAKEN
    }

    /** What a transaction writes down just before it ends, others may see a bit later. */
    private static final long SLACK_MICROS = 250_000;

    private static final String ENTRIES =
            """
            create table witness.entry (
                n      bigint      generated always as identity primary key,
                what   text        not null,
                thing  uuid        not null,
                visit  uuid,
                moment timestamptz,
                since  timestamptz not null default transaction_timestamp(),
                at     timestamptz not null default clock_timestamp()
            )
            """;

    private static final String NOTE =
            """
            create function witness.note() returns trigger language plpgsql security definer set search_path = pg_catalog
            as $$
            declare
                its_id uuid;
                its_visit uuid;
                its_moment timestamptz;
            begin
                if tg_table_name = 'message' then
                    its_id := new.id;
                    its_visit := new.subject_id;
                    its_moment := new.created_at;
                elsif tg_table_name = 'outbox' then
                    its_id := new.id;
                    its_visit := new.ordering_key;
                    its_moment := (new.message::json ->> 'occurredAt')::timestamptz;
                elsif tg_table_name = 'inbox' then
                    its_id := new.event_id;
                elsif tg_op = 'DELETE' then
                    its_id := old.message_id;
                else
                    its_id := new.message_id;
                end if;
                insert into witness.entry (what, thing, visit, moment) values (tg_argv[0], its_id, its_visit, its_moment);
                return null;
            end $$
            """;

    /** Deferred, so that it is written down when the transaction ends, with all its locks. */
    private static final String TRIGGER =
            """
            create constraint trigger witness_%1$s after %2$s on %3$s deferrable initially deferred
            for each row %4$s execute function witness.note('%5$s')
            """;

    /** What is in hand, or taken, is known by its id alone; what is about no visit is left out. */
    private static final String READ =
            """
            select w.n, w.what, coalesce(w.visit, k.visit) as visit,
                   (extract(epoch from w.since) * 1000000)::bigint as since,
                   (extract(epoch from w.at) * 1000000)::bigint as until,
                   (extract(epoch from coalesce(w.moment, w.at)) * 1000000)::bigint as moment
            from witness.entry w
            left join witness.entry k on k.thing = w.thing and w.visit is null and k.what in ('WRITTEN', 'TOLD')
            where coalesce(w.visit, k.visit) is not null order by w.n
            """;

    private final AppDatabase database;

    private ReminderWitness(AppDatabase database) {
        this.database = database;
    }

    /**
     * What a transaction has done.
     *
     * @param number in the order of the database
     * @param since when the transaction began, in microseconds of the database's clock, as all but the moment are
     * @param until when it was about to end
     * @param moment at which a reminder was written or a visit changed, by the clock of the node that did it
     */
    private record Entry(long number, What what, UUID visit, long since, long until, long moment) {

        static Entry of(Map<String, Object> row) {
            return new Entry(
                    number(row, "n"),
                    What.valueOf(String.valueOf(row.get("what"))),
                    UUID.fromString(String.valueOf(row.get("visit"))),
                    number(row, "since"),
                    number(row, "until"),
                    number(row, "moment"));
        }

        private static long number(Map<String, Object> row, String column) {
            return Long.parseLong(String.valueOf(row.get(column)));
        }

        boolean isOfHand() {
            return what == What.CLAIMED || what == What.RELEASED;
        }

        boolean overlaps(Entry other) {
            return since - SLACK_MICROS <= other.until && other.since - SLACK_MICROS <= until;
        }
    }

    /** Sees what happens from now on, as long as the database is there. */
    static ReminderWitness of(AppDatabase database, String reminder) {
        database.change("create schema witness");
        database.change(ENTRIES);
        database.change(NOTE);
        String isReminder = "new.kind = '" + reminder + "'";
        on(database, What.WRITTEN, "insert", "engagement.message", "when (" + isReminder + ")");
        on(
                database,
                What.SENT,
                "update",
                "engagement.message",
                "when (" + isReminder + " and new.status = 'SENT' and old.status <> 'SENT')");
        on(database, What.CLAIMED, "insert or update", "engagement.sending", "");
        on(database, What.RELEASED, "delete", "engagement.sending", "");
        on(
                database,
                What.TOLD,
                "insert",
                "platform.outbox",
                "when (new.message like '%\"type\":\"BookingMoved\"%' or new.message like '%\"type\":\"BookingCancelled\"%')");
        on(database, What.TAKEN, "insert", "platform.inbox", "when (new.consumer = 'engagement')");
        return new ReminderWitness(database);
    }

    private static void on(AppDatabase database, What what, String event, String table, String when) {
        database.change(TRIGGER.formatted(what.name().toLowerCase(Locale.ROOT), event, table, when, what.name()));
    }

    /**
     * Of each visit whether there is to be a reminder of it as it was.
     *
     * @param changed visits of which there was to be reminded all the time, and each of which was then changed once
     */
    Map<UUID, Verdict> verdicts(Collection<UUID> changed) {
        Set<UUID> these = new HashSet<>(changed);
        List<Entry> entries = database.rows(READ).stream().map(Entry::of).toList();
        long lastLook = entries.stream()
                .filter(entry -> entry.what() == What.WRITTEN && !these.contains(entry.visit()))
                .mapToLong(Entry::until)
                .max()
                .orElse(Long.MAX_VALUE);
        Map<UUID, List<Entry>> byVisit = entries.stream().collect(groupingBy(Entry::visit));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        these.forEach(visit -> verdicts.put(visit, verdict(byVisit.getOrDefault(visit, List.of()), lastLook)));
        return verdicts;
    }

    /**
     * Of one visit.
     *
     * @param its in the order of the database
     * @param lastLook when the last reminder of a visit was written that nobody has changed
     */
    private static Verdict verdict(List<Entry> its, long lastLook) {
        Entry told = first(its, What.TOLD).orElseThrow(() -> new AssertionError("A visit was not changed"));
        Optional<Entry> written = first(before(told, its), What.WRITTEN);
        if (written.isEmpty()) {
            // a look passes over those only that somebody is changing just then: all others have been looked at by now
            return told.since() - SLACK_MICROS > lastLook ? Verdict.ONCE : Verdict.NEVER;
        }
        if (written.get().moment() > told.moment()) {
            // the clocks of two nodes are not quite the same: by them it was written after the change, and is not taken
            // back
            return Verdict.ONCE;
        }
        Optional<Entry> taken = first(its, What.TAKEN);
        return taken.isEmpty() || first(before(taken.get(), its), What.SENT).isPresent()
                ? Verdict.ONCE
                : inHand(its, taken.get());
    }

    /** What somebody has in hand is not taken back, and sent whatever happens to him. */
    private static Verdict inHand(List<Entry> its, Entry taken) {
        List<Entry> hands = its.stream().filter(Entry::isOfHand).toList();
        if (hands.stream().anyMatch(taken::overlaps)) {
            return Verdict.EITHER;
        }
        List<Entry> earlier = before(taken, hands);
        return !earlier.isEmpty() && earlier.get(earlier.size() - 1).what() == What.CLAIMED
                ? Verdict.ONCE
                : Verdict.NEVER;
    }

    private static Optional<Entry> first(List<Entry> entries, What what) {
        return entries.stream().filter(entry -> entry.what() == what).findFirst();
    }

    private static List<Entry> before(Entry one, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.number() < one.number()).toList();
    }
}
