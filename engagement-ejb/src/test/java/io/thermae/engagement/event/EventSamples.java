package io.thermae.engagement.event;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of every type, with all in them that can be told. What is known by an id is the same thing in all of them. */
final class EventSamples {

    static final UUID ID = Visits.BRANCH;

    private static final Instant START = Instant.parse("2024-03-01T04:00:00Z");
    private static final Money AMOUNT = new Money(450_000, Currency.getInstance("KZT"));
    private static final int MOST_CONSTANTS = 3;

    /**
     * What differs between the samples of one type.
     *
     * @param byPhone whether who may be without an address has none, and a telephone; else it is the other way round
     * @param isSo what of all is said that is so or not
     * @param constant which constant of each enumeration is taken
     */
    record Variant(Language language, boolean byPhone, boolean isSo, int constant) {}

    private final Variant variant;
    private int moments;

    private EventSamples(Variant variant) {
        this.variant = variant;
    }

    /** All there are. */
    static List<Variant> variants() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(true, false)
                        .flatMap(byPhone -> Stream.of(true, false).flatMap(isSo -> IntStream.range(0, MOST_CONSTANTS)
                                .mapToObj(constant -> new Variant(language, byPhone, isSo, constant)))))
                .toList();
    }

    static DomainEvent of(Class<? extends DomainEvent> type, Variant variant) {
        return (DomainEvent) new EventSamples(variant).made(type);
    }

    private Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component));
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no sample of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        String name = component.getName();
        boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean otherWay = name.equals(variant.byPhone() ? "email" : "phone");
        boolean isNot = component.getType().equals(Boolean.class) && !variant.isSo();
        // who is told elsewhere is not told here
        if ((mayLack && otherWay) || isNot || name.equals("clientToldElsewhere")) {
            return null;
        }
        return value(name, component.getGenericType());
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        if (type.equals(String.class)) {
            return text(name.toLowerCase(Locale.ROOT));
        }
        if (type.equals(UUID.class)) {
            return ID;
        }
        if (type.equals(Instant.class)) {
            moments++;
            return START.plus(Duration.ofHours(moments));
        }
        if (type.equals(LocalDate.class)) {
            return LocalDate.of(2024, 3, 1);
        }
        if (type.equals(Money.class)) {
            return AMOUNT;
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return variant.isSo();
        }
        if (type.equals(int.class) || type.equals(Integer.class)) {
            return 3;
        }
        if (type.equals(long.class)) {
            return 3L;
        }
        Class<?> other = (Class<?>) type;
        return other.isEnum() ? constant(other) : made(other);
    }

    private Object constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants[variant.constant() % constants.length];
    }

    /** @param name in lower case */
    private String text(String name) {
        if (name.endsWith("email")) {
            return "dana@example.org";
        }
        if (name.endsWith("phone")) {
            return "+77011234567";
        }
        if (name.endsWith("language")) {
            return variant.language().tag();
        }
        return switch (name) {
            case "timezone" -> "Asia/Almaty";
            case "permission" -> Permission.BOOKINGS_READ_BRANCH.name();
            case "role" -> Role.Names.MANAGER;
            default -> "Sample";
        };
    }
}
