package io.thermae.it.support;

import io.thermae.run.PayaraServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Payara Server that is set up as the operations guide tells, with the enterprise archive deployed as it is by asadmin.
 * Only the tests that run inside take another deployment, in its place.
 */
final class PayaraDomain implements ApplicationServer {

    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final int COUNTED = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int portBase;
    private @Nullable PayaraServer server;

    private PayaraDomain(int portBase) {
        this.portBase = portBase;
    }

    /** Tells the adapter, by the system property in {@code arquillian.xml}, where administration listens. */
    static PayaraDomain announce() {
        int portBase = FreePorts.baseOf(HTTP, ADMIN);
        while (isReservedBehind(portBase)) {
            portBase = FreePorts.baseOf(HTTP, ADMIN);
        }
        System.setProperty("it.admin.port", String.valueOf(portBase + ADMIN));
        return new PayaraDomain(portBase);
    }

    /** Whether a port that the domain will count from there is one that the build has reserved, on which nobody listens yet. */
    private static boolean isReservedBehind(int portBase) {
        return Stream.of("postgres", "artemis", "smtp", "imap", "smpp")
                .map(name -> FromBuild.port("it." + name + ".port"))
                .anyMatch(port -> port >= portBase && port < portBase + COUNTED);
    }

    @Override
    public int httpPort() {
        return portBase + HTTP;
    }

    @Override
    public void start(TestBed testBed) throws InterruptedException {
        Path lib = FromBuild.path("it.lib");
        PayaraServer started = PayaraServer.start(new PayaraServer.Plan(
                FromBuild.path("it.payara"),
                portBase,
                FromBuild.path("it.folder").resolve("asadmin"),
                lib.resolve("artemis-rar.rar"),
                lib.resolve("postgresql.jar"),
                List.of(FromBuild.text("it.coverage")),
                testBed.environment()));
        server = started;
        started.deploy(FromBuild.path("it.archive"), PATIENCE);
    }

    @Override
    public boolean deploysTestsOnly() {
        return true;
    }

    @Override
    public void makeRoom() throws InterruptedException {
        if (server != null) {
            server.undeploy();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
