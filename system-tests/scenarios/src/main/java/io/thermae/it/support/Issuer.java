package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Somebody else's OpenID Connect issuer as a process: Spring Authorization Server. It ends with this one. */
public final class Issuer implements AutoCloseable {

    /** Where issuers of tests are, as the application is allowed to call them. */
    public static final String HOST = "localhost";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static @Nullable Issuer current;

    private final Process process;
    private final String name;

    private Issuer(Process process, String name) {
        this.process = process;
        this.name = name;
    }

    /** The suite's, started when the first test asks for it. */
    public static synchronized Issuer current() {
        if (current == null) {
            current = start();
        }
        return current;
    }

    /** Ends the suite's, if it was started. */
    static synchronized void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** One of a test's own. */
    public static Issuer start() {
        int port = FreePorts.baseOf(0);
        String name = "http://" + HOST + ":" + port;
        Path log = FromBuild.path("it.folder").resolve("issuer-" + port + ".log");
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            FromBuild.path("it.lib").resolve("issuer.jar").toString(),
                            "--server.port=" + port,
                            "--issuer=" + name)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Issuer issuer = new Issuer(process, name);
            issuer.awaitReady(log);
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path log) {
        try {
            Awaitility.await("the issuer, whose log is " + log)
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> get("/.well-known/openid-configuration").contains(name));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** As it names itself. */
    public String name() {
        return name;
    }

    /** @param secret null for a public client */
    public void registers(String clientId, @Nullable String secret, String redirectUri) {
        send("POST", "/control/clients", body("clientId", clientId, "secret", secret, "redirectUri", redirectUri));
    }

    /** From now on it knows a person, of whom its tokens say this. */
    public void knows(String person, JsonObject claims) {
        send("PUT", "/control/persons/" + person, claims);
    }

    /** Signs whatever it is asked to. */
    public String signs(JsonObject claims) {
        return Body.read(send("POST", "/control/tokens", claims)).getString("token");
    }

    /** Takes another key pair, and forgets the one before. */
    public void rotatesKeys() {
        send("POST", "/control/keys", JsonValue.EMPTY_JSON_OBJECT);
    }

    /** How often anybody has read its keys. */
    public int keyReadings() {
        return Integer.parseInt(get("/control/key-readings"));
    }

    /** Its keys, as a JWK set. */
    public String keys() {
        return get("/oauth2/jwks");
    }

    private String get(String path) {
        return call(HttpRequest.newBuilder(URI.create(name + path)).build());
    }

    private String send(String method, String path, JsonValue json) {
        return call(HttpRequest.newBuilder(URI.create(name + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.toString()))
                .build());
    }

    private static String call(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s answered %s", request, response.body())
                    .isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
