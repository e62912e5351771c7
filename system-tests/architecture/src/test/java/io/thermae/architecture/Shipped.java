package io.thermae.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build has made. */
final class Shipped {

    private static final Pattern OWN_JAR = Pattern.compile("(shared-kernel|\\w+-ejb|jms-consumers)[-.].*");

    /** Our own classes in the WAR: those of the web module and of the modules in its libraries. */
    static final JavaClasses CLASSES = new ClassFileImporter().importLocations(ownCode());

    private Shipped() {}

    static Path ear() {
        return path("shipped.ear");
    }

    private static List<Location> ownCode() {
        Path war = path("shipped.war");
        List<Location> locations = new ArrayList<>(List.of(Location.of(war.resolve("WEB-INF/classes"))));
        try (Stream<Path> libraries = Files.list(war.resolve("WEB-INF/lib"))) {
            libraries
                    .filter(jar -> OWN_JAR.matcher(jar.getFileName().toString()).matches())
                    .map(jar -> Location.of(URI.create("jar:" + jar.toUri() + "!/")))
                    .forEach(locations::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return locations;
    }

    private static Path path(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("The build gives the tests no " + key);
        }
        return Path.of(value);
    }
}
