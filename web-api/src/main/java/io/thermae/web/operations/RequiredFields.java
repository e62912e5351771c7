package io.thermae.web.operations;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/** Says which fields of requests must be there: those that the reader of bodies requires, all that are not {@code @Nullable}. */
final class RequiredFields {

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
        Map<String, Class<?>> records = new HashMap<>();
        OwnClasses.all().stream().filter(Class::isRecord).forEach(type -> records.put(schemaName(type), type));
        return records;
    }

    private static String schemaName(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
