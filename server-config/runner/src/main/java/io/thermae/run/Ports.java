package io.thermae.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The TCP ports of an installation, all on the loopback interface.
 *
 * @param http the API
 * @param postgres PostgreSQL
 * @param artemis the broker
 * @param smtp the mail server, for sending
 * @param imap the mail server, for reading
 * @param smpp the message centre
 */
public record Ports(int http, int postgres, int artemis, int smtp, int imap, int smpp) {

    /** The ports by the setting that moves each. */
    public Map<String, Integer> byKey() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("thermae.http.port", http);
        ports.put("thermae.postgres.port", postgres);
        ports.put("thermae.artemis.port", artemis);
        ports.put("thermae.smtp.port", smtp);
        ports.put("thermae.imap.port", imap);
        ports.put("thermae.smpp.port", smpp);
        return ports;
    }

    /**
     * Checks that nobody listens on any of them.
     *
     * @throws StartRefused naming every port that is taken, and the setting that moves it
     */
    public void requireFree() {
        StringBuilder taken = new StringBuilder();
        byKey().forEach((key, port) -> {
            if (!isFree(port)) {
                taken.append(taken.isEmpty() ? "" : ", ")
                        .append(port)
                        .append(" (")
                        .append(key)
                        .append(")");
            }
        });
        if (!taken.isEmpty()) {
            throw new StartRefused("Port taken: " + taken
                    + ". Stop what listens there, or choose another port, as in -D" + firstKeyIn(taken) + "=<port>.");
        }
    }

    private static String firstKeyIn(StringBuilder taken) {
        return taken.substring(taken.indexOf("(") + 1, taken.indexOf(")"));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // connections of an earlier run that still time out do not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
