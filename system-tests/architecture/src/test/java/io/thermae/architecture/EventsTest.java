package io.thermae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is published is known to who takes it: what he does not know he refuses, and the broker lays it aside. */
class EventsTest {

    private static final String EVENT = "io.thermae.kernel.DomainEvent";
    private static final String TABLES = "io.thermae.engagement.event.";
    private static final String CONSUMERS = "io.thermae.consumers";
    private static final String NEWS = "io.thermae.engagement.webhook.ReadNews";

    /** They go to the queue of the interface, {@code engagement.events}. */
    @Test
    void whatNamesNoQueueIsInATableOfThoseWhoTellPeople() {
        Set<String> known = named(
                Stream.of("Composers", "Planners", "Notifiers").map(table -> Shipped.CLASSES.get(TABLES + table)));

        assertThat(events(event -> !namesItsQueue(event))).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void whatNamesItsQueueIsNamedByAConsumerOrAmongTheNewsForProgramsOutside() {
        Set<String> known = named(Stream.concat(ofPackage(CONSUMERS), Stream.of(Shipped.CLASSES.get(NEWS))));

        assertThat(events(EventsTest::namesItsQueue)).isNotEmpty().isSubsetOf(known);
    }

    /** A message says the simple name of its type. */
    @Test
    void noTwoHaveOneName() {
        assertThat(events(event -> true).stream()
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static List<String> events(Predicate<JavaClass> wanted) {
        return Shipped.CLASSES.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(EVENT))
                .filter(wanted)
                .map(JavaClass::getName)
                .toList();
    }

    private static boolean namesItsQueue(JavaClass event) {
        return event.tryGetMethod("queue").isPresent();
    }

    private static Stream<JavaClass> ofPackage(String name) {
        return Shipped.CLASSES.stream().filter(type -> type.getPackageName().equals(name));
    }

    /** What they have as {@code Some.class}. */
    private static Set<String> named(Stream<JavaClass> types) {
        return types.flatMap(type -> type.getReferencedClassObjects().stream())
                .map(object -> object.getValue().getName())
                .collect(Collectors.toSet());
    }
}
