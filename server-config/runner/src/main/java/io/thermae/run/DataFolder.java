package io.thermae.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder that keeps an installation's data between runs. It belongs to one run at a time (a file lock, which the
 * operating system lifts even after a crash), and to one version of the data's form.
 */
public final class DataFolder implements AutoCloseable {
    /** Goes up when an older run's folder could no longer be used as it is. */
    private static final int FORMAT = 1;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Creates the folder if it is missing, and takes it for this run.
     *
     * @throws StartRefused when it cannot be used: no right to write, in use by another run, or of another version
     */
    public static DataFolder open(Path root) {
        return open(root, EmbeddedVersion.postgresMajor());
    }

    static DataFolder open(Path root, int postgresMajor) {
        FileChannel lock = lock(root);
        try {
            checkVersion(root, postgresMajor);
            return new DataFolder(root, lock);
        } catch (RuntimeException refused) {
            release(lock);
            throw refused;
        }
    }

    /** The folder itself; absolute. */
    public Path root() {
        return root;
    }

    /** A file or folder of it, which need not exist. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** A log file; the folder of logs exists. */
    public Path log(String name) {
        return PrivateFiles.folder(root.resolve("logs")).resolve(name);
    }

    /** Gives the folder up for another run. The data stays. */
    @Override
    public void close() {
        release(lock);
    }

    private static FileChannel lock(Path root) {
        FileChannel channel;
        try {
            Files.createDirectories(root.toAbsolutePath().normalize().getParent());
            PrivateFiles.folder(root);
            channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused(
                    "Cannot write into the data folder " + root + ": choose another with -Dthermae.data=<folder>.", e);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException | OverlappingFileLockException e) {
            // in use: said below
        }
        release(channel);
        throw new StartRefused("Another run uses the data folder " + root
                + ": stop it, or choose another folder with -Dthermae.data=<folder>.");
    }

    private static void checkVersion(Path root, int postgresMajor) {
        Path file = root.resolve("version");
        String ours = "format=" + FORMAT + "\npostgres=" + postgresMajor + "\n";
        if (!Files.exists(file)) {
            requireNothingElse(root);
            PrivateFiles.write(file, ours);
            return;
        }
        Properties theirs = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            theirs.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        String format = theirs.getProperty("format", "unknown");
        String postgres = theirs.getProperty("postgres", "unknown");
        if (!format.equals(String.valueOf(FORMAT)) || !postgres.equals(String.valueOf(postgresMajor))) {
            throw new StartRefused("The data folder " + root + " is of another version (data format " + format
                    + ", PostgreSQL " + postgres + "; this program has " + FORMAT + " and " + postgresMajor
                    + "): use the program that made it, or another folder with -Dthermae.data=<folder>.");
        }
    }

    /** A mistyped path must not fill somebody's folder with our files. */
    private static void requireNothingElse(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.anyMatch(entry -> !entry.endsWith("lock"))) {
                throw new StartRefused(
                        "The folder " + root + " has other files and no version file, so it is not a data"
                                + " folder of Thermae: choose an empty or a new one with -Dthermae.data=<folder>.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
