package io.thermae.bench;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.thermae.tenancy.limit.Limiter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What counting a request costs: not at all, in this JVM, or in PostgreSQL, each in turn several times in one run. Prints
 * the median of each, and how many trivial statements ("select 1") it is worth.
 */
public final class RateLimitBench {

    private static final int THREADS = 4;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = Duration.ofMillis(1500).toNanos();
    private static final long PLENTY = 1_000_000_000L;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private RateLimitBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            DataSource connections = OwnConnections.over(postgres.getPostgresDatabase());
            makeTables(connections);
            Rows rows = new Rows(connections);
            for (int keys : List.of(1, 1000)) {
                System.out.printf("%n%d thread(s), %d client(s)%n", THREADS, keys);
                compare(candidates(rows, connections), keys);
            }
        }
    }

    private static Map<String, Consumer<String>> candidates(Rows rows, DataSource connections) {
        Map<String, Consumer<String>> candidates = new LinkedHashMap<>();
        candidates.put("a trivial statement", key -> rows.nothing());
        candidates.put("no limit", key -> {});
        Map<String, Bucket> local = new ConcurrentHashMap<>();
        candidates.put("local bucket", key -> local.computeIfAbsent(key, any -> bucket())
                .tryConsumeAndReturnRemaining(1));
        Limiter shared = new Limiter(rows, PERIOD, TimeMeter.SYSTEM_MILLISECONDS);
        candidates.put("PostgreSQL, ours: compare and swap", key -> shared.take(key, PLENTY));
        ProxyManager<String> theirs = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bucket")
                .build();
        candidates.put("PostgreSQL, Bucket4j's: select for update", key -> theirs.getProxy(key, () -> configuration())
                .tryConsumeAndReturnRemaining(1));
        Limiter exhausted = new Limiter(rows, Duration.ofHours(1), TimeMeter.SYSTEM_MILLISECONDS);
        candidates.put("PostgreSQL, ours: refused from the local note", key -> exhausted.take(key, 1));
        return candidates;
    }

    private static void compare(Map<String, Consumer<String>> candidates, int keys) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        // the first round warms up
        for (int round = 0; round <= ROUNDS; round++) {
            boolean counts = round > 0;
            candidates.forEach((name, take) -> {
                double rate = rate(take, keys);
                if (counts) {
                    rates.computeIfAbsent(name, any -> new ArrayList<>()).add(rate);
                }
            });
        }
        double statement = median(rates.values().iterator().next());
        rates.forEach((name, each) -> System.out.printf(
                "  %-46s %,14.0f /s   %7.3f statements%n", name, median(each), statement / median(each)));
    }

    private static double rate(Consumer<String> take, int keys) {
        LongAdder taken = new LongAdder();
        long end = System.nanoTime() + ROUND_NANOS;
        CompletableFuture<?>[] threads = new CompletableFuture<?>[THREADS];
        Arrays.setAll(threads, i -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        take.accept("client " + ThreadLocalRandom.current().nextInt(keys));
                        taken.increment();
                    }
                    done.complete(null);
                } catch (RuntimeException e) {
                    done.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return done;
        });
        CompletableFuture.allOf(threads).join();
        return taken.sum() * 1e9 / ROUND_NANOS;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(PLENTY).refillIntervally(PLENTY, PERIOD))
                .build();
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PLENTY).refillIntervally(PLENTY, PERIOD))
                .build();
    }

    private static void makeTables(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema platform");
            statement.execute("create unlogged table platform.rate_limit (id uuid primary key, state bytea not null,"
                    + " expires_at timestamptz not null) with (fillfactor = 50)");
            statement.execute("create unlogged table bucket (id text primary key, state bytea, expires_at bigint)"
                    + " with (fillfactor = 50)");
        }
    }
}
