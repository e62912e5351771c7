package io.thermae.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first administrator's log-in, which the application makes once and leaves in a file for whoever installed it.
 *
 * @param email whose it is
 * @param password works once
 */
record FirstLogIn(String email, String password) {
    /** The file's name in the data folder. */
    static final String FILE = "first-log-in";

    /** Reads the file and deletes it: it is shown once. Empty when there is none. */
    static Optional<FirstLogIn> take(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            Files.delete(file);
            return Optional.of(new FirstLogIn(value(text, "email="), value(text, "password=")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The file " + FILE + " has no line " + key));
    }
}
