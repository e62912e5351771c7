package io.thermae.bench;

import io.thermae.run.Database;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;

/**
 * How fast entries are posted over HTTP by hand, and by payments, beside the same rows inserted by plain SQL on the same
 * database, with what makes a ledger of its tables and without, when the ledger is empty and at a million lines; then what balances,
 * at the end of a day and as of an instant, and the reports of a month take there, beside summing the lines of one account up. All of
 * it by turns in one run.
 */
public final class LedgerBench {

    private static final int VISITS = 200_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int ROUND_SECONDS = 5;
    private static final int LOOKS = 30;

    private final BenchServer server;
    private final Spa spa;
    private final Duration round;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Map<String, UUID> accounts = new LinkedHashMap<>();

    private LedgerBench(BenchServer server, Duration round) {
        this.server = server;
        this.round = round;
        spa = Spa.open(server.port(), "ledger", 0);
    }

    /** @param arguments how many visits were invoiced and paid, of five lines each, and for how many seconds a round goes */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        int visits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : VISITS;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUND_SECONDS;
        try (BenchServer server = BenchServer.start(Map.of("thermae.tenants.auto-approve", "true"))) {
            LedgerBench bench = new LedgerBench(server, Duration.ofSeconds(seconds));
            bench.makeAccounts();
            // a server has to post for a while until its compilers have done what they can
            bench.rates(1);
            System.out.printf("%nEntries posted a second, %d clients (medians of %d rounds)%n", CLIENTS, ROUNDS);
            bench.print("an empty ledger", bench.rates(ROUNDS));
            try (Connection connection =
                    server.backends().database().asSuperuser().getConnection()) {
                Filling.of(connection, LedgerHistory.TABLES, () -> LedgerHistory.write(connection, bench.spa, visits));
            }
            bench.print("%,d lines".formatted(visits * LedgerHistory.LINES), bench.rates(ROUNDS));
            bench.look(visits);
        }
    }

    private void makeAccounts() {
        try (Line line = new Line(server.port())) {
            String owner = spa.owner(line);
            ok(line.post("/ledger/accounts/defaults", owner, "{}"));
            String path = "/ledger/accounts?limit=200";
            for (JsonObject account :
                    ok(line.get(path, owner)).getJsonArray("items").getValuesAs(JsonObject.class)) {
                for (JsonString role : account.getJsonArray("roles").getValuesAs(JsonString.class)) {
                    accounts.put(role.getString(), UUID.fromString(account.getString("id")));
                }
            }
        }
    }

    /** Of each way to post, the median of its rounds: bare inserts, plain SQL, by hand, by payments. */
    private List<Double> rates(int rounds) throws InterruptedException, ExecutionException {
        List<Double> bare = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        List<Double> payments = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            bare.add(plainly(PlainPosting::bare));
            plain.add(plainly(PlainPosting::asTheLedgerHasIt));
            byHand.add(Rounds.rate(CLIENTS, round, posting("/ledger/entries", entry())));
            payments.add(Rounds.rate(CLIENTS, round, posting("/payments", payment())));
        }
        return List.of(median(bare), median(plain), median(byHand), median(payments));
    }

    /** Opens one of the ways to post in plain SQL. */
    private interface Way {
        PlainPosting open(Database database, Spa spa, LocalDate day);
    }

    private double plainly(Way way) throws InterruptedException, ExecutionException {
        Queue<PlainPosting> open = new ConcurrentLinkedQueue<>();
        try {
            return Rounds.rate(CLIENTS, round, client -> {
                PlainPosting posting = way.open(server.backends().database(), spa, today);
                open.add(posting);
                return () -> posting.post(account("CASH"), account("OPENING_EQUITY"));
            });
        } finally {
            open.forEach(PlainPosting::close);
        }
    }

    private IntFunction<Runnable> posting(String path, String json) {
        return client -> {
            Line line = new Line(server.port());
            String owner = spa.owner(line);
            return () -> ok(line.post(path, owner, json));
        };
    }

    private String entry() {
        return """
                {"day": "%s", "memo": "Bench", "lines": [
                  {"accountId": "%s", "side": "DEBIT", "amount": {"amount": "20.00", "currency": "EUR"}},
                  {"accountId": "%s", "side": "CREDIT", "amount": {"amount": "20.00", "currency": "EUR"}}]}"""
                .formatted(today, account("CASH"), account("OPENING_EQUITY"));
    }

    /** A tip alone, which needs neither a customer nor an invoice: two lines, as the others have. */
    private static String payment() {
        return """
                {"parts": [{"method": "CASH", "amount": {"amount": "20.00", "currency": "EUR"}}],
                 "tip": {"amount": "20.00", "currency": "EUR"}}""";
    }

    private void print(String what, List<Double> rates) {
        double bare = rates.get(0);
        double plain = rates.get(1);
        System.out.printf(
                "  %-18s bare inserts %6.0f /s   plain SQL %6.0f /s, %.2f of those%n", what, bare, plain, plain / bare);
        List<String> overHttp = List.of("by hand", "by payments");
        for (int i = 0; i < overHttp.size(); i++) {
            double rate = rates.get(2 + i);
            System.out.printf(
                    "  %-18s %-12s %6.0f /s, %.2f of plain SQL, %.2f of bare inserts%n",
                    "", overHttp.get(i), rate, rate / plain, rate / bare);
        }
    }

    /** What looking takes, by turns: the median of each, and how that compares to the sum of one account's lines. */
    private void look(int visits) {
        LocalDate first = today.minusDays(40);
        LocalDate last = first.plusDays(30);
        String month = "?from=" + first + "&to=" + last;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the tax rates, which are none", "/tax-rates");
        asked.put("a balance", "/ledger/accounts/" + account("REVENUE") + "/balance?at=" + last);
        asked.put("the trial balance", "/ledger/trial-balance?at=" + last);
        // all of a day was recorded as it began, so at noon all of its lines are read
        String noon = "?asOf=" + last + "T12:00:00Z";
        asked.put("a balance as of an instant", "/ledger/accounts/" + account("REVENUE") + "/balance" + noon);
        asked.put("the trial balance as of one", "/ledger/trial-balance" + noon);
        asked.put("a month's revenue", "/reports/revenue" + month);
        for (String by : List.of("service", "method", "master")) {
            asked.put("by " + by, "/reports/revenue" + month + "&by=" + by);
        }
        asked.put("a month's profit and loss", "/reports/profit-and-loss" + month);
        asked.put("its taxes", "/reports/taxes" + month);
        asked.put("its cash flow", "/reports/cash-flow" + month);
        asked.put("its takings", "/reports/takings" + month);
        asked.put("what is held at its end", "/reports/held?at=" + last);
        Map<String, double[]> millis = new LinkedHashMap<>();
        asked.keySet().forEach(what -> millis.put(what, new double[LOOKS]));
        double[] ofAll = new double[LOOKS];
        double[] ofMonth = new double[LOOKS];
        try (Line line = new Line(server.port());
                PlainPosting plain =
                        PlainPosting.asTheLedgerHasIt(server.backends().database(), spa, today)) {
            String owner = spa.owner(line);
            for (int i = -LOOKS; i < LOOKS; i++) {
                int round = Math.max(0, i);
                asked.forEach((what, path) ->
                        Objects.requireNonNull(millis.get(what))[round] = millis(() -> ok(line.get(path, owner))));
                ofAll[round] = millis(() -> plain.sum(account("REVENUE"), LocalDate.EPOCH, last));
                ofMonth[round] = millis(() -> plain.sum(account("REVENUE"), first, last));
            }
        }
        System.out.printf(
                "%nAnswers at %,d lines, medians of %d%n  plain SQL: all lines of an account until then %.2f ms, those of a month %.2f ms%n",
                visits * LedgerHistory.LINES, LOOKS, median(ofAll), median(ofMonth));
        millis.forEach((what, taken) -> System.out.printf(
                "  %-32s %8.2f ms   %6.3f of all lines   %6.3f of a month's%n",
                what, median(taken), median(taken) / median(ofAll), median(taken) / median(ofMonth)));
    }

    private UUID account(String role) {
        UUID account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("Nothing plays " + role);
        }
        return account;
    }

    private static double millis(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static double median(double[] values) {
        return median(Arrays.stream(values).boxed().toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static JsonObject ok(Line.Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.toString());
        }
        // 204 has no body
        return reply.body().isEmpty()
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createReader(new StringReader(reply.body())).readObject();
    }
}
