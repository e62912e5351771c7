package io.thermae.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The error codes that the application has answered with in any test, each with the language: {@code slot_taken ru}. The
 * build holds them against the table of codes.
 */
final class ObservedErrors {

    private static final Set<String> ERRORS = new ConcurrentSkipListSet<>();

    private ObservedErrors() {}

    static void note(Answer answer) {
        if (answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.text().isEmpty()) {
            ERRORS.add(answer.text("/error") + " " + answer.header("Content-Language"));
        }
    }

    static void writeTo(Path file) throws IOException {
        Files.write(file, ERRORS);
    }
}
