package io.thermae.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before a server of this machine, and can hang: then it takes connections and all that is sent, and nothing happens. */
final class Door implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private boolean hangs;

    /** @param target the server's port; nobody need listen there yet */
    Door(int target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    /** What can fail. */
    private interface Work {
        void run() throws IOException, InterruptedException;
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
            run(() -> {
                await();
                try (client;
                        Socket other = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    run(() -> pump(other, client));
                    pump(client, other);
                }
            });
        }
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        byte[] bytes = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        try (to) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                await();
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
