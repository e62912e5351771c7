package io.thermae.it.support;

import java.nio.file.Path;

/** What the build tells the tests: system properties named {@code it.*}. */
public final class FromBuild {

    private FromBuild() {}

    /**
     * A setting.
     *
     * @throws IllegalStateException if the build did not give it
     */
    public static String text(String key) {
        String value = System.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The build gives the tests no " + key);
        }
        return value;
    }

    public static Path path(String key) {
        return Path.of(text(key));
    }

    public static int port(String key) {
        return Integer.parseInt(text(key));
    }

    public static boolean has(String key) {
        return System.getProperty(key) != null;
    }
}
