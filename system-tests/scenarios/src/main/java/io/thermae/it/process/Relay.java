package io.thermae.it.process;

import io.thermae.it.support.FreePorts;
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
import java.util.concurrent.TimeUnit;

/**
 * Stands before a server of the same machine, and can hang: it takes connections and all that is sent, and nothing happens. It
 * can also be slow: each answer comes, later; be slow to take connections; or take none at all, as if nobody listened.
 */
final class Relay implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final int target;
    /** No port that the system gives to others while nobody listens. */
    private final int port = FreePorts.baseOf(0);

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private boolean hangs;
    private Duration late = Duration.ZERO;
    private int takenLate;
    private Duration before = Duration.ZERO;

    /** @param target the port of the server */
    Relay(int target) {
        this.target = target;
        server = listening(port);
        accepting(server);
    }

    private static ServerSocket listening(int port) {
        try {
            return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** From now on whoever connects is refused; what is connected stays so. */
    synchronized void refuse() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections again, at the same port. */
    synchronized void listenAgain() {
        server = listening(port);
        accepting(server);
    }

    /** So long passes before it takes another connection, the next so many times. */
    synchronized void takeLate(int connections, Duration each) {
        takenLate = connections;
        before = each;
    }

    /** How many connections are still to be taken late. */
    synchronized int stillLate() {
        return takenLate;
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

    /** How long the next connection waits until it is taken. */
    private synchronized Duration beforeNext() {
        if (takenLate == 0) {
            return Duration.ZERO;
        }
        takenLate--;
        return before;
    }

    private void accepting(ServerSocket listening) {
        run(() -> accept(listening));
    }

    private void accept(ServerSocket listening) throws IOException, InterruptedException {
        while (!listening.isClosed()) {
            TimeUnit.MILLISECONDS.sleep(beforeNext().toMillis());
            Socket client = listening.accept();
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
        refuse();
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
