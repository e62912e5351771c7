package io.thermae.web.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The classes of this module, while the application is built: they lie in a folder then. */
final class OwnClasses {

    private static final String PACKAGE = "io/thermae/web";
    private static final String SUFFIX = ".class";

    private OwnClasses() {}

    static List<Class<?>> all() {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder.resolve(PACKAGE))) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(path -> path.endsWith(SUFFIX))
                    .<Class<?>>map(OwnClasses::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(
                            OwnClasses.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a folder of classes", e);
        }
    }

    private static Class<?> load(String path) {
        String name = path.substring(0, path.length() - SUFFIX.length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, OwnClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Compiled, and not there: " + name, e);
        }
    }
}
