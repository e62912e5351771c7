package io.thermae.web.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/**
 * Says which fields of requests must be there: those that the reader of bodies requires, all that are not
 * {@code @Nullable}. Runs when the application is built, where its classes lie in a folder.
 */
final class RequiredFields {

    private static final String PACKAGE = "io/thermae/web";

    private RequiredFields() {}

    static void describe(OpenAPI document) {
        Map<String, Class<?>> records = records();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            Class<?> type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                schema.setRequired(Arrays.stream(type.getRecordComponents())
                        .filter(component -> !isOptional(component))
                        .map(RecordComponent::getName)
                        .filter(schema.getProperties()::containsKey)
                        .toList());
            }
        });
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The records of this module by the names of their schemas. */
    private static Map<String, Class<?>> records() {
        Path classes = folder();
        Map<String, Class<?>> records = new HashMap<>();
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = classes.relativize(file).toString();
                if (path.endsWith(".class")) {
                    Class<?> type = load(path);
                    if (type.isRecord()) {
                        records.put(schemaName(type), type);
                    }
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schemaName(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(
                            RequiredFields.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a folder of classes", e);
        }
    }

    private static Class<?> load(String path) {
        String name = path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, RequiredFields.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Compiled, and not there: " + name, e);
        }
    }
}
