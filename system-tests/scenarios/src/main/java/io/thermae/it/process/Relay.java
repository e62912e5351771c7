package io.thermae.it.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server of the same machine, and can hang: it takes connections and all that is sent, and nothing happens. */
final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean hangs;

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

    /** What was held goes on, as far as anybody still waits for it. */
    synchronized void goOn() {
        hangs = false;
        notifyAll();
    }

    private synchronized void await() throws InterruptedException {
        while (hangs) {
            wait();
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
                    run(() -> pump(other, client));
                    pump(client, other);
                } finally {
                    sockets.remove(client);
                }
            });
        }
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        byte[] bytes = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        try {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                await();
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
