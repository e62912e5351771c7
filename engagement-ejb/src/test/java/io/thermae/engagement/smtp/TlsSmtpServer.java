package io.thermae.engagement.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that wants a log-in, and encrypts: from the beginning, when it is asked to, or never. */
final class TlsSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final SSLContext keys;
    private final SmtpSecurity security;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> logIns = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    TlsSmtpServer(SSLContext keys, SmtpSecurity security) throws IOException {
        this.keys = keys;
        this.security = security;
        socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was said that anybody could hear. */
    List<String> inTheClear() {
        return inTheClear;
    }

    /** With whom, and by which password. */
    List<String> logIns() {
        return logIns;
    }

    List<String> recipients() {
        return recipients;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                // closed, or nobody there
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket client = accepted) {
            if (security == SmtpSecurity.TLS) {
                talk(encrypted(client), true, true);
            } else {
                talk(client, false, true);
            }
        } catch (IOException e) {
            // who does not trust this server hangs up
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocket encrypted = (SSLSocket) keys.getSocketFactory().createSocket(client, null, client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private void talk(Socket client, boolean encrypted, boolean greets) throws IOException {
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (greets) {
            answer(client, "220 hello");
        }
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            if (!encrypted) {
                inTheClear.add(command);
            }
            if (command.startsWith("EHLO")) {
                boolean offers = security == SmtpSecurity.STARTTLS && !encrypted;
                answer(client, offers ? "250-hello\r\n250 STARTTLS" : "250-hello\r\n250 AUTH PLAIN");
            } else if (command.equals("STARTTLS")) {
                answer(client, "220 go on");
                talk(encrypted(client), true, false);
                return;
            } else if (command.startsWith("AUTH PLAIN")) {
                String said = command.substring("AUTH PLAIN".length()).strip();
                if (said.isEmpty()) {
                    answer(client, "334 ");
                    said = commands.readLine();
                }
                logIns.add(userAndPassword(said));
                answer(client, "235 welcome");
            } else if (command.equals("DATA")) {
                answer(client, "354 go on");
                skipTo(".", commands);
                answer(client, "250 OK");
            } else {
                if (command.startsWith("RCPT")) {
                    recipients.add(command);
                }
                answer(client, "250 OK");
            }
        }
    }

    /** Behind in whose name, which is mostly the user once more (RFC 4616). */
    private static String userAndPassword(String said) {
        String message = new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8);
        return message.substring(message.indexOf('\0') + 1).replace('\0', ' ');
    }

    private static void skipTo(String last, BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(last)) {
            line = lines.readLine();
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tls-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
