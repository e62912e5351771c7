package io.thermae.it.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on which nobody listens, for an installation of a test's own. */
public final class FreePorts {

    private static final List<String> KEYS = List.of(
            "thermae.http.port",
            "thermae.postgres.port",
            "thermae.artemis.port",
            "thermae.smtp.port",
            "thermae.imap.port",
            "thermae.smpp.port");

    /** Below the range from which the system takes ports for outgoing connections. */
    private static final int FROM = 20_000;

    private static final int TO = 32_000;

    private FreePorts() {}

    /** A port for each part of an installation, by its key. */
    public static Map<String, Integer> forInstallation() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String key : KEYS) {
            int port = next();
            while (ports.containsValue(port)) {
                port = next();
            }
            ports.put(key, port);
        }
        return ports;
    }

    /** A number from which counted ports, as those of a Payara domain, are free at these distances. */
    public static int baseOf(int... distances) {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (IntStream.of(distances).allMatch(distance -> isFree(base + distance))) {
                return base;
            }
        }
    }

    private static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
