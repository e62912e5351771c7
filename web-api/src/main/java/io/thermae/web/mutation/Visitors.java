package io.thermae.web.mutation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a visitor is for the sake of {@code Idempotency-Key}: whom his call is for, by the contacts and the business in its
 * body. Not his address, which a telephone changes between two tries, and shares with strangers.
 */
final class Visitors {

    private static final Set<String> TELLING = Set.of("subdomain", "email", "phone", "token");

    private Visitors() {}

    /** @param parameters of the resource's method; the body among them is a record */
    static String of(@Nullable Object[] parameters) {
        List<String> told = new ArrayList<>();
        Arrays.stream(parameters).forEach(parameter -> gather(parameter, told));
        return "visitor " + told;
    }

    private static void gather(@Nullable Object value, List<String> told) {
        if (!(value instanceof Record body)) {
            return;
        }
        Arrays.stream(body.getClass().getRecordComponents())
                .sorted(Comparator.comparing(RecordComponent::getName))
                .forEach(component -> {
                    Object part = valueOf(component, body);
                    if (TELLING.contains(component.getName()) && part != null) {
                        told.add(component.getName() + "=" + part);
                    }
                    gather(part, told);
                });
    }

    private static @Nullable Object valueOf(RecordComponent component, Record body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor fails: " + component, e);
        }
    }
}
