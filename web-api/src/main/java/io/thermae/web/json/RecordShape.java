package io.thermae.web.json;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record is made of, found out once: reflection reads annotations of types anew from the class file each time.
 *
 * @param names of its components
 * @param components in the order of the constructor
 */
record RecordShape(Set<String> names, List<Component> components, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** @param required whether its type is not {@code @Nullable} */
    record Component(String name, boolean required, Value value) {}

    /**
     * The type of a value.
     *
     * @param element of a list; null if it is none
     * @param nullable whether an empty text counts as none
     * @param longest characters, if a constraint says so; 0 if none does
     */
    record Value(Class<?> type, @Nullable Value element, boolean nullable, int longest) {

        private static Value of(AnnotatedType annotated) {
            Size size = annotated.getAnnotation(Size.class);
            Value element = null;
            Class<?> raw;
            if (annotated.getType() instanceof ParameterizedType type) {
                raw = (Class<?>) type.getRawType();
                if (raw == List.class) {
                    element = of(((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0]);
                }
            } else {
                raw = (Class<?>) annotated.getType();
            }
            return new Value(
                    raw,
                    element,
                    annotated.isAnnotationPresent(Nullable.class),
                    size == null || size.max() == Integer.MAX_VALUE ? 0 : size.max());
        }
    }

    static RecordShape of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordShape(
                    Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet()),
                    Arrays.stream(components).map(RecordShape::component).toList(),
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("No record: " + type.getSimpleName(), e);
        }
    }

    private static Component component(RecordComponent component) {
        AnnotatedType annotated = component.getAnnotatedType();
        return new Component(component.getName(), !annotated.isAnnotationPresent(Nullable.class), Value.of(annotated));
    }

    /** The record with these values, in the order of its components. */
    <T extends Record> T make(Class<T> type, @Nullable Object[] values) {
        try {
            return type.cast(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("Cannot make " + type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type.getSimpleName(), e);
        }
    }
}
