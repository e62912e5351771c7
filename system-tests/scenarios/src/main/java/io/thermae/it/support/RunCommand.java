package io.thermae.it.support;

import io.thermae.run.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The one-command start as a process, with what it prints. */
public final class RunCommand implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final String data;
    private final Path output;
    private final Path errors;

    private RunCommand(Process process, String data, Path output, Path errors) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it.
     *
     * @param scratch for what it prints
     * @param settings by key, as {@code thermae.data}
     */
    public static RunCommand with(Path scratch, Map<String, ?> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dthermae.lib=" + FromBuild.path("it.lib"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classPath(), Start.class.getName()));
        try {
            Path output = Files.createTempFile(scratch, "run", ".out");
            Path errors = Files.createTempFile(scratch, "run", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new RunCommand(process, String.valueOf(settings.get("thermae.data")), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests run from a jar that only points to the class path; the property tells the path itself. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits until it has printed a text. */
    public RunCommand waitUntilItSays(String text) {
        Awaitility.await("the run command says " + text)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> output().contains(text) || !process.isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("It ended with\n" + output() + errors());
        }
        return this;
    }

    /** Waits until it has ended; gives its exit status. */
    public int waitUntilItEnds() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end:\n" + output() + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end (SIGTERM), and waits until it has. */
    public int terminate() {
        process.destroy();
        return waitUntilItEnds();
    }

    /** All processes that work in its data folder, itself included; some of them are nobody's children. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(data))
                .toList();
    }

    public String output() {
        return read(output);
    }

    public String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and what it has started, whatever the test did. */
    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
