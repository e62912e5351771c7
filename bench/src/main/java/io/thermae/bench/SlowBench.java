package io.thermae.bench;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * How many mails, text messages and calls of one business are out a second, while messages of another hang: at the gateway of text
 * messages, at its own receiver, or at the mail server; beside the same just before, when nothing hangs.
 */
public final class SlowBench {

    private static final int AT_ONCE = 1_000;

    /** So many messages of the other business. */
    private static final int HANGING = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String GATEWAY = "/texts";
    private static final String WELL = "/well";
    private static final String STUCK = "/stuck";

    private static final String COPIES =
            """
            insert into platform.outbox (tenant_id, id, queue, ordering_key, message)
            select c.tenant_id, c.copy, c.queue, c.copy, replace(c.message, c.id::text, c.copy::text)
            from (select o.*, gen_random_uuid() as copy
                  from generate_series(1, ?)
                  cross join (select * from platform.outbox
                              where tenant_id = ? and queue = ? and ordering_key = ? order by id limit 1) o) c
            """;

    private final int port;
    private final Connection connection;
    private final int atOnce;
    private final Business well;
    private final Business stuck;

    /** What is brought outside; of which queue's events it comes, and where there is what has become of it. */
    private enum Kind {
        MAILS(
                "engagement.events",
                "engagement.message where kind = 'booking-placed-client' and channel = 'EMAIL'",
                "SENT"),
        TEXTS(
                "engagement.events",
                "engagement.message where kind = 'booking-placed-client' and channel = 'SMS'",
                "SENT"),
        CALLS("engagement.webhooks", "engagement.webhook_delivery where true", "DELIVERED");

        private final String queue;
        private final String rows;
        private final String done;

        Kind(String queue, String rows, String done) {
            this.queue = queue;
            this.rows = rows;
            this.done = done;
        }
    }

    /**
     * A business with two visits.
     *
     * @param mailed the visit of which its client is told by mail
     * @param texted the one of which he is told by text message
     */
    private record Business(UUID tenant, UUID mailed, UUID texted) {

        UUID visit(Kind kind) {
            return kind == Kind.TEXTS ? texted : mailed;
        }
    }

    private SlowBench(int port, Connection connection, int atOnce, Outside outside) {
        this.port = port;
        this.connection = connection;
        this.atOnce = atOnce;
        well = open("well", outside.url(WELL));
        stuck = open("stuck", outside.url(STUCK));
    }

    /** @param arguments how many messages of a kind at once; 1,000 unless said */
    public static void main(String[] arguments) throws Exception {
        int atOnce = arguments.length > 0 ? Integer.parseInt(arguments[0]) : AT_ONCE;
        int smtp = BenchServer.freePort();
        try (Door mails = new Door(smtp);
                Outside outside = new Outside();
                BenchServer server = BenchServer.start(settings(smtp, mails, outside));
                Connection connection =
                        server.backends().database().asSuperuser().getConnection()) {
            SlowBench bench = new SlowBench(server.port(), connection, atOnce, outside);
            Set<Kind> all = EnumSet.allOf(Kind.class);
            // what compilers and plans take is paid before
            bench.rates(all);
            bench.rates(all);
            System.out.printf(
                    "%nWhat is brought for one business a second, %d at once, while %d messages of another hang%n",
                    atOnce, HANGING);
            bench.compare(
                    "text messages hang", Kind.TEXTS, () -> outside.hang(GATEWAY), outside::goOn, others(Kind.TEXTS));
            bench.compare("calls hang", Kind.CALLS, () -> outside.hang(STUCK), outside::goOn, all);
            bench.compare("mails hang", Kind.MAILS, mails::hang, mails::goOn, others(Kind.MAILS));
        }
    }

