package io.thermae.engagement.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that reads what it is given, and does not send what has certain words in it, as those do that judge the sender. */
final class FussyServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final String unwanted;
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    FussyServer(String unwanted) throws IOException {
        this.unwanted = unwanted;
        Thread thread = new Thread(this::serve, "fussy mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> refused() {
        return refused;
    }

    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // who hangs up has said all that he wanted to
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        answer(out, "220 fussy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                answer(out, "354 go on");
                answer(out, judged(mail(in)));
            } else {
                answer(out, line.equals("QUIT") ? "221 bye" : "250 well");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    /** By its headers, but for where answers go. */
    private String judged(String mail) {
        boolean isUnwanted = mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith("Reply-To:"))
                .anyMatch(line -> line.contains(unwanted));
        (isUnwanted ? refused : taken).add(mail);
        return isUnwanted ? "554 5.7.1 This address is not verified" : "250 taken";
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
