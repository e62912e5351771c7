package io.thermae.engagement.event;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.engagement.api.WebhookPaused;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.kernel.DomainEvent;
import io.thermae.tenancy.api.BusinessApproved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The events that the modules publish, as they are found beside one of each module: in its classes, or in its archive. */
final class PublishedEvents {

    private static final String CLASS = ".class";

    private PublishedEvents() {}

    static List<Class<? extends DomainEvent>> all() {
        return Stream.of(BusinessApproved.class, BookingPlaced.class, PaymentReceived.class, WebhookPaused.class)
                .flatMap(one -> beside(one).stream())
                .toList();
    }

    private static List<Class<? extends DomainEvent>> beside(Class<?> one) {
        String folder = one.getPackageName().replace('.', '/');
        try {
            Path classes = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(classes)) {
                return in(classes.resolve(folder), one);
            }
            try (FileSystem archive = FileSystems.newFileSystem(classes)) {
                return in(archive.getPath(folder), one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<? extends DomainEvent>> in(Path folder, Class<?> one) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(CLASS) && !name.contains("$") && !name.contains("-"))
                    .<Class<?>>map(name -> load(one, name.substring(0, name.length() - CLASS.length())))
                    .filter(type -> DomainEvent.class.isAssignableFrom(type) && type.isRecord())
                    .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
                    .toList();
        }
    }

    private static Class<?> load(Class<?> one, String name) {
        try {
            return Class.forName(one.getPackageName() + "." + name, false, one.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
