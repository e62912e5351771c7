package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that a killed run left behind: nobody can stop PostgreSQL and Payara for a run that got SIGKILL. The next
 * run on the same data folder, which it holds alone, ends them.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Notes the process that works in a folder. */
    static void note(Path pidFile, Process process) {
        PrivateFiles.write(pidFile, process.pid() + "\n");
    }

    /**
     * Ends the process noted in the file, if it is still the one that works in the folder, and deletes the file.
     *
     * @param pidFile a file whose first line is a process id; need not exist
     * @param folder named on the command line of the process; another process that got the same id does not name it
     */
    static void end(Path pidFile, Path folder) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            String pid =
                    Files.readString(pidFile).lines().findFirst().orElse("").strip();
            if (pid.matches("\\d{1,18}")) {
                ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> worksIn(process, folder))
                        .ifPresent(Leftovers::end);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    /** Asks the process to end, and makes it end when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!awaitExit(process, PATIENCE)) {
            process.destroyForcibly();
            awaitExit(process, PATIENCE);
        }
    }

    static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        Optional<String> commandLine = process.info().commandLine();
        return commandLine.isPresent() && commandLine.get().contains(folder.toString());
    }
}
