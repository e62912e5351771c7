package io.thermae.bench;

import io.thermae.run.Artifacts;
import io.thermae.run.Backends;
import io.thermae.run.PayaraMicro;
import io.thermae.run.Progress;
import io.thermae.run.Settings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** The application with all that it needs, for one measurement: on free ports, with an empty database, without limits. */
final class BenchServer implements AutoCloseable {

    private final Path folder;
    private final Backends backends;
    private final PayaraMicro payara;

    private BenchServer(Path folder, Backends backends, PayaraMicro payara) {
        this.folder = folder;
        this.backends = backends;
        this.payara = payara;
    }

    /**
     * Starts it.
     *
     * @param application settings, and ports that are not to be any free one
     */
    static BenchServer start(Map<String, String> application) throws IOException, InterruptedException {
        // what the broker and the mail server in this process have to say is of no interest here
        LogManager.getLogManager().reset();
        Path folder = Files.createTempDirectory("bench");
        Map<String, String> choices = new LinkedHashMap<>(application);
        choices.put("thermae.data", folder.resolve("data").toString());
        choices.put("thermae.demo", "false");
        choices.put("thermae.rate-limit.enabled", "false");
        Settings.of(Map.of())
                .ports()
                .byKey()
                .keySet()
                .forEach(key -> choices.putIfAbsent(key, String.valueOf(freePort())));
        Settings settings = Settings.of(choices);
        Backends backends = Backends.start(settings, Map.of(), Progress.silent());
        try {
            int port = settings.ports().http();
            return new BenchServer(
                    folder,
                    backends,
                    PayaraMicro.start(new PayaraMicro.Plan(
                            Artifacts.in(Path.of(System.getProperty(Artifacts.FOLDER_KEY, "lib"))),
                            port,
                            folder.resolve("payara"),
                            folder.resolve("payara.log"),
                            List.of("-Xmx512m"),
                            backends.environment(port),
                            Duration.ofMinutes(5))));
        } catch (RuntimeException | InterruptedException e) {
            backends.close();
            throw e;
        }
    }

    int port() {
        return payara.port();
    }

    /** The process of the application server. */
    long pid() {
        return payara.pid();
    }

    /** Where all lies that it has written; goes with it. */
    Path folder() {
        return folder;
    }

    Backends backends() {
        return backends;
    }

    @Override
    public void close() {
        payara.close();
        backends.close();
        // a million bookings are more than a gigabyte
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
