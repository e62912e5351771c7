package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Payara Micro with the application, as a process of its own on the loopback interface. Several can run at once, each
 * with its port and its working folder.
 */
public final class PayaraMicro implements AutoCloseable {
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 250;

    private final Process process;
    private final Path log;
    private final int port;
    private final ExitHook hook;

    private PayaraMicro(Process process, Path log, int port) {
        this.process = process;
        this.hook = new ExitHook("payara-micro-stop", process::destroy);
        this.log = log;
        this.port = port;
    }

    /**
     * How to start one.
     *
     * @param artifacts what it runs
     * @param port of its HTTP listener
     * @param workFolder its own folder: boot files, temporary files; emptied at each start
     * @param log takes its output, in a folder that exists; an older one becomes {@code <log>.1}
     * @param jvmOptions options of its JVM, as {@code -Xmx512m} or {@code -javaagent:...}
     * @param environment variables beyond those of this process; see {@link Backends#environment}
     * @param timeout how long it may take to become ready
     */
    public record Plan(
            Artifacts artifacts,
            int port,
            Path workFolder,
            Path log,
            List<String> jvmOptions,
            Map<String, String> environment,
            Duration timeout) {}

    /**
     * Starts it, and waits until the application says that it is ready.
     *
     * @throws StartRefused when it ends, or is not ready in time; the message has the log's last word
     * @throws InterruptedException when interrupted while waiting; the process is ended
     */
    public static PayaraMicro start(Plan plan) throws InterruptedException {
        Process process = launch(plan);
        PayaraMicro payara = new PayaraMicro(process, plan.log(), plan.port());
        try {
            payara.awaitStart(plan);
            return payara;
        } catch (RuntimeException | InterruptedException e) {
            payara.kill();
            throw e;
        }
    }

    /** Ends what a killed run left in a working folder. Call it only while holding the data folder. */
    static void endLeftover(Path workFolder) {
        Leftovers.end(workFolder.resolve("pid"), workFolder);
    }

    /** The port of its HTTP listener, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Its output. */
    public Path log() {
        return log;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Done when the process has ended, for whatever reason; gives its exit status. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Stops it as an operator would (SIGTERM), and waits: requests in work are finished. */
    @Override
    public void close() {
        process.destroy();
        hook.close();
        if (!Leftovers.awaitExit(process.toHandle(), STOP_WAIT)) {
            kill();
        }
    }

    /** Ends it as a crash would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        hook.close();
        Leftovers.awaitExit(process.toHandle(), STOP_WAIT);
    }

    private void awaitStart(Plan plan) throws InterruptedException {
        PayaraLog words = new PayaraLog(log);
        Deadline end = Deadline.in(plan.timeout());
        while (process.isAlive() && !words.started() && !end.hasPassed()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (words.started() && !words.deployed(plan.artifacts().applicationName())) {
            throw new StartRefused("Payara cannot deploy the application. " + words.reason());
        }
        Readiness readiness = new Readiness(port);
        if (!readiness.await(end, () -> !process.isAlive())) {
            String what = process.isAlive()
                    ? "The application is not ready after " + plan.timeout().toSeconds()
                            + " s (thermae.start.timeout-seconds); it says: " + readiness.lastAnswer() + ". "
                    : "Payara ended while it started. ";
            throw new StartRefused(what + words.reason());
        }
    }

    private static Process launch(Plan plan) {
        Path work = plan.workFolder();
        endLeftover(work);
        PrivateFiles.deleteFolder(work);
        PrivateFiles.folder(work);
        PrivateFiles.write(work.resolve("pre-boot.asadmin"), Resources.text("micro-pre-boot.asadmin"));
        PrivateFiles.write(work.resolve("post-boot.asadmin"), Resources.text("thermae.asadmin"));
        PrivateFiles.write(work.resolve("logging.properties"), Resources.text("micro-logging.properties"));
        try {
            Files.copy(plan.artifacts().resourceAdapter(), work.resolve("artemis-rar.rar"));
            Path log = plan.log();
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command(plan))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(plan.environment());
            Process process = builder.start();
            Leftovers.note(work.resolve("pid"), process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Payara Micro", e);
        }
    }

    private static List<String> command(Plan plan) {
        Path work = plan.workFolder();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + PrivateFiles.folder(work.resolve("tmp")));
        command.addAll(plan.jvmOptions());
        command.addAll(List.of("-jar", plan.artifacts().payaraMicro().toString()));
        command.addAll(List.of("--port", String.valueOf(plan.port())));
        // a single node: no port of Hazelcast, no look-out for others
        command.add("--nohazelcast");
        command.addAll(List.of("--addlibs", plan.artifacts().driver().toString()));
        command.addAll(
                List.of("--prebootcommandfile", work.resolve("pre-boot.asadmin").toString()));
        command.addAll(List.of(
                "--postbootcommandfile", work.resolve("post-boot.asadmin").toString()));
        command.addAll(
                List.of("--logproperties", work.resolve("logging.properties").toString()));
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(List.of("--deploy", plan.artifacts().application().toString()));
        return command;
    }
}
