package io.thermae.run;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that the build makes or fetches, and Payara runs.
 *
 * @param payaraMicro the server
 * @param driver PostgreSQL's JDBC driver
 * @param resourceAdapter the broker's resource adapter
 * @param application the WAR
 */
public record Artifacts(Path payaraMicro, Path driver, Path resourceAdapter, Path application) {
    /** The setting that names the folder in which the build has put them. */
    public static final String FOLDER_KEY = "thermae.lib";

    /**
     * The files by their usual names in one folder: {@code payara-micro.jar}, {@code postgresql.jar},
     * {@code artemis-rar.rar}, {@code web-api.war}.
     *
     * @throws StartRefused when one is missing
     */
    public static Artifacts in(Path folder) {
        return new Artifacts(
                existing(folder.resolve("payara-micro.jar")),
                existing(folder.resolve("postgresql.jar")),
                existing(folder.resolve("artemis-rar.rar")),
                existing(folder.resolve("web-api.war")));
    }

    /** The name under which Payara deploys the application: that of its file. */
    String applicationName() {
        return String.valueOf(application.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused(file + " is missing: build it with mvn -Prun verify.");
        }
        return file;
    }
}
