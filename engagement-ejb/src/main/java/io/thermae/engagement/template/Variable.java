package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a template may say.
 *
 * @param parts what may be said of each, or of it, in its section
 */
public record Variable(String name, Shape shape, List<Variable> parts) {

    /** How it is said. */
    public enum Shape {
        /** {@code {{name}}}, and as a section where it may be missing. */
        TEXT,
        /** As a section only: whether something is so. */
        FLAG,
        /** As a section, which stands there for each. */
        LIST,
        /** As a section, if it is there. */
        GROUP,
        /** A number of things: {@code {{name}}}, or as a section with the forms of their word. */
        COUNT
    }

    static List<Variable> of(Class<?> words, Set<String> said, Language language) {
        return Arrays.stream(words.getRecordComponents())
                .filter(component -> said.contains(component.getName()))
                .map(component -> of(component, said, language))
                .toList();
    }

    private static Variable of(RecordComponent component, Set<String> said, Language language) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type.equals(boolean.class)) {
            return new Variable(name, Shape.FLAG, List.of());
        }
        if (type.equals(Count.class)) {
            return new Variable(name, Shape.COUNT, ofCount(language));
        }
        if (type.equals(List.class)) {
            Type each = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return new Variable(name, Shape.LIST, of((Class<?>) each, said, language));
        }
        if (type.isRecord()) {
            return new Variable(name, Shape.GROUP, of(type, said, language));
        }
        return new Variable(name, Shape.TEXT, List.of());
    }

    private static List<Variable> ofCount(Language language) {
        List<Variable> parts = new ArrayList<>();
        parts.add(new Variable("number", Shape.TEXT, List.of()));
        Count.forms(language).forEach(form -> parts.add(new Variable(form, Shape.FLAG, List.of())));
        return parts;
    }

    /** Whether it can be said as a value. */
    boolean isValue() {
        return shape == Shape.TEXT || shape == Shape.COUNT;
    }
}
