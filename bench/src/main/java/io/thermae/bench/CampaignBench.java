package io.thermae.bench;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How long somebody waits for a code while a business writes to all its clients, beside the same before it began: from the answer to
 * who has asked to the mail server's yes.
 */
public final class CampaignBench {

    private static final int MAILS = 100_000;
    private static final int WARM_UP = 30;

    /** So long codes are asked for before the campaign, and so long while its mails are sent, if there are so many. */
    private static final Duration MEASURED = Duration.ofMinutes(2);

    /** The campaign has got going when so many of its mails are out, or one in ten if they are few. */
    private static final int GOING = 1_000;

    /** From the campaign's beginning until it has got going. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What the application lets a business and a stranger do, it lets them do here as often as they like. */
    private static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "thermae.tenants.auto-approve", "true",
            "thermae.sendings.address-per-day", "1000000",
            "thermae.throttle.address-attempts", "1000000");

    /** Clients share a thousand boxes: the mail server looks through all that it has for each mail, and is not what is measured. */
    private static final String CUSTOMERS =
            """
            insert into booking.customer (tenant_id, id, name, email, language, created_at)
            select ?, gen_random_uuid(), 'Client ' || g, 'client' || g % 1000 || '@example.com', 'en', now()
            from generate_series(1, ?) g
            """;

    private static final String CONSENTS =
            """
            insert into booking.consent (tenant_id, id, customer_id, purpose, text_version, given, at, channel)
            select c.tenant_id, gen_random_uuid(), c.id, 'MARKETING_EMAIL', '1', true, now(), 'STAFF'
            from booking.customer c where c.tenant_id = ?
            """;

    private static final String TEXTS =
            """
            {"name": "Spring", "audience": {}, "texts": [{"language": "en", "subject": "Spring: {{business}}",
             "text": "{{reader}}, {{pages}}", "html": "<p>{{reader}}, <a href=\\"{{pages}}\\">{{business}}</a></p>"}]}""";

    private final int port;
    private final Spa spa;
    private final Connection connection;
    private int asked;

    private CampaignBench(int port, Spa spa, Connection connection) {
        this.port = port;
        this.spa = spa;
        this.connection = connection;
    }

    /** Whether a further code is to be asked for. */
    private interface Going {
        boolean on() throws SQLException;
    }

    /**
     * How long codes took that were asked for one after another.
     *
     * @param millis of each, the shortest first; 0 for one that was out before the answer
     * @param seconds of all together
     */
    private record Codes(List<Double> millis, double seconds) {

        /** How many were out before the answer: of these nobody has waited. */
        long atOnce() {
            return millis.stream().filter(each -> each == 0).count();
        }

        /** What so large a part of them took at most, in milliseconds; not a number if there are none. */
        double at(double part) {
            return millis.isEmpty() ? Double.NaN : millis.get((int) Math.ceil(part * millis.size()) - 1);
        }
    }

    /**
     * How far the campaign is.
     *
     * @param at by {@link System#nanoTime}
     * @param sent mails that the mail server has taken
     * @param queued mails that are written, and wait for it
     */
    private record Progress(long at, long sent, long queued) {}

    /** @param arguments how many mails the campaign has; 100,000 unless said */
    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MAILS;
        try (BenchServer server = BenchServer.start(WITHOUT_LIMITS);
                Connection connection =
                        server.backends().database().asSuperuser().getConnection()) {
            Spa spa = Spa.open(server.port(), "bench", 0);
            fill(connection, spa, mails);
            CampaignBench bench = new CampaignBench(server.port(), spa, connection);
            bench.codes(() -> bench.asked < WARM_UP);
            long began = System.nanoTime();
            Codes before = bench.codes(() -> isWithin(began));

            bench.begin();
            bench.awaitGoing(Math.min(GOING, mails / 10));
            Progress first = bench.progress();
            Codes behind = bench.codes(() -> isWithin(first.at()) && bench.goesOn());
            print(mails, before, behind, first, bench.progress());
        }
    }

    private static boolean isWithin(long began) {
        return System.nanoTime() - began < MEASURED.toNanos();
    }

    private static void fill(Connection connection, Spa spa, int clients) throws SQLException {
        Filling.of(connection, List.of("booking.customer", "booking.consent"), () -> {
            try (PreparedStatement customers = connection.prepareStatement(CUSTOMERS);
                    PreparedStatement consents = connection.prepareStatement(CONSENTS)) {
                customers.setObject(1, spa.tenant());
                customers.setInt(2, clients);
                customers.executeUpdate();
                consents.setObject(1, spa.tenant());
                consents.executeUpdate();
            }
        });
    }

    /** At any hour, all on one day: what a business may decide itself. */
    private void begin() {
        try (Line line = new Line(port)) {
            String owner = spa.owner(line);
            ok(line.put("/business/settings", owner, "{\"campaignMailsPerDay\": 1000000, \"quietHours\": \"none\"}"));
            Line.Reply drawn = ok(line.post("/campaigns", owner, TEXTS));
            String id = Json.createReader(new StringReader(drawn.body()))
                    .readObject()
                    .getString("id");
            ok(line.post("/campaigns/" + id + "/schedule", owner, "{}"));
        }
    }

    /** First the campaign's clients are listed, then they are written to. */
    private void awaitGoing(long sent) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (progress().sent() < sent) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The campaign has not got going in " + LONGEST);
            }
            Thread.sleep(200);
        }
    }

    /** One after another, each for somebody else. */
    private Codes codes(Going going) throws SQLException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long began = System.nanoTime();
        // a connection of its own: one that rests for long is closed by the server
        try (Line line = new Line(port)) {
            while (going.on()) {
                millis.add(code(line));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Collections.sort(millis);
        return new Codes(List.copyOf(millis), seconds);
    }

    private double code(Line line) throws SQLException, InterruptedException {
        String email = "waits" + asked++ + "@example.org";
        ok(line.post(
                "/public/client/verify",
                "",
                "{\"subdomain\": \"%s\", \"email\": \"%s\"}".formatted(spa.subdomain(), email)));
        Instant answered = Instant.now();
        return Math.max(0, Duration.between(answered, sent(email)).toNanos() / 1e6);
    }

    /** When the mail server has taken the mail to somebody. The application, the database and this process have the same clock. */
    private Instant sent(String email) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select sent_at from engagement.message
                where tenant_id = ? and lower(recipient) = ? and kind = 'client-to-verify' and status = 'SENT'
                """)) {
            statement.setObject(1, spa.tenant());
            statement.setString(2, email);
            while (System.nanoTime() - end < 0) {
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return row.getObject(1, OffsetDateTime.class).toInstant();
                    }
                }
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("A code has not been sent in " + PATIENCE);
    }

    /** Whether somebody is still to be written to, or a mail to be sent; looks at what waits only. */
    private boolean goesOn() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select exists (select 1 from engagement.campaign_sending where tenant_id = ?)
                    or exists (select 1 from engagement.message
                               where tenant_id = ? and status = 'QUEUED' and kind = 'campaign')
                """)) {
            statement.setObject(1, spa.tenant());
            statement.setObject(2, spa.tenant());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Progress progress() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select count(*) filter (where status = 'SENT'), count(*) filter (where status = 'QUEUED')
                from engagement.message where tenant_id = ? and kind = 'campaign'
                """)) {
            statement.setObject(1, spa.tenant());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Progress(System.nanoTime(), row.getLong(1), row.getLong(2));
            }
        }
    }

    private static void print(int mails, Codes before, Codes behind, Progress first, Progress last) {
        System.out.printf(
                "%nFrom the answer to who asks for a code to the mail server's yes, one after another: for %d s at most, and as"
                        + " long as mails of the campaign wait; one that takes longer than %d s ends the measurement%n",
                MEASURED.toSeconds(), PATIENCE.toSeconds());
        print("before the campaign", before);
        print("while its mails are sent", behind);
        System.out.printf(
                "  %-26s p50 %8.3f      p99 %8.3f%n",
                "ratio", behind.at(0.5) / before.at(0.5), behind.at(0.99) / before.at(0.99));
        System.out.printf(
                "Of %d mails of the campaign waited %d (%d written) at the first of these codes, and %d (%d) at the last%s; %.0f /s were"
                        + " sent meanwhile%n",
                mails,
                mails - first.sent(),
                first.queued(),
                mails - last.sent(),
                last.queued(),
                last.sent() < mails ? "" : ", when the campaign was over",
                (last.sent() - first.sent()) / ((last.at() - first.at()) / 1e9));
    }

    private static void print(String when, Codes codes) {
        System.out.printf(
                "  %-26s p50 %8.1f ms   p99 %8.1f ms   longest %8.1f ms   (%d codes in %.0f s, %d out before the"
                        + " answer)%n",
                when,
                codes.at(0.5),
                codes.at(0.99),
                codes.at(1),
                codes.millis().size(),
                codes.seconds(),
                codes.atOnce());
    }

    private static Line.Reply ok(Line.Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }
}
