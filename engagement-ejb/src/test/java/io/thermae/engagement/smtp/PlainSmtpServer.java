package io.thermae.engagement.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that counts who connects and what it takes, remembers envelopes, and hangs up without a word after so many mails of
 * one connection.
 */
final class PlainSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final int mailsOfOne;
    private final String offer;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private final List<String> envelopes = new CopyOnWriteArrayList<>();

    PlainSmtpServer(int mailsOfOne) throws IOException {
        this(mailsOfOne, "HELP");
    }

    /** @param offer what it says that it can do besides (RFC 5321, 4.1.1.1) */
    PlainSmtpServer(int mailsOfOne, String offer) throws IOException {
        this.mailsOfOne = mailsOfOne;
        this.offer = offer;
        socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int mails() {
        return mails.get();
    }

    /** From whom and to whom mails were, as it was told. */
    List<String> envelopes() {
        return envelopes;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket client = accepted;
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(client, "220 hello");
            int taken = 0;
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.startsWith("MAIL") || command.startsWith("RCPT")) {
                    envelopes.add(command);
                }
                if (command.startsWith("EHLO")) {
                    answer(client, "250-hello\r\n250 " + offer);
                } else if (command.startsWith("RCPT") && command.contains("gone")) {
                    answer(client, "550 5.1.1 User unknown");
                } else if (command.equals("DATA")) {
                    answer(client, "354 go on");
                    skipTo(".", commands);
                    mails.incrementAndGet();
                    answer(client, "250 OK");
                    taken++;
                    if (taken == mailsOfOne) {
                        return;
                    }
                } else {
                    answer(client, "250 OK");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Thread thread = new Thread(work, "plain-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
