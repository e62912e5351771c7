package io.thermae.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * All of it together: a thousand businesses with a million bookings, whose clients look, book, move and cancel over HTTP; how
 * fast each is answered, whether anything fails, and whether the server's memory stays as it is.
 */
public final class WholeBench {

    private static final int CONNECTIONS = 16;
    private static final int MASTERS = 5;
    private static final int ROOMS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration CONSTANT = Duration.ofSeconds(5);

    private final BenchServer server;
    private final List<Copies.Business> businesses;

    private WholeBench(BenchServer server, List<Copies.Business> businesses) {
        this.server = server;
        this.businesses = businesses;
    }

    /** @param arguments how many businesses (1,000), bookings (1,000,000), and seconds (300); or none of them */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        int[] numbers = {1_000, 1_000_000, 300};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        try (BenchServer server = BenchServer.start(Map.of("thermae.tenants.auto-approve", "true"))) {
            List<Copies.Business> businesses = furnish(server, numbers[0], numbers[1]);
            new WholeBench(server, businesses).run(Duration.ofSeconds(numbers[2]));
        }
    }

    private static List<Copies.Business> furnish(BenchServer server, int businesses, int bookings) throws SQLException {
        long started = System.nanoTime();
        Spa spa = Spa.open(server.port(), "whole", MASTERS, ROOMS, "10:00", "20:00");
        try (Connection connection = server.backends().database().asSuperuser().getConnection()) {
            Filling.of(connection, History.TABLES, () -> {
                History.write(connection, spa, bookings / businesses);
                Copies.write(connection, spa, businesses);
            });
            List<Copies.Business> all = Copies.all(connection);
            System.out.printf(
                    "%,d businesses of %d masters and %d rooms, with %,d bookings, were made in %d s%n",
                    all.size(),
                    MASTERS,
                    ROOMS,
                    Copies.bookings(connection),
                    (System.nanoTime() - started) / 1_000_000_000);
            return all;
        }
    }

    private void run(Duration lasts) throws IOException, InterruptedException, ExecutionException {
        visit(WARM_UP);
        Rounds.Seen constant = Rounds.run(CONNECTIONS, CONSTANT, number -> {
            Line line = new Line(server.port());
            return () -> line.get("/auth/jwks.json", "");
        });
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (ServerMemory memory = ServerMemory.of(server.pid())) {
            System.out.printf("%nThe server's memory, minute by minute%n");
            print(memory);
            clock.scheduleAtFixedRate(() -> print(memory), 1, 1, TimeUnit.MINUTES);
            List<Tally> tallies = visit(lasts);
            clock.shutdown();
            clock.awaitTermination(1, TimeUnit.MINUTES);
            print(memory);
            print(tallies, lasts, constant);
        } finally {
            clock.shutdownNow();
        }
    }

    private List<Tally> visit(Duration lasts) throws InterruptedException, ExecutionException {
        List<Tally> tallies = new ArrayList<>();
        Rounds.rate(CONNECTIONS, lasts, number -> {
            Tally tally = new Tally();
            tallies.add(tally);
            return new Visitor(server.port(), number, businesses, tally);
        });
        return tallies;
    }

    private static void print(ServerMemory memory) {
        try {
            String alive = "%,d".formatted(memory.alive() >> 20);
            String resident = memory.resident().stream()
                    .mapToObj(bytes -> "%,d MB".formatted(bytes >> 20))
                    .findFirst()
                    .orElse("?");
            System.out.printf("  alive on the heap %5s MB   resident %9s%n", alive, resident);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(List<Tally> tallies, Duration lasts, Rounds.Seen constant) {
        List<Tally.Answer> all =
                tallies.stream().flatMap(tally -> tally.answers().stream()).toList();
        System.out.printf("%nAnswers to %d connections in %d s%n", CONNECTIONS, lasts.toSeconds());
        print("the constant", constant, constant, "");
        print("all", seen(all, lasts), constant, "");
        for (Tally.Kind kind : Tally.Kind.values()) {
            List<Tally.Answer> of =
                    all.stream().filter(answer -> answer.kind() == kind).toList();
            Map<String, Long> statuses = of.stream()
                    .collect(Collectors.groupingBy(Tally.Answer::status, TreeMap::new, Collectors.counting()));
            if (!of.isEmpty()) {
                print(kind.name().toLowerCase(Locale.ROOT), seen(of, lasts), constant, statuses.toString());
            }
        }
        List<String> errors =
                tallies.stream().flatMap(tally -> tally.errors().stream()).toList();
        System.out.println(errors.isEmpty() ? "  errors: none" : "  errors, the first of them:");
        errors.stream().limit(5).forEach(error -> System.out.println("    " + error));
    }

    private static Rounds.Seen seen(List<Tally.Answer> answers, Duration lasts) {
        double[] millis =
                answers.stream().mapToDouble(Tally.Answer::millis).sorted().toArray();
        return new Rounds.Seen(millis.length / (lasts.toNanos() / 1e9), millis);
    }

    private static void print(String what, Rounds.Seen seen, Rounds.Seen constant, String statuses) {
        System.out.printf(
                "  %-14s %8.1f /s   %.4f of the constant   p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   %s%n",
                what, seen.rate(), seen.rate() / constant.rate(), seen.at(0.5), seen.at(0.95), seen.at(0.99), statuses);
    }
}
