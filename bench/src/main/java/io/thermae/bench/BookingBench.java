package io.thermae.bench;

import io.thermae.run.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * How fast visits are booked over HTTP, each client at his own master and all at one, beside the plain transaction on the
 * same database, and what the same server's constant answers take: who does nothing but answer a constant and run the plain transaction
 * is no faster than both together. All of it by turns in one run, on a server of its own. What a booking brings about (texts, notices,
 * figures) goes on while others book, and is done before anything else is measured.
 */
public final class BookingBench {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final long WARM_UP_SECONDS = 90;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final BenchServer server;
    private final int port;
    private final Spa spa;
    /** The next start at each master: nobody is refused. */
    private final List<AtomicInteger> next = new ArrayList<>();

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

    private double booked;
    private CpuTime taken = CpuTime.NONE;

    private BookingBench(BenchServer server, Spa spa) {
        this.server = server;
        this.port = server.port();
        this.spa = spa;
        spa.masters().forEach(master -> next.add(new AtomicInteger()));
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        try (BenchServer server = BenchServer.start(
                Map.of("thermae.tenants.auto-approve", "true", "thermae.booking.horizon-days", "730"))) {
            // a master has 17,000 half hours in a year: as many masters as all rounds can fill
            BookingBench bench = new BookingBench(server, Spa.open(server.port(), "bench", 2 * CLIENTS));
            bench.warmUp(arguments, server.backends().database());
            CpuTime.awaitRest(server);
            Optional<PlainTransaction> plain = PlainTransaction.of(server.backends(), bench.spa);
            List<Double> own = new ArrayList<>();
            List<Double> one = new ArrayList<>();
            List<Double> least = new ArrayList<>();
            List<Double> constant = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                own.add(bench.own());
                CpuTime.awaitRest(server);
                if (plain.isPresent()) {
                    least.add(plain.get().rate(CLIENTS, ROUND));
                }
                one.add(Rounds.rate(CLIENTS, ROUND, bench.clients(true)));
                CpuTime.awaitRest(server);
                constant.add(Rounds.rate(CLIENTS, ROUND, bench.askForAConstant()));
            }
            System.out.printf("%nBookings a second over HTTP, %d clients (medians of %d rounds)%n", CLIENTS, ROUNDS);
            double base = plain.isPresent() ? median(least) : Double.NaN;
            print("the plain transaction (pgbench)", base, base);
            print("each client at his own master", median(own), base);
            print("all clients at one master", median(one), base);
            double answers = median(constant);
            print("a constant of the same server", answers, base);
            print("a constant and the plain transaction", 1 / (1 / answers + 1 / base), base);
            System.out.println("  a booking has of the processors: " + bench.taken.each(bench.booked));
        }
    }

    /**
     * Told in seconds: a server books many thousand visits until its compilers have done what they can. Twice the database
     * learns what there is now: an empty one has chosen its ways through the tables for empty tables.
     */
    private void warmUp(String[] arguments, Database database)
            throws SQLException, InterruptedException, ExecutionException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : WARM_UP_SECONDS;
        for (int half = 0; half < 2; half++) {
            Rounds.rate(CLIENTS, Duration.ofSeconds(seconds / 2), clients(false));
            try (Connection connection = database.asSuperuser().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    private double own() throws InterruptedException, ExecutionException, SQLException {
        CpuTime before = CpuTime.of(server);
        double rate = Rounds.rate(CLIENTS, ROUND, clients(false));
        taken = taken.plus(CpuTime.of(server).minus(before));
        booked += rate * ROUND.toMillis() / 1_000;
        return rate;
    }

    private IntFunction<Runnable> askForAConstant() {
        return number -> {
            Line line = new Line(port);
            return () -> line.get("/auth/jwks.json", "");
        };
    }

    private static void print(String what, double rate, double base) {
        System.out.printf("  %-38s %8.0f /s   %.2f of the plain transaction%n", what, rate, rate / base);
    }

    private IntFunction<Runnable> clients(boolean together) {
        return number -> {
            Line line = new Line(port);
            int master = together ? spa.masters().size() - 1 : number;
            return () -> book(line, master, number);
        };
    }

    private void book(Line line, int master, int client) {
        Instant start = first.plus(VISIT.multipliedBy(next.get(master).getAndIncrement()));
        Line.Reply reply = line.post(
                "/public/booking",
                "",
                """
                {"subdomain": "%s", "items": [{"serviceId": "%s", "masterId": "%s"}], "start": "%s",
                 "client": {"name": "Client", "phone": "+4915112345%03d"}}"""
                        .formatted(spa.subdomain(), spa.service(), spa.masters().get(master), start, client));
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
