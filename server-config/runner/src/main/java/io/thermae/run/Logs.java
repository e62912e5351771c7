package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of the parts that run inside this JVM: a file, so that the console is left to {@link Progress}. */
final class Logs {
    private static final int BYTES_PER_FILE = 5_000_000;
    private static final int FILES = 2;

    /** Would write a line for each message. A field: a logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private Logs() {}

    /** Sends all of {@code java.util.logging}, to which SLF4J is bound here, to the file and nowhere else. */
    static void into(Path file) {
        try {
            // in a pattern % begins a variable
            String pattern = file.toString().replace("%", "%%") + ".%g";
            FileHandler handler = new FileHandler(pattern, BYTES_PER_FILE, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            for (Handler other : root.getHandlers()) {
                root.removeHandler(other);
            }
            root.addHandler(handler);
            root.setLevel(Level.INFO);
            AUDIT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
