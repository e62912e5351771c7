package io.thermae.bench;

import io.thermae.run.Backends;
import io.thermae.run.Database;
import io.thermae.run.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that a booking asks of the database, by PostgreSQL's own pgbench: on the application's tables, indexes, triggers,
 * role and row-level security, in six round trips.
 */
final class PlainTransaction {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String SCRIPT =
            """
            begin;
            select set_config('thermae.tenant', '%1$s', true);
            insert into booking.booking (id, number, branch_id, customer_id, status, starts_at, ends_at, time_zone, local_start,
                client_name, client_language, created_at)
            values (gen_random_uuid(), gen_random_uuid()::text, '%2$s', '%3$s', 'CONFIRMED', now(), now() + interval '30 min',
                'UTC', now()::timestamp, 'Client', 'en', now());
            insert into booking.allocation (id, resource_id, starts_at, ends_at, booking_id)
            values (gen_random_uuid(), gen_random_uuid(), now(), now() + interval '30 min', '%4$s');
            insert into platform.outbox (id, queue, ordering_key, message, sent_at)
            values (gen_random_uuid(), 'bench', gen_random_uuid(), '{}', now());
            commit;
            """;

    private final Backends backends;
    private final Path script;

    private PlainTransaction(Backends backends, Path script) {
        this.backends = backends;
        this.script = script;
    }

    /** Empty if this machine has no pgbench. */
    static Optional<PlainTransaction> of(Backends backends, Spa spa) throws IOException, SQLException {
        try {
            new ProcessBuilder("pgbench", "--version").start().onExit().join();
        } catch (IOException e) {
            return Optional.empty();
        }
        Path script = Files.createTempFile("plain", ".sql");
        try (Connection connection = backends.database().asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select id, customer_id from booking.booking where tenant_id = '"
                        + spa.tenant() + "' limit 1")) {
            any.next();
            Files.writeString(
                    script,
                    SCRIPT.formatted(
                            spa.tenant(),
                            spa.branch(),
                            any.getObject("customer_id", UUID.class),
                            any.getObject("id", UUID.class)));
        }
        return Optional.of(new PlainTransaction(backends, script));
    }

    /** Transactions a second. */
    double rate(int clients, Duration lasts) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + lasts.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + backends.database().port(),
                "--username=thermae_app",
                Database.NAME);
        builder.environment().put("PGPASSWORD", backends.secrets().get(Secret.POSTGRES_APP));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
