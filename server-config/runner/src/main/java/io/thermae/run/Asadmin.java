package io.thermae.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Server's command line.
 *
 * @param home the unpacked distribution
 * @param port where the domain's administration listens
 * @param workFolder the commands' working folder; has their log, {@code asadmin.log}
 */
record Asadmin(Path home, int port, Path workFolder) {

    /**
     * Runs a command, and waits for its end.
     *
     * @throws StartRefused when it fails
     */
    void run(String... command) throws InterruptedException {
        run(Map.of(), command);
    }

    void run(Map<String, String> environment, String... command) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/modules/admin-cli.jar").toString(),
                "--user",
                "admin",
                "--port",
                String.valueOf(port)));
        line.addAll(List.of(command));
        Path log = workFolder.resolve("asadmin.log");
        long before = log.toFile().length();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(workFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        int status;
        try {
            status = builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run asadmin", e);
        }
        // multimode is content with itself when one of its commands fails
        if (status != 0 || said(log, before).contains(" failed.\n")) {
            throw new StartRefused("asadmin " + command[0] + " failed; see " + log + ".");
        }
    }

    private static String said(Path log, long since) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(since);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
