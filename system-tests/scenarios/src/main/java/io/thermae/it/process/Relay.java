package io.thermae.it.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a server of the same machine, and can hang: it takes connections and all that is sent, and nothing happens. It
 * can also be slow: each answer comes, later.
 */
final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean hangs;
    private Duration late = Duration.ZERO;

    /** @param target the port of the server */
    Relay(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void hang() {
        hangs = true;
    }

    /** From now on, answers that the server gives come so much later. */
    synchronized void slowBy(Duration each) {
        late = each;
    }

    /** What was held goes on, as far as anybody still waits for it. */
    synchronized void goOn() {
        hangs = false;
        late = Duration.ZERO;
        notifyAll();
    }

    private synchronized void await() throws InterruptedException {
        while (hangs) {
            wait();
        }
    }

    /** For the time of an answer, or as long as it is slow. */
    private synchronized void isLate() throws InterruptedException {
        long end = System.nanoTime() + late.toNanos();
        for (long rest = end - System.nanoTime(); rest > 0 && !late.isZero(); rest = end - System.nanoTime()) {
            wait(1 + rest / 1_000_000);
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            sockets.add(client);
            run(() -> {
                await();
                try (client;
                        Socket other = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    sockets.add(other);
                    run(() -> pump(other, client, this::isLate));
                    pump(client, other, () -> {});
                } finally {
                    sockets.remove(client);
                }
            });
        }
    }

    private void pump(Socket from, Socket to, Work before) throws IOException, InterruptedException {
        byte[] bytes = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        try {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                await();
                before.go();
                out.write(bytes, 0, read);
                out.flush();
            }
        } finally {
            to.close();
            sockets.remove(from);
        }
    }

    private interface Work {
        void go() throws IOException, InterruptedException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException | InterruptedException e) {
                // one side has ended it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        goOn();
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