    /** Where mails, text messages and calls go. */
    private static Map<String, String> settings(int smtp, Door mails, Outside outside) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("thermae.tenants.auto-approve", "true");
        settings.put("thermae.smtp.port", String.valueOf(smtp));
        settings.put("thermae.mail.smtp.port", String.valueOf(mails.port()));
        settings.put("thermae.sms.provider", "http");
        settings.put("thermae.sms.http.url", outside.url(GATEWAY));
        settings.put("thermae.webhooks.plain-hosts", Outside.HOST);
        settings.put("thermae.webhooks.private-hosts", Outside.HOST);
        return settings;
    }

    /** The gateway and the mail server are the same for all businesses: what hangs there, hangs for the others as well. */
    private static Set<Kind> others(Kind hanging) {
        return EnumSet.complementOf(EnumSet.of(hanging));
    }

    private void compare(String what, Kind hanging, Runnable hang, Runnable goOn, Set<Kind> measured)
            throws SQLException, InterruptedException {
        Map<Kind, Double> free = rates(measured);
        long done = done(hanging, stuck);
        hang.run();
        copy(hanging, stuck, HANGING);
        await(hanging + " of who hangs", () -> waiting(hanging, stuck) >= HANGING);
        Map<Kind, Double> rates = rates(measured);
        long left = waiting(hanging, stuck);
        goOn.run();
        await(hanging + " that hung", () -> done(hanging, stuck) >= done + HANGING);
        rates.forEach((kind, rate) -> {
            double best = Objects.requireNonNull(free.get(kind));
            System.out.printf(
                    "  %-20s %-6s %8.0f /s   when nothing hangs %8.0f /s   %.2f of that%n",
                    what, kind.name().toLowerCase(Locale.ROOT), rate, best, rate / best);
        });
        System.out.printf("  %-20s %d of %d still hung at the end%n", "", left, HANGING);
    }

    private Map<Kind, Double> rates(Set<Kind> kinds) throws SQLException, InterruptedException {
        Map<Kind, Double> rates = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            long before = done(kind, well);
            long start = System.nanoTime();
            copy(kind, well, atOnce);
            await(kind.name(), () -> done(kind, well) >= before + atOnce);
            rates.put(kind, atOnce / ((System.nanoTime() - start) / 1e9));
        }
        return rates;
    }

    /** What has come about or not. */
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Not all " + what + " in " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }

    /** As if so many visits had been booked just like that one. */
    private void copy(Kind kind, Business business, int times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COPIES)) {
            statement.setInt(1, times);
            statement.setObject(2, business.tenant());
            statement.setString(3, kind.queue);
            statement.setObject(4, business.visit(kind));
            int copied = statement.executeUpdate();
            if (copied != times) {
                throw new IllegalStateException(copied + " " + kind);
            }
        }
    }

    private long done(Kind kind, Business business) throws SQLException {
        return count(kind, business, kind.done);
    }

    private long waiting(Kind kind, Business business) throws SQLException {
        return count(kind, business, kind == Kind.CALLS ? "WAITING" : "QUEUED");
    }

    private long count(Kind kind, Business business, String status) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from " + kind.rows + " and tenant_id = ? and status = ?")) {
            statement.setObject(1, business.tenant());
            statement.setString(2, status);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Business open(String name, String receiver) {
        Spa spa = Spa.open(port, name, 1);
        try (Line line = new Line(port)) {
            created(line.post(
                    "/webhooks",
                    spa.owner(line),
                    """
                    {"name": "Till", "url": "%s", "eventTypes": ["booking.placed"]}"""
                            .formatted(receiver)));
            return new Business(
                    spa.tenant(),
                    book(line, spa, 2, "\"email\": \"client@example.com\""),
                    book(line, spa, 3, "\"phone\": \"+4915112345678\""));
        }
    }

    private static UUID book(Line line, Spa spa, int days, String contact) {
        Line.Reply reply = created(line.post(
                "/public/booking",
                "",
                """
                {"subdomain": "%s", "items": [{"serviceId": "%s"}], "start": "%s", "client": {"name": "Client", %s}}"""
                        .formatted(
                                spa.subdomain(),
                                spa.service(),
                                Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days)),
                                contact)));
        return UUID.fromString(
                Json.createReader(new StringReader(reply.body())).readObject().getString("id"));
    }

    private static Line.Reply created(Line.Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }
}
