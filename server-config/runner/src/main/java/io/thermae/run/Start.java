package io.thermae.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The one-command start: everything runs in the foreground until Ctrl-C or SIGTERM. Runs inside Maven
 * ({@code mvn -Prun verify}) as well as by itself ({@code java -Dthermae.lib=<folder> -cp ... io.thermae.run.Start}).
 */
public final class Start {
    private final Progress progress;
    private final PrintStream errors;
    private volatile boolean shuttingDown;

    private Start(Progress progress, PrintStream errors) {
        this.progress = progress;
        this.errors = errors;
    }

    /** Ends with status 1, after one line on the error stream, when it cannot start or when Payara ends by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        int status = new Start(Progress.to(System.out), System.err).run();
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run() throws InterruptedException {
        try {
            Settings settings = Settings.fromProcess();
            Artifacts artifacts = Artifacts.in(
                    Path.of(System.getProperty(Artifacts.FOLDER_KEY, "lib")).toAbsolutePath());
            Installation installation = new Installation(settings, artifacts, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(installation), "thermae-stop"));
            return run(installation, settings);
        } catch (StartRefused refused) {
            return fail(refused.line());
        }
    }

    private int run(Installation installation, Settings settings) throws InterruptedException {
        try {
            Installation.Running running = installation.start();
            Backends backends = running.backends();
            progress.say(ReadyMessage.of(
                    settings,
                    FirstLogIn.take(backends.folder().path(FirstLogIn.FILE)),
                    backends.secrets().get(Secret.DEMO)));
            int status = running.payara().onExit().join();
            awaitEndOfShutDown();
            installation.close();
            return fail("Payara ended by itself, with status " + status + ". "
                    + new PayaraLog(running.payara().log()).reason());
        } catch (StartRefused | InterruptedException e) {
            awaitEndOfShutDown();
            throw e;
        }
    }

    private void shutDown(Installation installation) {
        shuttingDown = true;
        installation.close();
    }

    /** While the shutdown hook is at work nothing is to be said or done here: the JVM ends when the hook is done. */
    private void awaitEndOfShutDown() throws InterruptedException {
        if (shuttingDown) {
            new CountDownLatch(1).await();
        }
    }

    private int fail(String line) {
        errors.println(line);
        errors.flush();
        return 1;
    }
}
