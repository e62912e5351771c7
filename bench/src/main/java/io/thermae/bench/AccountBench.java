package io.thermae.bench;

import io.thermae.run.Artifacts;
import io.thermae.run.Backends;
import io.thermae.run.PayaraMicro;
import io.thermae.run.Progress;
import io.thermae.run.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

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
        // what the broker and the mail server in this process have to say is of no interest here
        LogManager.getLogManager().reset();
        Path folder = Files.createTempDirectory("account-bench");
        Map<String, String> choices = new LinkedHashMap<>(Map.of(
                "thermae.data", folder.resolve("data").toString(),
                "thermae.demo", "false",
                "thermae.rate-limit.enabled", "false",
                "thermae.throttle.account-attempts", "1000000",
                "thermae.throttle.address-attempts", "1000000"));
        Settings.of(Map.of()).ports().byKey().keySet().forEach(key -> choices.put(key, String.valueOf(freePort())));
        Settings settings = Settings.of(choices);
        int port = settings.ports().http();
        try (Backends backends = Backends.start(settings, Map.of(), Progress.silent());
                PayaraMicro payara = PayaraMicro.start(new PayaraMicro.Plan(
                        Artifacts.in(Path.of(System.getProperty(Artifacts.FOLDER_KEY, "lib"))),
                        port,
                        folder.resolve("payara"),
                        folder.resolve("payara.log"),
                        List.of("-Xmx512m"),
                        backends.environment(port),
                        Duration.ofMinutes(5)))) {
            AccountBench bench = new AccountBench(URI.create("http://127.0.0.1:" + payara.port() + "/api/v1/auth/"));
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
