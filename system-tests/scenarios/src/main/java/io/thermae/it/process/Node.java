package io.thermae.it.process;

import io.thermae.it.support.FromBuild;
import io.thermae.it.support.TestBed;
import io.thermae.run.Artifacts;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The application in a process of its own, on the database, the broker and the mail server of a test bed. */
final class Node {

    private final TestBed testBed;
    private final Path folder;
    private final String name;
    private final Map<String, String> environment;
    /** It lives for minutes: the optimising compiler would take a third of its time and have nothing to show for it. */
    private final List<String> options =
            new ArrayList<>(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", FromBuild.text("it.coverage")));

    private int port;

    /**
     * One that is not started yet.
     *
     * @param folder where those of a test are
     * @param name of it among them
     */
    Node(TestBed testBed, Path folder, String name) {
        this.testBed = testBed;
        this.folder = folder;
        this.name = name;
        environment = new LinkedHashMap<>(testBed.environment());
        port = testBed.httpPort();
    }

    /** On another port than the first one's, to run beside it. */
    Node onPort(int httpPort) {
        port = httpPort;
        return this;
    }

    Node with(String setting, Object value) {
        environment.put(setting, String.valueOf(value));
        return this;
    }

    Node with(Map<String, String> settings) {
        environment.putAll(settings);
        return this;
    }

    /** Its clock shows that when it starts, and goes on from there. */
    Node at(Instant moment) {
        return with("THERMAE_CLOCK_START", moment);
    }

    Node withOptions(String... ofJava) {
        options.addAll(List.of(ofJava));
        return this;
    }

    /** Returns when it serves. */
    PayaraMicro start() throws InterruptedException {
        return PayaraMicro.start(new PayaraMicro.Plan(
                Artifacts.in(FromBuild.path("it.lib")),
                port,
                folder.resolve("payara-" + name),
                folder.resolve("payara-" + name + ".log"),
                options,
                environment,
                Duration.ofMinutes(5)));
    }
}
