package io.thermae.engagement.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers one client as it is told to: to the greeting and to {@code RCPT TO}. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;

    ScriptedSmtpServer(String greeting, String answerToRecipient) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(greeting, answerToRecipient), "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String greeting, String answerToRecipient) {
        try (Socket client = socket.accept();
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(client, greeting);
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                answer(client, command.startsWith("RCPT") ? answerToRecipient : "250 OK");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
