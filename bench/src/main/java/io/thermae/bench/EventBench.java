package io.thermae.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * How many committed events a second become mails that a mail server has taken, beside what Artemis does with the same messages
 * by itself; and how long after a booking its mail is there, while bookings come at a steady rate.
 */
public final class EventBench {

    private static final int EVENTS = 5_000;
    private static final int CLIENTS = 16;
    private static final int BOOKINGS_A_SECOND = 200;
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration VISIT = Duration.ofMinutes(30);

    /** Events that are about one booking come one after another; these are about as many as there are in a busy hour. */
    private static final int BOOKINGS = 500;

    private static final String SAMPLE =
            """
            create temp table sample as
            select row_number() over () as number, o.*
            from platform.outbox o where message like '%"BookingPlaced"%'""";

    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select o.tenant_id, c.id, o.queue, o.ordering_key, replace(o.message, o.id::text, c.id::text)
            from (select g, gen_random_uuid() as id from generate_series(1, %d) g) c
            join sample o on o.number = 1 + c.g %% (select count(*) from sample)""";

    /** Of the visits that were booked since a moment. */
    private static final String TOLD =
            """
            from engagement.message m join platform.outbox o on o.tenant_id = m.tenant_id and o.id = m.event_id
            where o.created_at > '%s'::timestamptz and m.kind = 'booking-placed-client' and m.status = 'SENT'""";

    private static final String SENT =
            "select count(*) from engagement.message where status = 'SENT' and kind <> 'password-forgotten'";

    private final int port;
    private final Spa spa;
    private final Connection connection;
    private final AtomicInteger next = new AtomicInteger();
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));

    private EventBench(int port, Spa spa, Connection connection) {
        this.port = port;
        this.spa = spa;
        this.connection = connection;
    }

    /** @param arguments how many events at once; 5,000 unless said */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
        try (BenchServer server = BenchServer.start(Map.of("thermae.tenants.auto-approve", "true"));
                Connection connection =
                        server.backends().database().asSuperuser().getConnection();
                PlainBroker plain = new PlainBroker(server.folder().resolve("plain-broker"), BenchServer.freePort())) {
            EventBench bench = new EventBench(server.port(), Spa.open(server.port(), "bench", CLIENTS), connection);
            int booked = 0;
            try (Line line = new Line(server.port())) {
                for (int i = 0; i < BOOKINGS; i++) {
                    booked += bench.book(line, i % CLIENTS) ? 1 : 0;
                }
            }
            bench.awaitMails(booked);
            bench.execute(SAMPLE);
            String message = bench.text("select message from sample limit 1");
            // what compilers and plans take is paid before
            bench.rate(events);
            plain.rate(message, events);
            double ours = bench.rate(events);
            double least = plain.rate(message, events);
            System.out.printf("%nEvents a second, %d at once%n", events);
            System.out.printf("  %-46s %8.0f /s%n", "sent and taken by Artemis' client alone", least);
            System.out.printf(
                    "  %-46s %8.0f /s   %.3f of that%n",
                    "from the commit to the mail server's yes", ours, ours / least);
            bench.printUrgent(events);
            bench.printDelays();
        }
    }

    /** Each is a booking that somebody is told of: the event, then the mail, with a queue before each. */
    private double rate(int events) throws SQLException, InterruptedException {
        execute("analyze");
        long before = sent();
        long start = System.nanoTime();
        execute(COPIES.formatted(events));
        awaitMails(before + events);
        return events / ((System.nanoTime() - start) / 1e9);
    }

    /** How long somebody waits for a link to a new password who asks for it behind all those mails. */
    private void printUrgent(int events) throws SQLException, InterruptedException {
        long before = sent();
        execute(COPIES.formatted(events));
        awaitMails(before + events / 10);
        long start = System.nanoTime();
        try (Line line = new Line(port)) {
            Line.Reply reply = line.post("/auth/password/forgot", "", "{\"email\": \"owner@bench.example\"}");
            if (reply.status() != 202) {
                throw new IllegalStateException(reply.toString());
            }
        }
        await("select count(*) from engagement.message where kind = 'password-forgotten' and status = 'SENT'", 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        long behind = before + events - sent();
        awaitMails(before + events);
        System.out.printf(
                "%nFrom asking for a new password to the mail with the link, behind so many mails: %.2f s, before %d of them%n",
                seconds, behind);
    }

    private void printDelays() throws SQLException, InterruptedException, ExecutionException {
        execute("analyze");
        String told = TOLD.formatted(text("select clock_timestamp()"));
        AtomicInteger booked = new AtomicInteger();
        long interval = 1_000_000_000L * CLIENTS / BOOKINGS_A_SECOND;
        IntFunction<Runnable> paced = number -> {
            Line line = new Line(port);
            long[] due = {System.nanoTime() + interval * number / CLIENTS};
            return () -> {
                pause(due[0] - System.nanoTime());
                due[0] += interval;
                if (book(line, number)) {
                    booked.incrementAndGet();
                }
            };
        };
        Rounds.Seen seen = Rounds.run(CLIENTS, STEADY, paced);
        int asked = seen.millis().length;
        await("select count(*) " + told, booked.get());
        try (Statement delays = connection.createStatement();
                ResultSet row = delays.executeQuery(
                        """
                        select count(*), percentile_cont(array[0.5, 0.99, 1])
                                         within group (order by extract(epoch from m.sent_at - o.created_at))
                        """
                                + told)) {
            row.next();
            Double[] seconds = (Double[]) row.getArray(2).getArray();
            System.out.printf(
                    "%nFrom a booking's commit to its mail, at %.0f bookings a second (%d were asked for; %d of %d requests were"
                            + " accepted): half within %.2f s, 99 of 100 within %.2f s, all %d mails within %.2f s%n",
                    seen.rate() * booked.get() / asked,
                    BOOKINGS_A_SECOND,
                    booked.get(),
                    asked,
                    seconds[0],
                    seconds[1],
                    row.getLong(1),
                    seconds[2]);
        }
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was accepted; if not, others were faster. */
    private boolean book(Line line, int client) {
        Instant start = first.plus(VISIT.multipliedBy(next.getAndIncrement() / CLIENTS));
        Line.Reply reply = line.post(
                "/public/booking",
                "",
                """
                {"subdomain": "%s", "items": [{"serviceId": "%s"}], "start": "%s",
                 "client": {"name": "Client", "email": "client%d@example.com"}}"""
                        .formatted(spa.subdomain(), spa.service(), start, client));
        if (reply.status() != 201 && reply.status() != 409) {
            throw new IllegalStateException(reply.toString());
        }
        return reply.status() == 201;
    }

    private void awaitMails(long wanted) throws SQLException, InterruptedException {
        await(SENT, wanted);
    }

    private void await(String count, long wanted) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Long.parseLong(text(count)) < wanted) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "Only " + text(count) + " of " + wanted + " mails have been sent in " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private long sent() throws SQLException {
        return Long.parseLong(text(SENT));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
