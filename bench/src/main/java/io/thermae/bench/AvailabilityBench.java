package io.thermae.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;

/**
 * How fast free times are found over HTTP, among 50 masters and 20 rooms, in businesses that differ by how many bookings they
 * have had; beside a constant that the same server answers, its public key. All of it by turns in one run.
 */
public final class AvailabilityBench {

    private static final List<Integer> BOOKINGS = List.of(10_000, 100_000, 1_000_000);
    private static final int MASTERS = 50;
    private static final int ROOMS = 20;
    private static final int LOOKING = 8;
    private static final int LOOKING_AT_ONE = 16;
    private static final int ROUNDS = 3;
    private static final int COLD = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final BenchServer server;

    private AvailabilityBench(BenchServer server) {
        this.server = server;
    }

    /** @param arguments how many bookings the businesses have; none: ten thousand, a hundred thousand and a million */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        try (BenchServer server = BenchServer.start(Map.of("thermae.tenants.auto-approve", "true"))) {
            AvailabilityBench bench = new AvailabilityBench(server);
            Map<Integer, Spa> spas = new LinkedHashMap<>();
            List<Integer> sizes = arguments.length == 0
                    ? BOOKINGS
                    : Arrays.stream(arguments).map(Integer::valueOf).toList();
            for (int bookings : sizes) {
                spas.put(bookings, Spa.open(server.port(), "spa" + bookings, MASTERS, ROOMS, "10:00", "20:00"));
            }
            try (Connection connection =
                    server.backends().database().asSuperuser().getConnection()) {
                Filling.of(connection, History.TABLES, () -> {
                    for (Map.Entry<Integer, Spa> spa : spas.entrySet()) {
                        History.write(connection, spa.getValue(), spa.getKey());
                    }
                });
            }
            for (Spa spa : spas.values()) {
                Rounds.run(LOOKING, WARM_UP, bench.month(spa));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                bench.round(round, spas);
            }
        }
    }

    private void round(int round, Map<Integer, Spa> spas)
            throws InterruptedException, ExecutionException, SQLException {
        System.out.printf("%nRound %d of %d%n", round, ROUNDS);
        Rounds.Seen constant = Rounds.run(LOOKING, ROUND, number -> {
            Line line = new Line(server.port());
            return () -> line.get("/auth/jwks.json", "");
        });
        print("the constant, " + LOOKING + " clients", constant, constant);
        for (Map.Entry<Integer, Spa> spa : spas.entrySet()) {
            String of = " of %,d bookings".formatted(spa.getKey());
            print("31 days, warm," + of, Rounds.run(LOOKING, ROUND, month(spa.getValue())), constant);
            print("31 days, cold," + of, cold(spa.getValue()), constant);
            print(
                    "1 master, 1 day, %d clients,%s".formatted(LOOKING_AT_ONE, of),
                    Rounds.run(LOOKING_AT_ONE, ROUND, day(spa.getValue())),
                    constant);
        }
    }

    private IntFunction<Runnable> month(Spa spa) {
        return looking(spa, "", 31);
    }

    private IntFunction<Runnable> day(Spa spa) {
        return looking(spa, "&masterId=" + spa.masters().get(7), 1);
    }

    private IntFunction<Runnable> looking(Spa spa, String more, int days) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        String path = "/public/business/%s/availability?serviceId=%s&from=%s&to=%s%s"
                .formatted(spa.subdomain(), spa.service(), first, first.plusDays(days - 1L), more);
        return number -> {
            Line line = new Line(server.port());
            return () -> {
                Line.Reply reply = line.get(path, "");
                if (reply.status() != 200 || !reply.body().contains("masterIds")) {
                    throw new IllegalStateException(reply.toString());
                }
            };
        };
    }

    /** Each answer after all that is remembered was forgotten. */
    private Rounds.Seen cold(Spa spa) throws SQLException {
        Runnable look = month(spa).apply(0);
        double[] millis = new double[COLD];
        try (Connection connection = server.backends().database().asSuperuser().getConnection();
                Statement forget = connection.createStatement()) {
            for (int i = 0; i < COLD; i++) {
                forget.execute("update platform.cache_epoch set epoch = epoch + 1");
                long started = System.nanoTime();
                look.run();
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        double rate = COLD / (Arrays.stream(millis).sum() / 1e3);
        Arrays.sort(millis);
        return new Rounds.Seen(rate, millis);
    }

    private static void print(String what, Rounds.Seen seen, Rounds.Seen constant) {
        System.out.printf(
                "  %-52s %8.0f /s   %.4f of the constant   p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms%n",
                what, seen.rate(), seen.rate() / constant.rate(), seen.at(0.5), seen.at(0.95), seen.at(0.99));
    }
}
