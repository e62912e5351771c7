package io.thermae.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether time tells an account that exists from one that does not: refused log-ins and requests for a forgotten password,
 * of the one and the other in turn, on a server of its own. Prints the medians and their ratio; near 1 is as it should be.
 */
public final class AccountBench {

    private static final String KNOWN = "admin@thermae.localhost";
    private static final int WARM_UP = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    private AccountBench(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (BenchServer server = BenchServer.start(Map.of(
                "thermae.sendings.address-per-day", "1000000",
                "thermae.throttle.account-attempts", "1000000",
                "thermae.throttle.address-attempts", "1000000"))) {
            AccountBench bench = new AccountBench(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/auth/"));
            bench.compare("refused log-in", "login", ",\"password\":\"Not-the-password-1\"", 60);
            bench.compare("forgotten password", "password/forgot", "", 120);
        }
    }

    private void compare(String what, String path, String rest, int pairs) throws IOException, InterruptedException {
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int i = -WARM_UP; i < pairs; i++) {
            // by turns the one first and the other: what the server does after its answer weighs on both alike
            for (boolean ofKnown : i % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                double millis = millis(path, ofKnown ? KNOWN : "nobody" + i + "@thermae.localhost", rest);
                if (i >= 0) {
                    (ofKnown ? known : unknown).add(millis);
                }
            }
        }
        System.out.printf(
                "%-20s known %8.2f ms   unknown %8.2f ms   ratio %.3f   (medians of %d)%n",
                what, median(known), median(unknown), median(known) / median(unknown), pairs);
    }

    private double millis(String path, String email, String rest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\"" + rest + "}"))
                .build();
        long started = System.nanoTime();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        double millis = (System.nanoTime() - started) / 1e6;
        if (status != 401 && status != 202) {
            throw new IllegalStateException(path + " was answered with " + status);
        }
        return millis;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
