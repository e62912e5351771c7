package io.thermae.it.process;

import io.thermae.it.support.FreePorts;
import io.thermae.it.support.ServerProcess;
import io.thermae.run.Broker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The broker in a process of its own, which can be killed. Its journal stays. */
final class BrokerProcess implements AutoCloseable {

    private final ServerProcess server;
    private final int port;

    private BrokerProcess(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    static BrokerProcess start(Path journal, String password) {
        return start(journal, password, null);
    }

    /** One that speaks TLS only. */
    static BrokerProcess start(Path journal, String password, Broker.@Nullable Identity identity) {
        int port = FreePorts.baseOf(0);
        return new BrokerProcess(
                ServerProcess.start(new ServerProcess.Setup(
                        "The broker",
                        port,
                        journal.resolveSibling("broker.log").toFile(),
                        List.of("-Xmx384m"),
                        BrokerProcess.class,
                        List.of(
                                journal.toString(),
                                String.valueOf(port),
                                identity == null ? "" : identity.keyStore().toString()),
                        List.of(password, identity == null ? "" : identity.password()))),
                port);
    }

    int port() {
        return port;
    }

    /** Ends it without a word, and starts it again on its journal. */
    void dieAndRise() {
        server.dies();
        server.rises();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The process: ends with its standard input, so that it outlives nobody. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = String.valueOf(said.readLine());
        String ofKeyStore = String.valueOf(said.readLine());
        Broker broker = Broker.start(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                password,
                arguments[2].isEmpty() ? null : new Broker.Identity(Path.of(arguments[2]), ofKeyStore));
        while (said.read() >= 0) {
            // nobody says anything
        }
        broker.close();
    }
}
