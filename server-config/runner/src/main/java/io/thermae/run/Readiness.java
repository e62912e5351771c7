package io.thermae.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Waits until the application on a port says by MicroProfile Health that it is ready. */
final class Readiness {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 250;
    private static final int LONGEST_ANSWER = 300;

    private final int port;
    private String lastAnswer = "none";

    /** @param port where {@code /health/ready} is asked */
    Readiness(int port) {
        this.port = port;
    }

    /**
     * Waits.
     *
     * @param end when at the latest
     * @param hopeless gives up early when this is true
     * @return whether the application is ready
     */
    boolean await(Deadline end, BooleanSupplier hopeless) throws InterruptedException {
        while (!isReady()) {
            if (hopeless.getAsBoolean() || end.hasPassed()) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** What it said when it was asked last: a status and the health checks, or why there was no answer. */
    String lastAnswer() {
        return lastAnswer;
    }

    private boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            // a connection that was open before a deployment may never reach what is deployed
            connection.setRequestProperty("Connection", "close");
            try {
                int status = connection.getResponseCode();
                lastAnswer = status + " " + body(connection);
                return status == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            lastAnswer = notYet.toString();
            return false;
        }
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (var in = connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream()) {
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        }
    }
}
