package io.thermae.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The error codes that the application has answered with in any test, each with the language: {@code slot_taken ru}. The
 * build holds them against the table of codes.
 */
final class ObservedErrors {

    private static final Set<String> ERRORS = new ConcurrentSkipListSet<>();

    private ObservedErrors() {}

    static {
        // the last that a JVM of tests does: it knows neither how many suites there are nor whether there is one
        Runtime.getRuntime().addShutdownHook(new Thread(ObservedErrors::write, "observed-errors"));
    }

    static void note(Answer answer) {
        if (answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.text().isEmpty()) {
            ERRORS.add(answer.text("/error") + " " + answer.header("Content-Language"));
        }
    }

    private static void write() {
        try {
            Files.write(FromBuild.path("it.folder").resolveSibling("observed-errors.txt"), ERRORS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
