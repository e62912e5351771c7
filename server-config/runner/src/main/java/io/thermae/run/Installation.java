package io.thermae.run;

import java.util.Map;

/** The whole local installation: the backends, and Payara Micro with the application. */
public final class Installation implements AutoCloseable {
    private final Settings settings;
    private final Artifacts artifacts;
    private final Steps steps;

    /**
     * @param settings what was chosen
     * @param artifacts what Payara runs
     * @param progress gets a line for each step
     */
    public Installation(Settings settings, Artifacts artifacts, Progress progress) {
        this.settings = settings;
        this.artifacts = artifacts;
        this.steps = new Steps(progress);
    }

    /**
     * What runs.
     *
     * @param backends PostgreSQL, the broker, the mail server
     * @param payara the server with the application
     */
    public record Running(Backends backends, PayaraMicro payara) {}

    /**
     * Starts everything in order.
     *
     * @throws StartRefused when a part does not start; those before it are stopped
     * @throws InterruptedException when interrupted, or closed meanwhile; as above
     */
    public Running start() throws InterruptedException {
        try {
            DataFolder folder = Backends.openFolder(settings, steps);
            Logs.into(folder.log("installation.log"));
            Backends backends = Backends.start(settings, folder, Map.of(), steps);
            int port = settings.ports().http();
            PayaraMicro.Plan plan = new PayaraMicro.Plan(
                    artifacts,
                    port,
                    folder.path("payara"),
                    folder.log("payara.log"),
                    settings.payaraOptions(),
                    backends.environment(port),
                    settings.startTimeout());
            PayaraMicro payara = steps.startLong(
                    "Payara with the application on port " + port, () -> PayaraMicro.start(plan), PayaraMicro::close);
            return new Running(backends, payara);
        } catch (RuntimeException | InterruptedException e) {
            steps.close();
            throw e;
        }
    }

    /** Stops everything in the reverse order; from any thread, at any time. */
    @Override
    public void close() {
        steps.close();
    }
}
